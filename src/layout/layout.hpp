#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "model/draft.hpp"
#include "model/resume.hpp"

// Model + template + paper → pages of placed runs. Deterministic; measures text through an
// interface, so that it knows no drawing library.
namespace vouch::layout {

// Points, origin at the page's top left.
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
};

enum class Paper : std::uint8_t { a4, letter };

struct Font {
    std::string family;
    double size = 10;
    bool bold = false;
    bool italic = false;
    bool small_caps = false;
    double letter_spacing = 0;  // points
};

// What a run means: the PDF's structure tags, the outline and the DOCX and HTML styles come from
// this, never from how it looks.
enum class Role : std::uint8_t {
    document_title, headline, contact, section_heading, entry_heading, entry_detail, date,
    paragraph, list_item, list_marker, keyword_label, keyword, decoration
};

// Text placed on one line: one font, one colour, one link.
struct Run {
    std::string text;
    Font font;
    std::uint32_t colour = 0;  // 0xRRGGBB
    double x = 0;              // left edge
    double baseline = 0;
    double width = 0;          // as measured
    std::string link;          // address, or empty
    Role role = Role::paragraph;
    int group = 0;             // runs of one paragraph, list item or heading share a number
};

struct Rule {
    Rect box;
    std::uint32_t colour = 0;
};

struct Page {
    std::vector<Run> runs;    // in reading order
    std::vector<Rule> rules;
};

struct Document {
    double width = 0;
    double height = 0;
    std::string title;
    std::string author;
    std::string language = "en";
    std::vector<Page> pages;
    std::vector<Message> notes;  // what fitting did: "spacing-tightened"
};

// Measures text as it will be drawn. Implemented by render (Pango).
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    virtual double width(std::string_view text, const Font& font) = 0;
    virtual double ascent(const Font& font) = 0;
    virtual double descent(const Font& font) = 0;
};

}  // namespace vouch::layout
