#include "document/readers/html/page.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/text.hpp"
#include "document/limits.hpp"
#include "document/readers/html/data.hpp"
#include "document/readers/html/selectors.hpp"
#include "document/readers/html/text.hpp"

namespace vouch::document::readers::html {

namespace {

using Display = HtmlBox::Display;

constexpr std::string_view link_icon = "🔗";
constexpr int nodes_looked_at_max = 500;

bool is_left_out(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_CANVAS:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
            return true;
        default:
            return false;
    }
}

const GumboNode* child_element(const GumboNode& node, unsigned i) {
    const auto* const child = static_cast<const GumboNode*>(node.v.element.children.data[i]);
    return child->type == GUMBO_NODE_ELEMENT ? child : nullptr;
}

// Whether blocks stand inside, by their tags alone.
bool has_blocks(const GumboNode& node, int& looked_at) {
    const auto& list = node.v.element.children;
    for (unsigned i = 0; i < list.length && ++looked_at < nodes_looked_at_max; ++i) {
        const auto* const child = child_element(node, i);
        if (child != nullptr &&
            (is_block_tag(child->v.element.tag) || has_blocks(*child, looked_at))) {
            return true;
        }
    }
    return false;
}
bool has_blocks(const GumboNode& node) {
    int looked_at = 0;
    return has_blocks(node, looked_at);
}

bool is_list(const GumboNode& node) {
    return node.v.element.tag == GUMBO_TAG_UL || node.v.element.tag == GUMBO_TAG_OL ||
           node.v.element.tag == GUMBO_TAG_MENU;
}

// Boxes that a row of neighbours may be made of.
bool stands_beside(const GumboNode& node, const HtmlBox& box) {
    return box.display == Display::cell || box.side == HtmlBox::Side::left ||
           (box.display == Display::inline_block && has_blocks(node));
}

}  // namespace

HtmlPieces HtmlPage::read(const GumboNode& root) {
    element(style(root, {}), 0);
    end_block();
    flush_floats(0);
    demote_plain_headings(pieces_);
    return std::move(pieces_);
}

HtmlPage::Styled HtmlPage::style(const GumboNode& node, const HtmlLook& outer) {
    Styled styled{&node, outer, {}};
    styled.box = apply_style(node, sheets_.values(node), styled.look);
    return styled;
}

void HtmlPage::element(const Styled& styled, int depth) {
    const auto& node = *styled.node;
    if (depth > limits::nesting_depth_max || is_left_out(node.v.element.tag)) {
        return;
    }
    if (styled.box.hidden) {
        hidden_.add(Hiding::format, 1, text_below(node) + ' ');
    } else if (styled.box.mso_marker) {
        open_.marker = mso_marker(node, styled.look);
    } else if (node.v.element.tag == GUMBO_TAG_BR) {
        add_break(styled.look);
    } else if (node.v.element.tag == GUMBO_TAG_TABLE) {
        table(styled, depth);
    } else if (styled.box.side == HtmlBox::Side::right && !is_list(node)) {
        float_right(styled, depth);
    } else if (styled.box.is_inline()) {
        inline_element(styled, depth);
    } else if (is_list(node)) {
        list(styled, depth);
    } else if (styled.box.display == Display::row || styled.box.display == Display::grid ||
               styled.box.display == Display::table_row) {
        row(styled, depth);
    } else {
        block(styled, depth);
    }
}

void HtmlPage::generated(const Styled& styled, CssPart part) {
    const auto values = sheets_.values(*styled.node, part);
    const auto content = values[CssProperty::content];
    if (content.empty() || values[CssProperty::display] == "none") {
        return;
    }
    const auto text = css_content(content);
    // Items of a list that carry their own sign.
    if (part == CssPart::before && styled.box.display == Display::list_item &&
        is_sign(text::trim(text))) {
        marker_ = text::trim(text);
        return;
    }
    add_text(text, styled.look);
}

void HtmlPage::children(const Styled& styled, int depth) {
    generated(styled, CssPart::before);
    child_nodes(styled, depth);
    generated(styled, CssPart::after);
}

