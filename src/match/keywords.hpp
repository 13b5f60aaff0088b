#pragma once

#include "match/judgement.hpp"
#include "model/match.hpp"

namespace vouch::match {

// Sorts every skill the posting names into stated, unstated and missing.
void sort_keywords(model::Match& match, const Scene& scene);

}  // namespace vouch::match
