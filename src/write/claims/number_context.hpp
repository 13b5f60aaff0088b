#pragma once

#include <vector>

#include "write/claims/rules.hpp"

// What a number of a text counts, and whether a fact's number counts the same.
namespace vouch::write::claims {

// The first token that ends behind a byte; their count where none does.
std::size_t token_at(std::span<const Token> tokens, std::size_t byte);

// What is counted: indices of the content words after the number, to the next break. Inside a
// compound ("three-vessel brewhouse") the compound itself is the first.
std::vector<std::size_t> counted(const Piece& piece, const Quantity& quantity);

// One of the counted words stands near the number in the fact too, or nothing is counted.
bool counts_same_thing(const Piece& piece, const Fact& fact, const Quantity& evidence,
                       const std::vector<std::size_t>& things);

// The same in the words right behind the number only.
bool names_thing_behind(const Piece& piece, const Fact& fact, const Quantity& evidence,
                        const std::vector<std::size_t>& things);

// One of the things is counted in the fact by another number, and not by this one: "212
// receptionists" of "4 receptionists, 212 rooms".
bool counts_other_thing(const Piece& piece, const Fact& fact, const Quantity& evidence,
                        const std::vector<std::size_t>& things);

// The fact's number has a noun of its own, which the text does not name: "260 people" of "a hall of
// 260 ovens".
bool counts_other_noun(const Piece& piece, const Fact& fact, const Quantity& evidence,
                       const Quantity& claim, const std::vector<std::size_t>& things);

// "6 in 2014" of "11 in 2014, 6 in 2016".
bool is_of_other_year(const Piece& piece, const Fact& fact, const Quantity& evidence,
                      const Quantity& claim);

// "target" of "38 a week, target 32" told of 38: a word that tells two numbers of one unit apart
// stands beside the other one. The number of the text, or null.
const Quantity* number_of_other_label(const Piece& piece, const Fact& fact);

// The number stands behind the same word in both, as part of a name: "Movers #2", "Sensor 7".
bool is_in_name(const Piece& piece, const Fact& fact, const Quantity& claim);

// A word of people that "people" stands for as well ("guest", "pupil"), by its stem.
bool is_public_word(std::string_view stem);

// At least one content word of the piece stands in the fact: a number does not change subjects.
bool shares_subject(const Piece& piece, const Fact& fact);

}  // namespace vouch::write::claims
