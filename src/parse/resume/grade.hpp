#pragma once

#include <string_view>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// Whether a text is a grade and nothing else: "9.8/10", "1,8", "summa cum laude".
bool is_only_grade(std::string_view value);

// Takes a grade off a line: "GPA: 3.8/4.0", "3.61 GPA", "Grade: 2:1", "First Class", "Note 1,3".
// Gives the value (with the words that say what it measures where they follow it) and leaves the
// rest in `line`; nothing where there is none. `alone`: the line stands where grades do, so a bare
// grade counts ("BBC", "82 %").
Placed take_grade(TextLine& line, bool alone);

}  // namespace vouch::parse::resume
