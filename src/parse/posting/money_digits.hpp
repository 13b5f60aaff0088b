#pragma once

#include <cstddef>
#include <string_view>

// The digits of a sum of money. Private to parse/posting.
namespace vouch::parse::posting {

bool is_digit(char c);

std::size_t skip_spaces(std::string_view text, std::size_t at);

// Digits with separators of thousands ("78,000", "44.500", "65 000") and decimals ("22.50") from
// `at`; gives where they end.
std::size_t read_digits(std::string_view text, std::size_t at, double& value);

}  // namespace vouch::parse::posting
