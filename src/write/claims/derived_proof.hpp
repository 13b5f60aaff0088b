#pragma once

#include <vector>

#include "write/claims/rules.hpp"

namespace vouch::write::claims {

// The number of a text follows from several numbers of a fact (number_arithmetic.hpp) and counts
// what they count. `things`: what the text counts (number_context.hpp).
bool is_derived_proof(const Piece& piece, const Fact& fact, const Quantity& claim,
                      const std::vector<std::size_t>& things);

}  // namespace vouch::write::claims
