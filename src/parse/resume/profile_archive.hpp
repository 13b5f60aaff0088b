#pragma once

#include <vector>

#include "parse/resume/resume_builder.hpp"
#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// Reads the tables of a profile archive (document::Kind::profile_archive) into the résumé: every
// column that has a field by name, nothing guessed. `lines` are those of the document.
void read_profile_archive(const std::vector<TextLine>& lines, ResumeBuilder& builder);

}  // namespace vouch::parse::resume
