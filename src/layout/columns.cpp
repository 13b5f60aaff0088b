#include "layout/columns.hpp"

#include <algorithm>

namespace vouch::layout {

Columns columns_of(const Story& story, const Sidebar& sidebar, std::size_t sidebar_sections_max) {
    const auto& blocks = story.blocks;
    std::vector<BlockRange> sections;
    Columns columns;
    columns.head.end = blocks.size();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::section) {
            auto& above = sections.empty() ? columns.head : sections.back();
            above.end = i;
            sections.push_back({i, blocks.size()});
        }
    }
    const auto is_named = [&](const std::string& name) {
        return [&](const BlockRange& range) { return blocks[range.begin].section == name; };
    };
    for (const auto& name : sidebar.sections) {
        const auto found = std::ranges::find_if(sections, is_named(name));
        if (found != sections.end() && columns.sidebar.size() < sidebar_sections_max) {
            columns.sidebar.push_back(*found);
            sections.erase(found);
        }
    }
    columns.main = std::move(sections);
    return columns;
}

}  // namespace vouch::layout
