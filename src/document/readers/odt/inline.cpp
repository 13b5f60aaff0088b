#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "document/readers/odt/body.hpp"

// What stands inside a paragraph of an OpenDocument text.
namespace vouch::document::readers::odt {

namespace {

constexpr float readable_points_min = 2;
constexpr float usual_size = 12;
constexpr int spaces_max = 64;
constexpr std::size_t notes_max = 1'000;
constexpr std::string_view link_icon = "🔗";

// White space of the markup is one space (ODF 1.3 part 3, 6.1.2).
std::string collapse(std::string_view text) {
    std::string collapsed;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
            collapsed += c;
        } else if (!collapsed.ends_with(' ')) {
            collapsed += ' ';
        }
    }
    return collapsed;
}

void add_text_below(pugi::xml_node node, std::string& text) {
    for (const auto child : node.children()) {
        text += child.value();
        text += ' ';
        add_text_below(child, text);
    }
}

bool has_text_box(pugi::xml_node frame) {
    return xml::local_name(frame) != "frame" || xml::child(frame, "text-box");
}

}  // namespace

void OdtBody::hide(pugi::xml_node node) {
    std::string text;
    add_text_below(node, text);
    flow_.hide(Hiding::format, text);
}

void OdtBody::read_inline(pugi::xml_node node, const Inline& context, Paragraph& paragraph) {
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            add_text(collapse(child.value()), context, paragraph);
        } else if (!read_inline_element(child, context, paragraph)) {
            read_inline(child, context, paragraph);
        }
    }
}

// False for an element whose content counts as if it were not there.
bool OdtBody::read_inline_element(pugi::xml_node node, const Inline& context,
                                  Paragraph& paragraph) {
    const auto name = xml::local_name(node);
    auto inside = context;
    if (name == "tab") {
        add_text("\t", context, paragraph);
    } else if (name == "line-break") {
        add_text("\n", context, paragraph);
    } else if (name == "s") {
        const int count = std::atoi(std::string(xml::attribute(node, "c")).c_str());
        add_text(std::string(static_cast<std::size_t>(std::clamp(count, 1, spaces_max)), ' '),
                 context, paragraph);
    } else if (name == "span") {
        const std::string style(xml::attribute(node, "style-name"));
        inside.look.apply(styles_.look("text", style).run);
        read_inline(node, inside, paragraph);
    } else if (name == "a") {
        inside.link = xml::attribute(node, "href");
        read_inline(node, inside, paragraph);
    } else if (name == "frame" || name == "custom-shape" || name == "g" || name == "rect" ||
               name == "ellipse" || name == "circle") {
        read_frame(node, context, paragraph);
    } else if (name == "note") {
        if (notes_.size() < notes_max) {
            notes_.push_back(xml::child(node, "note-body"));
        }
    } else if (name == "placeholder") {
        ++placeholders_;
    } else if (name == "hidden-text" || name == "hidden-paragraph") {
        if (xml::attribute(node, "is-hidden") == "false") {
            return false;
        }
        hide(node);
    } else {
        return name == "annotation" || name == "tracked-changes" || name == "bookmark" ||
               name == "soft-page-break" || name == "ruby-text";
    }
    return true;
}

// A picture that is a link: nothing else says where it leads.
void OdtBody::read_frame(pugi::xml_node frame, const Inline& context, Paragraph& paragraph) {
    if (!context.link.empty() && !has_text_box(frame)) {
        add_text(std::string(link_icon) + " ", context, paragraph);
    } else {
        shapes_.push_back(frame);
    }
}

void OdtBody::add_text(std::string text, const Inline& context, Paragraph& paragraph) {
    if (context.look.caps.value_or(false)) {
        text = text::to_upper(text);
    }
    auto style = context.look.style();
    if (context.look.hidden.value_or(false) || style.size < readable_points_min) {
        flow_.hide(context.look.hidden.value_or(false) ? Hiding::format : Hiding::tiny, text);
        return;
    }
    if (!context.look.size) {
        style.size = usual_size;
    }
    paragraph.runs.push_back({std::move(text), std::move(style), context.link});
}

}  // namespace vouch::document::readers::odt
