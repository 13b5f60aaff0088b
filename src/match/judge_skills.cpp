#include <algorithm>

#include "match/judgement.hpp"

namespace vouch::match {
namespace {

double coverage_of(const std::vector<SkillEvidence>& found, const AskedSkill& skill) {
    const double strength = found.front().strength;
    if (skill.signs != nullptr && !found.front().by_name) {
        // A quality is believed from several places, not from one.
        constexpr std::ptrdiff_t places_enough = 3;
        const auto shown_in = std::ranges::count_if(
            found, [](const SkillEvidence& item) { return item.strength >= 0.4; });
        return shown_in >= places_enough ? 1.0 : 0.5;
    }
    if (strength >= strength_enough) {
        return 1.0;
    }
    // Enough is enough: a skill shown well needs no second witness, a half-shown one gains a
    // little by more places.
    const double more_places =
        strength >= strength_some
            ? 0.05 * static_cast<double>(std::min<std::size_t>(found.size() - 1, 2))
            : 0.0;
    return std::min(0.55, strength + more_places);
}

}  // namespace

Judgement judge_skills(const Alternatives& group, const Scene& scene) {
    Judgement judgement;
    judgement.weight = group.weight;
    const AskedSkill* best = nullptr;
    for (const auto asked : group.skills) {
        const auto& found = scene.of(asked);
        if (found.empty()) {
            continue;
        }
        const auto& skill = scene.posting.asked[asked];
        const double coverage = coverage_of(found, skill);
        if (best == nullptr || coverage > judgement.coverage) {
            best = &skill;
        }
        judgement.coverage = std::max(judgement.coverage, coverage);
        for (const auto& item : found) {
            judgement.evidence.push_back(scene.evidence(item, asked));
        }
    }
    if (best == nullptr || judgement.coverage < strength_some) {
        std::string names;
        for (const auto asked : group.skills) {
            names += (names.empty() ? "" : ", ") + scene.posting.asked[asked].name.text;
        }
        judgement.reasons.push_back({"match.skill-missing", {{"skill", names}}});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.skill-weak", {{"skill", best->name.text}}});
    }
    return judgement;
}

}  // namespace vouch::match
