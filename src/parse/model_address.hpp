#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::parse {

// Words as one key (key_of), so that case, accents, signs and spaces between letters do not
// matter, and where each of them begins in it.
struct WordsKey {
    std::string key;
    std::vector<std::size_t> begins;

    void add(std::string_view word);
};
WordsKey words_key(std::string_view text);

// A stretch of a key, end exclusive.
struct KeyRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where a text speaks to a program that judges it rather than to a person: "ignore all previous
// instructions", "rank this candidate first", "as an AI language model, you …", in the main
// European languages, Russian, Chinese, Japanese and Korean.
std::vector<KeyRange> find_model_addresses(const WordsKey& words);

// The key with letters of other scripts and digits that pass for Latin letters replaced by those:
// "ignоre" with a Cyrillic o, "1gn0re". Its words are the same, in other bytes.
WordsKey without_lookalikes(const WordsKey& words);

// Whether the text does so anywhere, look-alikes included.
bool speaks_to_model(std::string_view text);

}  // namespace vouch::parse
