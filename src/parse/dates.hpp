#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace vouch::parse {

// A date or a range of dates written in a text. Offsets are bytes, end exclusive; words that only
// introduce the date ("since", "from", "expected") and brackets around it belong to the span.
struct FoundDate {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t second = 0;     // where a range's second date or "present" begins; 0: not apart
    std::optional<Date> first;  // absent for "until 2019"
    std::optional<Date> last;   // absent for a single date and for an open range
    bool is_range = false;      // two dates, or one with an open end
    bool is_open = false;       // "2019 – present", "since 2019"
    bool is_ambiguous = false;  // could be read two ways: "2011/12", "03/04/2019"
};

// All dates of a text in order, without overlaps. Month names of English, German, French,
// Spanish, Portuguese, Italian, Dutch and the other larger languages of Europe; numeric forms as
// "03/2019", "2019-03", "10.2018", "01.03.2019", "2019/20"; seasons and quarters give the year.
std::vector<FoundDate> find_dates(std::string_view text);

// The date that the whole text is, brackets and punctuation at its ends aside. Also undoes
// letter-spacing ("2 0 1 9 – h e u t e").
std::optional<FoundDate> whole_date(std::string_view text);

// The end of a length of time that starts at `at` ("(2 years 3 months)", "· 3 yrs 2 mos"), or
// `at` itself where there is none.
std::size_t skip_duration(std::string_view text, std::size_t at);

}  // namespace vouch::parse
