#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/readers/docx/fields.hpp"
#include "document/readers/docx/package.hpp"
#include "document/readers/docx/shapes.hpp"
#include "document/readers/docx/styles.hpp"
#include "document/readers/flow.hpp"

namespace vouch::document::readers::docx {

// Reads the blocks of a part of WordprocessingML (the body, a header, a note, a text box) into a
// flow: paragraphs with inherited looks, lists, tables, content controls, text boxes, links.
class DocxBody {
public:
    DocxBody(ZipArchive& archive, DocxStyles styles, DocxNumbering numbering, Flow& flow)
        : archive_(archive),
          styles_(std::move(styles)),
          numbering_(std::move(numbering)),
          flow_(flow) {}

    // What relation ids of the part that is read next refer to.
    void enter_part(const std::string& part, Relations relations);
    // What content controls show where nobody has filled them in, by squeezed text.
    void set_placeholders(std::set<std::string> texts) {
        placeholders_ = std::move(texts);
    }

    // The document's own body; long floating text boxes become columns beside it.
    void read_main(pugi::xml_node body);
    void read_blocks(pugi::xml_node node, bool shaded);

    std::size_t unfilled_controls() const {
        return unfilled_;
    }
    // Ids of the notes that were referred to, in order.
    const std::vector<std::string>& footnotes() const {
        return footnotes_;
    }
    const std::vector<std::string>& endnotes() const {
        return endnotes_;
    }

private:
    // Where a run stands: the link it belongs to and whether something shades it.
    struct Context {
        RunProperties look;
        std::string link;
        bool shaded = false;
    };

    void read_paragraph(pugi::xml_node node, bool shaded);
    void set_list_item(const ParagraphProperties& properties, const ParagraphProperties& direct,
                       Paragraph& paragraph);
    void read_inline(pugi::xml_node node, const Context& context, Paragraph& paragraph);
    void read_run(pugi::xml_node node, const Context& context, Paragraph& paragraph);
    void read_run_part(pugi::xml_node part, Run& run);
    void read_control(pugi::xml_node control, const Context& context, Paragraph& paragraph);
    bool is_unfilled(pugi::xml_node control) const;
    bool is_visible(const Run& run, const RunProperties& look, bool shaded);

    void read_table(pugi::xml_node node, bool shaded);
    void read_rows(pugi::xml_node node, bool shaded);
    void read_cells(pugi::xml_node row, bool shaded, std::size_t& column);

    void open_columns(pugi::xml_node paragraph);
    void read_boxes(const std::vector<TextBox>& boxes);
    void read_drawing(const DocxDrawing& drawing);
    void read_diagram(const std::string& id);
    void add_plain(std::string text);

    ZipArchive& archive_;
    DocxStyles styles_;
    DocxNumbering numbering_;
    Flow& flow_;
    Relations relations_;
    std::string part_;
    std::set<std::string> placeholders_;
    std::vector<std::string> footnotes_, endnotes_;
    SideColumns columns_;
    bool columns_open_ = false;
    DocxFields fields_;
    DocxDrawing drawing_;  // of the paragraph that is read
    float last_space_after_ = 0;
    std::size_t text_boxes_deep_ = 0;
    std::size_t unfilled_ = 0;
};

}  // namespace vouch::document::readers::docx
