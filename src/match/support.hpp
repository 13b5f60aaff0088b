#pragma once

#include <span>
#include <vector>

#include "match/analysed_posting.hpp"
#include "match/resume_index.hpp"
#include "model/match.hpp"

namespace vouch::match {

// How far evidence of a strength carries; the strengths of support.cpp are chosen against these.
constexpr double strength_enough = 0.6;  // shows the skill
constexpr double strength_some = 0.3;    // shows part of it, or something near

// What one passage says for everything a posting asks. Depends on the passage's text, its place
// and the posting alone: not on dates, and not on the rest of the résumé.
struct PassageSupport {
    struct Skill {
        AskedIndex asked = 0;
        model::Support how = model::Support::described;
        double strength = 0;   // the place's weight included, how long ago it was not
        bool by_name = false;  // under a name that posting or skill have: not only implied
    };
    std::vector<Skill> skills;  // by `asked`; only where there is any
    struct Words {
        std::uint32_t demand = 0;  // index into AnalysedPosting::demands
        double likeness = 0;
    };
    std::vector<Words> words;              // for demands that are judged by their words
    std::vector<std::uint32_t> languages;  // of AnalysedPosting::languages: used at work
};
PassageSupport judge_passage(const Passage& passage, const AnalysedPosting& posting,
                             const skills::Taxonomy& taxonomy);

// A place in the résumé that speaks for a skill.
struct SkillEvidence {
    int passage = 0;  // index into ResumeIndex::passages
    model::Support how = model::Support::described;
    double strength = 0;
    bool by_name = false;
};

// What the whole résumé has for each thing that is asked.
struct ResumeSupport {
    // By AskedIndex: everything for one skill, strongest first, at most `evidence_max`.
    std::vector<std::vector<SkillEvidence>> skills;
    // By index of the demand, strongest first.
    std::vector<std::vector<SkillEvidence>> words;
    // By index of the language: passages that tell of its use.
    std::vector<std::vector<int>> languages;
};
constexpr std::size_t evidence_max = 12;
// `passages`: one for each of the index, in its order.
ResumeSupport gather_support(std::span<const PassageSupport* const> passages,
                             const AnalysedPosting& posting, const ResumeIndex& index);

}  // namespace vouch::match
