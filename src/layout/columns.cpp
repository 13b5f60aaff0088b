#include "layout/columns.hpp"

#include <algorithm>

namespace vouch::layout {

Columns columns_of(const Story& story, const Sidebar& sidebar, std::size_t sidebar_sections_max) {
    Columns columns;
    const auto& blocks = story.blocks;
    const auto next_section = [&](std::size_t from) {
        const auto found =
            std::ranges::find(blocks.begin() + static_cast<std::ptrdiff_t>(from), blocks.end(),
                              BlockKind::section, &Block::kind);
        return static_cast<std::size_t>(found - blocks.begin());
    };
    columns.head.end = next_section(0);
    for (auto begin = columns.head.end; begin < blocks.size();) {
        const auto end = next_section(begin + 1);
        const bool aside = columns.sidebar.size() < sidebar_sections_max &&
                           std::ranges::contains(sidebar.sections, blocks[begin].section);
        (aside ? columns.sidebar : columns.main).push_back({begin, end});
        begin = end;
    }
    return columns;
}

}  // namespace vouch::layout
