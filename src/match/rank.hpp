#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "embed/embedder.hpp"
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

// What of a posting or a résumé decides whether a full match is worth while. Small enough to keep
// by the ten thousand; the same in every process.
struct Sketch {
    struct Skill {
        WordId name = 0;  // of the canonical name
        float weight = 1;
    };
    std::vector<Skill> skills;  // sorted by name, each once
    WordId family = 0;          // of the job title, 0 where it is not known
    embed::Vector vector;
};
Sketch sketch(const AnalysedPosting& posting, const skills::Taxonomy& taxonomy,
              const embed::Embedder& embedder);
// With what its skills imply and are kinds of.
Sketch sketch(const ResumeIndex& resume, const skills::Taxonomy& taxonomy,
              const embed::Embedder& embedder);

// The indices of those that look best, best first, at most `most`.
std::vector<std::size_t> shortlist(const Sketch& one, std::span<const Sketch> many,
                                   std::size_t most);

}  // namespace vouch::match
