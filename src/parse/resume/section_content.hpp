#pragma once

#include <vector>

#include "parse/resume/sections.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::resume {

// Settles what a heading alone does not tell: a wording no list knows, "Languages" over
// programming languages, groups of skills set as sections, courses with dates and issuers. What
// the lines do not tell either stays SectionKind::other.
void settle_kinds(std::vector<Section>& sections, const skills::Taxonomy& taxonomy);

}  // namespace vouch::parse::resume
