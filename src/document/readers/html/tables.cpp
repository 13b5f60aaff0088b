#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/text.hpp"
#include "document/readers/html/page.hpp"
#include "document/readers/html/text.hpp"

// Lists and tables of an HTML page.
namespace vouch::document::readers::html {

namespace {

constexpr std::size_t columns_max = 64;
constexpr int rows_spanned_max = 1'000;

const GumboNode* child_element(const GumboNode& node, unsigned i) {
    const auto* const child = static_cast<const GumboNode*>(node.v.element.children.data[i]);
    return child->type == GUMBO_NODE_ELEMENT ? child : nullptr;
}

bool is_row_group(GumboTag tag) {
    return tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TFOOT;
}

int number_in(const GumboNode& node, const char* name, int otherwise, int most) {
    const std::string text(html_attribute(node, name));
    const long value = std::strtol(text.c_str(), nullptr, 10);
    return value < 1 ? otherwise : static_cast<int>(std::min<long>(value, most));
}

// The widths that the first row with widths for all its cells gives; equal ones without.
void find_columns(const GumboNode& node, std::vector<float>& widths, bool& known, int depth) {
    std::vector<float> own;
    bool complete = true;
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
        const auto* const child = child_element(node, i);
        if (child == nullptr) {
            continue;
        }
        const auto tag = child->v.element.tag;
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
            const int span = number_in(*child, "colspan", 1, static_cast<int>(columns_max));
            const int width = number_in(*child, "width", 0, 10'000);
            complete = complete && width > 0;
            for (int at = 0; at < span && own.size() < columns_max; ++at) {
                own.push_back(static_cast<float>(width) / static_cast<float>(span));
            }
        } else if (depth < 3 && (is_row_group(tag) || tag == GUMBO_TAG_TR)) {
            find_columns(*child, widths, known, depth + 1);
        }
    }
    if (own.size() > widths.size() || (own.size() == widths.size() && complete && !known)) {
        known = complete;
        widths = complete ? own : std::vector<float>(own.size(), 1);
    }
}

// An item that holds a whole entry of a page rather than a line of a list: with a heading or
// several blocks inside. Without a sign before it (`signed_item`), two blocks are enough.
bool holds_entries(const GumboNode& item, bool signed_item) {
    int blocks = 0;
    for (unsigned i = 0; i < item.v.element.children.length; ++i) {
        const auto* const child = child_element(item, i);
        if (child == nullptr) {
            continue;
        }
        const auto tag = child->v.element.tag;
        if ((tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) || tag == GUMBO_TAG_HEADER ||
            tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ARTICLE) {
            return true;
        }
        blocks += tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P || tag == GUMBO_TAG_UL ? 1 : 0;
        if (tag == GUMBO_TAG_DIV && holds_entries(*child, signed_item)) {
            return true;
        }
    }
    return blocks > (signed_item ? 2 : 1);
}

}  // namespace

