#pragma once

#include "match/demand.hpp"
#include "match/resume_index.hpp"
#include "model/match.hpp"

namespace vouch::match {

// Sorts every skill the posting names into stated, unstated and missing.
void sort_keywords(model::Match& match, const model::Posting& posting, const ResumeIndex& index,
                   const skills::Taxonomy& taxonomy);

}  // namespace vouch::match
