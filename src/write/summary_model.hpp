#pragma once

#include <string>

#include "write/drafting.hpp"

namespace vouch::write {

// What the rules wrote of a summary, and what stands before and behind it in the person's own
// words.
struct RuleSummary {
    std::string own = {};  // kept as it is, with the space that follows
    std::string by_rules;
    claims::Bounds bounds = {};
    std::string rest = {};  // kept as it is, with the space that precedes
};

// Asks the language model to say better what the rules wrote. Its text must hold every claim, be
// clean in tone and short. `edit` is the rules' one but for its claims. True where an edit was
// taken in; a refused answer is recorded and gives false.
bool summarise_with_model(Drafting& drafting, model::Edit edit, const RuleSummary& summary);

}  // namespace vouch::write
