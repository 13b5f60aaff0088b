#include <algorithm>
#include <cmath>
#include <cstdint>
#include <format>
#include <iterator>

#include "base/text.hpp"
#include "layout/columns.hpp"
#include "render/docx.hpp"
#include "render/xml_text.hpp"

// word/document.xml: the story's blocks as paragraphs.
namespace vouch::render {

namespace {

using layout::Block;
using layout::BlockKind;
using layout::Piece;
using layout::Role;

constexpr std::uint32_t white = 0xFFFFFF;

std::string twips(double points) {
    return std::to_string(std::lround(points * 20));
}

class BodyWriter {
public:
    BodyWriter(const layout::Story& story, const layout::Template& design,
               const layout::Document& document)
        : story_(story), design_(design), document_(document) {}

    DocxBody body() {
        std::string xml;
        if (document_.sidebar.empty()) {
            xml = paragraphs({0, story_.blocks.size()});
        } else {
            const auto columns =
                layout::columns_of(story_, design_.sidebar, document_.sidebar.size());
            xml = paragraphs(columns.head) + two_columns(columns);
        }
        return {xml + section_properties(), std::move(links_)};
    }

private:
    const Block& block() const {
        return story_.blocks[at_];
    }

    std::string paragraphs(layout::BlockRange range) {
        std::string xml;
        for (at_ = range.begin; at_ < range.end; ++at_) {
            xml += paragraph();
        }
        return xml;
    }

    // A table of one row, which may go on over pages; read cell by cell, as the PDF is.
    std::string two_columns(const layout::Columns& columns) {
        const auto& sidebar = design_.sidebar;
        const auto side = sidebar.width + sidebar.gap;
        const auto whole = document_.width - (design_.margin_left + design_.margin_right) *
                                                 document_.tightening.margin;
        const auto main = whole - side + sidebar.gap / 2;
        in_sidebar_ = true;
        std::string first = cell(side, sidebar.colour, sidebar.gap / 2, sidebar.gap / 2);
        for (const auto& range : columns.sidebar) {
            first += paragraphs(range);
        }
        in_sidebar_ = false;
        std::string second = cell(main, white, sidebar.gap / 2, 0);
        for (const auto& range : columns.main) {
            second += paragraphs(range);
        }
        // A cell ends with a paragraph, and so does a body (ECMA-376-1 §17.4.65).
        second += columns.main.empty() ? "<w:p/>" : "";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"" + twips(side + main) +
               "\" w:type=\"dxa\"/><w:tblInd w:w=\"" + twips(-sidebar.gap / 2) +
               "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
               "<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
               "</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" +
               twips(side) + "\"/><w:gridCol w:w=\"" + twips(main) + "\"/></w:tblGrid><w:tr>" +
               first + "</w:tc>" + second +
               "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" "
               "w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>";
    }

    static std::string cell(double width, std::uint32_t colour, double left, double right) {
        std::string xml = "<w:tc><w:tcPr><w:tcW w:w=\"" + twips(width) + "\" w:type=\"dxa\"/>";
        if (colour != white) {
            xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" +
                   std::format("{:06X}", colour) + "\"/>";
        }
        return xml + "<w:tcMar><w:left w:w=\"" + twips(left) +
               "\" w:type=\"dxa\"/><w:right w:w=\"" + twips(right) +
               "\" w:type=\"dxa\"/></w:tcMar></w:tcPr>";
    }

    std::string paragraph() {
        std::string xml = "<w:p><w:pPr><w:pStyle w:val=\"" + docx_style_id(block().kind) + "\"/>";
        xml += block().keep_with_next ? "<w:keepNext/>" : "";
        const auto label = label_column();
        const auto indent = docx_indent(block().kind, design_, document_);
        const bool dates_first = has_dates_first();
        if (label > 0) {
            xml +=
                "<w:tabs><w:tab w:val=\"left\" w:pos=\"" + twips(indent + label) + "\"/></w:tabs>";
        }
        xml += own_spacing();
        if (label > 0) {
            xml += "<w:ind w:left=\"" + twips(indent + label) + "\" w:hanging=\"" + twips(label) +
                   "\"/>";
        } else if (dates_first) {
            xml += "<w:ind w:left=\"" + twips(indent) + "\" w:hanging=\"" + twips(indent) + "\"/>";
        }
        xml += "</w:pPr>";
        if (dates_first) {
            xml += aside() + "<w:r><w:tab/></w:r>";
        }
        for (const auto& piece : block().pieces) {
            auto text = piece.text;
            if (piece.role == Role::label && !text.ends_with(':')) {
                text += ':';
            }
            if (is_line_break(piece)) {
                xml += "<w:r><w:br/></w:r>";
                continue;
            }
            xml += run(piece, text);
            if (piece.role == Role::label) {
                xml += label > 0 ? "<w:r><w:tab/></w:r>" : run(piece, " ");
            }
        }
        if (!block().aside.empty() && !dates_first) {
            xml += (in_sidebar_ ? "<w:r><w:br/></w:r>" : "<w:r><w:tab/></w:r>") + aside();
        }
        return xml + "</w:p>";
    }

