#include "document/readers/html/colours.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

namespace vouch::document::readers::html {

namespace {

// The names of CSS 2.2 and a few that pages use often.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 32> names = {{
    {"black", 0x000000},      {"silver", 0xC0C0C0},     {"gray", 0x808080},
    {"grey", 0x808080},       {"white", 0xFFFFFF},      {"maroon", 0x800000},
    {"red", 0xFF0000},        {"purple", 0x800080},     {"fuchsia", 0xFF00FF},
    {"green", 0x008000},      {"lime", 0x00FF00},       {"olive", 0x808000},
    {"yellow", 0xFFFF00},     {"navy", 0x000080},       {"blue", 0x0000FF},
    {"teal", 0x008080},       {"aqua", 0x00FFFF},       {"orange", 0xFFA500},
    {"darkgray", 0xA9A9A9},   {"darkgrey", 0xA9A9A9},   {"lightgray", 0xD3D3D3},
    {"lightgrey", 0xD3D3D3},  {"dimgray", 0x696969},    {"darkblue", 0x00008B},
    {"windowtext", 0x000000}, {"whitesmoke", 0xF5F5F5}, {"snow", 0xFFFAFA},
    {"ivory", 0xFFFFF0},      {"brown", 0xA52A2A},      {"steelblue", 0x4682B4},
    {"slategray", 0x708090},  {"crimson", 0xDC143C},
}};

std::optional<std::uint32_t> hex_colour(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    if (digits.size() == 4 || digits.size() == 8) {
        const std::uint32_t alpha = digits.size() == 4 ? (value & 0xFU) * 17 : value & 0xFFU;
        value >>= digits.size() == 4 ? 4U : 8U;
        digits.remove_suffix(digits.size() / 4);
        if (alpha < 26) {
            return std::nullopt;
        }
    }
    if (digits.size() == 3) {
        const auto twice = [](std::uint32_t nibble) { return nibble * 17; };
        return twice(value >> 8U) << 16U | twice(value >> 4U & 0xFU) << 8U | twice(value & 0xFU);
    }
    return digits.size() == 6 ? std::optional(value) : std::nullopt;
}

// "rgb(10, 20, 30)", "rgba(10 20 30 / 50%)"
std::optional<std::uint32_t> rgb_colour(std::string_view value) {
    const std::string inside(value.substr(value.find('(') + 1));
    std::array<double, 4> parts = {0, 0, 0, 1};
    const char* at = inside.c_str();
    std::size_t count = 0;
    for (; count < parts.size(); ++count) {
        while (*at != '\0' && *at != '-' && *at != '.' && (*at < '0' || *at > '9')) {
            ++at;
        }
        char* end = nullptr;
        const double part = std::strtod(at, &end);
        if (end == at) {
            break;
        }
        const bool percent = *end == '%';
        parts[count] = count == 3 ? (percent ? part / 100 : part) : percent ? part * 2.55 : part;
        at = end;
    }
    if (count < 3 || parts[3] < 0.1) {
        return std::nullopt;
    }
    std::uint32_t colour = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = std::isfinite(parts[i]) ? std::clamp(parts[i], 0.0, 255.0) : 0;
        colour = colour << 8U | static_cast<std::uint32_t>(std::lround(part));
    }
    return colour;
}

}  // namespace

std::optional<std::uint32_t> css_colour(std::string_view value) {
    if (value.starts_with('#')) {
        return hex_colour(value.substr(1));
    }
    if (value.starts_with("rgb")) {
        return rgb_colour(value);
    }
    const auto* const found =
        std::ranges::find(names, value, &std::pair<std::string_view, std::uint32_t>::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace vouch::document::readers::html
