#pragma once

#include <string>

#include "write/draft.hpp"

namespace vouch::write::letter {

// Sender, recipient, date, subject, greeting, closing and signature in the custom of the person's
// country (British or American) and the tone.
model::Letter letter_frame(const Inputs& inputs);

// "I am applying for the Site Reliability Engineer position at Copper & Heron (reference X)."
std::string application_sentence(const model::Posting& posting, Tone tone);

}  // namespace vouch::write::letter
