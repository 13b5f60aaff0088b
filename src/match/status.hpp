#pragma once

#include <vector>

#include "match/judgement.hpp"
#include "model/match.hpp"

namespace vouch::match {

// A requirement's status with its evidence. `coverage` is the number behind the status.
struct Outcome {
    model::RequirementMatch match;
    double coverage = 0;
    double weight = 1;  // in the fit; less for what only a talk can show
};

model::MatchStatus status_of(double coverage);

// What a requirement weighs in the fit, 1 for most.
double fit_weight(const Demand& demand, const AnalysedPosting& posting);

// One for each demand of the posting, in its order.
std::vector<Outcome> judge_requirements(const Scene& scene);

}  // namespace vouch::match
