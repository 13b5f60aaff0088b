#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "write/bullets.hpp"

// Openings that name a deed instead of telling it.
namespace vouch::write {

// The verb of a noun of doing: "migration" → "migrate", "care" → "care for". Empty where the
// taxonomy knows no such verb.
std::string verb_of_noun(std::string_view folded, const skills::Taxonomy& taxonomy);

// "Migration of the archive" → "Migrated the archive"; "Preparation and submission of returns" →
// "Prepared and submitted returns". None where the bullet has a verb of its own already or it is
// not sure which noun the list belongs to.
std::optional<std::string> nominals_to_verbs(std::string_view text, const BulletStyle& style,
                                             const skills::Taxonomy& taxonomy);

// "Carried out the inspection of 30 lifts" → "Inspected 30 lifts"; "Provided advice to clients" →
// "Advised clients". True where the text was changed.
bool drop_light_verb(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
