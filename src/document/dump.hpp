#pragma once

#include <string>

#include "document/document.hpp"

namespace vouch::document {

// The document for a person's eyes and for tests: a line of text for each line of the document
// with its role, place, look and words; parts that stand apart are separated by " ⇥ ".
std::string dump(const Document& document);

std::string_view name_of(Kind kind);
std::string_view name_of(LineRole role);

}  // namespace vouch::document
