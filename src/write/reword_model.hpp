#pragma once

#include <span>
#include <string>
#include <vector>

#include "write/drafting.hpp"

namespace vouch::write {

// A line of the résumé and what the rules made of it.
struct LineToReword {
    const BulletList* list = nullptr;
    std::size_t index = 0;
    std::string by_rules;
};

// Asks the language model for better wordings of the lines, all at once, and takes in what it may.
// What it answers is untrusted: it must keep every number, hold every claim, be clean in tone and
// no longer than the line by much. A refused answer is recorded. Gives for each line whether an
// edit was taken in; where not, the edit is to be as the rules made it.
std::vector<bool> reword_with_model(Drafting& drafting, std::span<const LineToReword> lines);

}  // namespace vouch::write
