#pragma once

#include <string>

#include "base/date.hpp"
#include "base/error.hpp"
#include "tailor/engine.hpp"

namespace vouch::cli {

struct ManyWish {
    std::string one;     // a file
    std::string folder;  // of files of the other kind
    bool json = false;
};

// Ranks what the folder holds, best first; files in parallel. One that cannot be read is named on
// stderr with its reason and left out, and the exit code tells of it. Error:
// folder-without-files, and those of reading the one.
Result<int> rank_postings(const tailor::Engine& engine, const ManyWish& wish, Date today);
Result<int> rank_resumes(const tailor::Engine& engine, const ManyWish& wish, Date today);

}  // namespace vouch::cli
