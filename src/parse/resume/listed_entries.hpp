#pragma once

#include <vector>

#include "parse/resume/entries.hpp"

namespace vouch::parse::resume {

// The items of a section that lists named things (certificates, awards, publications): a line
// each, or blocks of a few lines. Several readings are tried (by bullets, by space between, by the
// look of first lines, by dates, a line each); the one whose items are most alike wins.
std::vector<Entry> part_listed(const std::vector<TextLine>& lines);

}  // namespace vouch::parse::resume
