#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vouch::document::readers::html {

// 0xRRGGBB of a colour in lower case: "#fff", "#1a2b3c", "rgb(1, 2, 3)", "navy". Nothing for what
// is not known, for "transparent" and for colours that are nearly so.
std::optional<std::uint32_t> css_colour(std::string_view value);

}  // namespace vouch::document::readers::html
