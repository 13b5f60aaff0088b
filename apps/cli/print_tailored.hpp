#pragma once

#include <filesystem>

#include "model/posting.hpp"
#include "tailor/run.hpp"

namespace vouch::cli {

// The result of `vouch tailor`, for a person: who and which job, score, requirements, each edit
// as a small diff with its reason, what was refused, left out and asked, the files.
void print_tailored(const tailor::ReadResume& base, const model::Posting& posting,
                    const tailor::Outcome& outcome, const std::filesystem::path& folder);

}  // namespace vouch::cli
