#pragma once

#include <cstdint>
#include <vector>

#include "document/readers/pdf/words.hpp"

// What the two sides of a white gutter are to each other.
namespace vouch::document::readers::pdf {

// The fragments of one side, sorted by baseline.
using Side = std::vector<const Fragment*>;

// How the two sides of a gutter belong together: not apart at all, as columns, as labels in the
// left margin that do not stand level with what they label, or as such that do.
enum class Parting : std::uint8_t { none, columns, labels, margin };

Parting parting_of(const Side& left, const Side& right, float page_width);

// Whether what stands left may be labels at all: narrow, and level with what it labels or in the
// free space between. Enough where a page before had such a margin at the same place.
bool keeps_margin(const Side& left, const Side& right, float page_width);

// The baselines at which the blocks of a side begin: more than the usual space stands above them.
std::vector<float> block_starts(const std::vector<Fragment>& side);

}  // namespace vouch::document::readers::pdf
