#include "document/readers/html/tags.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "document/readers/html/colours.hpp"

namespace vouch::document::readers::html {

namespace {

using Display = HtmlBox::Display;

// Online editors export links through their own redirect: "https://…/url?q=https://…&sa=…".
std::string without_redirect(std::string_view target) {
    const auto at = target.find("/url?q=http");
    if (at == std::string_view::npos) {
        return std::string(target);
    }
    const auto inner = target.substr(at + 7);
    std::string address;
    for (std::size_t i = 0; i < inner.size() && inner[i] != '&'; ++i) {
        std::uint32_t code = 0;
        const std::string digits(inner.substr(i + 1, 2));
        const char* const end = digits.data() + digits.size();
        const bool escaped = inner[i] == '%' && digits.size() == 2 &&
                             std::from_chars(digits.data(), end, code, 16).ptr == end;
        address += escaped ? static_cast<char>(code) : inner[i];
        i += escaped ? 2 : 0;
    }
    return address;
}

}  // namespace

HtmlBox::Display usual_display(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_LI:
            return Display::list_item;
        case GUMBO_TAG_TABLE:
            return Display::table;
        case GUMBO_TAG_HTML:
        case GUMBO_TAG_BODY:
        case GUMBO_TAG_ADDRESS:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_BLOCKQUOTE:
        case GUMBO_TAG_CENTER:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DETAILS:
        case GUMBO_TAG_DIR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_DT:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_HGROUP:
        case GUMBO_TAG_HR:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_LISTING:
        case GUMBO_TAG_MAIN:
        case GUMBO_TAG_MENU:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_P:
        case GUMBO_TAG_PRE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_XMP:
        // Parts of a table that stand outside of any:
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            return Display::block;
        default:
            return Display::inline_text;
    }
}

void apply_tag(const GumboNode& element, HtmlLook& look) {
    static constexpr float heading_sizes[] = {24, 18, 14, 12, 10, 8};
    const auto tag = element.v.element.tag;
    if (const int level = html_heading_level(element); level > 0) {
        look.style.bold = true;
        look.style.size = std::max(heading_sizes[level - 1], 12.0F);
    }
    look.style.bold = look.style.bold || tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG ||
                      tag == GUMBO_TAG_TH || tag == GUMBO_TAG_DT;
    look.style.italic =
        look.style.italic || tag == GUMBO_TAG_I || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_CITE;
    if (tag == GUMBO_TAG_SMALL || tag == GUMBO_TAG_BIG) {
        look.style.size *= tag == GUMBO_TAG_SMALL ? 1 / 1.2F : 1.2F;
    }
    if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP) {
        look.keeps_spaces = look.keeps_line_ends = true;
    }
    if (tag == GUMBO_TAG_A) {
        const auto target = html_attribute(element, "href");
        look.link = target.starts_with('#') || target.starts_with("javascript:")
                        ? ""
                        : without_redirect(text::trim(target));
    }
    if (tag == GUMBO_TAG_FONT) {
        if (const auto colour = css_colour(html_attribute(element, "color"))) {
            look.style.colour = *colour;
        }
    }
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
        const auto type = html_attribute(element, "type");
        look.list_type = tag == GUMBO_TAG_UL ? "disc"
                         : type == "a"       ? "lower-alpha"
                         : type == "A"       ? "upper-alpha"
                         : type == "i"       ? "lower-roman"
                         : type == "I"       ? "upper-roman"
                                             : "decimal";
    }
}

int html_heading_level(const GumboNode& element) {
    const auto tag = element.v.element.tag;
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

}  // namespace vouch::document::readers::html
