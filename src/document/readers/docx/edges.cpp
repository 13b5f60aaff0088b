#include "document/readers/docx/edges.hpp"

#include <algorithm>

namespace vouch::document::readers::docx {

namespace {

bool is_on(pugi::xml_node node) {
    const auto value = xml::attribute(node, "val");
    return node && value != "0" && value != "false" && value != "off";
}

void add(std::vector<std::string>& ids, std::string_view id) {
    if (!std::ranges::contains(ids, id)) {
        ids.emplace_back(id);
    }
}

void read_section(pugi::xml_node section, bool even_and_odd, DocxEdges& edges) {
    const bool title_page = is_on(xml::child(section, "titlePg"));
    for (const std::string_view kind : {"first", "default", "even"}) {
        if ((kind == "first" && !title_page) || (kind == "even" && !even_and_odd)) {
            continue;
        }
        for (const auto node : section.children()) {
            const auto name = xml::local_name(node);
            const auto type = xml::attribute(node, "type");
            if (type != kind && !(type.empty() && kind == "default")) {
                continue;
            }
            if (name == "headerReference" || name == "footerReference") {
                add(name == "headerReference" ? edges.headers : edges.footers,
                    xml::attribute(node, "id"));
            }
        }
    }
}

void find_sections(pugi::xml_node node, bool even_and_odd, int depth, DocxEdges& edges) {
    for (const auto child : node.children()) {
        const auto name = xml::local_name(child);
        if (name == "sectPr") {
            read_section(child, even_and_odd, edges);
        } else if (depth < 6 &&
                   (name == "pPr" || name == "p" || name == "sdt" || name == "sdtContent")) {
            find_sections(child, even_and_odd, depth + 1, edges);
        }
    }
}

}  // namespace

DocxEdges find_edges(pugi::xml_node body, bool even_and_odd) {
    DocxEdges edges;
    find_sections(body, even_and_odd, 0, edges);
    return edges;
}

}  // namespace vouch::document::readers::docx
