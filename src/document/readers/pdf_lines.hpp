#pragma once

#include <vector>

#include "document/readers/pdf_columns.hpp"

namespace vouch::document::readers {

// A line before it is written into the page: its words, what was taken off, and how it goes on.
struct DraftLine {
    std::vector<PlacedWord> words;
    Box box;
    float baseline = 0;
    float size = 0;
    LineRole role = LineRole::body;
    std::string marker;
    float text_x = 0;  // where the words begin, after the bullet
    float marker_x = 0;
    bool numbered = false;  // the marker is a number, still to be confirmed by a neighbour
    bool drawn = false;     // the marker is a shape
    std::uint16_t column = 0;
    std::uint8_t list_level = 0;
    bool starts_paragraph = true;
};

// The lines of a region from top to bottom, bullets and icons taken off, wrapped lines marked as
// continuations. `marks` are the page's shapes of a bullet's size.
std::vector<DraftLine> lines_of(Region region, const std::vector<Box>& marks);

// Over the lines of a page: numbers at a line's start are list numbers where a neighbour counts
// on; icons that recur at the same edge are bullets; levels follow the bullets' edges.
void settle_markers(std::vector<DraftLine>& lines);

// Marks lines that go on from the line before. After settle_markers.
void find_continuations(std::vector<DraftLine>& lines);

}  // namespace vouch::document::readers
