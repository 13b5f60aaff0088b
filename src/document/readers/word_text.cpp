#include "document/readers/word_text.hpp"

#include <array>

#include "base/text.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

}  // namespace

void append_clean(std::string& text, char32_t c) {
    if (c >= 0xFB00 && c <= 0xFB06) {
        text += ligatures[c - 0xFB00];
        return;
    }
    const bool invisible = c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF ||
                           (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                           (c >= 0x2066 && c <= 0x2069) || (c >= 0xE0000 && c <= 0xE007F);
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    if (!invisible && !control) {
        text::append(text, c);
    }
}

std::string clean(std::string_view text) {
    std::string cleaned;
    cleaned.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        append_clean(cleaned, c.value);
        at += c.size;
    }
    return text::to_nfc(cleaned);
}

bool is_private_use(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

bool is_pictograph(char32_t c) {
    return is_private_use(c) || (c >= 0x2600 && c <= 0x26FF) || c == 0x2302 || c == 0x2318 ||
           (c >= 0x2706 && c <= 0x270F) || (c >= 0x1F300 && c <= 0x1FAFF);
}

}  // namespace vouch::document::readers
