#pragma once

#include <string>
#include <string_view>

#include "skills/taxonomy.hpp"

// Bullets that are no deeds, and how a sentence can hold them nevertheless.
namespace vouch::write::letter {

// "accuracy 99.4%", "zero incidents", "food cost 34% to 29%": a figure with its name and no verb,
// as bullets hang it on behind and sentences put it in brackets.
bool is_bare_figure(std::string_view text, const skills::Taxonomy& taxonomy);

// "Ran cycle counts, accuracy 99.4%" → "Ran cycle counts (accuracy 99.4%)".
std::string with_figure_in_brackets(std::string text, const skills::Taxonomy& taxonomy);

// "Used in a course at two universities", "Adopted by the ministry": said of the work, so that "I"
// cannot stand before it.
bool is_done_to_something(std::string_view text);

// "Attended a workshop on C++", "Trained in first aid", "Completed an internship": the person was
// taught.
bool is_training_attended(std::string_view text);

// As it follows "I": "Sole owner of the annual accounts" → "am the sole owner of the annual
// accounts". Empty where the bullet names no role.
std::string role_body(std::string_view text, bool current);

// As it follows "At Harbour Foods,": a bullet that tells what became of something, with the article
// it may lack: "Harbour site was done in 3 weeks" → "the harbour site was …". Else empty.
std::string outcome_body(std::string_view text, const skills::Taxonomy& taxonomy);

// "Wrote the rota, kept the books" → "Wrote the rota, and kept the books", as a sentence has it.
std::string with_last_and(std::string_view text, const skills::Taxonomy& taxonomy);

// "Menu, costing, shopping" → "Menu, costing and shopping".
std::string as_list(std::string_view text);

// As it follows "My work included": a bullet that only names things, with no finite verb anywhere
// and nothing a list of work could not hold. Else empty.
std::string thing_body(std::string_view text, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write::letter
