#include "layout/printable.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace vouch::layout {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Characters that are pictures or commands, not text. Unicode 15.1 blocks.
constexpr auto dropped = std::to_array<Range>({
    {0x0000, 0x0008},    {0x000E, 0x001F}, {0x007F, 0x009F},  // control characters
    {0x00AD, 0x00AD},                                         // soft hyphen
    {0x200B, 0x200B},    {0x200E, 0x200F}, {0x202A, 0x202E},  // zero width, direction marks
    {0x2060, 0x206F},    {0xFEFF, 0xFEFF},                    // invisible formatting
    {0x20E3, 0x20E3},                                         // keycap
    {0x231A, 0x231B},    {0x23E9, 0x23FA},                    // clocks, player buttons
    {0x2600, 0x26FF},    {0x2700, 0x2712}, {0x2728, 0x2728},  // miscellaneous pictures
    {0x2753, 0x2757},    {0x2763, 0x2767}, {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},    {0x2B55, 0x2B55}, {0xD800, 0xF8FF},  // surrogates, private use
    {0xFDD0, 0xFDEF},    {0xFE00, 0xFE0F}, {0xFFF0, 0xFFFF},  // not characters, variations
    {0x1F000, 0x1FAFF},                                       // emoji
    {0xE0000, 0x10FFFF},                                      // tags, private planes
});

bool is_dropped(char32_t c) {
    const auto* range = std::ranges::upper_bound(dropped, c, {}, &Range::first);
    return range != dropped.begin() && c <= (range - 1)->last;
}

bool is_address_byte(unsigned char byte) {
    return std::isalnum(byte) != 0 ||
           std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(static_cast<char>(byte)) !=
               std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_address_byte(byte)) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

bool looks_like_host(std::string_view text) {
    const auto host = text.substr(0, text.find_first_of("/?#"));
    const auto dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
           host.find_first_of(" @,") == std::string_view::npos;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    const auto normal = text::to_nfc(text::to_valid(text));
    for (std::size_t at = 0; at < normal.size();) {
        const auto [c, size] = text::decode(normal, at);
        if (c == '\n' || c == '\t' || (text::is_space(c) && c != 0x200B && c != 0x200C)) {
            kept += ' ';
        } else if (!is_dropped(c)) {
            kept.append(normal, at, size);
        }
        at += size;
    }
    return text::squeeze_spaces(kept);
}

std::string link_target(std::string_view address) {
    const auto text = printable(address);
    for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
        if (text::starts_with_folded(text, scheme) && text.size() > scheme.size()) {
            return percent_encoded(text);
        }
    }
    const bool other_scheme = text.find("://") != std::string::npos;
    if (!other_scheme && looks_like_host(text)) {
        return "https://" + percent_encoded(text);
    }
    return "";
}

std::string shown_address(std::string_view address) {
    auto text = printable(address);
    for (const std::string_view prefix : {"https://", "http://", "www."}) {
        if (text::starts_with_folded(text, prefix)) {
            text.erase(0, prefix.size());
        }
    }
    if (text.ends_with('/') && text.find('/') == text.size() - 1) {
        text.pop_back();
    }
    return text;
}

}  // namespace vouch::layout
