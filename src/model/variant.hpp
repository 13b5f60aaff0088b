#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/draft.hpp"

namespace vouch::model {

// A tailored résumé by reference: which base, and what is done to it, in order. The functions on
// it are in variant/.
struct Variant {
    std::string base_revision;  // revision_of the base (model/digest.hpp)
    std::vector<Edit> edits;    // each id once
    // Edits that wait for a person's decision because the base changed beneath them, and why; they
    // are not applied. By edit id.
    std::map<std::string, Message> conflicts;
};

// api/variant.schema.json.
std::string to_json(const Variant& variant);

// Errors: variant-invalid (not of the schema, over a limit, an id given twice).
Result<Variant> variant_from_json(std::string_view text);

}  // namespace vouch::model
