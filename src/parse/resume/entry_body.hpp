#pragma once

#include <vector>

#include "parse/resume/entries.hpp"

namespace vouch::parse::resume {

struct EntryBody {
    Placed summary;
    std::vector<Placed> highlights;
};

// What is told of an entry: prose before the first bullet is its summary; bullets are highlights,
// and so are paragraphs after them. `before`: pieces of the head that are neither name nor place.
EntryBody read_body(const Entry& entry, const std::vector<Placed>& before);

}  // namespace vouch::parse::resume
