#pragma once

#include "model/resume.hpp"
#include "tailor/run.hpp"

namespace vouch::tailor {

// Reads an export again through the sandboxed reader and looks for every text that was meant.
// Errors: those of document::Reader.
Result<ReadBack> read_back(const OutputFile& file, const model::Resume& meant,
                           const Engine& engine);

}  // namespace vouch::tailor
