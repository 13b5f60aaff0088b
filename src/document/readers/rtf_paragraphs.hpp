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
    void begin_row() {
        cell_edges_.clear();
    }
    void add_cell_edge(float points);

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
    using Row = std::vector<Cell>;

    void end_table();

    Flow flow_{Kind::rtf};
    Paragraph open_;
    std::map<int, int> heading_styles_;
    std::vector<float> cell_edges_, table_edges_;
    std::vector<Row> rows_;
    Row row_;
    Cell cell_;
    std::vector<Paragraph> footers_;
    LineRole edge_ = LineRole::body;
};

}  // namespace vouch::document::readers::rtf