    std::string aside() {
        std::string xml;
        for (const auto& piece : block().aside) {
            xml += run(piece, piece.text);
        }
        return xml;
    }

    // The layout set them in their column, left of the text.
    bool has_dates_first() const {
        const auto group = static_cast<int>(at_) * 2;
        if (design_.dates != layout::DatePlace::column || block().aside.empty()) {
            return false;
        }
        for (const auto& page : document_.pages) {
            const auto first = std::ranges::find_if(page.runs, [&](const layout::Run& run) {
                return run.group == group || run.group == group + 1;
            });
            if (first != page.runs.end()) {
                return first->aside;
            }
        }
        return false;
    }

    // The layout drops a separator of the contact line where it begins a new line; a word
    // processor would break inside an address instead.
    bool is_line_break(const Piece& piece) const {
        if (block().kind != BlockKind::contact || piece.text != design_.contact_separator) {
            return false;
        }
        const auto& runs = document_.pages.front().runs;
        const auto& next = *(&piece + 1);
        const auto run = std::ranges::find_if(runs, [&](const layout::Run& candidate) {
            return candidate.block == BlockKind::contact && candidate.link == next.link &&
                   next.text.starts_with(text::trim(candidate.text));
        });
        return run != runs.end() && run != runs.begin() &&
               std::prev(run)->block == BlockKind::contact &&
               std::prev(run)->baseline < run->baseline;
    }

    // Word adds the space after a paragraph and the space before the next; ours is the larger of
    // the two. Styles carry the space before only, and what differs from it stands here.
    std::string own_spacing() const {
        if (at_ == 0) {
            return "<w:spacing w:before=\"0\"/>";
        }
        const auto& above = story_.blocks[at_ - 1];
        const auto& style = design_.style(block().kind);
        const bool between = above.kind == block().kind && style.space_between >= 0;
        const auto gap = between
                             ? style.space_between
                             : std::max(design_.style(above.kind).space_after, style.space_before);
        if (gap == style.space_before) {
            return "";
        }
        return "<w:spacing w:before=\"" + twips(gap * document_.tightening.spacing) + "\"/>";
    }

    // Where the text beside this block's label stands in the layout, from the left margin; 0 where
    // it runs in.
    double label_column() const {
        if (block().kind != BlockKind::labelled) {
            return 0;
        }
        const auto group = static_cast<int>(at_) * 2;
        for (const auto& page : document_.pages) {
            const auto label = std::ranges::find(page.runs, group, &layout::Run::group);
            if (label == page.runs.end() || std::next(label) == page.runs.end()) {
                continue;
            }
            const auto gap = std::next(label)->x - label->x - label->width;
            return gap > 1 ? std::next(label)->x - label->x : 0;
        }
        return 0;
    }

    std::string run(const Piece& piece, std::string_view text) {
        std::string xml = "<w:r>";
        const auto style = docx_style_id(piece.role);
        if (piece.role != main_role(block().kind) && !style.empty()) {
            xml += "<w:rPr><w:rStyle w:val=\"" + style + "\"/>" + toggles(piece.role) + "</w:rPr>";
        }
        xml += "<w:t xml:space=\"preserve\">" + xml_text(text) + "</w:t></w:r>";
        if (piece.link.empty()) {
            return xml;
        }
        auto link = std::ranges::find(links_, piece.link);
        if (link == links_.end()) {
            links_.push_back(piece.link);
            link = std::prev(links_.end());
        }
        return "<w:hyperlink r:id=\"link" + std::to_string(link - links_.begin() + 1) +
               "\" w:history=\"1\">" + xml + "</w:hyperlink>";
    }

    // What paragraph and run style both switch on would be off again (ECMA-376-1 §17.7.3).
    std::string toggles(Role role) const {
        const auto& own = design_.style(role).font;
        const auto& around = design_.style(main_role(block().kind)).font;
        std::string xml;
        if (is_bold_in_word(own) && is_bold_in_word(around)) {
            xml += "<w:b/><w:bCs/>";
        }
        if (own.italic && around.italic) {
            xml += "<w:i/><w:iCs/>";
        }
        return own.small_caps && around.small_caps ? xml + "<w:smallCaps/>" : xml;
    }

    std::string section_properties() const {
        const auto margin = document_.tightening.margin;
        return "<w:sectPr><w:pgSz w:w=\"" + twips(document_.width) + "\" w:h=\"" +
               twips(document_.height) + "\"/><w:pgMar w:top=\"" +
               twips(design_.margin_top * margin) + "\" w:right=\"" +
               twips(design_.margin_right * margin) + "\" w:bottom=\"" +
               twips(design_.margin_bottom * margin) + "\" w:left=\"" +
               twips(design_.margin_left * margin) +
               "\" w:header=\"360\" w:footer=\"360\" w:gutter=\"0\"/></w:sectPr>";
    }

    const layout::Story& story_;
    const layout::Template& design_;
    const layout::Document& document_;
    std::size_t at_ = 0;
    bool in_sidebar_ = false;
    std::vector<std::string> links_;
};

}  // namespace

DocxBody docx_body(const layout::Story& story, const layout::Template& design,
                   const layout::Document& document) {
    return BodyWriter(story, design, document).body();
}

}  // namespace vouch::render
