#pragma once

#include <optional>
#include <string_view>

#include "parse/posting/sections.hpp"

namespace vouch::parse::posting {

// What a sentence in normal form is about where it speaks neither of the work nor of what is
// asked: equal opportunities and checks (legal), how to apply, or what the employer gives.
// Nothing for all else.
std::optional<Section> boilerplate_of(std::string_view normal);

}  // namespace vouch::parse::posting
