#pragma once

#include <vector>

#include "document/readers/pdf/words.hpp"

namespace vouch::document::readers::pdf {

// A part of the page that is read line by line, from its left to its right edge.
struct Region {
    std::uint16_t column = 0;
    std::vector<Fragment> fragments;
};

// The page's regions in reading order. A white gutter parts columns only where the two sides flow
// by themselves: where the lines of the sparser side stand level with lines of the other (dates at
// the right edge, labels in the margin), both belong to one region.
// `margins`: where the text begins beside margins of labels found on the pages before; those of
// this page are added. A page with few labels is read like the ones before it.
std::vector<Region> regions_of(std::vector<Fragment> fragments, float page_width,
                               std::vector<float>& margins);

}  // namespace vouch::document::readers::pdf
