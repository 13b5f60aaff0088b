#include "document/readers/side_columns.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::size_t column_paragraphs_min = 4;
constexpr std::size_t column_letters_min = 250;
constexpr float wide_column = 380;       // points; wider than a column beside another can be
constexpr float column_offset_min = 60;  // points from one column's left edge to another's

std::size_t letters_below(pugi::xml_node node, std::size_t& paragraphs) {
    std::size_t letters = 0;
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            letters += text::trim(child.value()).size();
            continue;
        }
        const auto name = xml::local_name(child);
        const auto inside = letters_below(child, paragraphs);
        paragraphs += (name == "p" || name == "h") && inside > 0 ? 1 : 0;
        letters += inside;
    }
    return letters;
}

}  // namespace

bool SideColumns::any_below(pugi::xml_node node) const {
    const auto below = [&](const TextBox& box) {
        for (auto at = box.content; at; at = at.parent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    };
    return std::ranges::any_of(across, below) || std::ranges::any_of(side, below) ||
           std::ranges::any_of(main, below);
}

bool is_side_column(const TextBox& box) {
    std::size_t paragraphs = 0;
    const auto letters = letters_below(box.content, paragraphs);
    return box.floats && (paragraphs >= column_paragraphs_min || letters >= column_letters_min);
}

SideColumns arrange(std::vector<TextBox> boxes) {
    if (!std::ranges::all_of(boxes, &TextBox::placed)) {
        return {.across = {}, .side = std::move(boxes), .main = {}};
    }
    std::ranges::stable_sort(boxes, {}, &TextBox::y);
    float left = 1e9F;
    float top = 1e9F;
    for (const auto& box : boxes) {
        left = std::min(left, box.x);
        top = std::min(top, box.width < wide_column ? box.y : 1e9F);
    }
    SideColumns columns;
    for (const auto& box : boxes) {
        const bool across = box.width >= wide_column && box.y <= top;
        const bool right = box.x > left + column_offset_min;
        (across ? columns.across : right ? columns.main : columns.side).push_back(box);
    }
    return columns;
}

}  // namespace vouch::document::readers
