#pragma once

#include <span>

#include "match/status.hpp"
#include "model/match.hpp"

namespace vouch::match {

// Sets fit and its reasons. Musts carry it, extras lift it a little, missing musts cap it.
void compute_fit(model::Match& match, std::span<const Outcome> outcomes);

}  // namespace vouch::match
