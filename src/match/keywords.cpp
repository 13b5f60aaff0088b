#include "match/keywords.hpp"

#include <algorithm>

namespace vouch::match {
namespace {

constexpr double unstated_enough = 0.5;  // under another name, or described
constexpr double signs_enough = 0.4;     // of a quality: one place that shows it
constexpr std::size_t shown_evidence_max = 3;

}  // namespace

void sort_keywords(model::Match& match, const Scene& scene) {
    for (const auto& wanted : scene.posting.keywords) {
        const auto& asked = scene.posting.asked[wanted.asked];
        model::Keyword keyword;
        keyword.skill = asked.name.text;
        keyword.posting_spelling = asked.spelling.text;
        keyword.kind = wanted.kind;
        const auto& found = scene.of(wanted.asked);
        const bool by_name = std::ranges::any_of(found, &SkillEvidence::by_name);
        const double strongest = found.empty() ? 0.0 : found.front().strength;
        for (const auto& item : found) {
            if (keyword.evidence.size() < shown_evidence_max && item.strength >= strength_some) {
                keyword.evidence.push_back(scene.evidence(item, wanted.asked));
            }
        }
        if (by_name) {
            match.stated.push_back(std::move(keyword));
        } else if (strongest >= (asked.signs != nullptr ? signs_enough : unstated_enough)) {
            match.unstated.push_back(std::move(keyword));
        } else {
            keyword.evidence.clear();
            match.missing.push_back(std::move(keyword));
        }
    }
}

}  // namespace vouch::match
