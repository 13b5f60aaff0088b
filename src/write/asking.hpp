#pragma once

#include <cstddef>
#include <optional>

#include "write/drafting.hpp"

// The kinds of questions, and what their answers change. Each takes the answers that are there,
// and asks while fewer than `most` were asked or answered: `asked` counts them.
namespace vouch::write {

// Takes the question's answer, or asks it while there is room. Nothing for a "no".
std::optional<model::Answer> ask(Drafting& drafting, const model::Question& question,
                                 std::size_t& asked, std::size_t most);

// What the posting asks for and the résumé does not show, one question a requirement.
void ask_for_skills(Drafting& drafting, model::RequirementKind kind, std::size_t& asked,
                    std::size_t most);

// How many, how large, by how much: about bullets that matter to the posting and say no number.
void ask_for_figures(Drafting& drafting, std::size_t& asked, std::size_t most);

// What was done, about lines without a verb: the answer becomes the verb.
void ask_for_verbs(Drafting& drafting, std::size_t& asked, std::size_t most);

// The thing begun with the verbs of an answer, in the post's tense: "prepare and check", "month-end
// close" → "Prepared and checked month-end close". Nothing where the answer is no verb or more.
std::optional<std::string> begun_with(std::string_view verbs, std::string_view thing,
                                      const BulletStyle& style, const skills::Taxonomy& taxonomy);

// The text of a line as the edits so far leave it.
std::string current_text(const Drafting& drafting, const model::Line& line);

}  // namespace vouch::write
