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

// "launches in Portuguese", "translated into German": not "an Italian chef".
bool tells_use(const Passage& passage, std::string_view language) {
    const auto stem = embed::stem(language);
    for (std::size_t i = 1; i < passage.terms.size(); ++i) {
        const auto& before = passage.terms[i - 1].stem;
        if (passage.terms[i].stem == stem &&
            (before == "in" || before == "into" || before == "from" || before == "speak" ||
             before == "fluent" || before == "teach" || before == "taught" || before == "and")) {
            return true;
        }
    }
    return false;
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
        for (const auto& passage : index.passages) {
            if (passage.place != Place::language && tells_use(passage, demand.skill.name)) {
                // used at work, or in the headline: known, but not how well
                judgement.evidence.push_back(
                    {passage.pointer, model::Support::language, 0.5, demand.skill.name});
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