void HtmlPage::list(const Styled& styled, int depth) {
    end_block();
    const bool ordered = styled.node->v.element.tag == GUMBO_TAG_OL;
    int number = ordered ? number_in(*styled.node, "start", 1, 9'999) - 1 : 0;
    const auto& items = styled.node->v.element.children;
    bool beside = false;
    for (unsigned i = 0; i < items.length; ++i) {
        const auto* const node = child_element(*styled.node, i);
        if (node == nullptr) {
            const auto& child = *static_cast<const GumboNode*>(items.data[i]);
            if (child.type == GUMBO_NODE_TEXT || (beside && child.type == GUMBO_NODE_WHITESPACE)) {
                add_text(child.v.text.text, styled.look);
            }
            continue;
        }
        auto item = style(*node, styled.look);
        beside = item.box.is_inline() || item.box.side == HtmlBox::Side::left;
        if (node->v.element.tag != GUMBO_TAG_LI || item.box.hidden) {
            element(item, depth + 1);
        } else if (beside && !holds_entries(*node, true)) {
            item.box.spaced = item.box.spaced || item.box.side == HtmlBox::Side::left;
            item.box.side = HtmlBox::Side::none;
            inline_element(item, depth + 1);
        } else {
            number = number_in(*node, "value", number + 1, 9'999);
            list_item(item, depth + 1, item_marker(item.look.list_type, number));
        }
    }
    end_block();
}

void HtmlPage::list_item(const Styled& item, int depth, const std::string& marker) {
    end_block();
    const bool entries = holds_entries(*item.node, !marker.empty());
    const int outer_level = list_level_;
    const int outer_heading = std::exchange(heading_level_, 0);
    list_level_ = entries ? 0 : list_level_ + 1;
    marker_ = entries ? "" : marker;
    Styled inside = item;
    inside.look.list_type = "disc";
    if (item.box.display == HtmlBox::Display::row || item.box.display == HtmlBox::Display::grid) {
        row(item, depth);
    } else {
        children(item, depth);
    }
    end_block();
    list_level_ = outer_level;
    heading_level_ = outer_heading;
    marker_.clear();
}

void HtmlPage::table(const Styled& styled, int depth) {
    end_block();
    std::vector<float> widths(1, 1);
    bool known = false;
    find_columns(*styled.node, widths, known, 0);
    const int outer_level = std::exchange(list_level_, 0);
    std::vector<int> reserved(columns_max, 0);
    pieces_.push_back({.kind = HtmlPiece::Kind::table, .widths = std::move(widths)});
    table_rows(styled, depth, 0, reserved);
    pieces_.push_back({.kind = HtmlPiece::Kind::table_end});
    list_level_ = outer_level;
}

void HtmlPage::table_rows(const Styled& styled, int depth, int groups, std::vector<int>& reserved) {
    for (unsigned i = 0; i < styled.node->v.element.children.length; ++i) {
        const auto* const child = child_element(*styled.node, i);
        if (child == nullptr) {
            continue;
        }
        const auto inside = style(*child, styled.look);
        const auto tag = child->v.element.tag;
        if (inside.box.hidden) {
            element(inside, depth + 1);
        } else if (is_row_group(tag) && groups < 3) {
            table_rows(inside, depth + 1, groups + 1, reserved);
        } else if (tag == GUMBO_TAG_TR) {
            pieces_.push_back({.kind = HtmlPiece::Kind::row});
            table_cells(inside, depth + 1, reserved);
        } else if (tag == GUMBO_TAG_CAPTION) {
            pieces_.push_back({.kind = HtmlPiece::Kind::row});
            pieces_.push_back({.kind = HtmlPiece::Kind::cell, .span = columns_max});
            element(inside, depth + 1);
        }
    }
}

// `reserved`: for how many further rows a cell from above stands in each column.
void HtmlPage::table_cells(const Styled& row, int depth, std::vector<int>& reserved) {
    std::size_t column = 0;
    const auto skip_reserved = [&] {
        for (; column < columns_max && reserved[column] > 0; ++column) {
            --reserved[column];
        }
    };
    for (unsigned i = 0; i < row.node->v.element.children.length; ++i) {
        const auto* const cell = child_element(*row.node, i);
        if (cell == nullptr) {
            continue;
        }
        auto inside = style(*cell, row.look);
        if (inside.box.hidden) {
            element(inside, depth + 1);
            continue;
        }
        skip_reserved();
        const auto span =
            static_cast<std::size_t>(number_in(*cell, "colspan", 1, static_cast<int>(columns_max)));
        const int rows = number_in(*cell, "rowspan", 1, rows_spanned_max);
        pieces_.push_back({.kind = HtmlPiece::Kind::cell, .column = column, .span = span});
        inside.box.side = HtmlBox::Side::none;
        block(inside, depth + 1);
        for (std::size_t at = 0; at < span && column < columns_max; ++at, ++column) {
            reserved[column] = std::max(reserved[column], rows - 1);
        }
    }
    skip_reserved();
}

}  // namespace vouch::document::readers::html
