#pragma once

#include "match/judgement.hpp"
#include "model/match.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// What the person could do about the match: sets its strengths (shown and not asked for) and its
// quick actions (small steps that prove what the résumé has already). After requirements and
// keywords are judged.
void find_openings(model::Match& match, const Scene& scene, const skills::Taxonomy& taxonomy);

}  // namespace vouch::match
