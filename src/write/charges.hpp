#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "write/bullets.hpp"

// What was done with the things somebody was responsible for.
namespace vouch::write {

// "code reviews and campus interviews" → "Carried out code reviews and campus interviews", "a team
// of six" → "Managed a team of six": with the verb that goes with the nouns (taxonomy/
// work_nouns.tsv). None where only the person can tell what they did ("stock accuracy").
std::optional<std::string> charge_to_verb(std::string_view things, const BulletStyle& style,
                                          const skills::Taxonomy& taxonomy);

// The noun that a line without a verb is about, where it is about one. Null where none is known.
const skills::WorkNoun* noun_of_work(std::string_view line, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
