#pragma once

#include "model/variant.hpp"
#include "skills/taxonomy.hpp"
#include "variant/rebase.hpp"

namespace vouch::write {

// variant::rebase, and what it carried through the claims check once more: a text that the old base
// proved and the new one does not is in conflict too. What a person vouched for or answered is
// their word and is not checked again.
Result<variant::Rebased> rebase_proven(const model::Variant& variant, const model::Resume& from,
                                       const model::Resume& to, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
