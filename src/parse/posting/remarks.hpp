#pragma once

#include <vector>

#include "model/posting.hpp"
#include "parse/posting/sections.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse::posting {

// What people should know of how the posting was read: what was not found, what could be read
// two ways, and text that is meant for a model.
void add_remarks(model::Posting& posting, const std::vector<Block>& blocks,
                 const skills::Taxonomy& taxonomy);

// Where the values that are words of the text stand, for those that have no place yet.
void add_places(model::Posting& posting);

}  // namespace vouch::parse::posting
