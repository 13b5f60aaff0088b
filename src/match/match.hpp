#pragma once

#include "embed/embedder.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// What of the posting the résumé proves. Nothing is met by the posting's own words, by a skill
// only wished for ("eager to learn"), by a negated mention or by hidden text. `today` ends current
// posts when years are counted.
model::Match match(const model::Resume& resume, const model::Posting& posting,
                   const skills::Taxonomy& taxonomy, const embed::Embedder& embedder, Date today);

}  // namespace vouch::match
