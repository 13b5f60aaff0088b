#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "layout/story.hpp"

// A résumé design as data. The file format is described in templates/README.md.
namespace vouch::layout {

struct Font {
    std::string family;
    double size = 10;  // points
    int weight = 400;  // 100 to 900, as in CSS
    bool italic = false;
    bool small_caps = false;    // lower case as small capitals
    double letter_spacing = 0;  // fraction of the size

    bool operator==(const Font&) const = default;
};

struct TextStyle {
    Font font;
    std::uint32_t colour = 0;  // 0xRRGGBB
};

enum class Align : std::uint8_t { left, centre };
enum class Leads : std::uint8_t { title, organization };  // an entry's first words
enum class DatePlace : std::uint8_t { right, column };    // flush right, or left of the text
enum class RulePlace : std::uint8_t { below, above };     // of a section's heading

// Points, at the tightening 1. Between two blocks stands the larger of the upper's space after
// and the lower's space before.
struct BlockStyle {
    double space_before = 0;
    double space_after = 0;
    double space_between = -1;  // between two blocks of this kind; negative: as if they differed
    double leading = 1.3;       // line height as a multiple of the size
    double indent = 0;          // of all lines
    double hang = 0;            // of the text beside a marker or label, counted from the indent
    Align align = Align::left;
};

// A font file by its path below a font folder ("opentype/sourcesans3/SourceSans3-Bold.otf").
struct FontFile {
    std::string family;
    std::string path;
};

// A narrow column at the left of the first page.
struct Sidebar {
    double width = 0;  // points; 0: none
    double gap = 20;   // to the text beside it
    std::uint32_t colour = 0xFFFFFF;
    std::vector<std::string> sections;  // by JSON Resume name; all others stand in the main column
};

struct Template {
    std::string name;
    std::string intent;  // one line: for whom, and what it looks like
    std::vector<FontFile> fonts;
    std::string word_fallback;  // family that word processors should use where ours is missing

    double margin_top = 50, margin_bottom = 50, margin_left = 56, margin_right = 56;  // points
    std::array<TextStyle, role_count> text;
    std::array<BlockStyle, block_kind_count> block;
    double rule_width = 0.6;  // under section headings; 0: none
    double rule_gap = 3;      // from the heading's baseline
    std::uint32_t rule_colour = 0;
    RulePlace rule_place = RulePlace::below;
    std::uint32_t band_colour = 0xFFFFFF;  // behind section headings; white: none
    double title_rule_width = 0;           // under the head of the document; 0: none
    std::string bullet = "•";
    std::string contact_separator = " · ";
    double label_share_max = 0.3;  // widest label column, as a share of the text width

    Leads leads = Leads::title;
    bool one_line = false;  // title, organisation and place of an entry on one line
    DatePlace dates = DatePlace::right;
    double date_column = 0;  // points that sections are indented by, for dates in a column
    Sidebar sidebar;

    // How far fitting may go: factors, 1 is none.
    double spacing_min = 0.6, leading_min = 0.92, size_min = 0.9, margin_min = 0.8;

    std::vector<std::string> order;           // sections by JSON Resume name, "summary" included
    std::vector<std::string> order_graduate;  // where there is no job yet, or only a short one

    const TextStyle& style(Role role) const {
        return text[static_cast<std::size_t>(role)];
    }
    const BlockStyle& style(BlockKind kind) const {
        return block[static_cast<std::size_t>(kind)];
    }
};

// Reads a template file. Errors: "template-invalid" with the line; also for text whose contrast
// on white is below 4.5:1 (WCAG 2.2, 1.4.3).
Result<Template> parse_template(std::string_view text, std::string_view name);

// WCAG 2.2 contrast ratio of two sRGB colours, 1 to 21.
double contrast_ratio(std::uint32_t a, std::uint32_t b);

}  // namespace vouch::layout
