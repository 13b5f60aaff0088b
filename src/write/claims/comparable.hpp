#pragma once

#include <optional>
#include <vector>

#include "write/claims/rules.hpp"

namespace vouch::write::claims {

// A fact's number as one of the unit that the text counts in ("six weeks" as 1.5 months, "eight
// times" of a deed as eight of them). None where the two are of different kinds.
std::optional<Quantity> as_comparable(const Piece& piece, const Fact& fact,
                                      const Quantity& evidence, const Quantity& claim,
                                      const std::vector<std::size_t>& things);

}  // namespace vouch::write::claims
