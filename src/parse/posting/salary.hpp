#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/posting.hpp"
#include "parse/posting/sections.hpp"

namespace vouch::parse::posting {

// The pay the posting states: ranges and single amounts in common notations ("£65-78k",
// "44.500 €", "USD 62,000 - 78,000 a year", "28 - 36 LPA", "$25/hr"). A side that is not stated
// is 0. `country` (ISO 3166-1) tells which dollar "$" is. Where no sum has a currency, a range
// that the words call pay is taken without one.
Said<std::optional<model::Salary>> read_salary(std::string_view text,
                                               const std::vector<Block>& blocks,
                                               std::string_view country);

}  // namespace vouch::parse::posting
