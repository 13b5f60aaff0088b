#include "document/readers/rtf/tables.hpp"

#include <utility>

#include "base/text.hpp"
#include "document/readers/rtf/words.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::rtf {

namespace {

constexpr std::size_t entries_max = 10'000;
constexpr std::size_t name_bytes_max = 512;
constexpr int based_on_depth_max = 16;

}  // namespace

void Tables::begin_font(int number) {
    font_ = number;
    font_name_.clear();
}

void Tables::set_charset(int charset) {
    if (font_pages_.size() < entries_max) {
        font_pages_[font_] = code_page_of_charset(charset);
    }
}

void Tables::add_font_character(char32_t c) {
    if (c != ';' && font_name_.size() < name_bytes_max) {
        append_clean(font_name_, c);
    } else if (c == ';' && font_names_.size() < entries_max) {
        font_names_[font_] = std::exchange(font_name_, "");
    }
}

std::string Tables::font_name(int number) const {
    const auto found = font_names_.find(number);
    return found == font_names_.end() ? "" : found->second;
}

int Tables::code_page(int font, int otherwise) const {
    const auto found = font_pages_.find(font);
    return found != font_pages_.end() && found->second != 0 ? found->second : otherwise;
}

void Tables::add_colour_character(char32_t c) {
    if (c == ';' && colours_.size() < entries_max) {
        colours_.push_back(std::exchange(colour_, 0));
    }
}

std::uint32_t Tables::colour(int index) const {
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < colours_.size() ? colours_[at] : 0;
}

int Tables::add_style_character(char32_t c, const Style& look) {
    if (c != ';') {
        if (style_name_.size() < name_bytes_max) {
            append_clean(style_name_, c);
        }
        return 0;
    }
    if (styles_.size() < entries_max) {
        styles_[style_] = {look, based_on_};
    }
    based_on_ = -1;
    const auto name = text::to_lower(text::trim(std::exchange(style_name_, "")));
    if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9') {
        return name[8] - '0';
    }
    return name == "title" ? 1 : 0;
}

void Tables::apply(int number, Style& look, int depth) const {
    const auto found = styles_.find(number);
    if (found == styles_.end() || depth > based_on_depth_max) {
        return;
    }
    apply(found->second.based_on, look, depth + 1);
    const auto& own = found->second.look;
    look.size = own.size > 0 ? own.size : look.size;
    look.bold = look.bold || own.bold;
    look.italic = look.italic || own.italic;
}

}  // namespace vouch::document::readers::rtf
