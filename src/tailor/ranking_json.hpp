#pragma once

#include <string>
#include <vector>

#include "tailor/run.hpp"

namespace vouch::tailor {

// One posting of several, as the ranking shows it.
struct Ranked {
    std::string file;
    std::string folder;
    std::string title;
    std::string company;
    double fit = 0;
    double score_before = 0;
    double score_after = 0;
    std::size_t met = 0;
    std::size_t missing_musts = 0;
};

Ranked rank(std::string file, std::string folder, const model::Posting& posting,
            const Outcome& outcome);

// Best fit first; equal fits by fewer missing must-haves, then by file name.
void sort_ranking(std::vector<Ranked>& ranking);

// {"ranking": [{file, folder, title, company, fit, score{before,after}, met, missingMusts}]}
std::string to_json(const std::vector<Ranked>& ranking);

}  // namespace vouch::tailor
