#pragma once

#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// Labels in a margin ("2018–2020", "Education", "Languages" beside what they label) become lines
// of their own, marked side_label, before the first line they stand beside. Works on pages and on
// tables of two cells a row.
void part_side_labels(std::vector<TextLine>& lines, const document::Document& document);

// Joins lines that only a column's width broke: a bullet's or paragraph's continuation, words
// hyphenated at the line's end. Lines that may stand alone (titles, dates) are left alone.
void join_wrapped(std::vector<TextLine>& lines, const document::Document& document);

// Sets after_gap and full_width.
void mark_spacing(std::vector<TextLine>& lines);

}  // namespace vouch::parse::resume
