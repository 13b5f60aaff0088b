#pragma once

#include <string>
#include <vector>

#include "document/readers/docx/package.hpp"
#include "document/readers/xml.hpp"

namespace vouch::document::readers::docx {

// The parts that pages show above and below their text.
struct DocxEdges {
    std::vector<std::string> headers, footers;  // relation ids, first pages' before the others'
};

// Those of all sections (ECMA-376 part 1, 17.10): a first page's only where its section has a
// title page, even pages' only where the settings tell them apart.
DocxEdges find_edges(pugi::xml_node body, bool even_and_odd);

}  // namespace vouch::document::readers::docx
