#include <algorithm>

#include "base/text.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/field_link.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/rtf_paragraphs.hpp"
#include "document/readers/rtf_state.hpp"
#include "document/readers/rtf_tables.hpp"
#include "document/readers/rtf_tokens.hpp"
#include "document/readers/rtf_words.hpp"
#include "document/readers/word_text.hpp"

// Rich Text Format (specification 1.9.1): what it shows as text, looks, lists, tables and links.
namespace vouch::document::readers {

namespace {

using rtf::Destination;
using rtf::State;

constexpr std::size_t groups_deep_max = 256;
constexpr float readable_points_min = 2;
constexpr std::size_t name_bytes_max = 512;

class RtfReader {
public:
    explicit RtfReader(std::string_view bytes) : tokens_(bytes) {}

    Result<Document> read() {
        states_.emplace_back();
        for (auto token = tokens_.next(); token.kind != RtfToken::Kind::end;
             token = tokens_.next()) {
            if (states_.size() > groups_deep_max) {
                return fail("document-over-limit", {{"limit", "nested groups"},
                                                    {"value", std::to_string(states_.size())},
                                                    {"most", std::to_string(groups_deep_max)}});
            }
            take(token);
        }
        if (hidden_ > 0) {
            text_.flow().notices().push_back(
                {"document.hidden-text", {{"amount", std::to_string(hidden_) + " words"}}, 1});
        }
        return text_.finish();
    }

private:
    State& state() {
        return states_.back();
    }

    void take(const RtfToken& token) {
        switch (token.kind) {
            case RtfToken::Kind::open:
                states_.push_back(states_.back());
                state().ignorable = false;
                break;
            case RtfToken::Kind::close:
                close_group();
                break;
            case RtfToken::Kind::word:
                word(token);
                break;
            case RtfToken::Kind::symbol:
                symbol(token.symbol);
                break;
            case RtfToken::Kind::byte:
                byte(static_cast<unsigned char>(token.value));
                break;
            case RtfToken::Kind::text:
                for (const char c : token.name) {
                    byte(static_cast<unsigned char>(c));
                }
                break;
            case RtfToken::Kind::end:
                break;
        }
    }

    void close_group() {
        const auto closed = states_.back();
        skip_bytes_ = 0;
        if (states_.size() > 1) {
            states_.pop_back();
        }
        if (edge_depth_ > 0 && states_.size() < edge_depth_) {
            text_.end_paragraph();
            text_.set_edge(LineRole::body);
            edge_depth_ = 0;
        }
        // The instruction belongs to the field, whose result is the group after it.
        if (closed.destination == Destination::field_instruction &&
            state().destination != Destination::field_instruction) {
            state().link = field_link(instruction_);
            instruction_.clear();
        }
    }

    void symbol(char c) {
        switch (c) {
            case '*':
                state().ignorable = true;
                break;
            case '~':
                character(0xA0);
                break;
            case '_':
                character('-');
                break;
            case '\n':
            case '\r':
                text_.end_paragraph();
                break;
            default:  // \- is a soft hyphen
                if (c == '\\' || c == '{' || c == '}') {
                    character(static_cast<unsigned char>(c));
                }
        }
    }

    void byte(unsigned char value) {
        if (skip_bytes_ > 0) {
            --skip_bytes_;
            return;
        }
        const int page = tables_.code_page(state().look.font, ansi_page_);
        if (page == rtf::symbol_page && state().destination != Destination::fonts) {
            character(0xF000U + value);
        } else {
            character(from_code_page(value, page));
        }
    }

    void character(char32_t c) {
        switch (state().destination) {
            case Destination::body:
                body_character(c);
                break;
            case Destination::list_text:
                append_marker(c);
                break;
            case Destination::field_instruction:
                if (instruction_.size() < 4'096) {
                    text::append(instruction_, c);
                }
                break;
            case Destination::fonts:
                tables_.add_font_character(c);
                break;
            case Destination::colours:
                tables_.add_colour_character(c);
                break;
            case Destination::styles:
                if (const int level = tables_.add_style_character(c, state().look.style)) {
                    text_.name_heading(tables_.style(), level);
                }
                break;
            case Destination::title:
                append_short(text_.flow().metadata().title, c);
                break;
            case Destination::author:
                append_short(text_.flow().metadata().author, c);
                break;
            case Destination::skipped:
                break;
        }
    }

