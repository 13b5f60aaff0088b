#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "write/bullets.hpp"

// Deeds told as gerunds.
namespace vouch::write {

// Turns a gerund opening, and every further gerund of its list, into the post's tense:
// "Maintaining files and answering calls" → "Maintained files and answered calls", "Cleaning and
// charging the trucks" → "Cleaned and charged the trucks". None where one of them may be a noun
// ("planning, assessment and reporting", "training sessions") or is not known.
std::optional<std::string> gerunds_to_verbs(std::string_view text, const BulletStyle& style,
                                            const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
