#pragma once

#include <vector>

#include "parse/resume/sections.hpp"

namespace vouch::parse::resume {

// Finds contact lines that stand below other headings (addresses in a footer, in a band between
// columns) and puts them into a contact section of their own at the end.
void move_contact_lines(std::vector<Section>& sections, const document::Document& document);

}  // namespace vouch::parse::resume
