#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace vouch::render {

// Font files that can draw `c`, by their paths below a font folder, best first: the upright
// regular and, where there is one, the bold. From Debian's fonts-noto-core and
// fonts-wqy-microhei. Empty where no script we know has the character.
std::vector<std::string_view> fallback_files(char32_t c);

}  // namespace vouch::render
