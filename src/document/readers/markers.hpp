#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vouch::document::readers {

// Whether a word that stands alone at the start of a line is a bullet sign: •, ‣, –, *, ▪, …
bool is_bullet(std::string_view word);

// Whether it numbers a list's item: "1.", "12)", "(3)", "a)". The value, from 1, or nothing.
// A number alone is weak: look for a neighbour with the next or previous value.
std::optional<int> list_number(std::string_view word);

// The usual sign for the code that the Symbol and Wingdings fonts use for it (U+F0B7 → "•");
// nothing where the code is not a known bullet.
std::optional<std::string_view> symbol_font_bullet(char32_t c);

// "iv" for 4; small letters.
std::string to_roman(int value);

}  // namespace vouch::document::readers
