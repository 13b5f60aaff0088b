#pragma once

#include <string>

#include "write/drafting.hpp"

namespace vouch::write {

// Asks the language model for a better wording of one line. What it answers is untrusted: it must
// keep every number, hold every claim, be clean in tone and no longer than the line by much. A
// refused answer is recorded and gives false; the edit then stays as the rules made it.
bool reword_with_model(Drafting& drafting, const BulletList& list, std::size_t index,
                       const std::string& by_rules);

}  // namespace vouch::write
