#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace vouch::document::readers::rtf {

// The tables at the head of an RTF file: fonts, colours, styles. They are read character by
// character, as they come; ";" ends an entry.
class Tables {
public:
    void begin_font(int number);
    void set_charset(int charset);
    void add_font_character(char32_t c);
    std::string font_name(int number) const;
    // The code page of the font, or `otherwise` where it says none.
    int code_page(int font, int otherwise) const;

    void add_colour_part(std::uint32_t part) {
        colour_ |= part;
    }
    void add_colour_character(char32_t c);
    std::uint32_t colour(int index) const;  // 0xRRGGBB, black where there is none

    void begin_style(int number) {
        style_ = number;
    }
    void set_based_on(int number) {
        based_on_ = number;
    }
    int style() const {
        return style_;
    }
    // `look` is what the entry sets. At the entry's end: the level of a heading's style, else 0.
    int add_style_character(char32_t c, const Style& look);
    // Writers should repeat a style's look after its name, but some leave it to the reader.
    void apply_style(int number, Style& look) const {
        apply(number, look, 0);
    }

private:
    struct Entry {
        Style look;
        int based_on = -1;
    };
    void apply(int number, Style& look, int depth) const;

    std::map<int, int> font_pages_;
    std::map<int, std::string> font_names_;
    std::vector<std::uint32_t> colours_;
    std::map<int, Entry> styles_;
    std::string font_name_, style_name_;
    int font_ = -1, style_ = 0, based_on_ = -1;
    std::uint32_t colour_ = 0;
};

}  // namespace vouch::document::readers::rtf
