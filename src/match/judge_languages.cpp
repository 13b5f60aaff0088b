#include <algorithm>

#include "base/text.hpp"
#include "match/judgement.hpp"

namespace vouch::match {
namespace {

constexpr int unstated_level = 3;  // a language that is listed without a level

bool is_language(const LanguageDemand& asked, const HeldLanguage& held) {
    return text::equal_folded(asked.name, held.language) ||
           (held.skill && asked.skill && *held.skill == *asked.skill);
}

std::string names_of(const LanguageChoice& choice) {
    std::string names;
    for (const auto& demand : choice.languages) {
        names += (names.empty() ? "" : ", ") + demand.name;
    }
    return names;
}

}  // namespace

Judgement judge_languages(const LanguageChoice& choice, std::size_t first, const Scene& scene) {
    Judgement judgement;
    const LanguageDemand* best = nullptr;
    for (std::size_t i = 0; i < choice.languages.size(); ++i) {
        const auto& demand = choice.languages[i];
        for (const auto& held : scene.resume.languages) {
            if (!is_language(demand, held)) {
                continue;
            }
            const int level = held.level > 0 ? held.level : unstated_level;
            const double coverage = level >= demand.level ? 1.0 : 0.5;
            judgement.evidence.push_back(
                {held.pointer, model::Support::language, coverage, demand.name});
            if (best == nullptr || coverage > judgement.coverage) {
                best = &demand;
                judgement.coverage = coverage;
            }
        }
        for (const auto passage : scene.support.languages[first + i]) {
            // used at work, or in the headline: known, but not how well
            judgement.evidence.push_back(
                {scene.passage(passage).pointer, model::Support::language, 0.5, demand.name});
            if (best == nullptr) {
                best = &demand;
                judgement.coverage = 0.5;
            }
        }
    }
    if (best == nullptr) {
        judgement.reasons.push_back({"match.language-missing", {{"language", names_of(choice)}}});
    } else if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({"match.language-level", {{"language", best->name}}});
    }
    return judgement;
}

}  // namespace vouch::match
