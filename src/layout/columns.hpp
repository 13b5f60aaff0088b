#pragma once

#include <cstddef>
#include <vector>

#include "layout/story.hpp"
#include "layout/template.hpp"

namespace vouch::layout {

// Blocks of a story, by place.
struct BlockRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Which blocks of a story stand where: the head above both columns, some sections in the sidebar,
// the rest in the main column. Each in reading order, a range for each section.
struct Columns {
    BlockRange head;
    std::vector<BlockRange> sidebar;
    std::vector<BlockRange> main;
};

// The first `sidebar_sections_max` of the sections that the design wants in its sidebar and the
// story has go there, in the design's order; none where it has no sidebar.
Columns columns_of(const Story& story, const Sidebar& sidebar, std::size_t sidebar_sections_max);

}  // namespace vouch::layout
