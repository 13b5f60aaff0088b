#include <algorithm>

#include "document/readers/rtf/interpreter.hpp"

// The words that set how text, paragraphs and tables look.
namespace vouch::document::readers::rtf {

bool RtfInterpreter::look_word(const RtfToken& token) {
    auto& look = state().look;
    const auto name = token.name;
    const bool on = !token.has_value || token.value != 0;
    if (name == "b") {
        look.style.bold = on;
    } else if (name == "i") {
        look.style.italic = on;
    } else if (name == "scaps") {
        look.style.small_caps = on;
    } else if (name == "caps") {
        look.caps = on;
    } else if (name == "v") {
        look.hidden = on;
    } else if (name == "deleted") {
        look.deleted = on;
    } else if (name == "fs") {
        look.style.size = static_cast<float>(std::clamp(token.value, 0, 800)) / 2;
    } else if (name == "f") {
        look.font = token.value;
        if (state().destination == Destination::fonts) {
            tables_.begin_font(token.value);
        }
    } else if (name == "fcharset" && state().destination == Destination::fonts) {
        tables_.set_charset(token.value);
    } else if (name == "cf") {
        look.style.colour = tables_.colour(token.value);
    } else if (name == "plain") {
        const int font = look.font;
        look = {};
        look.font = font;
    } else if (name == "red" || name == "green" || name == "blue") {
        const int shift = name == "red" ? 16 : name == "green" ? 8 : 0;
        tables_.add_colour_part(static_cast<std::uint32_t>(token.value & 0xFF) << shift);
    } else {
        return false;
    }
    return true;
}

bool RtfInterpreter::paragraph_word(const RtfToken& token) {
    const auto name = token.name;
    if (name == "par" || name == "sect" || name == "page") {
        text_.end_paragraph();
    } else if (name == "pard") {
        text_.look = {};
    } else if (name == "s") {
        text_.look.style = token.value;
        if (state().destination == Destination::styles) {
            tables_.begin_style(token.value);
        } else if (state().destination == Destination::body) {
            tables_.apply_style(token.value, state().look.style);
        }
    } else if (name == "sbasedon") {
        tables_.set_based_on(token.value);
    } else if (name == "outlinelevel") {
        text_.look.outline = token.value;
    } else if (name == "li") {
        text_.look.indent_twips = token.value;
    } else if (name == "fi") {
        text_.look.first_twips = token.value;
    } else if (name == "sb") {
        text_.look.space_twips = token.value;
    } else if (name == "ls") {
        text_.look.list = token.value;
    } else if (name == "ilvl") {
        text_.look.list_level = std::clamp(token.value, 0, 8);
    } else if (name == "qc") {
        text_.look.centred = true;
    } else if (name == "ql" || name == "qr" || name == "qj") {
        text_.look.centred = false;
    } else {
        return false;
    }
    return true;
}

bool RtfInterpreter::table_word(const RtfToken& token) {
    const auto name = token.name;
    if (name == "trowd") {
        text_.begin_row();
    } else if (name == "cellx") {
        text_.add_cell_edge(static_cast<float>(token.value) / 20);
    } else if (name == "intbl") {
        text_.look.in_table = true;
    } else if (name == "cell") {
        text_.look.in_table = true;
        text_.end_cell();
    } else if (name == "nestcell") {
        text_.end_paragraph();
    } else if (name == "row") {
        text_.end_row();
    } else {
        return false;
    }
    return true;
}

}  // namespace vouch::document::readers::rtf
