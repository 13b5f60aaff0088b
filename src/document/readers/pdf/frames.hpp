#pragma once

#include <vector>

#include "document/readers/pdf/lines.hpp"

namespace vouch::document::readers::pdf {

// Lines whose words all stand in drawn frames of one line's height, several side by side: each
// frame holds an item, as skills are often shown. Words of one frame are kept together, those of
// another are set apart; a line of a single frame counts below or above such lines. `frames` are
// the page's shapes of that size, filled or drawn as outlines.
void part_framed_items(std::vector<DraftLine>& lines, const std::vector<Box>& frames);

}  // namespace vouch::document::readers::pdf
