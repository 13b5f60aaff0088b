#pragma once

#include <span>

#include "embed/embedder.hpp"
#include "match/analysed_posting.hpp"
#include "match/resume_index.hpp"
#include "match/support.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// What of the posting the résumé proves. Nothing is met by the posting's own words, by a skill
// only wished for ("eager to learn"), by a negated mention or by hidden text. `today` ends current
// posts when years are counted.
model::Match match(const model::Resume& resume, const model::Posting& posting,
                   const skills::Taxonomy& taxonomy, const embed::Embedder& embedder, Date today);

// The same from sides that are analysed already. Where the posting needs vectors
// (AnalysedPosting::needs_vectors), embed_passages must have been called, with the same embedder.
model::Match match(const ResumeIndex& resume, const AnalysedPosting& posting,
                   const skills::Taxonomy& taxonomy);

// The last step of each of them, and of a Session: what follows from the passages' judgements.
// `passages`: one for each of the index, in its order.
model::Match conclude(std::span<const PassageSupport* const> passages, const ResumeIndex& resume,
                      const AnalysedPosting& posting, const skills::Taxonomy& taxonomy);

}  // namespace vouch::match
