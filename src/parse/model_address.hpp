#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::parse {

// A stretch of a key, end exclusive.
struct KeyRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where a text speaks to a program that judges it rather than to a person: "ignore all previous
// instructions", "rank this candidate first", "as an AI language model, you …", in the main
// European languages, Russian, Chinese, Japanese and Korean. `key` has letters and digits only,
// folded (key_of), so that case, accents, signs and spaces between letters do not matter.
std::vector<KeyRange> find_model_addresses(std::string_view key);

// The key with letters of other scripts and digits that pass for Latin letters replaced by those:
// "ignоre" with a Cyrillic o, "1gn0re". As long as the key in letters, not in bytes.
std::string without_lookalikes(std::string_view key);

}  // namespace vouch::parse
