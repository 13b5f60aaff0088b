#pragma once

#include <span>

#include "write/claims/rules.hpp"

// Where a text tells a deed, and whether the work was shared ("helped to", "lent a hand").
namespace vouch::write::claims {

// The verb at a place stands where a deed is told: at a clause's start, after "I", "and", "to",
// "who", or as a gerund.
bool is_told(std::span<const Token> tokens, std::size_t at);

// The token at a place says that the work was shared.
bool hedges(std::span<const Token> tokens, std::size_t at);

// One stands shortly before, or opens the sentence.
bool is_hedged(std::span<const Token> tokens, std::size_t at);

// The sentence says somewhere that the work was shared.
bool says_shared(const Piece& piece);

bool opens_hedged(const Fact& fact);

// "with the museum's director": the line names who did it too, and the text names nobody.
bool drops_partner(const Piece& piece);

// "colleague", "nurse", "cleaner": who may do work.
bool names_person(std::string_view word, const skills::Taxonomy& taxonomy);

// "bookings" → "booking", as far as a plain plural goes.
std::string_view singular(std::string_view word);

}  // namespace vouch::write::claims
