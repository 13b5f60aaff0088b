#include <algorithm>

#include "match/judgement.hpp"

namespace vouch::match {
namespace {

double coverage_of(const DegreeDemand& demand, Degree level, bool in_field, bool unfinished) {
    if (level < demand.level) {
        // one step short in the right field is something
        const bool near = static_cast<int>(level) + 1 == static_cast<int>(demand.level) &&
                          level > Degree::high_school;
        return near && in_field && !unfinished ? 0.4 : 0.0;
    }
    double coverage = in_field ? 1.0 : demand.related_field ? 0.45 : 0.0;
    if (unfinished) {
        coverage *= 0.5;
    }
    return coverage;
}

}  // namespace

Judgement judge_degree(const DegreeDemand& demand, const Scene& scene) {
    Judgement judgement;
    bool level_reached = false;
    for (const auto& held : scene.resume.degrees) {
        const bool in_field = demand.level <= Degree::high_school || demand.fields.empty() ||
                              same_field(demand.fields, held.fields);
        const double coverage = coverage_of(demand, held.level, in_field, held.unfinished);
        level_reached = level_reached || held.level >= demand.level;
        if (coverage > 0) {
            judgement.evidence.push_back({held.pointer, model::Support::education, coverage, ""});
        }
        judgement.coverage = std::max(judgement.coverage, coverage);
    }
    if (judgement.coverage == 0) {
        judgement.reasons.push_back(
            {level_reached ? "match.degree-field" : "match.degree-missing"});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.degree-near"});
    }
    return judgement;
}

}  // namespace vouch::match
