#pragma once

#include <string_view>
#include <vector>

#include "layout/story.hpp"
#include "layout/template.hpp"

// Parts of a story, one section at a time.
namespace vouch::layout {

// Name, headline and contact line, as résumé and letter share them.
void add_head(const model::Basics& basics, const Template& design, std::vector<Block>& blocks);

// What stands under the heading of a section (JSON Resume name, or "summary"); nothing where the
// section says nothing. The design says which part of an entry leads, and on how many lines.
std::vector<Block> section_blocks(const model::Resume& resume, std::string_view section,
                                  const Template& design);

}  // namespace vouch::layout
