#pragma once

#include <span>
#include <string>
#include <string_view>

#include "skills/taxonomy.hpp"

namespace vouch::tailor {

// {"skills": [{start, end, text, skill, kind, confidence}]}: offsets in Unicode code points of
// `text`, end exclusive.
std::string to_json(std::span<const skills::Mention> mentions, std::string_view text);

}  // namespace vouch::tailor
