#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/resume.hpp"
#include "variant/words.hpp"

namespace vouch::variant {

struct Change {
    enum class Kind : std::uint8_t { changed, added, removed, moved };
    Kind kind = Kind::changed;
    std::string key;             // as in PlacedText; of a move: the id of the line or entry
    std::string pointer_before;  // empty for what was added
    std::string pointer_after;   // empty for what was removed
    std::string before;
    std::string after;
    std::vector<Segment> words;  // of `changed`
};

// What differs between two versions of a résumé, for showing: texts by what they are and not where
// they stand, in the order of the later version, what was removed behind; then the fewest entries
// and lines that were moved within their list.
std::vector<Change> diff(const model::Resume& before, const model::Resume& after);

}  // namespace vouch::variant
