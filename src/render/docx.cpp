#include "render/docx.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "render/xml_text.hpp"
#include "render/zip_writer.hpp"

namespace vouch::render {

namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

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
    const auto body = docx_body(story, design, document);
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
                body.xml + "</w:body></w:document>");
    zip.add("word/_rels/document.xml.rels", document_relationships(body.links));
    zip.add("word/styles.xml", docx_styles(design, document, about));
    zip.add("word/numbering.xml", docx_numbering(design, document));
    zip.add("word/settings.xml", settings(about));
    zip.add("word/fontTable.xml", font_table(design));
    return zip.finish();
}

}  // namespace vouch::render
