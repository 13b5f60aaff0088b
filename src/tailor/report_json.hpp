#pragma once

#include <string>

#include "tailor/run.hpp"

namespace vouch::tailor {

// report.json, as api/report.schema.json says. Lists `outcome.files` and itself.
std::string report_to_json(const Outcome& outcome, const ReadResume& base,
                           const model::Posting& posting, const Options& options);

}  // namespace vouch::tailor
