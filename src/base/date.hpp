#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vouch {

// A calendar date of the precision it was given in: year, year and month, or full.
// `month` and `day` are 0 where not known.
struct Date {
    std::int16_t year = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;

    bool operator==(const Date&) const = default;
    auto operator<=>(const Date&) const = default;
};

// "2024", "2024-03" or "2024-03-09" (ISO 8601, as JSON Resume has it).
std::string to_iso(const Date& date);

// Reads the three forms that to_iso writes; years 1900 to 2199; the day must exist.
std::optional<Date> parse_iso_date(std::string_view text);

// Months since year 0 for arithmetic; an unknown month counts as `month_if_unknown` (1 to 12).
int month_index(const Date& date, int month_if_unknown);

// Whole months from the first day of `start` to the last of `end`, both included: 2020-01 to
// 2020-12 is 12. Year-only dates count from January and to December. Never negative.
int months_inclusive(const Date& start, const Date& end);

// "January 2024", "2024", "9 March 2024".
std::string to_words(const Date& date);

// "Jan 2024", "2024".
std::string to_short_words(const Date& date);

}  // namespace vouch