void HtmlPage::child_nodes(const Styled& styled, int depth) {
    const auto floats_before = floats_.size();
    std::vector<Styled> beside;
    const auto& list = styled.node->v.element.children;
    for (unsigned i = 0; i < list.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(list.data[i]);
        const bool is_text = child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA ||
                             child.type == GUMBO_NODE_WHITESPACE;
        if (is_text) {
            const std::string_view text = child.v.text.text;
            if (!beside.empty() && text::trim(text).empty()) {
                continue;
            }
            flush_beside(beside, depth);
            add_text(text, styled.look);
        } else if (child.type == GUMBO_NODE_COMMENT) {
            hidden_.add_comment(1, child.v.text.text);
        } else if (child.type == GUMBO_NODE_ELEMENT) {
            auto inside = style(child, styled.look);
            const bool seen = !inside.box.hidden && !is_left_out(child.v.element.tag);
            const bool beside_float = beside.size() == 1 && !inside.box.is_inline() &&
                                      beside.front().box.side == HtmlBox::Side::left &&
                                      child.v.element.tag != GUMBO_TAG_BR;
            if (seen && (stands_beside(child, inside.box) || beside_float)) {
                beside.push_back(std::move(inside));
            } else {
                if (seen && inside.box.side != HtmlBox::Side::right) {
                    flush_beside(beside, depth);
                }
                element(inside, depth + 1);
            }
        }
    }
    flush_beside(beside, depth);
    if (!styled.box.is_inline()) {
        if (floats_.size() > floats_before) {
            end_block();
        }
        flush_floats(floats_before);
    }
}

void HtmlPage::flush_beside(std::vector<Styled>& beside, int depth) {
    if (beside.size() == 1) {
        auto& only = beside.front();
        if (only.box.side == HtmlBox::Side::left && has_open_text() && !has_blocks(*only.node)) {
            inline_element(only, depth + 1);
        } else if (only.box.display == Display::row || only.box.display == Display::grid ||
                   is_list(*only.node) || only.node->v.element.tag == GUMBO_TAG_TABLE) {
            only.box.side = HtmlBox::Side::none;
            element(only, depth + 1);
        } else {
            block(only, depth + 1);
        }
    } else if (!beside.empty()) {
        end_block();
        std::vector<HtmlPieces> boxes;
        for (auto& styled : beside) {
            styled.box.side = HtmlBox::Side::none;
            boxes.push_back(rendered(styled, depth + 1));
        }
        std::ranges::move(side_by_side(std::move(boxes), 0), std::back_inserter(pieces_));
    }
    beside.clear();
}

void HtmlPage::inline_element(const Styled& styled, int depth) {
    const auto tag = styled.node->v.element.tag;
    const bool boxed = styled.box.display == Display::inline_block || styled.box.spaced;
    const bool apart =
        boxed && (tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DIV ||
                  tag == GUMBO_TAG_P || tag == GUMBO_TAG_TIME || tag == GUMBO_TAG_SMALL ||
                  tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_A);
    if (const int level = html_heading_level(*styled.node); level > 0 && !has_open_text()) {
        open_.role = LineRole::heading;
        open_.heading_level = static_cast<std::uint8_t>(level);
    }
    const auto runs_before = open_.runs.size();
    const auto pieces_before = pieces_.size();
    if (apart) {
        add_gap(styled.look);
    }
    if (tag == GUMBO_TAG_Q) {
        add_text("“", styled.look);
    }
    children(styled, depth);
    if (tag == GUMBO_TAG_Q) {
        add_text("”", styled.look);
    }
    const bool empty =
        pieces_.size() == pieces_before &&
        std::all_of(open_.runs.begin() +
                        static_cast<std::ptrdiff_t>(std::min(runs_before, open_.runs.size())),
                    open_.runs.end(), [](const Run& run) { return text::trim(run.text).empty(); });
    // A link around nothing but an icon still leads somewhere.
    if (tag == GUMBO_TAG_A && !styled.look.link.empty() && empty &&
        styled.node->v.element.children.length > 0) {
        add_text(link_icon, styled.look);
        add_text(" ", styled.look);
    } else if (apart && !empty) {
        add_gap(styled.look);
    }
}

