#include "document/readers/rtf/interpreter.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/field_link.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::rtf {

namespace {

constexpr std::size_t groups_deep_max = 256;
constexpr float readable_points_min = 2;
constexpr std::size_t name_bytes_max = 512;

}  // namespace

Result<Document> RtfInterpreter::read() {
    states_.emplace_back();
    for (auto token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next()) {
        if (states_.size() > groups_deep_max) {
            return fail("document-over-limit", {{"limit", "nested groups"},
                                                {"value", std::to_string(states_.size())},
                                                {"most", std::to_string(groups_deep_max)}});
        }
        take(token);
    }
    return text_.finish();
}

void RtfInterpreter::take(const RtfToken& token) {
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

void RtfInterpreter::close_group() {
    const auto closed = states_.back();
    skip_bytes_ = 0;
    if (states_.size() > 1) {
        states_.pop_back();
    }
    if (!asides_.empty() && states_.size() < asides_.back().depth) {
        text_.end_aside(asides_.back().kind);
        asides_.pop_back();
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

void RtfInterpreter::symbol(char c) {
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

void RtfInterpreter::byte(unsigned char value) {
    if (skip_bytes_ > 0) {
        --skip_bytes_;
        return;
    }
    const int page = tables_.code_page(state().look.font, ansi_page_);
    if (page == symbol_page && state().destination != Destination::fonts) {
        character(0xF000U + value);
    } else {
        character(from_code_page(value, page));
    }
}

void RtfInterpreter::character(char32_t c) {
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

void RtfInterpreter::append_short(std::string& text, char32_t c) {
    if (text.size() < name_bytes_max) {
        append_clean(text, c);
    }
}

void RtfInterpreter::append_marker(char32_t c) {
    if (const auto sign = symbol_font_bullet(c)) {
        text_.marker += *sign;
    } else if (!text::is_space(c) && text_.marker.size() < 32) {
        text::append(text_.marker, is_private_use(c) ? U'•' : c);
    }
}

void RtfInterpreter::body_character(char32_t c) {
    const auto& look = state().look;
    auto style = look.style;
    style.font = tables_.font_name(look.font);
    if (style.size == 0) {
        style.size = 12;  // the specification's default, \fs24
    }
    if (look.deleted) {
        return;
    }
    if (look.hidden || style.size < readable_points_min) {
        std::string unseen;
        text::append(unseen, c);
        text_.flow().hide(look.hidden ? Hiding::format : Hiding::tiny, unseen);
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

void RtfInterpreter::word(const RtfToken& token) {
    const bool ignorable = std::exchange(state().ignorable, false);
    const auto name = token.name;
    if (name == "bin") {
        tokens_.skip(static_cast<std::size_t>(std::max(token.value, 0)));
        return;
    }
    if (name == "ud" && state().second_half) {
        state().destination = *std::exchange(state().second_half, {});
        return;
    }
    if (state().destination == Destination::skipped) {
        return;
    }
    if (name == "upr") {
        state().second_half = std::exchange(state().destination, Destination::skipped);
        return;
    }
    // The style sheet's entries are ignorable groups, too.
    if (is_skipped_group(name, ignorable && state().destination != Destination::styles)) {
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
    } else if (const auto c = character_of(name); c != 0) {
        character(c);
    } else if (!look_word(token) && !table_word(token)) {
        paragraph_word(token);
    }
}

bool RtfInterpreter::destination_word(std::string_view name) {
    if (const auto destination = destination_of(name)) {
        state().destination = *destination;
        if (*destination == Destination::list_text) {
            text_.marker.clear();
        } else if (name == "shptxt" || name == "footnote") {
            text_.begin_aside();
            asides_.push_back({states_.size(), name == "footnote" ? Aside::note : Aside::shape});
        }
        return true;
    }
    const auto edge = edge_of(name);
    if (edge != LineRole::body && edge_depth_ == 0) {
        text_.end_paragraph();
        text_.set_edge(edge);
        edge_depth_ = states_.size();
        return true;
    }
    return name == "info" || name == "shpinst" || name == "ud" || name == "fldrslt";
}

// \uN is followed by as many replacement bytes for old readers as \uc says.
void RtfInterpreter::unicode(int value) {
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

}  // namespace vouch::document::readers::rtf
