#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/resume.hpp"
#include "model/variant.hpp"

namespace vouch::variant {

// What a corrected base did to an edit; edits that are as they were have no note.
struct RebaseNote {
    enum class Outcome : std::uint8_t {
        merged,   // the correction touched other words: it stands in the edit's text now
        settled,  // the base says by itself what the edit made it say
        conflict  // proposed again, and not applied until a person decides
    };
    std::string edit;  // id
    Outcome outcome = Outcome::merged;
    Message reason;
};

struct Rebased {
    model::Variant variant;
    std::vector<RebaseNote> notes;
};

// The variant on a corrected base. Every edit is still there, with its id: carried over where the
// correction leaves its words and its evidence alone, else in conflict. Rejected edits follow
// without a conflict. Error variant-base-other: `from` is not the base that the variant is of.
Result<Rebased> rebase(const model::Variant& variant, const model::Resume& from,
                       const model::Resume& to);

}  // namespace vouch::variant
