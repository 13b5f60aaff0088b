#pragma once

#include <string_view>

#include "match/resume_index.hpp"

namespace vouch::match {

// Qualities and duties that work shows without naming them: who chaired a board meeting manages
// stakeholders. How many different signs of the skill `name` the passage has; 0 for skills that
// have no signs.
int count_signs(std::string_view name, const Passage& passage);

// True for skills that are shown by signs at all.
bool has_signs(std::string_view name);

}  // namespace vouch::match
