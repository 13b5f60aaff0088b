#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "write/drafting.hpp"

// What the person says to questions, and how it joins a text. An answer is evidence of its own
// kind, "answer:ID": the person's word, not something their résumé says.
namespace vouch::write {

// "no", "none", "No, never": the question is closed and nothing follows from it.
bool says_no(std::string_view answer);

// "28", "about 12", "forty": a number and nothing that it counts.
bool is_bare_number(std::string_view answer);

// The line with the answer in it, in the person's own words: a number stands before the `thing` it
// counts, else the answer follows behind a semicolon. Nothing where a bare number would follow,
// which nobody could read.
std::optional<std::string> join_answer(std::string_view line, std::string_view answer,
                                       std::string_view thing, const skills::Taxonomy& taxonomy);

// The claims of a line that an answer has joined. What the line alone does not prove comes from
// the answer; a contradiction to the résumé stays told in its reason.
std::vector<model::Claim> claims_with_answer(const claims::ClaimCheck& check,
                                             const std::string& text, const claims::Bounds& bounds,
                                             const std::string& question_id,
                                             std::string_view answer);

// Tells of every decision that met nothing: its text or question is no longer there, or is another
// by now.
void remark_unused_decisions(Drafting& drafting);

// The same of decisions on a letter alone, which the one above leaves out.
void remark_unused_in_letter(Drafting& drafting);

}  // namespace vouch::write
