#include "document/readers/xml.hpp"

#include "document/limits.hpp"

namespace vouch::document::readers::xml {

namespace {

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The deepest nesting of elements, by counting tags; comments and CDATA are stepped over. An
// attribute value with ">" ends its tag early, which can only miscount an empty element as open.
int depth_of(std::string_view bytes) {
    int depth = 0;
    int deepest = 0;
    for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at)) {
        const auto rest = bytes.substr(at);
        if (rest.starts_with("<!--")) {
            at = bytes.find("-->", at);
        } else if (rest.starts_with("<![CDATA[")) {
            at = bytes.find("]]>", at);
        } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
            at = bytes.find('>', at);
        } else {
            const auto end = bytes.find('>', at);
            if (end == std::string_view::npos) {
                return deepest;
            }
            if (rest.starts_with("</")) {
                --depth;
            } else if (bytes[end - 1] != '/') {
                deepest = std::max(deepest, ++depth);
            }
            at = end;
        }
        if (at == std::string_view::npos) {
            return deepest;
        }
    }
    return deepest;
}

}  // namespace

Result<pugi::xml_document> parse(std::string_view bytes) {
    const auto head = bytes.substr(0, 4'096);
    if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
        return fail("document-unreadable");
    }
    const int depth = depth_of(bytes);
    if (depth > limits::nesting_depth_max) {
        return fail("document-over-limit", {{"limit", "XML nesting"},
                                            {"value", std::to_string(depth)},
                                            {"most", std::to_string(limits::nesting_depth_max)}});
    }
    pugi::xml_document document;
    const auto result =
        document.load_buffer(bytes.data(), bytes.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
    if (!result) {
        return fail("document-unreadable");
    }
    for (const auto node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            return fail("document-unreadable");
        }
    }
    return document;
}

std::string_view local_name(pugi::xml_node node) {
    return without_prefix(node.name());
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const auto found : node.children()) {
        if (local_name(found) == name) {
            return found;
        }
    }
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (const auto found : node.attributes()) {
        if (without_prefix(found.name()) == name) {
            return found.value();
        }
    }
    return {};
}

bool has_attribute(pugi::xml_node node, std::string_view name) {
    for (const auto found : node.attributes()) {
        if (without_prefix(found.name()) == name) {
            return true;
        }
    }
    return false;
}

}  // namespace vouch::document::readers::xml
