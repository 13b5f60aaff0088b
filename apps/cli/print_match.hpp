#pragma once

#include "model/match.hpp"
#include "model/resume.hpp"
#include "model/score.hpp"
#include "terminal.hpp"

namespace vouch::cli {

// "Requirements: 6 met, 2 partial, 3 missing", then each with its strongest evidence.
void print_requirements(const Terminal& terminal, const model::Match& match,
                        const model::Resume& resume);

// One line a category: name, a bar, the points before and, where given, after.
void print_score(const Terminal& terminal, const model::Score& before, const model::Score* after);

// What lost points, the words it is about and what to do, the dearest first, at most `most`.
void print_findings(const Terminal& terminal, const model::Score& score,
                    const model::Resume& resume, std::size_t most);

}  // namespace vouch::cli
