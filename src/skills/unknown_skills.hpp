#pragma once

#include <vector>

#include "skills/find_mentions.hpp"

namespace vouch::skills {

// Adds skills that no list has, known by their shape and company: an item in a list beside known
// ones, "X-certified", "experience with X", standards ("ISO 14971"). `found` are the known ones in
// order; `mentions` gets the new ones at its end.
void add_unknown_skills(const TaxonomyTables& tables, const TokenText& in,
                        const std::vector<Found>& found, Reading reading,
                        std::vector<Mention>& mentions);

}  // namespace vouch::skills
