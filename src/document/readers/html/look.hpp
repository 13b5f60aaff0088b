#pragma once

#include <cstdint>
#include <string>

#include "document/document.hpp"
#include "document/readers/html/css.hpp"

namespace vouch::document::readers::html {

// What an element's words inherit from the elements around it.
struct HtmlLook {
    enum class Case : std::uint8_t { as_written, upper, lower, capitalised };

    Style style = {.size = 12};  // points; the browser's 16 pixels
    std::string link;
    Case letter_case = Case::as_written;
    bool visible = true;
    bool keeps_spaces = false;
    bool keeps_line_ends = false;
    std::string list_type = "disc";  // list-style-type, "none" where items carry no sign
    // What is painted behind the words; nothing is known behind a picture.
    std::uint32_t background = 0xFFFFFF;
    bool background_known = true;
};

// How an element is laid out; not inherited.
struct HtmlBox {
    enum class Display : std::uint8_t {
        none,
        inline_text,
        inline_block,
        block,
        list_item,
        row,    // a flex container whose items stand side by side
        grid,   // of `columns`
        table,  // an HTML table or one made by style
        table_row,
        cell,
    };
    enum class Side : std::uint8_t { none, left, right };

    Display display = Display::inline_text;
    Side side = Side::none;  // float, or the edge that an absolute position names
    bool hidden = false;     // takes part in no layout that a person sees
    bool spaced = false;     // margin or padding parts it from its neighbours in a line
    std::size_t columns = 0;
    int mso_list_level = 0;  // of Word's own lists, from 1
    bool mso_marker = false;

    bool is_inline() const {
        return display == Display::inline_text || display == Display::inline_block;
    }
};

// Applies what browsers and `values` say of the element to what it inherits.
HtmlBox apply_style(const GumboNode& element, const CssValues& values, HtmlLook& look);

// Heading level of h1 to h6, else 0.
int html_heading_level(const GumboNode& element);

// The text of a `content` declaration: strings joined, counters and pictures left out.
std::string css_content(std::string_view value);

}  // namespace vouch::document::readers::html
