#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

// A line of a document as text in which every byte knows its word, and with it its place and
// look. Wrapped lines that belong together are one TextLine after joining.
namespace vouch::parse {

struct PlacedWord {
    std::uint32_t begin = 0;  // bytes of TextLine::text, end exclusive
    std::uint32_t end = 0;
    document::Box box;
    std::int32_t page = 0;      // from 1
    std::int32_t line = 0;      // from 1, in reading order over the whole document
    std::int32_t link = -1;     // index into Document::links
    std::uint16_t style = 0;    // index into Document::styles
    std::uint32_t word = 0;     // of the document, counted from 0 through all pages
    std::uint32_t skipped = 0;  // bytes of the word's own text before `begin`
};

// Where a line stands and how it looks.
struct LineLook {
    document::Box box;
    std::int32_t page = 0;
    std::int32_t column = 0;
    std::int32_t row = 0;     // of a table's cell
    float size = 0;           // of most of its letters, points
    bool bold = false;        // most of its letters
    bool bold_start = false;  // its first word
    bool italic = false;      // most of its letters
    bool caps = false;        // all upper-case, or small capitals
    std::uint32_t colour = 0;
    document::LineRole role = document::LineRole::body;
    int heading_level = 0;
    int list_level = 0;
    bool bullet = false;  // begins a list item
    bool starts_paragraph = true;
    bool after_gap = false;    // more space above it than between lines of a paragraph
    bool underlined = false;   // plain text: a line of "----" stood below
    bool side_label = false;   // stands in the margin beside the lines that follow
    bool full_width = false;   // ends near the column's right edge, so the next may continue it
    bool glued = false;        // its first word continues the last one of the line before
    bool nearly_full = false;  // ends in the last quarter of the column's width
};

struct TextLine : LineLook {
    std::string text;  // words with single spaces; '\t' where a wide gap parts them
    std::vector<PlacedWord> words;
    std::string marker;  // of a list item

    LineLook& look() {
        return *this;
    }
    const LineLook& look() const {
        return *this;
    }
};

// Bytes [begin, end) of a word of the document, which stand at byte `at` of a value's text.
struct WordPart {
    std::uint32_t word = 0;  // of the document, counted from 0 through all pages
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t at = 0;
};

// A value of the résumé with the words it was read from. A value that only derives from them (a
// link's target, a country's code) has a text of its own and their places.
struct Placed {
    std::string text;
    std::vector<WordPart> words;
};

// The words from byte `begin` to `end`, trimmed of spaces and gaps.
Placed placed(const TextLine& line, std::size_t begin, std::size_t end);
Placed placed(const TextLine& line);

// The part [begin, end) of a value, trimmed of spaces.
Placed part_of(const Placed& value, std::size_t begin, std::size_t end);

// Adds `more` behind `value`, after a space where both have text.
void join(Placed& value, const Placed& more);

// Adds the words of `next` behind those of `line`, after a space.
void append_line(TextLine& line, const TextLine& next);

// The part [begin, end) as a line of its own.
TextLine cut(const TextLine& line, std::size_t begin, std::size_t end);

// Recomputes size, bold, italic, caps, colour and box from the words.
void summarise_look(TextLine& line, const document::Document& document);

// Links behind icons, which carry no text of their own: a line each with the target as its text.
std::vector<TextLine> icon_links(const document::Document& document);

// All lines of the document in reading order without repeated headers and footers, page numbers,
// rules drawn with signs, and empty lines.
std::vector<TextLine> text_lines(const document::Document& document);

}  // namespace vouch::parse
