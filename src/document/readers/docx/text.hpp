#pragma once

#include <string>

#include "document/readers/xml.hpp"

namespace vouch::document::readers::docx {

// Adds the words below a node of WordprocessingML or DrawingML as they are written, with a space
// after each paragraph.
void append_words(pugi::xml_node node, std::string& text);

}  // namespace vouch::document::readers::docx
