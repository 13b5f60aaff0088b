#pragma once

#include <optional>
#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// A name found by typography: the largest text near the top that is shaped like a name; the
// e-mail address, when it spells the name, confirms it.
struct FoundName {
    std::size_t line = 0;                    // index into the lines given
    std::vector<std::size_t> further_lines;  // of a name set in several lines
    std::size_t begin = 0;                   // bytes of the first line
    std::size_t end = 0;
    std::size_t last_end = 0;  // bytes of the last further line
    std::size_t rest = 0;      // where a headline on the name's last line begins, or npos
    bool certain = false;
};
std::optional<FoundName> find_name(const std::vector<const TextLine*>& lines, float body_size,
                                   std::string_view email_local_part);

// Two to six words in letters, beginning upper-case but for particles ("de", "van").
bool is_name_shaped(std::string_view text);

}  // namespace vouch::parse::resume
