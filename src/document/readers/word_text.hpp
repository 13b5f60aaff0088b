#pragma once

#include <string>
#include <string_view>

namespace vouch::document::readers {

// Text as words are kept: valid UTF-8 in NFC, Latin ligatures spelt out, soft hyphens and
// zero-width spaces removed. White space stays as it is.
std::string clean(std::string_view text);

// Appends the code point as `clean` would keep it, without NFC; nothing for what clean removes.
void append_clean(std::string& text, char32_t c);

// A code point of a private-use area: icons and bullets of symbol fonts.
bool is_private_use(char32_t c);

// A picture set as a character: ☎, ✉, ⌂, 📍 and private-use codes.
bool is_pictograph(char32_t c);

}  // namespace vouch::document::readers
