#pragma once

#include "write/claims/rules.hpp"

// What a word that looks like a deed is in a line, and what the deed was done to.
namespace vouch::write::claims {

// The word stands as a verb: in a form that no noun has, or where a deed is told and no list of
// things goes on. "Burns" in "stroke, burns and hand patients" is a thing.
bool reads_as_verb(const Piece& piece, std::size_t at);

// "with nurses and purchasing": a gerund that is a department's name, and nobody's deed.
bool names_team(const Fact& fact, std::size_t at);

// What the verb is said to be done to stands in the line only as what something else was done for,
// before or after: "performed X-rays" of "prepared patients for X-rays".
bool is_done_around(const Piece& piece, std::size_t at);

// The fact tells the deed at a place as somebody else's: "engineering fixed it", "for the master's
// approval".
bool is_others_deed(const Fact& fact, std::size_t at, const skills::Taxonomy& taxonomy);

// "one granted patent": a participle that says what a thing is, and no deed of the text.
bool is_modifier(const Piece& piece, std::size_t at);

// "bought" of "looked after": a deed of its own kind, and the line tells of another kind. "Won" of
// "gave evidence": a success, and the line tells none.
bool is_other_act(const Piece& piece, const VerbForm& verb);

// A sentence made of several lines: each deed is measured by the line that says most of it.
const Fact* source_of_deed(const Piece& piece, std::size_t at);

// "ran through each step", "headed for the exit": a verb of leading that leads nobody there.
bool is_going_through(std::span<const Token> tokens, std::size_t at);

}  // namespace vouch::write::claims
