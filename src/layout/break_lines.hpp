#pragma once

#include <vector>

#include "layout/layout.hpp"

namespace vouch::layout {

// A stretch of one piece on one line.
struct Segment {
    std::size_t piece;
    std::string text;  // as printable; no space at the end of a line
    double width;      // points
};

struct BrokenLine {
    std::vector<Segment> segments;
    double width = 0;
    bool ends_at_space = false;  // the line goes on in the next, and a space was dropped there
};

// How wide lines may be: the first may be narrower (dates beside it).
struct LineWidths {
    double first;
    double others;
};

// Breaks pieces into lines ragged right: at spaces and between ideographs; a word wider than a
// line is broken after the punctuation of addresses, and failing that anywhere between clusters.
// Never inside words otherwise, and never after hyphens: readers of the text layer would lose
// them. A last line of one short word is avoided where the lines above can spare one.
std::vector<BrokenLine> break_lines(const std::vector<Piece>& pieces,
                                    const std::vector<Font>& fonts, LineWidths widths,
                                    TextMeasure& measure);

}  // namespace vouch::layout
