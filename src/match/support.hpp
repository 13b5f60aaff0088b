#pragma once

#include <vector>

#include "match/demand.hpp"
#include "match/resume_index.hpp"
#include "model/match.hpp"

namespace vouch::match {

// How far evidence of a strength carries; the strengths of support.cpp are chosen against these.
constexpr double strength_enough = 0.6;  // shows the skill
constexpr double strength_some = 0.3;    // shows part of it, or something near

// A place in the résumé that speaks for a skill.
struct SkillEvidence {
    model::Evidence evidence;
    int passage = 0;       // index into ResumeIndex::passages
    bool by_name = false;  // under a name that posting or skill have: not only implied
};

// Everything the résumé has for one skill, strongest first; at most `evidence_max`.
constexpr std::size_t evidence_max = 12;
std::vector<SkillEvidence> find_support(const AskedSkill& asked, bool near_relative_is_enough,
                                        const ResumeIndex& index, const skills::Taxonomy& taxonomy);

// Head words that many skills share ("management", "systems"): having one of them says little.
bool is_general_stem(std::string_view stem);

// How much of the words of `asked` the passage has, 0 to 1: each by its weight, general words
// ("management", "systems") a quarter.
double words_shared(const std::vector<embed::Term>& asked, const Passage& passage);
double words_shared(const std::vector<std::string>& asked_stems, const Passage& passage);

}  // namespace vouch::match
