#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <format>

namespace vouch {

namespace {

constexpr std::array<std::string_view, 13> month_names{
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

// A number of exactly `count` digits at the front of `text`, which it removes.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return value;
}

}  // namespace

std::string to_iso(const Date& date) {
    if (date.month == 0) {
        return std::format("{:04}", date.year);
    }
    if (date.day == 0) {
        return std::format("{:04}-{:02}", date.year, date.month);
    }
    return std::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    Date date;
    const auto year = take_digits(text, 4);
    if (!year || *year < 1900 || *year > 2199) {
        return std::nullopt;
    }
    date.year = static_cast<std::int16_t>(*year);
    if (text.empty()) {
        return date;
    }
    if (text.front() != '-') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto month = take_digits(text, 2);
    if (!month || *month < 1 || *month > 12) {
        return std::nullopt;
    }
    date.month = static_cast<std::int8_t>(*month);
    if (text.empty()) {
        return date;
    }
    if (text.front() != '-') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const auto day = take_digits(text, 2);
    if (!day || !text.empty()) {
        return std::nullopt;
    }
    date.day = static_cast<std::int8_t>(*day);
    const std::chrono::year_month_day calendar{std::chrono::year{date.year},
                                               std::chrono::month{static_cast<unsigned>(*month)},
                                               std::chrono::day{static_cast<unsigned>(*day)}};
    return calendar.ok() ? std::optional(date) : std::nullopt;
}

int month_index(const Date& date, int month_if_unknown) {
    return date.year * 12 + (date.month == 0 ? month_if_unknown : date.month) - 1;
}

int months_inclusive(const Date& start, const Date& end) {
    return std::max(0, month_index(end, 12) - month_index(start, 1) + 1);
}

std::string to_words(const Date& date) {
    if (date.month < 1 || date.month > 12) {
        return std::format("{}", date.year);
    }
    const auto month = month_names[static_cast<std::size_t>(date.month)];
    return date.day == 0 ? std::format("{} {}", month, date.year)
                         : std::format("{} {} {}", date.day, month, date.year);
}

std::string to_short_words(const Date& date) {
    if (date.month < 1 || date.month > 12) {
        return std::format("{}", date.year);
    }
    const auto month = month_names[static_cast<std::size_t>(date.month)].substr(0, 3);
    return std::format("{} {}", month, date.year);
}

}  // namespace vouch
