#pragma once

#include <cstdint>
#include <string>

#include "write/bullets.hpp"

namespace vouch::write {

// "Write and run tests" of a past post → "Wrote and ran tests"; "Manages the rota" → "Manage the
// rota" of a current one. Only where the first word cannot be a noun, or is known to be a verb.
enum class Opens : std::uint8_t { with_a_word, with_a_verb };
bool verbs_in_tense(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy,
                    Opens opens = Opens::with_a_word);

}  // namespace vouch::write
