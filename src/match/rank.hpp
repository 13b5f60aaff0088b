#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "match/analysed_posting.hpp"
#include "match/resume_index.hpp"
#include "model/match.hpp"
#include "skills/taxonomy.hpp"

// One résumé against many postings, or many against one.
namespace vouch::match {

// The share of the must-haves that is shown, half for partly shown ones; 1 where there is none.
double must_coverage(const model::Match& match);

// The better first: by fit, then by the must-haves shown. Equals stay as they are where the sort
// is stable.
bool ranks_before(const model::Match& a, const model::Match& b);

// Why it stands where it stands, in one line: how many must-haves are met, and which are not.
Message reason_of_rank(const model::Match& match);

// All that a résumé has, without its places: enough to guess what a full match would say.
struct ResumeSummary {
    WordSet words;
    std::vector<skills::SkillIndex> skills;  // sorted, with what they imply and are kinds of
    std::vector<std::string> languages;      // as the résumé names them
    std::vector<skills::SkillIndex> language_skills;
    Degree degree = Degree::none;
    double years = 0;  // of paid work, overlaps once
};
ResumeSummary summarise(const ResumeIndex& resume, const skills::Taxonomy& taxonomy);

// A quick guess at the fit, some hundred times cheaper than a full match and mostly above it: it
// asks whether each thing stands anywhere in the résumé, not where or how well.
double estimate_fit(const ResumeSummary& resume, const AnalysedPosting& posting);

// The indices of the postings with the best estimates, best first, at most `most`.
std::vector<std::size_t> shortlist(const ResumeSummary& resume,
                                   std::span<const AnalysedPosting> postings, std::size_t most);

}  // namespace vouch::match
