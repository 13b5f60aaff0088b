#pragma once

#include "parse/resume/archive_tables.hpp"
#include "parse/resume/resume_builder.hpp"

namespace vouch::parse::resume {

// Name, headline, summary, addresses and profiles of a profile archive's person. Birth date and
// maiden name are kept apart.
void read_archive_basics(const ArchiveTables& tables, ResumeBuilder& builder);

}  // namespace vouch::parse::resume
