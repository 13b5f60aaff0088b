#pragma once

#include <string>
#include <vector>

#include "match/demand.hpp"
#include "match/resume_index.hpp"
#include "match/support.hpp"

namespace vouch::match {

// How far one side of a requirement (its years, its degree, one group of skills …) is proven.
struct Judgement {
    double coverage = 0;  // 0 nothing, 1 all of it
    double weight = 1;
    std::vector<model::Evidence> evidence;
    std::vector<Message> reasons;
};

Judgement judge_skills(const Alternatives& group, const ResumeIndex& index,
                       const skills::Taxonomy& taxonomy);
Judgement judge_languages(const LanguageChoice& choice, const ResumeIndex& index,
                          const skills::Taxonomy& taxonomy);
Judgement judge_degree(const DegreeDemand& demand, const ResumeIndex& index,
                       const skills::Taxonomy& taxonomy);
Judgement judge_years(const Demand& demand, const ResumeIndex& index,
                      const skills::Taxonomy& taxonomy, const model::Posting& posting);
Judgement judge_place(const Demand& demand, const ResumeIndex& index,
                      const model::Posting& posting);
// For what names no skill: how much of the requirement's own words the work tells.
Judgement judge_words(const Demand& demand, const ResumeIndex& index);

}  // namespace vouch::match
