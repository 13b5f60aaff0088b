#pragma once

#include <string>
#include <vector>

#include "document/readers/html/look.hpp"
#include "document/readers/html/pieces.hpp"

namespace vouch::document::readers::html {

// Walks an HTML tree and lays out what a person sees of it.
class HtmlPage {
public:
    explicit HtmlPage(StyleSheets& sheets) : sheets_(sheets) {}

    HtmlPieces read(const GumboNode& root);
    // What was left out because nobody sees it.
    const HiddenText& hidden() const {
        return hidden_;
    }

private:
    struct Styled {
        const GumboNode* node;
        HtmlLook look;
        HtmlBox box;
    };
    using Runs = std::vector<Run>;

    Styled style(const GumboNode& node, const HtmlLook& outer);
    void element(const Styled& styled, int depth);
    void children(const Styled& styled, int depth);
    void child_nodes(const Styled& styled, int depth);
    void generated(const Styled& styled, CssPart part);

    void inline_element(const Styled& styled, int depth);
    void block(const Styled& styled, int depth);
    void row(const Styled& styled, int depth);
    void list(const Styled& styled, int depth);
    void list_item(const Styled& item, int depth, const std::string& marker);
    void table(const Styled& styled, int depth);
    void table_rows(const Styled& styled, int depth, int groups, std::vector<int>& reserved);
    void table_cells(const Styled& row, int depth, std::vector<int>& reserved);

    HtmlPieces rendered(const Styled& styled, int depth);
    void float_right(const Styled& styled, int depth);
    void flush_beside(std::vector<Styled>& beside, int depth);

    void add_text(std::string_view text, const HtmlLook& look);
    void add_break(const HtmlLook& look);
    void add_gap(const HtmlLook& look);
    void end_block();
    void take_floats(Paragraph& paragraph);
    void flush_floats(std::size_t from);
    bool has_open_text() const;

    StyleSheets& sheets_;
    HtmlPieces pieces_;
    Paragraph open_;
    bool gap_pending_ = false;
    std::vector<std::vector<Runs>> floats_;  // lines of boxes at the right edge, not yet placed
    std::string marker_;
    int list_level_ = 0;
    int heading_level_ = 0;
    HiddenText hidden_;
};

}  // namespace vouch::document::readers::html
