#include "document/readers/html/text.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "document/readers/html/data.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::html {

namespace {

constexpr std::size_t sign_letters_max = 2;

// A tab between words of one line, not the indent of the source: converters leave those of the
// word processor there.
bool is_tab_stop(std::string_view text, std::size_t at) {
    const auto next = text.find_first_not_of('\t', at);
    return text[at] == '\t' && next != std::string_view::npos &&
           (at == 0 || !std::string_view(" \t\r\n").contains(text[at - 1])) &&
           !std::string_view(" \r\n").contains(text[next]);
}

std::string collapsed(std::string_view text, bool keeps_line_ends) {
    std::string piece;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_tab_stop(text, at)) {
            piece += c;
            continue;
        }
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\n';
        if (c == '\n' && keeps_line_ends) {
            piece += '\n';
        } else if (!space) {
            piece += c;
        } else if (!piece.ends_with(' ') && !piece.ends_with('\t')) {
            piece += ' ';
        }
    }
    return piece;
}

std::string capitalised(std::string_view text) {
    std::string changed;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        const auto bytes = text.substr(at, c.size);
        const bool word = text::is_word_character(c.value) || c.value == U'\'' || c.value == U'’';
        changed += word && !inside ? text::to_upper(bytes) : std::string(bytes);
        inside = word;
        at += c.size;
    }
    return changed;
}

}  // namespace

bool is_block_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_P:
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_DL:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_SECTION:
        case GUMBO_TAG_ARTICLE:
        case GUMBO_TAG_HEADER:
        case GUMBO_TAG_BLOCKQUOTE:
            return true;
        default:
            return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
    }
}

std::string shown_text(std::string_view text, const HtmlLook& look) {
    auto piece = look.keeps_spaces ? std::string(text) : collapsed(text, look.keeps_line_ends);
    switch (look.letter_case) {
        case HtmlLook::Case::upper:
            return text::to_upper(piece);
        case HtmlLook::Case::lower:
            return text::to_lower(piece);
        case HtmlLook::Case::capitalised:
            return capitalised(piece);
        case HtmlLook::Case::as_written:
            break;
    }
    return piece;
}

bool is_sign(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        if (text::is_word_character(c.value)) {
            return false;
        }
        ++letters;
        at += c.size;
    }
    return letters > 0 && letters <= sign_letters_max;
}

std::string mso_marker(const GumboNode& node, const HtmlLook& look) {
    auto text = text::squeeze_spaces(clean(text_below(node)));
    const auto first = text::decode(text, 0);
    if (text.empty() || first.size != text.size()) {
        return text;
    }
    const auto font = text::to_lower(look.style.font);
    if (font.contains("symbol") || font.contains("wingdings")) {
        return std::string(symbol_font_bullet(first.value | 0xF000U).value_or("•"));
    }
    return text == "o" ? "•" : text;
}

std::string item_marker(std::string_view list_type, int number) {
    if (list_type == "none") {
        return "";
    }
    if (list_type.starts_with("decimal")) {
        return std::to_string(number) + ".";
    }
    const bool upper = list_type.starts_with("upper");
    if (list_type.ends_with("alpha") || list_type.ends_with("latin")) {
        const char letter = static_cast<char>((upper ? 'A' : 'a') + (number - 1) % 26);
        return std::string(1, letter) + ".";
    }
    if (list_type.ends_with("roman")) {
        const auto text = to_roman(std::min(number, 300));
        return (upper ? text::to_upper(text) : text) + ".";
    }
    return "•";
}

}  // namespace vouch::document::readers::html
