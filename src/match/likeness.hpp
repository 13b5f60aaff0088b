#pragma once

#include <cstdint>
#include <string_view>

// What cosines say: it depends on whose vectors they are. The figures were chosen on labelled
// pairs (docs/decisions/match-thresholds.md).
namespace vouch::match {

enum class Vectors : std::uint8_t {
    of_words,   // like the words themselves: they say nothing that shared words do not
    of_meaning  // near for one meaning in other words
};
Vectors vectors_of(std::string_view embedder_name);

// How strongly a passage describes a skill without naming it, 0 where it does not: by the skill's
// name and by the whole requirement, each against the passage. Vectors of meaning only.
double described_strength(double cosine_with_name, double cosine_with_requirement);

}  // namespace vouch::match
