#pragma once

#include <vector>

#include "parse/resume/entries.hpp"

namespace vouch::parse::resume {

// The courses of study of an education section: entries as dates and looks part them, parted
// again where one holds several degrees with a school each.
std::vector<Entry> part_studies(const std::vector<TextLine>& lines);

// "School - Pune, India": where the dash begins, 0 for none. A place behind a comma belongs to
// many schools' names and stays.
std::size_t place_behind_dash(std::string_view text);
TextLine without_place_behind_dash(const TextLine& line);

}  // namespace vouch::parse::resume
