#pragma once

#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// The items of a list in a text: parted by commas, semicolons, bars, bullets and gaps outside
// brackets; a full stop at the end is dropped. Slashes and "and" never part.
std::vector<TextLine> part_items(const TextLine& line);

// "Label: items": the byte after the colon, or npos. Colons inside addresses and times do not
// count.
std::size_t label_end(const TextLine& line);

}  // namespace vouch::parse::resume
