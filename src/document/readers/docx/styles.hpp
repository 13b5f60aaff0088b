#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.hpp"
#include "document/readers/xml.hpp"

namespace vouch::document::readers::docx {

// What w:rPr says; unset members are inherited (ECMA-376 part 1, 17.3.2).
struct RunProperties {
    std::optional<bool> bold, italic, small_caps, caps, hidden;
    std::optional<float> size;
    std::optional<std::string> font;
    std::optional<std::uint32_t> colour;

    // Takes what `over` sets.
    void apply(const RunProperties& over);
    Style style() const;
};

// What w:pPr says.
struct ParagraphProperties {
    std::optional<int> outline_level;  // 0 is the outermost; 9 is body text
    std::optional<std::string> numbering;
    std::optional<int> list_level;
    std::optional<float> indent;
    std::optional<float> space_before, space_after;
    std::optional<bool> centred;
    std::string style_id;
    RunProperties run;

    void apply(const ParagraphProperties& over);
};

RunProperties read_run_properties(pugi::xml_node node);
ParagraphProperties read_paragraph_properties(pugi::xml_node node);

// Whether w:pPr, w:rPr, w:tblPr or w:tcPr paints something other than white behind the words.
bool is_shaded(pugi::xml_node properties);

// word/styles.xml: styles with what they inherit already applied.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(pugi::xml_node styles);

    // An unknown or empty id gives the default paragraph style.
    const ParagraphProperties& paragraph(const std::string& id) const;
    // The run properties of a character style; empty ones where it is unknown.
    const RunProperties& character(const std::string& id) const;

private:
    struct Entry {
        std::string based_on;
        ParagraphProperties own;
    };
    ParagraphProperties resolve(const std::map<std::string, Entry>& entries, const std::string& id,
                                int depth) const;

    ParagraphProperties defaults_;
    std::map<std::string, ParagraphProperties> paragraphs_;
    std::map<std::string, RunProperties> characters_;
};

// word/numbering.xml: the bullet or number of a list's item.
class DocxNumbering {
public:
    DocxNumbering() = default;
    explicit DocxNumbering(pugi::xml_node numbering);

    // The next marker of the list ("•", "2."), empty where the list shows none. Counts up.
    std::string next(const std::string& list, int level);
    // Points from the left edge to the item's words.
    std::optional<float> indent(const std::string& list, int level) const;
    // The level that a paragraph style stands for in the list, 0 where it says none.
    int level_of_style(const std::string& list, const std::string& style) const;

private:
    struct Level {
        std::string format, text, font, style;
        int start = 1;
        std::optional<float> indent;
    };
    using Levels = std::map<int, Level>;
    // What w:num says: the definition it follows, and the levels it changes.
    struct List {
        std::string abstract;
        Levels changed;
        std::map<int, int> starts;
    };
    static Level read_level(pugi::xml_node node);
    static std::string bullet_of(const Level& level);
    void read_list(pugi::xml_node node);
    const Level* find(const std::string& list, int level) const;
    int start_of(const std::string& list, int level, const Level& found) const;

    std::map<std::string, Levels> abstract_;
    std::map<std::string, std::string> style_links_;    // abstract id → the style it takes over
    std::map<std::string, std::string> linked_styles_;  // style → the abstract id that defines it
    std::map<std::string, List> lists_;
    std::map<std::pair<std::string, int>, int> counters_;
};

}  // namespace vouch::document::readers::docx
