#pragma once

#include <vector>

#include "document/readers/flow.hpp"

namespace vouch::document::readers::html {

// A page's content in reading order: paragraphs, and between them where tables begin and end.
struct HtmlPiece {
    enum class Kind : std::uint8_t { paragraph, table, row, cell, table_end };
    Kind kind = Kind::paragraph;
    Paragraph paragraph = {};
    std::vector<float> widths = {};  // of a table's columns
    std::size_t column = 0, span = 1;
};
using HtmlPieces = std::vector<HtmlPiece>;

// Boxes that stand side by side, `columns` in a row (0: all). Boxes of a few short lines, such as
// a title beside its dates, become lines with gaps; others become the cells of a layout table.
HtmlPieces side_by_side(std::vector<HtmlPieces> boxes, std::size_t columns);

// Heading elements that look like the text around them (small labels, values set as h6) become
// body text: what a person takes for a heading is larger or bold.
void demote_plain_headings(HtmlPieces& pieces);

void pour(HtmlPieces pieces, Flow& flow);

}  // namespace vouch::document::readers::html
