#pragma once

#include <string>

#include "model/match.hpp"
#include "model/score.hpp"
#include "tailor/read.hpp"

namespace vouch::tailor {

// {"score", "match" (null without a posting), "seen": {text, resume}}: the checks, and what a
// machine reads from the file.
std::string check_to_json(const ReadResume& read, const model::Score& score,
                          const model::Match* match);

}  // namespace vouch::tailor
