#include "document/readers/docx/body.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/readers/docx/text.hpp"

namespace vouch::document::readers::docx {

namespace {

constexpr std::size_t text_boxes_deep_max = 4;
constexpr std::size_t columns_max = 64;
constexpr float side_share = 1, main_share = 2;  // widths of a floating column and the text

std::string text_below(pugi::xml_node node) {
    std::string text;
    append_words(node, text);
    return text::squeeze_spaces(text);
}

std::size_t count_in(pugi::xml_node node, std::size_t otherwise) {
    const std::string text(xml::attribute(node, "val"));
    const auto value = std::strtol(text.c_str(), nullptr, 10);
    return value < 1 ? otherwise
                     : std::min<std::size_t>(static_cast<std::size_t>(value), columns_max);
}

// Cells of the table's widest row, for tables that do not say.
std::size_t most_cells(pugi::xml_node table) {
    std::size_t most = 1;
    for (const auto row : table.children()) {
        std::size_t cells = 0;
        for (const auto cell : row.children()) {
            cells += xml::local_name(cell) == "tc" ? 1 : 0;
        }
        most = std::max(most, cells);
    }
    return std::min(most, columns_max);
}

bool is_continued_cell(pugi::xml_node properties) {
    const auto merge = xml::child(properties, "vMerge");
    return merge && xml::attribute(merge, "val") != "restart";
}

}  // namespace

void DocxBody::enter_part(const std::string& part, Relations relations) {
    part_ = part;
    relations_ = std::move(relations);
}

void DocxBody::read_main(pugi::xml_node body) {
    columns_ = find_columns(body);
    read_blocks(body, false);
    if (std::exchange(columns_open_, false)) {
        flow_.end_table();
    }
    columns_ = {};
}

void DocxBody::read_blocks(pugi::xml_node node, bool shaded) {
    for (const auto child : chosen(node).children()) {
        const auto name = xml::local_name(child);
        if (name == "p") {
            read_paragraph(child, shaded);
        } else if (name == "tbl") {
            read_table(child, shaded);
        } else if (name == "sdt") {
            if (is_unfilled(child)) {
                ++unfilled_;
            } else {
                read_blocks(xml::child(child, "sdtContent"), shaded);
            }
        } else if (name == "ins" || name == "moveTo" || name == "smartTag" || name == "customXml" ||
                   name == "AlternateContent") {
            read_blocks(child, shaded);
        }
    }
}

void DocxBody::set_list_item(const ParagraphProperties& properties,
                             const ParagraphProperties& direct, Paragraph& paragraph) {
    const auto& list = *properties.numbering;
    const int level = std::clamp(
        properties.list_level.value_or(numbering_.level_of_style(list, properties.style_id)), 0, 8);
    const auto marker = numbering_.next(list, level);
    if (paragraph.role == LineRole::heading) {
        return;  // its number counts on, and is no part of its words
    }
    paragraph.role = LineRole::list_item;
    paragraph.list_level = static_cast<std::uint8_t>(level + 1);
    paragraph.marker = marker;
    const auto indent = numbering_.indent(list, level);
    paragraph.indent = direct.indent ? *direct.indent : indent.value_or(paragraph.indent);
}

void DocxBody::read_paragraph(pugi::xml_node node, bool shaded) {
    open_columns(node);
    const auto direct_node = xml::child(node, "pPr");
    const auto direct = read_paragraph_properties(direct_node);
    auto properties = styles_.paragraph(direct.style_id);
    properties.apply(direct);
    properties.style_id = direct.style_id;
    Paragraph paragraph;
    paragraph.space_before = std::max(properties.space_before.value_or(0), last_space_after_);
    paragraph.indent = properties.indent.value_or(0);
    paragraph.centred = properties.centred.value_or(false);
    const int outline = properties.outline_level.value_or(9);
    if (outline >= 0 && outline <= 8) {
        paragraph.role = LineRole::heading;
        paragraph.heading_level = static_cast<std::uint8_t>(std::min(outline + 1, 6));
    }
    const auto outer_drawing = std::exchange(drawing_, {});
    read_inline(node, {properties.run, {}, shaded || is_shaded(direct_node)}, paragraph);
    fields_.end_paragraph();
    const bool empty = std::ranges::all_of(
        paragraph.runs, [](const Run& run) { return text::trim(run.text).empty(); });
    if (properties.numbering && *properties.numbering != "0" && !empty) {
        set_list_item(properties, direct, paragraph);
    }
    last_space_after_ = empty ? last_space_after_ + 10 : properties.space_after.value_or(0);
    flow_.add(std::move(paragraph));
    const auto drawing = std::exchange(drawing_, outer_drawing);
    read_drawing(drawing);
}

// Long floating boxes are read as columns beside all that comes from their first anchor on.
void DocxBody::open_columns(pugi::xml_node paragraph) {
    if (columns_open_ || text_boxes_deep_ > 0 || !columns_.any_below(paragraph)) {
        return;
    }
    columns_open_ = true;
    read_boxes(columns_.across);
    flow_.begin_table({side_share, main_share});
    flow_.begin_row();
    flow_.begin_cell(0, 1);
    read_boxes(columns_.side);
    flow_.begin_cell(1, 1);
    read_boxes(columns_.main);
}

void DocxBody::read_boxes(const std::vector<TextBox>& boxes) {
    ++text_boxes_deep_;
    last_space_after_ = 0;
    for (const auto& box : boxes) {
        read_blocks(box.content, true);
    }
    last_space_after_ = 0;
    --text_boxes_deep_;
}

void DocxBody::read_drawing(const DocxDrawing& drawing) {
    if (text_boxes_deep_ >= text_boxes_deep_max) {
        return;
    }
    auto boxes = drawing.boxes;
    if (columns_open_ && text_boxes_deep_ == 0) {
        std::erase_if(boxes, is_side_column);  // read before
    }
    const float space_after = last_space_after_;
    read_boxes(boxes);
    last_space_after_ = space_after;
    for (const auto& text : drawing.word_art) {
        add_plain(text);
    }
    for (const auto& id : drawing.diagrams) {
        read_diagram(id);
    }
}

void DocxBody::add_plain(std::string text) {
    Paragraph paragraph;
    paragraph.runs.push_back({std::move(text), styles_.paragraph("").run.style(), {}});
    flow_.add(std::move(paragraph));
}

// SmartArt keeps its words in a part of its own (ECMA-376 part 1, 21.4).
void DocxBody::read_diagram(const std::string& id) {
    const auto target = target_of(relations_, id);
    const auto bytes = target.empty() ? fail("document-unreadable")
                                      : archive_.read(part_name(folder_of(part_), target));
    const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
    if (!parsed) {
        return;
    }
    for (const auto point : xml::child(parsed->document_element(), "ptLst").children()) {
        for (const auto paragraph : xml::child(point, "t").children()) {
            if (xml::local_name(paragraph) == "p") {
                add_plain(text_below(paragraph));
            }
        }
    }
}

bool DocxBody::is_unfilled(pugi::xml_node control) const {
    if (!xml::child(xml::child(control, "sdtPr"), "showingPlcHdr")) {
        return false;
    }
    const auto text = text_below(xml::child(control, "sdtContent"));
    return !text.empty() && placeholders_.contains(text);
}

void DocxBody::read_table(pugi::xml_node node, bool shaded) {
    std::vector<float> widths;
    for (const auto column : xml::child(node, "tblGrid").children()) {
        if (xml::local_name(column) == "gridCol" && widths.size() < columns_max) {
            const std::string width(xml::attribute(column, "w"));
            widths.push_back(std::strtof(width.c_str(), nullptr));
        }
    }
    if (widths.empty()) {
        widths.resize(most_cells(node), 1);
    }
    flow_.begin_table(std::move(widths));
    read_rows(node, shaded || is_shaded(xml::child(node, "tblPr")));
    flow_.end_table();
    last_space_after_ = 0;
}

void DocxBody::read_rows(pugi::xml_node node, bool shaded) {
    for (const auto row : node.children()) {
        const auto name = xml::local_name(row);
        if (name == "sdt" || name == "ins" || name == "customXml") {
            read_rows(name == "sdt" ? xml::child(row, "sdtContent") : row, shaded);
        } else if (name == "tr") {
            const auto properties = xml::child(row, "trPr");
            if (xml::child(properties, "del")) {
                continue;
            }
            flow_.begin_row();
            std::size_t column = count_in(xml::child(properties, "gridBefore"), 0);
            read_cells(row, shaded, column);
        }
    }
}

void DocxBody::read_cells(pugi::xml_node row, bool shaded, std::size_t& column) {
    for (const auto cell : row.children()) {
        const auto name = xml::local_name(cell);
        if (name == "sdt") {
            if (is_unfilled(cell)) {
                ++unfilled_;
                ++column;
            } else {
                read_cells(xml::child(cell, "sdtContent"), shaded, column);
            }
        } else if (name == "customXml") {
            read_cells(cell, shaded, column);
        } else if (name == "tc") {
            const auto properties = xml::child(cell, "tcPr");
            const auto columns = count_in(xml::child(properties, "gridSpan"), 1);
            if (!is_continued_cell(properties)) {
                flow_.begin_cell(column, columns);
                last_space_after_ = 0;
                read_blocks(cell, shaded || is_shaded(properties));
            }
            column += columns;
        }
    }
}

}  // namespace vouch::document::readers::docx
