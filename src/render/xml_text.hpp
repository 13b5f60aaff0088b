#pragma once

#include <string>
#include <string_view>

namespace vouch::render {

// `text` for an element's content or an attribute in double quotes: markup escaped, characters
// that XML 1.0 (§2.2) forbids left out, malformed UTF-8 replaced by U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace vouch::render
