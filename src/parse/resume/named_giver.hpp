#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/resume/entry_head.hpp"

// Where a certificate's, an award's or a publication's name ends and who gave it begins.
namespace vouch::parse::resume {

// How a section's items in one piece name who gave them.
struct Manner {
    bool commas = true;     // behind a comma, as many items have one
    bool brackets = false;  // in brackets at the end
};

Manner manner_of(const std::vector<EntryHead>& heads);

// A giver's first word has a capital or a digit ("freeCodeCamp"): "Two years, one whiteboard" has
// no giver.
bool can_be_giver(std::string_view value);

// Which comma parts name and giver: the last one that a proper name follows; a title with a colon
// goes on behind its commas. npos for none.
std::size_t giver_comma(std::string_view value);

// "Name (Giver" left open where the date that stood in the brackets was taken: the bracket's place,
// or npos.
std::size_t open_bracket(std::string_view value);

// "Title of it. Journal of That": where a sentence's stop parts name and giver, or npos.
std::size_t giver_stop(std::string_view value);

// The bracket at the end that names the giver, where the section's items do so: its place, or npos.
std::size_t giver_bracket(std::string_view value, Manner manner);

// "Okafor N, Lindt PA. Title of it": behind the authors, or 0.
std::size_t authors_end(std::string_view value);

}  // namespace vouch::parse::resume
