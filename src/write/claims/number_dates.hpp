#pragma once

#include "write/claims/rules.hpp"

// Years, months and lengths of time that the dates of a post prove.
namespace vouch::write::claims {

// A year of a date field; the year of an end proves no "since", and where the line itself has
// years, none of the fields' counts.
bool has_year(const Fact& fact, const Piece& piece, const Quantity& claim);

// "March 2019": the month stands before the year in the fact too.
bool has_month_told(const Piece& piece, const Fact& fact, const Quantity& claim);

// "for over six years" of a post that lasted 75 months; never "six years of welding".
bool is_length_of_post(const Piece& piece, const Fact& fact, const Quantity& claim);

}  // namespace vouch::write::claims
