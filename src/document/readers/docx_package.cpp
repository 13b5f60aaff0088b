#include "document/readers/docx_package.hpp"

#include "document/readers/xml.hpp"

namespace vouch::document::readers {

std::string part_name(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    return folder + std::string(target);
}

Relations read_relations(ZipArchive& archive, const std::string& part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    const auto name =
        folder + "_rels/" + part.substr(slash == std::string::npos ? 0 : slash + 1) + ".rels";
    Relations relations;
    const auto bytes = archive.read(name);
    const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
    if (!parsed) {
        return relations;
    }
    for (const auto node : parsed->document_element().children()) {
        relations[std::string(xml::attribute(node, "Id"))] = xml::attribute(node, "Target");
    }
    return relations;
}

std::string main_part_of(ZipArchive& archive) {
    std::string part = "word/document.xml";
    const auto bytes = archive.read("_rels/.rels");
    const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
    if (parsed) {
        for (const auto node : parsed->document_element().children()) {
            if (xml::attribute(node, "Type").ends_with("/officeDocument")) {
                part = part_name("", xml::attribute(node, "Target"));
            }
        }
    }
    return part;
}

}  // namespace vouch::document::readers
