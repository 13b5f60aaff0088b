#include "match/status.hpp"

#include <algorithm>
#include <map>

namespace vouch::match {
namespace {

// Chosen once for all requirements (docs/decisions/match-thresholds.md).
constexpr double met_from = 0.76;
constexpr double partial_from = 0.3;
constexpr double short_years_most = 0.7;  // too few years are never "met"
constexpr std::size_t shown_evidence_max = 5;

void take_in(std::vector<Judgement>& sides, Judgement side) {
    sides.push_back(std::move(side));
}

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

bool is_soft(const Demand& demand) {
    if (demand.years || demand.degree || !demand.languages.empty() || demand.asks_place) {
        return false;
    }
    return std::ranges::all_of(demand.skills, [](const Alternatives& group) {
        return std::ranges::all_of(
            group.skills, [](const AskedSkill& skill) { return skill.kind == skills::Kind::soft; });
    });
}

model::MatchStatus status_of(double coverage) {
    return coverage >= met_from       ? model::MatchStatus::met
           : coverage >= partial_from ? model::MatchStatus::partial
                                      : model::MatchStatus::missing;
}

}  // namespace

Outcome judge_requirement(const Demand& demand, const ResumeIndex& index,
                          const skills::Taxonomy& taxonomy, const model::Posting& posting) {
    std::vector<Judgement> skill_sides;
    for (const auto& group : demand.skills) {
        take_in(skill_sides, judge_skills(group, index, taxonomy));
    }
    for (const auto& choice : demand.languages) {
        take_in(skill_sides, judge_languages(choice, index, taxonomy));
    }
    std::vector<Judgement> sides = skill_sides;
    Outcome outcome;
    outcome.coverage = weighted_mean(skill_sides);
    bool judged = !skill_sides.empty();
    if (demand.years) {
        sides.push_back(judge_years(demand, index, taxonomy, posting));
        // The years were counted where the topic was worked on: they answer for it.
        const double years = sides.back().coverage;
        outcome.coverage = judged ? 0.7 * years + 0.3 * outcome.coverage : years;
        if (years < 1) {
            outcome.coverage = std::min(outcome.coverage, short_years_most);
        }
        judged = true;
    }
    if (demand.degree) {
        sides.push_back(judge_degree(*demand.degree, index, taxonomy));
        const double degree = sides.back().coverage;
        // "NVQ Level 3 or equivalent" is both a degree and a certificate: either shows it.
        outcome.coverage = std::max(judged ? outcome.coverage : 0.0, degree);
        judged = true;
    }
    if (!judged && demand.asks_place) {
        sides.push_back(judge_place(demand, index, posting));
        outcome.coverage = sides.back().coverage;
        judged = true;
    }
    if (!judged) {
        sides.push_back(judge_words(demand, index));
        outcome.coverage = sides.back().coverage;
    }
    auto& match = outcome.match;
    match.id = demand.source->id;
    match.text = demand.source->text;
    match.kind = demand.source->kind;
    match.status = status_of(outcome.coverage);
    if (match.status != model::MatchStatus::missing) {
        match.evidence = best_evidence(sides);
    }
    outcome.weight = is_soft(demand) ? soft_weight : 1.0;
    for (auto& side : sides) {
        match.reasons.insert(match.reasons.end(), side.reasons.begin(), side.reasons.end());
    }
    return outcome;
}

}  // namespace vouch::match
