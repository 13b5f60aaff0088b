#pragma once

#include <set>
#include <string>
#include <vector>

#include "match/analysed_posting.hpp"
#include "match/resume_index.hpp"
#include "match/support.hpp"

namespace vouch::match {

// Both sides of a match and what the one has for the other.
struct Scene {
    const AnalysedPosting& posting;
    const ResumeIndex& resume;
    const ResumeSupport& support;

    const std::vector<SkillEvidence>& of(AskedIndex asked) const {
        return support.skills[asked];
    }
    const Passage& passage(int index) const {
        return resume.passages[static_cast<std::size_t>(index)];
    }
    model::Evidence evidence(const SkillEvidence& found, AskedIndex asked) const {
        return {passage(found.passage).pointer, found.how, found.strength,
                posting.asked[asked].name.text};
    }
};

// How far one side of a requirement (its years, its degree, one group of skills …) is proven.
struct Judgement {
    double coverage = 0;  // 0 nothing, 1 all of it
    double weight = 1;
    std::vector<model::Evidence> evidence;
    std::vector<Message> reasons;
};

Judgement judge_skills(const Alternatives& group, const Scene& scene);
// `first`: index of the choice's first language in AnalysedPosting::languages.
Judgement judge_languages(const LanguageChoice& choice, std::size_t first, const Scene& scene);
Judgement judge_degree(const DegreeDemand& demand, const Scene& scene);
Judgement judge_years(const Demand& demand, const Scene& scene);
// Indices of the posts whose time answers for the years a demand asks, in order.
std::set<int> posts_that_count(const Demand& demand, const Scene& scene);
Judgement judge_place(const model::Requirement& requirement, const Scene& scene);
// For what names no skill: how much of the requirement's own words the work tells.
Judgement judge_words(std::size_t demand, const Scene& scene);

}  // namespace vouch::match
