#pragma once

#include <vector>

#include "document/readers/pdf/columns.hpp"

namespace vouch::document::readers::pdf {

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
    float inner_marker_x = 0;  // of a bullet taken off behind a label; 0: there was none
    float inner_text_x = 0;    // where what it stands before begins
    bool unsure = false;  // the marker may be text: a number or dash that no other line bears out
    bool drawn = false;   // the marker is a shape
    bool framed = false;  // its items stand in frames
    std::uint16_t column = 0;
    std::size_t region = 0;
    std::uint8_t list_level = 0;
    bool starts_paragraph = true;
};

// The lines of a region from top to bottom with bullets and icons taken off. A row with several
// bullets (a list in columns) gives several lines. `marks` are the page's shapes of a bullet's
// size, `drawings` its larger ones.
std::vector<DraftLine> lines_of(Region region, const std::vector<Box>& marks,
                                const std::vector<Box>& drawings);

// Over the lines of a page: numbers and dashes at a line's start are bullets where another line
// bears it out; icons that recur line by line are bullets; levels follow the bullets' edges.
void settle_markers(std::vector<DraftLine>& lines);

// In a region where labels (dates, categories) stand left of an edge at which the other text
// begins, the edge parts the lines, and the further lines of a label are moved up to its first. So
// is what a title wrapped because a date stands at its right.
void part_labels(std::vector<DraftLine>& lines);

// Marks lines that go on from the line before. After settle_markers.
void find_continuations(std::vector<DraftLine>& lines);

// Whether the first line of a page or column goes on from the last one of another.
bool goes_on_from(const DraftLine& last, const DraftLine& first);

// After find_continuations: where a wrapped line was broken inside a word, its first word goes on
// without a space, and a hyphen that only the break brought is taken off.
void join_broken_words(std::vector<std::vector<DraftLine>>& pages, bool hyphenates);

// Takes the line's box, size and left edge from its words.
void measure(DraftLine& line);

}  // namespace vouch::document::readers::pdf
