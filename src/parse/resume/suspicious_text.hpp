#pragma once

#include "parse/resume/resume_builder.hpp"

namespace vouch::parse::resume {

// Tells of text that speaks to a model instead of a person, seen or hidden. It stays what it is,
// text, and nothing follows from it. After settle_leftover_words.
void tell_suspicious_text(ResumeBuilder& builder);

}  // namespace vouch::parse::resume
