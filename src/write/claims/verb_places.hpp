#pragma once

#include "write/claims/rules.hpp"

// Where the evidence tells a verb of the text, and what it does not tell.
namespace vouch::write::claims {

// Where any form of the verb, or words that say the same, stand in a fact; its size where nowhere.
// A place where somebody else did it only where there is no other.
std::size_t place_of_verb(const Fact& fact, const VerbForm& verb, const Piece& piece,
                          std::size_t at);

// "Prepared and approved" of "prepared": beside a deed of the line one that it does not tell.
bool is_added_deed(const Piece& piece, std::size_t at);

}  // namespace vouch::write::claims
