#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/readers/flow.hpp"
#include "document/readers/odt/styles.hpp"
#include "document/readers/side_columns.hpp"

namespace vouch::document::readers::odt {

// Reads the blocks of an OpenDocument text into a flow: paragraphs, headings, lists, tables,
// frames.
class OdtBody {
public:
    OdtBody(const OdtStyles& styles, Flow& flow) : styles_(styles), flow_(flow) {}

    // The document's own text; long floating frames become columns beside it, notes follow it.
    void read_main(pugi::xml_node text);
    void read_blocks(pugi::xml_node node);

    std::size_t placeholders() const {
        return placeholders_;
    }

private:
    struct Inline {
        RunProperties look;
        std::string link;
    };

    void read_block(pugi::xml_node node);
    void read_paragraph(pugi::xml_node node, bool heading);
    void read_inline(pugi::xml_node node, const Inline& context, Paragraph& paragraph);
    bool read_inline_element(pugi::xml_node node, const Inline& context, Paragraph& paragraph);
    void add_text(std::string text, const Inline& context, Paragraph& paragraph);
    void read_frame(pugi::xml_node frame, const Inline& context, Paragraph& paragraph);
    void hide(pugi::xml_node node);

    void read_list(pugi::xml_node node);
    int first_number(pugi::xml_node list) const;
    void read_table(pugi::xml_node node);
    void read_rows(pugi::xml_node node);
    void open_columns(pugi::xml_node node);
    void read_shapes(const std::vector<pugi::xml_node>& shapes);

    const OdtStyles& styles_;
    Flow& flow_;
    SideColumns columns_;
    bool columns_open_ = false;
    std::vector<pugi::xml_node> shapes_;  // in the paragraph that is read
    std::vector<pugi::xml_node> notes_;
    std::map<std::string, int> counts_;  // last numbers of outer lists, by style
    std::string list_style_, pending_marker_;
    int list_level_ = 0;
    bool first_in_item_ = false;
    std::size_t deep_ = 0;  // shapes in shapes
    std::size_t placeholders_ = 0;
};

}  // namespace vouch::document::readers::odt
