#pragma once

#include <vector>

#include "parse/entries.hpp"

namespace vouch::parse {

// The courses of study of an education section: entries as dates and looks part them, parted
// again where one holds several degrees with a school each.
std::vector<Entry> part_studies(const std::vector<TextLine>& lines);

}  // namespace vouch::parse
