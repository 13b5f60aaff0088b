#pragma once

#include <map>
#include <vector>

#include "document/readers/flow.hpp"

namespace vouch::document::readers::rtf {

struct ParagraphLook {
    int indent_twips = 0, first_twips = 0, space_twips = 0;
    int style = 0, outline = 9, list = 0, list_level = 0;
    bool centred = false, in_table = false;
};

// Puts the text of an RTF file together: paragraphs, and the rows of tables, whose cells RTF only
// ends and never begins.
class Paragraphs {
public:
    ParagraphLook look;
    std::string marker;  // of the list's item that is being read

    // Adds text to the open paragraph.
    void append(std::string_view text, Style style, const std::string& link);

    void end_paragraph();
    void end_cell();
    void end_row();
    // What follows belongs to the row's cells, whether it says so (\intbl) or not.
    void begin_row() {
        cell_edges_.clear();
        row_open_ = true;
    }
    void add_cell_edge(float points);

    // Text that stands apart from the paragraph it is anchored in: a shape's follows it (a long
    // one is a column beside the text), a note's follows the document.
    void begin_aside();
    enum class Aside : std::uint8_t { shape, note };
    void end_aside(Aside kind);

    void name_heading(int style, int level) {
        heading_styles_[style] = level;
    }
    // What follows is a page's header or footer, or with `body` the text again.
    void set_edge(LineRole edge) {
        edge_ = edge;
    }

    Flow& flow() {
        return flow_;
    }
    Result<Document> finish();

private:
    using Cell = std::vector<Paragraph>;
    struct Row {
        std::vector<Cell> cells;
        std::vector<float> edges;  // right edges of the cells, points
    };
    // The paragraph around an aside, and what the aside holds so far.
    struct Suspended {
        Paragraph open;
        ParagraphLook look;
        std::string marker;
        std::vector<Paragraph> inside;
    };

    void place(Paragraph paragraph, bool has_text);
    void place_shapes();
    void open_columns();
    void end_table();
    std::vector<float> grid() const;

    Flow flow_{Kind::rtf};
    Paragraph open_;
    std::map<int, int> heading_styles_;
    std::vector<float> cell_edges_;
    std::vector<Row> rows_;
    Row row_;
    Cell cell_;
    std::vector<Suspended> suspended_;
    std::vector<std::vector<Paragraph>> shapes_;  // anchored in the open paragraph
    std::vector<Paragraph> late_columns_;         // long shapes after the first
    std::vector<Paragraph> notes_;
    std::vector<Paragraph> footers_;
    LineRole edge_ = LineRole::body;
    bool row_open_ = false;
    bool columns_open_ = false;
};

}  // namespace vouch::document::readers::rtf
