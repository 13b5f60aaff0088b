#pragma once

#include "parse/resume/resume_builder.hpp"

namespace vouch::parse::resume {

// What no reader took: words that introduce a value ("Email:", "at") or say it again go to its
// leaf, all others into remarks, a paragraph each, with their places. Then every leaf and remark
// gets its place.
void settle_leftover_words(ResumeBuilder& builder);

}  // namespace vouch::parse::resume
