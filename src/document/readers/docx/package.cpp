#include "document/readers/docx/package.hpp"

#include "document/readers/xml.hpp"

namespace vouch::document::readers::docx {

std::string part_name(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) {
        return std::string(target.substr(1));
    }
    std::string base = folder;
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !base.empty()) {
            const auto slash = base.rfind('/', base.size() - 2);
            base.resize(slash == std::string::npos || base.size() < 2 ? 0 : slash + 1);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return base + std::string(target);
}

std::string folder_of(const std::string& part) {
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

Relations read_relations(ZipArchive& archive, const std::string& part) {
    const auto folder = folder_of(part);
    const auto name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    Relations relations;
    const auto bytes = archive.read(name);
    const auto parsed = bytes ? xml::parse(*bytes) : fail("document-unreadable");
    if (!parsed) {
        return relations;
    }
    for (const auto node : parsed->document_element().children()) {
        const auto type = xml::attribute(node, "Type");
        const auto slash = type.rfind('/');
        relations[std::string(xml::attribute(node, "Id"))] = {
            std::string(xml::attribute(node, "Target")),
            std::string(slash == std::string_view::npos ? type : type.substr(slash + 1))};
    }
    return relations;
}

std::string target_of(const Relations& relations, std::string_view id) {
    const auto found = relations.find(std::string(id));
    return found == relations.end() ? "" : found->second.target;
}

std::string part_of_type(const Relations& relations, const std::string& part,
                         std::string_view type) {
    for (const auto& [id, relation] : relations) {
        if (relation.type == type) {
            return part_name(folder_of(part), relation.target);
        }
    }
    return folder_of(part) + std::string(type) + ".xml";
}

std::string main_part_of(ZipArchive& archive) {
    for (const auto& [id, relation] : read_relations(archive, "")) {
        if (relation.type == "officeDocument") {
            return part_name("", relation.target);
        }
    }
    return "word/document.xml";
}

}  // namespace vouch::document::readers::docx
