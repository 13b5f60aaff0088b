#include "render/xml_text.hpp"

#include "base/text.hpp"

namespace vouch::render {

std::string xml_text(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = text::decode(text, at);
        at += size;
        const bool allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
                             (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
        if (!allowed) {
            continue;
        }
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                text::append(escaped, c);
        }
    }
    return escaped;
}

}  // namespace vouch::render
