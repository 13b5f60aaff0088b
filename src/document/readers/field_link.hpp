#pragma once

#include <string>
#include <string_view>

namespace vouch::document::readers {

// The address in the instruction of a HYPERLINK field, as DOCX and RTF have it: HYPERLINK
// "https://example.org" \o "tip". Empty for other fields and for places in the same document.
std::string field_link(std::string_view instruction);

}  // namespace vouch::document::readers
