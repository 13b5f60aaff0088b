#include "match/status.hpp"

#include <algorithm>
#include <map>

namespace vouch::match {
namespace {

// Chosen once for all requirements (docs/decisions/match-thresholds.md).
constexpr double met_from = 0.76;
constexpr double partial_from = 0.3;
constexpr double short_years_most = 0.7;  // too few years are never "met"
constexpr double no_years_most = 0.25;    // and none at all not even partial
constexpr std::size_t shown_evidence_max = 5;

double weighted_mean(const std::vector<Judgement>& judgements) {
    double sum = 0;
    double weights = 0;
    for (const auto& judgement : judgements) {
        sum += judgement.coverage * judgement.weight;
        weights += judgement.weight;
    }
    return weights > 0 ? sum / weights : 0.0;
}

// Strongest first, each place once, places of different kinds before more of the same: a bullet
// and the list item say more than two list items.
std::vector<model::Evidence> best_evidence(const std::vector<Judgement>& sides) {
    std::map<std::string, model::Evidence> by_pointer;
    std::map<std::string, int> named;  // how many asked-for skills one place shows
    for (const auto& side : sides) {
        for (const auto& evidence : side.evidence) {
            ++named[evidence.pointer];
            auto [at, is_new] = by_pointer.try_emplace(evidence.pointer, evidence);
            if (!is_new && evidence.strength > at->second.strength) {
                at->second = evidence;
            }
        }
    }
    std::vector<model::Evidence> evidence;
    evidence.reserve(by_pointer.size());
    for (auto& [pointer, item] : by_pointer) {
        evidence.push_back(std::move(item));
    }
    const auto rank = [&](const model::Evidence& item) {
        return item.strength + 0.1 * std::min(3, named[item.pointer] - 1);
    };
    std::ranges::stable_sort(evidence, [&](const model::Evidence& a, const model::Evidence& b) {
        return rank(a) > rank(b);
    });
    if (!evidence.empty()) {
        const double floor = std::max(0.3, evidence.front().strength * 0.7);
        std::erase_if(evidence, [&](const model::Evidence& item) { return item.strength < floor; });
    }
    if (evidence.size() > shown_evidence_max) {
        evidence.resize(shown_evidence_max);
    }
    return evidence;
}

// Qualities every applicant claims decide less, and their absence in writing proves nothing.
constexpr double soft_weight = 0.4;

bool is_soft(const Demand& demand, const AnalysedPosting& posting) {
    if (demand.years || demand.degree || !demand.languages.empty() || demand.asks_place) {
        return false;
    }
    return std::ranges::all_of(demand.skills, [&](const Alternatives& group) {
        return std::ranges::all_of(group.skills, [&](AskedIndex asked) {
            return posting.asked[asked].kind == skills::Kind::soft;
        });
    });
}

bool asks_paper(const Demand& demand, const AnalysedPosting& posting) {
    return std::ranges::any_of(demand.skills, [&](const Alternatives& group) {
        return std::ranges::any_of(group.skills, [&](AskedIndex asked) {
            const auto kind = posting.asked[asked].kind;
            return is_paper(kind);
        });
    });
}

// `first_language`: index of the demand's first in AnalysedPosting::languages.
Outcome judge_requirement(std::size_t at, std::size_t first_language, const Scene& scene) {
    const auto& demand = scene.posting.demands[at];
    const auto& requirement = scene.posting.posting.requirements[at];
    std::vector<Judgement> sides;
    sides.reserve(demand.skills.size() + demand.languages.size() + 2);
    for (const auto& group : demand.skills) {
        sides.push_back(judge_skills(group, scene));
    }
    for (const auto& choice : demand.languages) {
        sides.push_back(judge_languages(choice, first_language, scene));
        first_language += choice.languages.size();
    }
    Outcome outcome;
    outcome.coverage = weighted_mean(sides);
    bool judged = !sides.empty();
    if (demand.years) {
        sides.push_back(judge_years(demand, scene));
        // The years were counted where the topic was worked on: they answer for it.
        const double years = sides.back().coverage;
        outcome.coverage = judged ? 0.7 * years + 0.3 * outcome.coverage : years;
        if (years < 1) {
            outcome.coverage =
                std::min(outcome.coverage, years > 0 ? short_years_most : no_years_most);
        }
        judged = true;
    }
    if (demand.degree) {
        sides.push_back(judge_degree(*demand.degree, scene));
        const double degree = sides.back().coverage;
        // "NVQ Level 3 or equivalent" is both a degree and a certificate: either shows it. But a
        // field of study that work has touched is no degree in it.
        const bool either =
            judged && (demand.degree->or_equivalent || asks_paper(demand, scene.posting));
        outcome.coverage = either ? std::max(outcome.coverage, degree) : degree;
        judged = true;
    }
    if (!judged) {
        sides.push_back(demand.asks_place ? judge_place(requirement, scene)
                                          : judge_words(at, scene));
        outcome.coverage = sides.back().coverage;
    }
    auto& match = outcome.match;
    match.id = requirement.id;
    match.text = requirement.text;
    match.kind = requirement.kind;
    match.coverage = outcome.coverage;
    match.status = status_of(outcome.coverage);
    if (match.status != model::MatchStatus::missing) {
        match.evidence = best_evidence(sides);
    }
    outcome.weight = fit_weight(demand, scene.posting);
    for (auto& side : sides) {
        match.reasons.insert(match.reasons.end(), side.reasons.begin(), side.reasons.end());
    }
    return outcome;
}

}  // namespace

model::MatchStatus status_of(double coverage) {
    return coverage >= met_from       ? model::MatchStatus::met
           : coverage >= partial_from ? model::MatchStatus::partial
                                      : model::MatchStatus::missing;
}

double fit_weight(const Demand& demand, const AnalysedPosting& posting) {
    return is_soft(demand, posting) ? soft_weight : 1.0;
}

std::vector<Outcome> judge_requirements(const Scene& scene) {
    std::vector<Outcome> outcomes;
    std::size_t first_language = 0;
    for (std::size_t i = 0; i < scene.posting.demands.size(); ++i) {
        outcomes.push_back(judge_requirement(i, first_language, scene));
        for (const auto& choice : scene.posting.demands[i].languages) {
            first_language += choice.languages.size();
        }
    }
    return outcomes;
}

}  // namespace vouch::match
