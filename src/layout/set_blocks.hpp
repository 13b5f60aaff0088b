#pragma once

#include <vector>

#include "layout/break_pages.hpp"
#include "layout/columns.hpp"
#include "layout/layout.hpp"

namespace vouch::layout {

// One line as set: its runs and rules with y counted from the line's own top.
struct SetLine {
    FlowLine flow;
    std::vector<Run> runs;
    std::vector<Line> rules;
};

// Everything lines depend on besides the text.
struct Setting {
    const Template& design;
    Tightening tightening;
    double left = 0;         // of the text area, points
    double width = 0;        // of the text area
    double date_column = 0;  // what the text of sections is indented by, at the tightening 1
    bool narrow = false;     // nothing stands flush right beside a text, but below it
    TextMeasure& measure;

    Font font(Role role) const;
    double spacing(double points) const {
        return points * tightening.spacing;
    }
};

// Those blocks as lines from top to bottom, not yet on pages, behind the lines there are already.
void set_blocks(const Story& story, BlockRange range, const Setting& setting,
                std::vector<SetLine>& lines);

}  // namespace vouch::layout
