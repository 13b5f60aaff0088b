#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::write {

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

// A number of a text, in digits or words. Numbers that are part of a name ("p99", "STM32L4") are
// not quantities: they are checked as names.
struct Quantity {
    double value = 0;
    std::string unit;  // "%", "EUR", "h", "ms", "times", "year", … or "" for a plain count
    Comparator comparator = Comparator::exact;
    std::size_t begin = 0;       // bytes, the comparator not included
    std::size_t end = 0;         // after unit and multiplier
    bool calendar_year = false;  // four digits 1900 to 2199 without unit or separator
};

// All numbers of a text in order of place.
std::vector<Quantity> find_quantities(std::string_view text);

// The value of a number word or compound ("twenty-seven"), or -1.
double number_word_value(std::string_view folded);

}  // namespace vouch::write
