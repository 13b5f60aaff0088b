#pragma once

#include <string_view>

#include "match/words.hpp"

namespace vouch::match {

// Qualities and duties that work shows without naming them: who chaired a board meeting manages
// stakeholders. The words that show the skill `name`, for ever; nullptr for skills that are not
// shown by signs.
const WordSet* signs_of(std::string_view name);

}  // namespace vouch::match
