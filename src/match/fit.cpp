#include "match/fit.hpp"

#include <algorithm>
#include <cmath>
#include <format>

namespace vouch::match {
namespace {

struct Share {
    double points = 0;
    double weight = 0;
    int count = 0;
    int missing = 0;

    double mean() const {
        return weight > 0 ? points / weight : 0.0;
    }
};

double points_of(model::MatchStatus status) {
    return status == model::MatchStatus::met       ? 1.0
           : status == model::MatchStatus::partial ? 0.5
                                                   : 0.0;
}

}  // namespace

void compute_fit(model::Match& match, std::span<const Outcome> outcomes) {
    Share musts;
    Share extras;
    for (const auto& outcome : outcomes) {
        auto& share = outcome.match.kind == model::RequirementKind::must ? musts : extras;
        share.points += outcome.weight * points_of(outcome.match.status);
        share.weight += outcome.weight;
        ++share.count;
        const bool counts =
            outcome.weight >= 1 && outcome.match.status == model::MatchStatus::missing;
        share.missing += counts ? 1 : 0;
    }
    if (musts.count + extras.count == 0) {
        match.reasons.push_back({"match.no-requirements"});
        return;
    }
    const double must = musts.count > 0 ? musts.mean() : extras.mean();
    const double extra = extras.count > 0 ? extras.mean() : must;
    // Half the musts is far from half a fit: recruiters read the gaps first. The square of the
    // share says so without a cliff; extras decide between equals.
    double fit = 100 * (0.88 * std::pow(must, 1.5) + 0.12 * extra * must);
    if (musts.missing > 0) {
        const double share = static_cast<double>(musts.missing) / musts.count;
        const double cap = std::max(5.0, 85 * (1 - share));
        if (fit > cap) {
            fit = cap;
        }
        match.reasons.push_back(
            {"match.must-missing",
             {{"count", std::to_string(musts.missing)}, {"of", std::to_string(musts.count)}}});
    }
    match.fit = std::round(std::clamp(fit, 0.0, 100.0) * 10) / 10;
}

}  // namespace vouch::match
