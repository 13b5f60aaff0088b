#pragma once

#include "base/error.hpp"
#include "document/document.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::parse {

// Reads a résumé from a document: columns and lines → sections by heading evidence → entries →
// fields. Never refuses an odd layout: every word goes to a leaf, as its text or as its label, or
// into a remark with its place (`coverage` counts them). Ids are assigned, `sources` filled for
// every leaf. The taxonomy tells lists of skills under unknown headings; `today` is the day the
// document speaks from where it has no date of its own. An error only where nothing shows that the
// document is a résumé (resume-without-content).
Result<model::Resume> parse_resume(const document::Document& document,
                                   const skills::Taxonomy& taxonomy, Date today);

}  // namespace vouch::parse
