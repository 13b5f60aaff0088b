#include "render/docx.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/text.hpp"
#include "render/xml_text.hpp"
#include "render/zip_writer.hpp"

namespace vouch::render {

namespace {

using layout::Block;
using layout::BlockKind;
using layout::Piece;
using layout::Role;

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string twips(double points) {
    return std::to_string(std::lround(points * 20));
}

class BodyWriter {
public:
    BodyWriter(const layout::Story& story, const layout::Template& design,
               const layout::Document& document)
        : story_(story), design_(design), document_(document) {}

    std::string body() {
        std::string xml;
        for (at_ = 0; at_ < story_.blocks.size(); ++at_) {
            xml += paragraph();
        }
        return xml + section_properties();
    }

    const std::vector<std::string>& links() const {
        return links_;
    }

private:
    const Block& block() const {
        return story_.blocks[at_];
    }

    std::string paragraph() {
        std::string xml = "<w:p><w:pPr><w:pStyle w:val=\"" + docx_style_id(block().kind) + "\"/>";
        xml += block().keep_with_next ? "<w:keepNext/>" : "";
        const auto column = label_column();
        if (column > 0) {
            xml += "<w:tabs><w:tab w:val=\"left\" w:pos=\"" + twips(column) + "\"/></w:tabs>";
        }
        xml += own_spacing();
        if (column > 0) {
            xml += "<w:ind w:left=\"" + twips(column) + "\" w:hanging=\"" + twips(column) + "\"/>";
        }
        xml += "</w:pPr>";
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
                xml += column > 0 ? "<w:r><w:tab/></w:r>" : run(piece, " ");
            }
        }
        if (!block().aside.empty()) {
            xml += "<w:r><w:tab/></w:r>";
        }
        for (const auto& piece : block().aside) {
            xml += run(piece, piece.text);
        }
        return xml + "</w:p>";
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
            xml += "<w:rPr><w:rStyle w:val=\"" + style + "\"/></w:rPr>";
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
    std::vector<std::string> links_;
};

std::string content_types() {
    constexpr std::string_view word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    std::string xml(declaration);
    xml +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    constexpr auto parts = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"document", "document.main+xml"},
        {"styles", "styles+xml"},
        {"numbering", "numbering+xml"},
        {"settings", "settings+xml"},
        {"fontTable", "fontTable+xml"},
    });
    for (const auto& [part, type] : parts) {
        xml += "<Override PartName=\"/word/" + std::string(part) + ".xml\" ContentType=\"" +
               std::string(word) + std::string(type) + "\"/>";
    }
    xml +=
        "<Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";
    return xml;
}

constexpr std::string_view relationships_open =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr std::string_view relationship_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(type) +
           "\" Target=\"" + xml_text(target) + "\"";
}

std::string package_relationships() {
    const std::string office(relationship_type);
    return std::string(declaration) + std::string(relationships_open) +
           relationship("document", office + "officeDocument", "word/document.xml") + "/>" +
           relationship("core",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                        "core-properties",
                        "docProps/core.xml") +
           "/>" + relationship("app", office + "extended-properties", "docProps/app.xml") +
           "/></Relationships>";
}

std::string document_relationships(const std::vector<std::string>& links) {
    const std::string office(relationship_type);
    std::string xml = std::string(declaration) + std::string(relationships_open);
    for (const std::string_view part : {"styles", "numbering", "settings", "fontTable"}) {
        xml += relationship(part, office + std::string(part), std::string(part) + ".xml") + "/>";
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        xml += relationship("link" + std::to_string(i + 1), office + "hyperlink", links[i]) +
               " TargetMode=\"External\"/>";
    }
    return xml + "</Relationships>";
}

std::string core_properties(const About& about) {
    const auto time = to_iso(about.date) + "T00:00:00Z";
    return std::string(declaration) +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
           "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           xml_text(about.title) + "</dc:title><dc:subject>" + xml_text(about.subject) +
           "</dc:subject><dc:creator>" + xml_text(about.author) + "</dc:creator>" +
           "<cp:lastModifiedBy>" + xml_text(about.author) + "</cp:lastModifiedBy>" +
           "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time +
           "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + time +
           "</dcterms:modified><dc:language>" + xml_text(about.language) +
           "</dc:language></cp:coreProperties>";
}

std::string settings(const About& about) {
    return std::string(declaration) +
           "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
           "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting "
           "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
           "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"" +
           xml_text(about.language) + "\"/></w:settings>";
}

// Families with what to use instead where they are not installed.
std::string font_table(const layout::Template& design) {
    std::string xml = std::string(declaration) +
                      "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                      "main\">";
    std::vector<std::string> families;
    for (const auto& [family, path] : design.fonts) {
        if (!std::ranges::contains(families, family)) {
            families.push_back(family);
            xml += "<w:font w:name=\"" + xml_text(family) + "\">";
            if (!design.word_fallback.empty()) {
                xml += "<w:altName w:val=\"" + xml_text(design.word_fallback) + "\"/>";
            }
            xml += "</w:font>";
        }
    }
    return xml + "</w:fonts>";
}

std::string app_properties() {
    return std::string(declaration) +
           "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
           "extended-properties\"><Application>Vouch</Application></Properties>";
}

}  // namespace

Result<std::string> write_docx(const layout::Story& story, const layout::Template& design,
                               const layout::Document& document, const About& about) {
    BodyWriter writer(story, design, document);
    const auto body = writer.body();
    ZipWriter zip(about.date);
    zip.add("[Content_Types].xml", content_types());
    zip.add("_rels/.rels", package_relationships());
    zip.add("docProps/core.xml", core_properties(about));
    zip.add("docProps/app.xml", app_properties());
    zip.add("word/document.xml",
            std::string(declaration) +
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                "main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                "relationships\"><w:body>" +
                body + "</w:body></w:document>");
    zip.add("word/_rels/document.xml.rels", document_relationships(writer.links()));
    zip.add("word/styles.xml", docx_styles(design, document, about));
    zip.add("word/numbering.xml", docx_numbering(design, document));
    zip.add("word/settings.xml", settings(about));
    zip.add("word/fontTable.xml", font_table(design));
    return zip.finish();
}

}  // namespace vouch::render
