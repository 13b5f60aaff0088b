#include "document/readers/odt/body.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace vouch::document::readers::odt {

namespace {

constexpr int repeats_max = 64;
constexpr std::size_t shapes_deep_max = 4;
constexpr float side_share = 1, main_share = 2;  // widths of a floating column and the text

int number_of(std::string_view text, int otherwise, int most) {
    const int value = std::atoi(std::string(text).c_str());
    return value < 1 ? otherwise : std::min(value, most);
}

bool is_shape(std::string_view name) {
    return name == "frame" || name == "custom-shape" || name == "g" || name == "rect" ||
           name == "ellipse" || name == "circle";
}

bool is_hidden_section(pugi::xml_node node) {
    const auto display = xml::attribute(node, "display");
    return display == "none" ||
           (display == "condition" && xml::attribute(node, "is-hidden") == "true");
}

void collect_boxes(pugi::xml_node node, std::vector<TextBox>& boxes) {
    for (const auto child : node.children()) {
        const auto name = xml::local_name(child);
        if (name == "tracked-changes" || name == "table") {
            continue;
        }
        if (!is_shape(name) || name == "g") {
            collect_boxes(child, boxes);
            continue;
        }
        TextBox box{.content = name == "frame" ? xml::child(child, "text-box") : child};
        const auto anchor = xml::attribute(child, "anchor-type");
        const auto x = length_points(xml::attribute(child, "x"));
        const auto y = length_points(xml::attribute(child, "y"));
        box.floats = anchor != "as-char";
        box.placed = anchor == "page" && x && y;
        box.x = x.value_or(0);
        box.y = y.value_or(0);
        box.width = length_points(xml::attribute(child, "width")).value_or(0);
        if (is_side_column(box)) {
            boxes.push_back(box);
        }
    }
}

}  // namespace

void OdtBody::read_main(pugi::xml_node text) {
    std::vector<TextBox> boxes;
    collect_boxes(text, boxes);
    columns_ = arrange(std::move(boxes));
    // Frames of a page come before the text, whose title may stand above them.
    std::vector<pugi::xml_node> first;
    bool before_text = true;
    for (const auto child : text.children()) {
        const auto name = xml::local_name(child);
        const bool page_frame = before_text && is_shape(name) && columns_.any_below(child);
        before_text = before_text && name != "p" && name != "h" && name != "list" &&
                      name != "table" && name != "section";
        if (page_frame) {
            first.push_back(child);
        } else {
            if (!first.empty() && (name == "p" || name == "h" || name == "table")) {
                open_columns(first.front());
                first.clear();
            }
            read_block(child);
        }
    }
    if (std::exchange(columns_open_, false)) {
        flow_.end_table();
    }
    flow_.set_role(LineRole::footer);
    for (std::size_t i = 0; i < notes_.size(); ++i) {
        read_blocks(notes_[i]);
    }
    flow_.set_role(LineRole::body);
}

void OdtBody::read_blocks(pugi::xml_node node) {
    for (const auto child : node.children()) {
        read_block(child);
    }
}

void OdtBody::read_block(pugi::xml_node node) {
    const auto name = xml::local_name(node);
    if (name == "p" || name == "h") {
        read_paragraph(node, name == "h");
    } else if (name == "list") {
        read_list(node);
    } else if (name == "table") {
        read_table(node);
    } else if (name == "section" && is_hidden_section(node)) {
        hide(node);
    } else if (name == "section" || name == "index-body" || name == "text-box" ||
               name == "table-of-content" || name == "numbered-paragraph") {
        read_blocks(node);
    } else if (is_shape(name)) {
        read_shapes({node});
    }
}

void OdtBody::read_paragraph(pugi::xml_node node, bool heading) {
    open_columns(node);
    const auto look = styles_.look("paragraph", std::string(xml::attribute(node, "style-name")));
    Paragraph paragraph;
    paragraph.indent = look.indent.value_or(0);
    paragraph.space_before = look.space_before.value_or(0);
    paragraph.centred = look.centred.value_or(false);
    const int level = heading ? number_of(xml::attribute(node, "outline-level"), 1, 6)
                      : look.name == "Title" ? 1
                                             : std::min(look.outline_level, 6);
    if (level > 0) {
        paragraph.role = LineRole::heading;
        paragraph.heading_level = static_cast<std::uint8_t>(level);
    } else if (list_level_ > 0) {
        paragraph.role = LineRole::list_item;
        paragraph.list_level = static_cast<std::uint8_t>(std::min(list_level_, 9));
        paragraph.indent = styles_.list_indent(list_style_, list_level_);
        // A second paragraph of the item stands by itself, without a sign.
        paragraph.marker = first_in_item_ ? std::exchange(pending_marker_, "") : "";
        first_in_item_ = false;
    }
    const auto outer = std::exchange(shapes_, {});
    read_inline(node, {look.run, {}}, paragraph);
    flow_.add(std::move(paragraph));
    const auto shapes = std::exchange(shapes_, outer);
    read_shapes(shapes);
}

