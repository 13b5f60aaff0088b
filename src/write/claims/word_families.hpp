#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "skills/taxonomy.hpp"

// Words made of one another: "restoration", "restored" and "restorer" are one deed.
namespace vouch::write::claims {

struct Family {
    std::string verb;      // base form
    bool doer = false;     // "driver": names who does it, not the deed
    bool is_form = false;  // of the verb itself, no noun made of it
};

// The verb that a word is a form of, or a noun made of it, as far as endings and the table of verbs
// tell. None for other words.
std::optional<Family> family_of(std::string_view folded, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write::claims
