#pragma once

#include <string>
#include <string_view>

#include "model/resume.hpp"

namespace vouch::model {

// The first 25 bits of SHA-256 as five letters and digits that cannot be taken for one another
// (0-9 and a-z without i, l, o, u): short enough to be typed.
std::string short_digest(std::string_view text);

// What a résumé says, as one value: SHA-256 of its canonical JSON (one line, members in the order
// of JSON Resume) with ids, language and sections, without where it was read and what was remarked
// in reading.
std::string revision_of(const Resume& resume);

}  // namespace vouch::model
