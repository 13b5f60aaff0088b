#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse {

// BCP 47 of the language that most of the text is in, by its commonest small words; "en" where
// nothing tells.
std::string language_of(const std::vector<TextLine>& lines);
// The same of plain text.
std::string language_of(std::string_view text);

}  // namespace vouch::parse
