#pragma once

#include <string>

#include "model/posting.hpp"
#include "parse/posting/sections.hpp"

// Whether what is asked is a must or a wish. The words are in normal form.
namespace vouch::parse::posting {

// Of one item of a list: its section's kind, unless its own words say otherwise.
model::RequirementKind kind_of(const std::string& words, Section section);

// Of one clause of running text, by its own words.
model::RequirementKind kind_in_prose(const std::string& words);

}  // namespace vouch::parse::posting
