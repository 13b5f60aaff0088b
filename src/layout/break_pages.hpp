#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vouch::layout {

// What a page break below a line costs a reader.
enum class BreakCost : std::uint8_t {
    free,       // between entries or sections
    slight,     // between the bullets of an entry
    marked,     // inside a paragraph, two lines left on either side; beside an entry's edge
    forbidden,  // below a heading, or leaving one line of a paragraph alone
};

// A line as the page breaker sees it.
struct FlowLine {
    double height = 0;                  // points
    double space_before = 0;            // dropped at the top of a page
    BreakCost below = BreakCost::free;  // of a break after this line
};

// The index of the first line of each page, such that pages are full, breaks cheap, and the last
// page is not nearly empty where that can be had; forbidden breaks are used only where a page
// would overflow without. Empty for no lines.
std::vector<std::size_t> break_pages(const std::vector<FlowLine>& lines, double page_height);

}  // namespace vouch::layout