void OdtBody::read_shapes(const std::vector<pugi::xml_node>& shapes) {
    if (deep_ >= shapes_deep_max) {
        return;
    }
    ++deep_;
    for (const auto shape : shapes) {
        const bool read_before =
            columns_open_ && deep_ == 1 &&
            (columns_.any_below(shape) || columns_.any_below(xml::child(shape, "text-box")));
        if (!read_before) {
            read_blocks(shape);
        }
    }
    --deep_;
}

// Long floating frames are read as columns beside all that comes from their first anchor on.
void OdtBody::open_columns(pugi::xml_node node) {
    if (columns_open_ || deep_ > 0 || !columns_.any_below(node)) {
        return;
    }
    columns_open_ = true;
    const auto read_boxes = [&](const std::vector<TextBox>& boxes) {
        ++deep_;
        for (const auto& box : boxes) {
            read_blocks(box.content);
        }
        --deep_;
    };
    const int outer_level = std::exchange(list_level_, 0);
    read_boxes(columns_.across);
    flow_.begin_table({side_share, main_share});
    flow_.begin_row();
    flow_.begin_cell(0, 1);
    read_boxes(columns_.side);
    flow_.begin_cell(1, 1);
    read_boxes(columns_.main);
    list_level_ = outer_level;
}

// A list goes on counting where it says so, else it begins anew.
int OdtBody::first_number(pugi::xml_node list) const {
    const bool goes_on = xml::attribute(list, "continue-numbering") == "true" ||
                         xml::has_attribute(list, "continue-list");
    const auto count = counts_.find(list_style_);
    return goes_on && list_level_ == 1 && count != counts_.end() ? count->second : 0;
}

void OdtBody::read_list(pugi::xml_node node) {
    const auto outer_style = list_style_;
    const std::string style(xml::attribute(node, "style-name"));
    list_style_ = style.empty() ? list_style_ : style;
    ++list_level_;
    int number = first_number(node);
    for (const auto item : node.children()) {
        const auto name = xml::local_name(item);
        if (name != "list-item" && name != "list-header") {
            continue;
        }
        pending_marker_.clear();
        if (name == "list-item") {
            number = number_of(xml::attribute(item, "start-value"), number + 1, 9'999);
            pending_marker_ = styles_.marker(list_style_, list_level_, number);
        }
        first_in_item_ = true;
        read_blocks(item);
    }
    if (list_level_ == 1) {
        counts_[list_style_] = number;
    }
    --list_level_;
    list_style_ = outer_style;
    pending_marker_.clear();
}

void OdtBody::read_table(pugi::xml_node node) {
    std::vector<float> widths;
    const auto count_columns = [&](auto&& self, pugi::xml_node parent) -> void {
        for (const auto child : parent.children()) {
            const auto name = xml::local_name(child);
            if (name == "table-column") {
                const int count =
                    number_of(xml::attribute(child, "number-columns-repeated"), 1, repeats_max);
                for (int i = 0; i < count && widths.size() < 64; ++i) {
                    widths.push_back(1);
                }
            } else if (name == "table-columns" || name == "table-header-columns" ||
                       name == "table-column-group") {
                self(self, child);
            }
        }
    };
    count_columns(count_columns, node);
    flow_.begin_table(std::move(widths));
    const int outer_level = std::exchange(list_level_, 0);
    read_rows(node);
    list_level_ = outer_level;
    flow_.end_table();
}

void OdtBody::read_rows(pugi::xml_node node) {
    for (const auto row : node.children()) {
        const auto name = xml::local_name(row);
        if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
            read_rows(row);
        } else if (name == "table-row") {
            flow_.begin_row();
            std::size_t column = 0;
            for (const auto cell : row.children()) {
                const auto kind = xml::local_name(cell);
                const int repeats =
                    number_of(xml::attribute(cell, "number-columns-repeated"), 1, repeats_max);
                if (kind == "table-cell") {
                    const int span =
                        number_of(xml::attribute(cell, "number-columns-spanned"), 1, repeats_max);
                    flow_.begin_cell(column, static_cast<std::size_t>(span));
                    read_blocks(cell);
                }
                column += kind == "table-cell" || kind == "covered-table-cell"
                              ? static_cast<std::size_t>(repeats)
                              : 0;
            }
        }
    }
}

}  // namespace vouch::document::readers::odt
