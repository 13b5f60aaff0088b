#include <cstdlib>
#include <utility>

#include "base/text.hpp"
#include "document/readers/docx/body.hpp"
#include "document/readers/docx/text.hpp"
#include "document/readers/field_link.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

// What stands inside a paragraph of WordprocessingML.
namespace vouch::document::readers::docx {

namespace {

constexpr float readable_points_min = 2;
constexpr std::string_view link_icon = "🔗";
constexpr char32_t symbol_area = 0xF000;  // where symbol fonts put their signs

bool is_picture_font(std::string_view font) {
    return font.starts_with("Wingdings") || font.starts_with("Webdings") ||
           font.starts_with("ZapfDingbats");
}

// Letters set in a font of pictures are those pictures.
std::string as_pictures(std::string_view text) {
    std::string pictures;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        at += c.size;
        const bool letter = c.value > 0x20 && c.value < 0x100;
        if (const auto sign = symbol_font_bullet(c.value | symbol_area); letter && sign) {
            pictures += *sign;
        } else if (letter) {
            pictures += ' ';
            text::append(pictures, c.value | symbol_area);
            pictures += ' ';
        } else {
            text::append(pictures, c.value);
        }
    }
    return pictures;
}

void append_symbol(pugi::xml_node part, Run& run) {
    const std::string code(xml::attribute(part, "char"));
    const auto value = static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16));
    if (const auto sign = symbol_font_bullet(value | symbol_area)) {
        run.text += *sign;
    } else if (is_private_use(value) && value <= 0xFFFF) {
        run.text += ' ';
        text::append(run.text, value);
        run.text += ' ';
    } else if (value > 0x20 && value < 0x110000) {
        text::append(run.text, value);
    }
}

}  // namespace

void DocxBody::read_inline(pugi::xml_node node, const Context& context, Paragraph& paragraph) {
    for (const auto child : chosen(node).children()) {
        const auto name = xml::local_name(child);
        if (name == "r") {
            read_run(child, context, paragraph);
        } else if (name == "hyperlink") {
            auto inside = context;
            if (const auto target = target_of(relations_, xml::attribute(child, "id"));
                !target.empty()) {
                inside.link = target;
            }
            read_inline(child, inside, paragraph);
        } else if (name == "sdt") {
            read_control(child, context, paragraph);
        } else if (name == "fldSimple") {
            auto inside = context;
            const auto target = field_link(xml::attribute(child, "instr"));
            inside.link = target.empty() ? context.link : target;
            read_inline(child, inside, paragraph);
        } else if (name == "ins" || name == "moveTo" || name == "smartTag" || name == "customXml" ||
                   name == "dir" || name == "bdo" || name == "rubyBase" ||
                   name == "AlternateContent") {
            read_inline(child, context, paragraph);
        } else if (name == "oMath" || name == "oMathPara") {
            Run run{{}, context.look.style(), context.link};
            append_words(child, run.text);
            paragraph.runs.push_back(std::move(run));
        }
    }
}

void DocxBody::read_control(pugi::xml_node control, const Context& context, Paragraph& paragraph) {
    if (is_unfilled(control)) {
        ++unfilled_;
        return;
    }
    read_inline(xml::child(control, "sdtContent"), context, paragraph);
}

bool DocxBody::is_visible(const Run& run, const RunProperties& look, bool shaded) {
    const bool marked = look.hidden.value_or(false);
    const bool white = are_alike(look.colour.value_or(0), 0xFFFFFF) && !shaded;
    if (marked || white || run.style.size < readable_points_min) {
        flow_.hide(marked ? Hiding::format : white ? Hiding::colour : Hiding::tiny, run.text);
        return false;
    }
    return true;
}

void DocxBody::read_run(pugi::xml_node node, const Context& context, Paragraph& paragraph) {
    const auto direct_node = xml::child(node, "rPr");
    auto look = context.look;
    const auto style_id = xml::attribute(xml::child(direct_node, "rStyle"), "val");
    look.apply(styles_.character(std::string(style_id)));
    look.apply(read_run_properties(direct_node));
    Run run{{}, look.style(), context.link};
    const bool had_pictures = std::exchange(drawing_.pictures, false);
    const auto outer_link = std::exchange(drawing_.link, {});
    for (const auto child : node.children()) {
        if (xml::local_name(child) == "ruby") {
            read_inline(child, context, paragraph);
        }
        read_run_part(child, run);
    }
    if (run.link.empty()) {
        run.link = fields_.link();
    }
    if (drawing_.pictures && run.link.empty()) {
        run.link = target_of(relations_, drawing_.link);
    }
    // A picture that is a link: nothing else says where it leads.
    if (drawing_.pictures && !run.link.empty() && text::trim(run.text).empty()) {
        run.text = std::string(link_icon) + " ";
    }
    drawing_.pictures = had_pictures;
    drawing_.link = outer_link;
    if (is_picture_font(run.style.font)) {
        run.text = as_pictures(run.text);
    }
    if (look.caps.value_or(false)) {
        run.text = text::to_upper(run.text);
    }
    if (is_visible(run, look, context.shaded || is_shaded(direct_node)) && !run.text.empty()) {
        paragraph.runs.push_back(std::move(run));
    }
}

void DocxBody::read_run_part(pugi::xml_node part, Run& run) {
    const auto name = xml::local_name(part);
    if (name == "fldChar") {
        fields_.mark(xml::attribute(part, "fldCharType"));
    } else if (name == "instrText") {
        fields_.add_instruction(part.text().get());
    } else if (!fields_.shown()) {
        return;
    } else if (name == "t") {
        run.text += part.text().get();
        run.link = run.link.empty() ? fields_.link() : run.link;
    } else if (name == "tab" || name == "ptab") {
        run.text += '\t';
    } else if (name == "br" || name == "cr") {
        run.text += '\n';
    } else if (name == "noBreakHyphen") {
        run.text += "-";
    } else if (name == "sym") {
        append_symbol(part, run);
    } else if (name == "footnoteReference") {
        footnotes_.emplace_back(xml::attribute(part, "id"));
    } else if (name == "endnoteReference") {
        endnotes_.emplace_back(xml::attribute(part, "id"));
    } else if (name == "AlternateContent" || name == "drawing" || name == "pict" ||
               name == "object") {
        find_shapes(part, drawing_);
    }
}

}  // namespace vouch::document::readers::docx
