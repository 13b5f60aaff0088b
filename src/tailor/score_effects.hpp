#pragma once

#include <functional>
#include <vector>

#include "match/session.hpp"
#include "model/draft.hpp"
#include "model/score.hpp"

namespace vouch::tailor {

// The score of a résumé with its match.
using Scorer = std::function<model::Score(const model::Resume&, const model::Match&)>;

// Gives each edit that stands its score_effect: the points of the whole score that would be lost
// if it alone were taken back (negative: gained). `session` holds the résumé with all edits, whose
// score is `with_all`; it is left with another one. Of very many edits only the first `edits_most`
// are measured, the others keep 0.
inline constexpr std::size_t edits_most = 200;
void measure_effects(std::vector<model::Edit>& edits, const model::Resume& base,
                     match::Session& session, const model::Score& with_all, const Scorer& score);

}  // namespace vouch::tailor
