#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "write/claims/quantities.hpp"

// The parts of a number in a text; quantities.cpp puts them together.
namespace vouch::write::claims {

// The row of a table whose `name` it is, or null.
template <typename List>
auto find_name(const List& list, std::string_view name) {
    const auto found = std::ranges::find(list, name, [](const auto& item) { return item.name; });
    return found == list.end() ? nullptr : &*found;
}

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at);

// The run of letters (or the percent sign) at a place.
std::string_view letters_at(std::string_view text, std::size_t at);

// Multipliers and units after the number ("4.2 million", "26-foot", "18%", "30 per cent").
void read_tail(std::string_view text, Quantity& quantity);

// The unit of a currency before a number, whose first byte `begin` then is; "" where none is.
std::string_view currency_before(std::string_view text, std::size_t at, std::size_t& begin);

// The up to three words before a place, folded, nearest first.
std::vector<std::string> words_before(std::string_view text, std::size_t at);

Comparator comparator_before(std::string_view text, std::size_t at);

// "+", " or more", "-odd" behind the number.
void read_suffix_comparator(std::string_view text, Quantity& quantity);

}  // namespace vouch::write::claims
