#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/bullets.hpp"
#include "write/english.hpp"

// The first words of a bullet: what may stand there, and how to get rid of what says nothing.
namespace vouch::write {

// The rest of a text behind an opening phrase, or none where it does not begin so.
std::optional<std::string_view> after_phrase(std::string_view text, std::string_view phrase);

std::string_view first_word(std::string_view text);

// The form of a known verb that the post's tense wants.
std::string in_tense(const VerbForm& verb, const BulletStyle& style);

// The same of a verb with its particle: "carry out" → "carried out".
std::string told_with(std::string_view verb, const BulletStyle& style,
                      const skills::Taxonomy& taxonomy);

// A line's text as it stands behind a verb: the capital goes where it is no name's.
std::string behind_verb(std::string_view text, const skills::Taxonomy& taxonomy);

// A stretch of a text and what takes its place.
struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};
std::string with_changes(std::string_view text, const std::vector<Change>& changes);

// Adverbs that only praise ("successfully").
bool is_praise(std::string_view folded, const skills::Taxonomy& taxonomy);

// What somebody was responsible for: "stock" of "Was also responsible for stock" and of "Duties
// included stock". None where a text begins otherwise.
std::optional<std::string_view> charged_thing(std::string_view text,
                                              const skills::Taxonomy& taxonomy);

// "Responsible for managing a team" → "Managed a team"; "My job was to run the till" → "Ran the
// till"; "Responsible for site inspections" → "Carried out site inspections". True where the text
// was changed.
bool drop_charge(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy);

// "Was involved in planning" → "Contributed to planning"; "Helped to port" → "Helped port".
bool tighten_hedge(std::string& text, const BulletStyle& style);

}  // namespace vouch::write
