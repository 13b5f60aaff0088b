#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/readers/hidden_text.hpp"

// Formats without pages (DOCX, ODT, RTF, HTML, Markdown, text) describe paragraphs and tables; this
// lays them out plainly on one tall page, so that what reads documents sees the same form for all.
namespace vouch::document::readers {

// Characters of one look. '\t' is a wide gap, '\n' a forced break inside the paragraph.
struct Run {
    std::string text;
    Style style;
    std::string link;  // the target, or empty
};

struct Paragraph {
    LineRole role = LineRole::body;
    std::uint8_t heading_level = 0;
    std::uint8_t list_level = 0;
    std::string marker;
    float indent = 0;        // points from the left edge of the column
    float space_before = 0;  // points
    bool centred = false;
    bool continues = false;  // a wrapped continuation of the paragraph before it
    std::vector<Run> runs;
};

class Flow {
public:
    explicit Flow(Kind kind);

    void add(Paragraph paragraph);

    // A table: begin_table, then for each row begin_row, and for each cell begin_cell before its
    // paragraphs. Tables inside cells are allowed.
    void begin_table(std::vector<float> column_widths);
    void begin_row();
    void begin_cell(std::size_t column, std::size_t span);
    void end_table();

    // Keeps text that nobody can see out of the document; it is told of in a notice.
    void hide(Hiding why, std::string_view text) {
        hidden_.add(why, 1, text);
    }

    // Page headers are read before, footers after what else was added; a paragraph that stands in
    // several of them is kept once.
    void set_role(LineRole role) {
        forced_role_ = role;
    }

    // "document-over-limit" where the text is longer than the limits allow.
    Result<Document> finish();

    Metadata& metadata() {
        return document_.metadata;
    }
    std::vector<Notice>& notices() {
        return document_.notices;
    }
    void set_embedded_json(std::string json) {
        document_.embedded_json = std::move(json);
    }

private:
    struct Table {
        std::vector<float> edges;  // of the columns, in points on the page
        float row_top = 0;
        float row_bottom = 0;
        float outer_left = 0, outer_right = 0;
        std::uint16_t outer_column = 0, outer_row = 0;
        std::size_t first_line = 0;
        int paragraphs_in_cell = 0;
        bool short_cells = true;
    };
    struct Pen;

    bool is_new_on_edge(const Paragraph& paragraph);
    void place_run(Pen& pen, const Run& run);
    void hide_characters(std::string_view text);
    void place_word(Pen& pen, std::string_view text, std::uint16_t style, std::int32_t link);
    void end_line(Pen& pen);
    void align(const Line& line, float shift, std::uint32_t from_word);
    std::uint16_t style_index(const Style& style);
    std::int32_t link_index(const std::string& link);

    Document document_;
    std::vector<Table> tables_;
    float left_, right_, y_;
    std::uint16_t column_ = 0, row_ = 0, rows_ = 0, blocks_ = 0;
    LineRole forced_role_ = LineRole::body;
    std::set<std::string> edge_texts_;
    std::size_t text_bytes_ = 0;
    HiddenText hidden_;
};

}  // namespace vouch::document::readers
