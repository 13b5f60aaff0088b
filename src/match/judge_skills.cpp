#include <algorithm>
#include <format>

#include "match/judgement.hpp"
#include "match/signs.hpp"

namespace vouch::match {

Judgement judge_skills(const Alternatives& group, const ResumeIndex& index,
                       const skills::Taxonomy& taxonomy) {
    Judgement judgement;
    judgement.weight = group.weight;
    const AskedSkill* best = nullptr;
    for (const auto& skill : group.skills) {
        const auto found = find_support(skill, group.open_ended, index, taxonomy);
        if (found.empty()) {
            continue;
        }
        const double strength = found.front().evidence.strength;
        // Enough is enough: a skill shown well needs no second witness, a half-shown one gains
        // a little by more places.
        const double more_places =
            strength >= strength_some && strength < strength_enough
                ? 0.05 * static_cast<double>(std::min<std::size_t>(found.size() - 1, 2))
                : 0.0;
        // A quality is believed from several places, not from one.
        constexpr std::size_t places_enough = 3;
        const auto shown_in = std::ranges::count_if(
            found, [](const SkillEvidence& item) { return item.evidence.strength >= 0.4; });
        const bool by_signs = has_signs(skill.name) && !found.front().by_name;
        double coverage =
            strength >= strength_enough ? 1.0 : std::min(0.55, strength + more_places);
        if (by_signs) {
            coverage = shown_in >= static_cast<std::ptrdiff_t>(places_enough) ? 1.0 : 0.5;
        }
        if (best == nullptr || coverage > judgement.coverage) {
            best = &skill;
        }
        judgement.coverage = std::max(judgement.coverage, coverage);
        for (const auto& item : found) {
            judgement.evidence.push_back(item.evidence);
        }
    }
    if (best == nullptr || judgement.coverage < strength_some) {
        std::string names;
        for (const auto& skill : group.skills) {
            names += (names.empty() ? "" : ", ") + skill.name;
        }
        judgement.reasons.push_back({"match.skill-missing", {{"skill", names}}});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.skill-weak", {{"skill", best->name}}});
    }
    return judgement;
}

}  // namespace vouch::match
