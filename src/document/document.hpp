#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"

// What a document shows: pages of positioned, styled words and, over them, lines in reading
// order. Every reader (PDF, DOCX, ODT, RTF, HTML, Markdown, text) gives this one form; formats
// without pages get one page with a plain made-up layout (see Document::has_pages).
namespace vouch::document {

// A profile archive is a ZIP of CSV tables, as networks give to people who ask for their data.
enum class Kind : std::uint8_t {
    pdf,
    docx,
    odt,
    rtf,
    html,
    markdown,
    text,
    profile_archive,
    image
};

// Points (1/72 inch), origin at the page's top left, y grows downwards.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

struct Style {
    std::string font = {};  // family as far as known, without the subset prefix
    float size = 0;         // points
    bool bold = false;
    bool italic = false;
    bool small_caps = false;
    std::uint32_t colour = 0;  // 0xRRGGBB
    bool operator==(const Style&) const = default;
};

struct Word {
    std::string text;  // NFC, without white space
    Box box;
    std::uint16_t style = 0;   // index into Document::styles
    std::int32_t link = -1;    // index into Document::links
    bool space_before = true;  // false: goes on from the word before it: in another style, or, for
                               // the first word of a wrapped line, after a hyphen or inside a URL
    bool apart = false;        // begins a part of its line that stands apart (see parts_of)
};

enum class LineRole : std::uint8_t { body, heading, list_item, table_cell, header, footer };

// Words that stand on one line of one column. Lists' bullet signs are taken off the words and
// kept as role and marker. Parts of a line that stand apart (a tab, a right-aligned date, a label
// in the margin) are words of the same line: see parts_of.
// Formats without pages give a whole paragraph as one line, whose words wrap inside its box; a
// forced break inside a paragraph starts a new line of the same block.
// `table_cell` is a cell of a table of short cells; in layout tables (cells of several paragraphs)
// lines keep the role they have by themselves. Both have column and row set.
struct Line {
    std::uint32_t first_word = 0;  // index into Page::words
    std::uint32_t word_count = 0;
    Box box;
    LineRole role = LineRole::body;
    std::uint8_t heading_level =
        0;                         // 1 to 6 where the format says so (DOCX styles, HTML, Markdown)
    std::uint8_t list_level = 0;   // 1 from the outermost, for list items
    std::uint16_t column = 0;      // columns of a page from left, 0 based; for tables the cell
    std::uint16_t row = 0;         // of a table, counted through the document from 1; 0: no table
    std::uint16_t block = 0;       // lines of one paragraph share a number where it is known
    bool starts_paragraph = true;  // false: a wrapped continuation of the line before
    std::string marker;  // what was taken off: "•", "1."; for other roles an icon (private use)
};

// A scan that lies on its side, stands on its head or is askew is read upright and level: its
// measures and boxes are those of the page after turning it clockwise by `turn` degrees (quarter
// turns first, about its middle), and width and height those of the upright page.
struct Page {
    float width = 0;
    float height = 0;
    float turn = 0;
    std::vector<Word> words;
    std::vector<Line> lines;  // in reading order: a column is read to its end before the next
};

// Something of the document a person should know: hidden text, a picture-only page.
struct Notice {
    std::string code;  // a key of api/messages/en/document.yaml
    Params params = {};
    int page = 0;
};

struct Metadata {
    std::string title;
    std::string author;
    std::string language;  // BCP 47
    std::string producer;
    std::optional<Date> modified;
};

struct Document {
    Kind kind = Kind::text;
    bool has_pages = false;  // false: boxes are made up from order and indent
    std::vector<Style> styles;
    std::vector<std::string> links;
    std::vector<Page> pages;
    std::vector<Notice> notices;
    Metadata metadata;
    std::string embedded_json;  // HTML: the first schema.org JobPosting data block, or empty
};

// What recognition gave for page `number` (from 1): a document of that page alone whose words have
// no lines yet.
struct RecognisedPage {
    int number = 0;
    Document content;
};

// A page as it looks.
struct Picture {
    std::uint32_t width = 0, height = 0;  // pixels
    std::string png;                      // the picture as a PNG file
};

// The line's words joined as they read.
std::string text_of(const Page& page, const Line& line);

// The parts of a line that stand apart: each begins at the line's first word or at one with
// Word::apart (after a wide gap, a tab, a label in the margin). Never empty ranges.
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};
std::vector<WordRange> parts_of(const Page& page, const Line& line);

// The words of a range joined as they read.
std::string text_of(const Page& page, WordRange range);

// All lines in the order a person reads them over page ends: where pages have two main columns that
// go on from page to page, one column is followed to its end before the other is begun. Small
// columns inside a column (a grid of skills) stay where the reader put them. Headers and footers
// included.
struct LinePlace {
    std::uint32_t page = 0;
    std::uint32_t line = 0;
};
std::vector<LinePlace> reading_order(const Document& document);

// Pages (from 1) that are pictures and were not recognised, as the notices tell it.
std::vector<int> pages_to_recognise(const Document& document);

// The whole document as text, a line each, pages parted by an empty line.
std::string plain_text(const Document& document);

}  // namespace vouch::document
