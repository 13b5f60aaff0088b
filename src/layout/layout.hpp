#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "layout/story.hpp"
#include "layout/template.hpp"

// Story + template + paper → pages of placed runs. Deterministic; measures text through an
// interface, so that it knows no drawing library.
namespace vouch::layout {

inline constexpr int pages_most = 12;

enum class Paper : std::uint8_t { a4, letter };

// Points: 1/72 inch.
struct PaperSize {
    double width;
    double height;
};
PaperSize size_of(Paper paper);

// Points, origin at the page's top left.
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
};

// Text placed on one line: one font, one colour, one link. A run that goes on in the next line, or
// that has something to its right, ends with a space, so that readers of the text layer see two
// words; `width` does not count it.
struct Run {
    std::string text;
    Font font;
    std::uint32_t colour = 0;  // 0xRRGGBB
    double x = 0;              // left edge
    double baseline = 0;
    double width = 0;  // as measured
    std::string link;  // address, or empty
    Role role = Role::paragraph;
    BlockKind block = BlockKind::paragraph;
    int group = 0;       // runs of one block share a number; the flush-right part has its own
    bool aside = false;  // the flush-right part
};

struct Line {
    Rect box;
    std::uint32_t colour = 0;
};

struct Page {
    std::vector<Run> runs;  // in reading order
    std::vector<Line> rules;
    double used = 0;  // height of what stands on it, points
};

// By what factor each of the template's measures was set: 1 as designed, less where pages had to
// be saved.
struct Tightening {
    double spacing = 1;
    double leading = 1;
    double size = 1;
    double margin = 1;

    bool operator==(const Tightening&) const = default;
};

struct Document {
    double width = 0;
    double height = 0;
    std::string title;
    std::string author;
    std::string language = "en";
    std::vector<Page> pages;
    Tightening tightening;
    std::vector<std::string> sidebar;  // the sections that stand in it, by JSON Resume name
    std::vector<Message> notes;        // what fitting did
};

// Measures text as it will be drawn. Implemented by render (Pango).
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    // The advance of each byte of `text` in points: a cluster's width stands at its first byte,
    // the others are 0. Widths of substrings are sums; the size of the result is text.size().
    virtual std::vector<double> advances(std::string_view text, const Font& font) = 0;
    virtual double ascent(const Font& font) = 0;   // above the baseline, positive
    virtual double descent(const Font& font) = 0;  // below the baseline, positive
};

// Whether a language (BCP 47) is written from the right; its pages are mirrored.
bool is_right_to_left(std::string_view language);

struct Wish {
    Paper paper = Paper::a4;
    int pages_max = 0;  // 0: as many as it takes
};

// Fails with "resume-too-long" where more than `pages_most` pages would be needed. A wish for
// fewer pages than the template's limits allow is not a failure: the shortest form is given and
// a note says so.
Result<Document> lay_out(const Story& story, const Template& design, const Wish& wish,
                         TextMeasure& measure);

}  // namespace vouch::layout
