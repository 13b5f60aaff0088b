#pragma once

// What cosines between texts say here, where the vectors are of meaning (embed::LikenessScale). The
// figures were chosen on labelled pairs (docs/decisions/match-thresholds.md).
namespace vouch::match {

// How strongly a passage describes a skill without naming it, 0 where it does not: by the skill's
// name and by the whole requirement, each against the passage.
double described_strength(double cosine_with_name, double cosine_with_requirement);

}  // namespace vouch::match
