#include "document/readers/docx/text.hpp"

namespace vouch::document::readers::docx {

void append_words(pugi::xml_node node, std::string& text) {
    for (const auto child : node.children()) {
        const auto name = xml::local_name(child);
        if (name == "t") {
            text += child.text().get();
        } else {
            append_words(child, text);
            text += name == "p" ? " " : "";
        }
    }
}

}  // namespace vouch::document::readers::docx