void HtmlPage::block(const Styled& styled, int depth) {
    end_block();
    const int level = html_heading_level(*styled.node);
    const int outer_level = heading_level_;
    heading_level_ = level > 0 ? level : heading_level_;
    const bool paragraph = styled.node->v.element.tag == GUMBO_TAG_P;
    open_.space_before = level > 0 ? 12.0F : paragraph ? 6.0F : 0.0F;
    if (styled.box.mso_list_level > 0) {
        open_.role = LineRole::list_item;
        open_.list_level = static_cast<std::uint8_t>(styled.box.mso_list_level);
        open_.indent = 18.0F * static_cast<float>(styled.box.mso_list_level);
    }
    children(styled, depth);
    end_block();
    heading_level_ = outer_level;
}

HtmlPieces HtmlPage::rendered(const Styled& styled, int depth) {
    auto pieces = std::exchange(pieces_, {});
    auto open = std::exchange(open_, {});
    auto floats = std::exchange(floats_, {});
    if (styled.box.is_inline()) {
        inline_element(styled, depth);
    } else {
        element(styled, depth);
    }
    end_block();
    flush_floats(0);
    floats_ = std::move(floats);
    open_ = std::move(open);
    std::swap(pieces, pieces_);
    return pieces;
}

void HtmlPage::row(const Styled& styled, int depth) {
    end_block();
    std::vector<HtmlPieces> boxes;
    const auto& list = styled.node->v.element.children;
    for (unsigned i = 0; i < list.length; ++i) {
        const auto& child = *static_cast<const GumboNode*>(list.data[i]);
        if (child.type == GUMBO_NODE_TEXT) {
            add_text(child.v.text.text, styled.look);
            boxes.push_back(std::exchange(pieces_, {}));
            end_block();
            std::swap(boxes.back(), pieces_);
        } else if (child.type == GUMBO_NODE_ELEMENT) {
            auto inside = style(child, styled.look);
            inside.box.side = HtmlBox::Side::none;
            boxes.push_back(rendered(inside, depth + 1));
        }
    }
    const auto columns = styled.box.display == Display::grid ? styled.box.columns : 0;
    std::ranges::move(side_by_side(std::move(boxes), columns), std::back_inserter(pieces_));
}

bool HtmlPage::has_open_text() const {
    return std::ranges::any_of(open_.runs,
                               [](const Run& run) { return !text::trim(run.text).empty(); });
}

void HtmlPage::add_break(const HtmlLook& look) {
    if (!open_.runs.empty()) {
        open_.runs.push_back({"\n", look.style, {}});
    }
}

void HtmlPage::add_gap(const HtmlLook& /*look*/) {
    gap_pending_ = has_open_text();
}

void HtmlPage::add_text(std::string_view text, const HtmlLook& look) {
    if (look.background_known && are_alike(look.style.colour, look.background)) {
        hidden_.add(Hiding::colour, 1, text);
        return;
    }
    auto piece = shown_text(text, look);
    if (open_.runs.empty() && text::trim(piece).empty()) {
        return;
    }
    if (!look.keeps_spaces && !open_.runs.empty() && piece.starts_with(' ') &&
        (open_.runs.back().text.ends_with(' ') || open_.runs.back().text.ends_with('\n'))) {
        piece.erase(0, 1);
    }
    if (piece.empty()) {
        return;
    }
    if (gap_pending_ && !text::trim(piece).empty()) {
        gap_pending_ = false;
        if (!open_.runs.back().text.ends_with('\n')) {
            // What stands in brackets belongs to the words before it.
            const bool aside = text::trim(piece).starts_with('(');
            open_.runs.push_back({aside ? " " : "\t", look.style, {}});
        }
    }
    open_.runs.push_back({std::move(piece), look.style, look.link});
}

void HtmlPage::end_block() {
    gap_pending_ = false;
    if (!has_open_text()) {
        open_ = {};
        return;
    }
    auto paragraph = std::exchange(open_, {});
    if (heading_level_ > 0) {
        paragraph.role = LineRole::heading;
        paragraph.heading_level = static_cast<std::uint8_t>(heading_level_);
    } else if (list_level_ > 0 && paragraph.role == LineRole::body) {
        paragraph.role = LineRole::list_item;
        paragraph.list_level = static_cast<std::uint8_t>(std::min(list_level_, 9));
        paragraph.indent = 18.0F * static_cast<float>(list_level_);
        paragraph.marker = std::exchange(marker_, "");
    }
    take_floats(paragraph);
    pieces_.push_back({.paragraph = std::move(paragraph)});
}

}  // namespace vouch::document::readers::html
