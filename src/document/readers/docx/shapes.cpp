#include "document/readers/docx/shapes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"

namespace vouch::document::readers::docx {

namespace {

constexpr std::size_t boxes_max = 200;
constexpr float emu_a_point = 12'700;

std::optional<float> number(std::string_view text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value > -1e9F && value < 1e9F ? std::optional(value)
                                                                 : std::nullopt;
}

// "position:absolute;margin-left:36pt;width:2in"
std::optional<float> vml_length(std::string_view style, std::string_view name) {
    for (const auto part : text::split(style, ';')) {
        const auto colon = part.find(':');
        if (colon == std::string_view::npos || text::trim(part.substr(0, colon)) != name) {
            continue;
        }
        const auto value = text::trim(part.substr(colon + 1));
        const auto points = number(value);
        return points && value.ends_with("in") ? std::optional(*points * 72) : points;
    }
    return std::nullopt;
}

bool counts_from_page(pugi::xml_node position) {
    const auto from = xml::attribute(position, "relativeFrom");
    return from == "page" || from == "margin" || from == "column" || from.ends_with("Margin");
}

// Where a wp:anchor (ECMA-376 part 1, 20.4.2.3) or a VML shape puts its box.
void place(pugi::xml_node shape, TextBox& box) {
    const auto name = xml::local_name(shape);
    if (name == "anchor") {
        const auto across = xml::child(shape, "positionH");
        const auto down = xml::child(shape, "positionV");
        const auto x = number(xml::child(across, "posOffset").text().get());
        const auto y = number(xml::child(down, "posOffset").text().get());
        const auto width = number(xml::attribute(xml::child(shape, "extent"), "cx"));
        box.floats = true;
        box.placed = x && y && width && counts_from_page(across) && counts_from_page(down) &&
                     xml::attribute(down, "relativeFrom") != "column";
        box.x = x.value_or(0) / emu_a_point;
        box.y = y.value_or(0) / emu_a_point;
        box.width = width.value_or(0) / emu_a_point;
    } else if (name == "shape" || name == "rect" || name == "roundrect") {
        const auto style = xml::attribute(shape, "style");
        box.floats = style.contains("absolute");
        const auto x = vml_length(style, "margin-left");
        const auto y = vml_length(style, "margin-top");
        box.placed = box.floats && x && y && style.contains("mso-position-vertical-relative:page");
        box.x = x.value_or(0);
        box.y = y.value_or(0);
        box.width = vml_length(style, "width").value_or(0);
    }
}

void find_shapes(pugi::xml_node node, const TextBox& outer, DocxDrawing& drawing) {
    for (const auto child : chosen(node).children()) {
        const auto name = xml::local_name(child);
        if (name == "txbxContent") {
            if (drawing.boxes.size() < boxes_max) {
                drawing.boxes.push_back(outer);
                drawing.boxes.back().content = child;
            }
            continue;
        }
        if (name == "relIds") {
            drawing.diagrams.emplace_back(xml::attribute(child, "dm"));
        } else if (name == "textpath") {
            drawing.word_art.emplace_back(xml::attribute(child, "string"));
        } else if (name == "hlinkClick" && drawing.link.empty()) {
            drawing.link = xml::attribute(child, "id");
        }
        drawing.pictures = drawing.pictures || name == "pic" || name == "imagedata";
        TextBox inner = outer;
        place(child, inner);
        find_shapes(child, inner, drawing);
    }
}

void collect_columns(pugi::xml_node node, std::vector<TextBox>& columns) {
    for (const auto child : node.children()) {
        const auto name = xml::local_name(child);
        if (name == "p" || name == "r" || name == "sdt" || name == "sdtContent" || name == "ins" ||
            name == "hyperlink") {
            collect_columns(child, columns);
        } else if (name == "drawing" || name == "pict" || name == "AlternateContent") {
            DocxDrawing drawing;
            find_shapes(child, drawing);
            std::ranges::copy_if(drawing.boxes, std::back_inserter(columns), is_side_column);
        }
    }
}

}  // namespace

pugi::xml_node chosen(pugi::xml_node node) {
    if (xml::local_name(node) != "AlternateContent") {
        return node;
    }
    const auto choice = xml::child(node, "Choice");
    return choice ? choice : xml::child(node, "Fallback");
}

void find_shapes(pugi::xml_node node, DocxDrawing& drawing) {
    find_shapes(node, TextBox{}, drawing);
}

SideColumns find_columns(pugi::xml_node body) {
    std::vector<TextBox> boxes;
    collect_columns(body, boxes);
    return arrange(std::move(boxes));
}

}  // namespace vouch::document::readers::docx
