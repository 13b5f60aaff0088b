#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "base/error.hpp"

namespace vouch::document::readers::xml {

// Parses an XML part: no DTD (a document type is refused), no external entity, depth bounded by
// limits::nesting_depth_max before the tree is built.
Result<pugi::xml_document> parse(std::string_view bytes);

// The name without its prefix: "w:p" → "p".
std::string_view local_name(pugi::xml_node node);

// Child or attribute by local name, whatever its prefix; an empty one where there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
std::string_view attribute(pugi::xml_node node, std::string_view name);
bool has_attribute(pugi::xml_node node, std::string_view name);

}  // namespace vouch::document::readers::xml
