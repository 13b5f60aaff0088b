#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "layout/layout.hpp"
#include "render/render.hpp"

namespace vouch::render {

// An Office Open XML text document (ECMA-376, transitional) that people can go on editing: named
// styles, a numbering definition, tab stops, hyperlinks, core properties; no text boxes, and a
// table only beside a sidebar. `document` gives the tightening and the widths of label columns, so
// that it looks like the PDF.
Result<std::string> write_docx(const layout::Story& story, const layout::Template& design,
                               const layout::Document& document, const About& about);

// What stands between <w:body> and </w:body>, and the addresses of its links: "link1" is the first.
struct DocxBody {
    std::string xml;
    std::vector<std::string> links;
};
DocxBody docx_body(const layout::Story& story, const layout::Template& design,
                   const layout::Document& document);

// Word knows regular and bold only.
bool is_bold_in_word(const layout::Font& font);

// How far blocks of a kind stand in from the left margin, points.
double docx_indent(layout::BlockKind kind, const layout::Template& design,
                   const layout::Document& document);

// word/styles.xml
std::string docx_styles(const layout::Template& design, const layout::Document& document,
                        const About& about);

// word/numbering.xml: the one bullet list that the style of list items names.
std::string docx_numbering(const layout::Template& design, const layout::Document& document);

// The ids of the paragraph style of a block and of the character style of a role.
std::string docx_style_id(layout::BlockKind kind);
std::string docx_style_id(layout::Role role);

// The role whose look is the paragraph style's own, so that its runs need no character style.
layout::Role main_role(layout::BlockKind kind);

}  // namespace vouch::render
