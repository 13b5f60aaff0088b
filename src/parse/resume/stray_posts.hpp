#pragma once

#include <vector>

#include "parse/resume/sections.hpp"

namespace vouch::parse::resume {

// Posts that follow a list of skills or an unknown heading inside a working life ("KEY SKILLS",
// bullets, and then the next job): from the first one on, the section's lines become a section of
// work without a heading.
void part_stray_posts(std::vector<Section>& sections);

}  // namespace vouch::parse::resume
