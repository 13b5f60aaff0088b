#pragma once

#include "base/date.hpp"
#include "parse/resume/resume_builder.hpp"

namespace vouch::parse::resume {

// Remarks on what was read but should be looked at: posts without an employer, a title or a date,
// posts that begin later than `now`, the day the document speaks from. After
// settle_leftover_words, which gives the leaves their places.
void tell_unsure_readings(ResumeBuilder& builder, Date now);

}  // namespace vouch::parse::resume
