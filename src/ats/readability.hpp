#pragma once

#include <string_view>
#include <vector>

#include "model/resume.hpp"
#include "model/score.hpp"

namespace vouch::ats {

// The pieces of a text that end in a full stop, question or exclamation mark or a line's end;
// abbreviations and numbers with a dot inside do not end one.
std::vector<std::string_view> sentences_of(std::string_view text);

// Of an English text; all zero where it has no words.
model::Readability readability(std::string_view text);

// Of what the person tells: headline, summary, and the texts and lines of work, volunteering and
// projects; each line for itself.
model::Readability readability(const model::Resume& resume);

}  // namespace vouch::ats
