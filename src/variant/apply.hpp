#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/resume.hpp"
#include "model/variant.hpp"

// What is done with a variant. All pure: base and variant are untouched, equal inputs give equal
// results, and nothing that the base says disappears without standing in a list.
namespace vouch::variant {

// An edit that could not do its work, and why.
struct PassedOver {
    std::string edit;  // id
    Message reason;
};

struct Applied {
    model::Resume resume;                  // every id once; those of the base survive
    std::vector<model::Omission> omitted;  // what the base shows and this version does not
    std::vector<PassedOver> passed_over;
};

// Applies all edits that are neither rejected nor in conflict, in their order. A text that is no
// longer what the edit was made for keeps its own changes beside the edit's, or, where both touch
// the same words, stays as it is and the edit is passed over: a correction of the base is never
// overwritten. A text that a person vouched for applies to the very words they saw and to no other.
Applied apply(const model::Resume& base, const std::vector<model::Edit>& edits);
Applied apply(const model::Resume& base, const model::Variant& variant);

// A person's word on an edit: its state, and who and when. A conflict is settled by it. Error
// edit-unknown.
Result<void> decide(model::Variant& variant, std::string_view id, model::EditState state,
                    model::Decision decision);

// The variant as if that edit were not in it, the edit itself kept as rejected. Error edit-unknown.
Result<model::Variant> undo(model::Variant variant, std::string_view id, model::Decision decision);

}  // namespace vouch::variant
