#pragma once

#include <vector>

#include "skills/find_mentions.hpp"

namespace vouch::skills {

// What Taxonomy::survey gives, from what Taxonomy::find gives for the same text, in order of place.
std::vector<Mention> survey(const TaxonomyTables& tables, const TokenText& in,
                            const std::vector<Mention>& mentions);

}  // namespace vouch::skills