    static void append_short(std::string& text, char32_t c) {
        if (text.size() < name_bytes_max) {
            append_clean(text, c);
        }
    }

    void append_marker(char32_t c) {
        if (const auto sign = symbol_font_bullet(c)) {
            text_.marker += *sign;
        } else if (!text::is_space(c) && text_.marker.size() < 32) {
            text::append(text_.marker, is_private_use(c) ? U'•' : c);
        }
    }

    void body_character(char32_t c) {
        const auto& look = state().look;
        auto style = look.style;
        style.font = tables_.font_name(look.font);
        if (style.size == 0) {
            style.size = 12;  // the specification's default, \fs24
        }
        if (look.hidden || style.size < readable_points_min) {
            hidden_ += text::is_space(c) ? 1 : 0;
            return;
        }
        std::string piece;
        if (const auto sign = symbol_font_bullet(c)) {
            piece = *sign;
        } else if (!is_private_use(c)) {
            append_clean(piece, c);
        }
        if (look.caps) {
            piece = text::to_upper(piece);
        }
        text_.append(piece, std::move(style), state().link);
    }

    void word(const RtfToken& token);
    bool destination_word(std::string_view name);
    bool look_word(const RtfToken& token);
    bool paragraph_word(const RtfToken& token);
    bool table_word(const RtfToken& token);
    void unicode(int value);

    RtfTokens tokens_;
    rtf::Paragraphs text_;
    rtf::Tables tables_;
    std::vector<State> states_;
    std::string instruction_;
    int ansi_page_ = 1252;
    int skip_bytes_ = 0;
    char32_t high_surrogate_ = 0;
    std::size_t edge_depth_ = 0;
    std::size_t hidden_ = 0;
};

void RtfReader::word(const RtfToken& token) {
    const bool ignorable = std::exchange(state().ignorable, false);
    const auto name = token.name;
    if (name == "bin") {
        tokens_.skip(static_cast<std::size_t>(std::max(token.value, 0)));
        return;
    }
    if (state().destination == Destination::skipped) {
        return;
    }
    // The style sheet's entries are ignorable groups, too.
    if (rtf::is_skipped_group(name, ignorable && state().destination != Destination::styles)) {
        state().destination = Destination::skipped;
        return;
    }
    if (destination_word(name)) {
        return;
    }
    if (name == "u") {
        unicode(token.value);
    } else if (name == "uc") {
        state().skip_after_unicode = std::clamp(token.value, 0, 8);
    } else if (name == "ansicpg") {
        ansi_page_ = token.value;
    } else if (name == "mac") {
        ansi_page_ = 10'000;
    } else if (const auto c = rtf::character_of(name); c != 0) {
        character(c);
    } else if (!look_word(token) && !table_word(token)) {
        paragraph_word(token);
    }
}

bool RtfReader::destination_word(std::string_view name) {
    if (const auto destination = rtf::destination_of(name)) {
        state().destination = *destination;
        if (*destination == Destination::list_text) {
            text_.marker.clear();
        }
        return true;
    }
    const auto edge = rtf::edge_of(name);
    if (edge != LineRole::body && edge_depth_ == 0) {
        text_.end_paragraph();
        text_.set_edge(edge);
        edge_depth_ = states_.size();
        return true;
    }
    return name == "info" || name == "shpinst" || name == "ud" || name == "fldrslt";
}

bool RtfReader::look_word(const RtfToken& token) {
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

bool RtfReader::paragraph_word(const RtfToken& token) {
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

bool RtfReader::table_word(const RtfToken& token) {
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

// \uN is followed by as many replacement bytes for old readers as \uc says.
void RtfReader::unicode(int value) {
    const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(value));
    if (unit >= 0xD800 && unit < 0xDC00) {
        high_surrogate_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
        if (high_surrogate_ != 0) {
            character(0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00));
        }
        high_surrogate_ = 0;
    } else {
        character(unit);
    }
    skip_bytes_ = state().skip_after_unicode;
}

}  // namespace

Result<Document> read_rtf(std::string_view bytes) {
    if (!bytes.starts_with("{\\rtf")) {
        return fail("document-unreadable");
    }
    return RtfReader(bytes).read();
}

}  // namespace vouch::document::readers
