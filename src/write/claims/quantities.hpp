#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::write::claims {

// How a text bounds its number: "over 40", "about 40", "40+".
enum class Comparator : std::uint8_t {
    exact,
    about,
    nearly,
    more_than,
    at_least,
    less_than,
    at_most
};

// Whether a number is the step of a change ("by 11 percent") or one of its ends.
enum class Change : std::uint8_t { none, by, from, to };

enum class RangeEnd : std::uint8_t { none, low, high };

// A number of a text, in digits or words. Numbers that are part of a name ("p99", "STM32L4") are
// not quantities: they are checked as names.
struct Quantity {
    double value = 0;
    std::string unit;  // "%", "EUR", "min", "metre", "times", "clock", … or "" for a plain count:
                       // one unit for a dimension, so that 2 h are 120 min
    std::string rate;  // per what: "day", "shift"; "" where it is not said
    Comparator comparator = Comparator::exact;
    bool average = false;  // "on average", "an average of"
    bool joined = false;   // with another: a range, or a change
    Change change = Change::none;
    RangeEnd range = RangeEnd::none;  // of "10 to 18", not of a change "from 52 to 38"
    std::size_t begin = 0;            // bytes, the comparator not included
    std::size_t end = 0;              // after unit and multiplier
    bool calendar_year = false;       // four digits 1900 to 2199 without unit or separator
};

// All numbers of a text in order of place.
std::vector<Quantity> find_quantities(std::string_view text);

// How often, where a text says it beside no number ("daily dashboards", "every fourth week", "one
// week in four"): per what, each or which one of several, and the bytes that say it.
struct Frequency {
    std::string per;
    int interval = 1;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::vector<Frequency> find_frequencies(std::string_view text);

// The two are ends of a range or of a change: "from 52 to 38", "12-14", "between 18 and 22".
bool are_joined(std::string_view text, const Quantity& first, const Quantity& second);

// The value of a number word or compound ("twenty-seven"), or -1.
double number_word_value(std::string_view folded);

}  // namespace vouch::write::claims
