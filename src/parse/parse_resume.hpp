#pragma once

#include "base/error.hpp"
#include "document/document.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse {

// Reads a résumé from a document: columns and lines → sections by heading evidence → entries →
// fields. Never refuses an odd layout: what cannot be placed becomes a remark with its place.
// Ids are assigned, `sources` filled for every leaf. `today` is what "present" means where the
// document has no date of its own. An error only where nothing was found at all
// (resume-without-content).
Result<model::Resume> parse_resume(const document::Document& document,
                                   const skills::Taxonomy& taxonomy, Date today);

}  // namespace vouch::parse
