#pragma once

#include "write/claims/rules.hpp"

// The words that tie a deed to what came of it, and what a text says with them.
namespace vouch::write::claims {

// A word of the fact ties what stands before it to what follows ("by", "because", "so").
bool has_tie(const Fact& fact);

// What follows a tie and what goes before it stand in one fact that ties them.
void check_results(const Piece& piece, Claims& claims);

// "… by batching writes", "fell through better planning": how it was done or came about is told by
// the fact that tells what was done.
void check_means(const Piece& piece, Claims& claims);

}  // namespace vouch::write::claims
