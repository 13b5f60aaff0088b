#pragma once

#include <string_view>

#include "skills/taxonomy.hpp"
#include "skills/taxonomy_tables.hpp"

namespace vouch::skills {

// See Taxonomy::occupation. Without a sound title_words.tsv, which tools/check_taxonomy checks,
// only known titles are told.
Occupation find_occupation(const TaxonomyTables& tables, std::string_view title);

}  // namespace vouch::skills
