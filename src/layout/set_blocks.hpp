#pragma once

#include <vector>

#include "layout/break_pages.hpp"
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
    double left = 0;   // of the text area, points
    double width = 0;  // of the text area
    TextMeasure& measure;

    Font font(Role role) const;
    double spacing(double points) const {
        return points * tightening.spacing;
    }
};

// The blocks of a story as lines from top to bottom, not yet on pages.
std::vector<SetLine> set_blocks(const Story& story, const Setting& setting);

}  // namespace vouch::layout
