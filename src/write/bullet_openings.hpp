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

// A stretch of a text and what takes its place.
struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};
std::string with_changes(std::string_view text, const std::vector<Change>& changes);

// Adverbs that only praise ("successfully").
bool is_praise(std::string_view folded);

// Turns a gerund opening, and every further gerund of its list, into the post's tense:
// "Maintaining files and answering calls" → "Maintained files and answered calls". None where
// one of them may be a noun ("planning, assessment and reporting") or is not known.
std::optional<std::string> gerunds_to_verbs(std::string_view text, const BulletStyle& style,
                                            const skills::Taxonomy& taxonomy);

// "Responsible for managing a team" → "Managed a team"; "Duties included stock and tills" →
// "Handled stock and tills". True where the text was changed.
bool drop_charge(std::string& text, const BulletStyle& style, const skills::Taxonomy& taxonomy);

// "Was involved in planning" → "Contributed to planning"; "Helped to port" → "Helped port".
bool tighten_hedge(std::string& text, const BulletStyle& style);

}  // namespace vouch::write
