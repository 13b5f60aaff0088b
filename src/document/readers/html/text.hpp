#pragma once

#include <string>

#include "document/readers/html/look.hpp"

namespace vouch::document::readers::html {

// Whether the tag is a block's unless a style says otherwise.
bool is_block_tag(GumboTag tag);

// Text as it is shown: white space collapsed and letters changed as the look says.
std::string shown_text(std::string_view text, const HtmlLook& look);

// A bullet sign, or a few signs without letters or digits.
bool is_sign(std::string_view text);

// The bullet or number that Word writes out before its list items.
std::string mso_marker(const GumboNode& node, const HtmlLook& look);

// The sign of a list's item: "•", "2.", "b.", or nothing for "none".
std::string item_marker(std::string_view list_type, int number);

}  // namespace vouch::document::readers::html
