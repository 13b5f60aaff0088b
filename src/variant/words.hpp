#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Two or three wordings of one text compared word by word.
namespace vouch::variant {

struct Segment {
    enum class Kind : std::uint8_t { same, removed, added };
    Kind kind = Kind::same;
    std::string text;

    bool operator==(const Segment&) const = default;
};

// The shortest way from one text to the other (Myers, "An O(ND) difference algorithm", 1986):
// `same` and `removed` make `before`, `same` and `added` make `after`, byte for byte. A word is
// what stands between spaces without its punctuation. Texts that are far apart or very long are
// one removal and one addition but for their common ends.
std::vector<Segment> diff_words(std::string_view before, std::string_view after);

// `after` with what changed from `before` to `now`. Nothing where both changed the same words or
// neighbouring ones, since only a person can say what then holds.
std::optional<std::string> merge_words(std::string_view before, std::string_view after,
                                       std::string_view now);

}  // namespace vouch::variant
