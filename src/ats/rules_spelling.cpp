#include <algorithm>

#include "ats/rules.hpp"
#include "ats/spelling.hpp"

namespace vouch::ats {
namespace {

using model::FindingLevel;

bool can_spell(const Subject& subject) {
    return subject.speller != nullptr && subject.speller->is_ready();
}

}  // namespace

// Said where there should be dictionaries and are none; a caller that brings none knows it.
Verdict spelling_none(const Subject& subject) {
    if (subject.speller == nullptr) {
        return not_applicable();
    }
    return can_spell(subject) ? passed() : one_fault("", 0, {}, FindingLevel::hint);
}

Verdict spelling_words(const Subject& subject) {
    if (!subject.english || !can_spell(subject)) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (auto& slip : misspellings(subject)) {
        faults.push_back({std::move(slip.pointer),
                          0,
                          {{"word", std::move(slip.word)}, {"meant", std::move(slip.meant)}}});
    }
    constexpr std::size_t slips_of_all = 3;
    return spread(std::move(faults), slips_of_all);
}

// The variety that is used less is the one to change.
Verdict spelling_variety(const Subject& subject) {
    if (!subject.english || !can_spell(subject)) {
        return not_applicable();
    }
    const auto words = variety_words(subject);
    const auto count = [&](spell::Variety variety) {
        return std::ranges::count(words, variety, &VarietyWord::variety);
    };
    const auto british = count(spell::Variety::british);
    const auto american = count(spell::Variety::american);
    if (british == 0 || american == 0) {
        return passed();
    }
    const auto fewer = british < american ? spell::Variety::british : spell::Variety::american;
    std::vector<Fault> faults;
    for (const auto& word : words) {
        if (word.variety == fewer) {
            faults.push_back({word.pointer,
                              0,
                              {{"word", word.word}, {"other", word.other}},
                              FindingLevel::hint});
        }
    }
    constexpr std::size_t words_of_all = 2;
    return spread(std::move(faults), words_of_all);
}

}  // namespace vouch::ats
