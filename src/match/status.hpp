#pragma once

#include "match/demand.hpp"
#include "match/judgement.hpp"
#include "match/resume_index.hpp"
#include "model/match.hpp"

namespace vouch::match {

// A requirement's status with its evidence. `coverage` is the number behind the status.
struct Outcome {
    model::RequirementMatch match;
    double coverage = 0;
    double weight = 1;  // in the fit; less for what only a talk can show
};

Outcome judge_requirement(const Demand& demand, const ResumeIndex& index,
                          const skills::Taxonomy& taxonomy, const model::Posting& posting);

}  // namespace vouch::match
