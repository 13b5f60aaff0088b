#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "document/readers/pdf/device.hpp"

namespace vouch::document::readers::pdf {

namespace {

bool contains_any(std::string_view text, const auto& parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.contains(part); });
}

bool starts_with_any(std::string_view text, const auto& parts) {
    return std::ranges::any_of(parts,
                               [&](std::string_view part) { return text.starts_with(part); });
}

constexpr std::array<std::string_view, 6> bold_parts = {"bold",     "black", "heavy",
                                                        "semibold", "demi",  "extrabld"};
constexpr std::array<std::string_view, 3> italic_parts = {"italic", "oblique", "slanted"};
constexpr std::array<std::string_view, 4> caps_parts = {"smallcaps", "caps", "smcp", "csc"};

// Computer Modern and its kin say their look in a code: CMBX12, SFTI1000, CMCSC10.
constexpr std::array<std::string_view, 6> tex_bold = {"cmbx", "cmb1",   "sfbx",
                                                      "ecbx", "cmssbx", "sfsx"};
constexpr std::array<std::string_view, 6> tex_italic = {"cmti", "sfti", "ecti",
                                                        "cmmi", "cmsl", "cmbxti"};

}  // namespace

Style style_of_font_name(std::string_view name) {
    if (name.size() > 7 && name[6] == '+') {
        name.remove_prefix(7);
    }
    const auto lower = text::to_lower(name);
    Style style;
    const auto family_end = name.find_first_of("-,");
    style.font = std::string(name.substr(0, family_end));
    const auto look = family_end == std::string_view::npos
                          ? std::string_view(lower)
                          : std::string_view(lower).substr(family_end);
    style.bold = contains_any(lower, bold_parts) || starts_with_any(lower, tex_bold) ||
                 look == "-bd" || look == "-b";
    style.italic = contains_any(lower, italic_parts) || starts_with_any(lower, tex_italic) ||
                   look.ends_with("-it") || look.ends_with("boldit") || look.ends_with("lightit") ||
                   look.ends_with("semiboldit");
    style.small_caps = contains_any(lower, caps_parts);
    return style;
}

}  // namespace vouch::document::readers::pdf
