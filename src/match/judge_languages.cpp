#include <algorithm>
#include <format>

#include "base/text.hpp"
#include "match/judgement.hpp"
#include "match/language_level.hpp"

namespace vouch::match {
namespace {

bool names_language(const AskedSkill& asked, std::string_view held,
                    const skills::Taxonomy& taxonomy) {
    if (text::equal_folded(asked.name, held)) {
        return true;
    }
    const auto known = taxonomy.lookup(held);
    return known && asked.index && *known == *asked.index;
}

constexpr int unstated_level = 3;  // a language that is listed without a level

}  // namespace

Judgement judge_languages(const LanguageChoice& choice, const ResumeIndex& index,
                          const skills::Taxonomy& taxonomy) {
    Judgement judgement;
    const auto& held = index.resume->languages;
    const LanguageDemand* best = nullptr;
    for (const auto& demand : choice.languages) {
        for (std::size_t i = 0; i < held.size(); ++i) {
            if (!names_language(demand.skill, held[i].language, taxonomy)) {
                continue;
            }
            const int stated = stated_language_level(held[i].fluency);
            const int level = stated > 0 ? stated : unstated_level;
            const double coverage = level >= demand.level ? 1.0 : 0.5;
            judgement.evidence.push_back({std::format("/languages/{}/language", i),
                                          model::Support::language, coverage, demand.skill.name});
            if (best == nullptr || coverage > judgement.coverage) {
                best = &demand;
                judgement.coverage = coverage;
            }
        }
        for (const auto& item : find_support(demand.skill, false, index, taxonomy)) {
            const auto place = index.passages[static_cast<std::size_t>(item.passage)].place;
            if (place != Place::language && place != Place::education && item.by_name) {
                // used at work, or in the headline: known, but not how well
                auto evidence = item.evidence;
                evidence.strength *= 0.6;
                judgement.evidence.push_back(std::move(evidence));
                if (best == nullptr) {
                    best = &demand;
                    judgement.coverage = 0.5;
                }
            }
        }
    }
    if (best == nullptr) {
        std::string names;
        for (const auto& demand : choice.languages) {
            names += (names.empty() ? "" : ", ") + demand.skill.name;
        }
        judgement.reasons.push_back({"match.language-missing", {{"language", names}}});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.language-level", {{"language", best->skill.name}}});
    }
    return judgement;
}

}  // namespace vouch::match
