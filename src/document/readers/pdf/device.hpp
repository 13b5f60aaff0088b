#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/readers/hidden_text.hpp"

class PDFDoc;

// What a page of a PDF draws, as Poppler's interpreter tells it: glyphs in drawing order, the small
// shapes that may be bullets, and links. Kept apart from Poppler's headers, so that what follows
// (words, columns, lines) can be tested without a PDF.
namespace vouch::document::readers::pdf {

struct Glyph {
    std::string text;  // UTF-8; empty where the font does not tell
    float x0 = 0, x1 = 0;
    float advance_end = 0;  // where the pen stands after it, with letter spacing
    float baseline = 0;
    float ascent = 0, descent = 0;  // points above and below the baseline, both positive
    std::uint16_t style = 0;
    bool space = false;
    bool symbol_font = false;  // a font of icons and bullets, whose characters say nothing
    bool rotated = false;
};

struct PageContent {
    float width = 0, height = 0;
    float turn = 0;  // as Page::turn
    std::vector<Glyph> glyphs;
    std::vector<Glyph> invisible;  // render modes 3 and 7: the text layer of a scan, or hidden text
    std::vector<Box> marks;        // filled or stroked shapes of a bullet's size
    std::vector<Box> drawings;     // larger ones, of an icon's size
    std::vector<Box> frames;       // wider ones, which may stand around words of one line
    std::vector<std::pair<Box, std::string>> links;
    std::vector<std::pair<Hiding, Glyph>> hidden;  // what else nobody sees, in drawing order
    float image_share = 0;                         // of the page's area, of the largest image
};

struct PdfContent {
    std::vector<Style> styles;
    std::vector<PageContent> pages;
    Metadata metadata;
};

// Errors: document-unreadable, document-encrypted, document-over-limit.
Result<PdfContent> interpret_pdf(std::string_view bytes);

// Poppler's global state, which looks up its folders; before the sandbox closes.
void warm_up_poppler();

// Family and look as a font's name tells them, without its subset prefix: "ABCDEF+Lato-BoldItalic".
Style style_of_font_name(std::string_view name);

}  // namespace vouch::document::readers::pdf
