#pragma once

#include <string>
#include <string_view>

#include "model/draft.hpp"

// The ids by which a person decides on edits, refused texts and questions. They are made from what
// they are about and from nothing else, so that a decision means the same in the next run, however
// much of the rest has changed, and means nothing once its own text is another.
namespace vouch::model {

// "reword-w2.b3-7k3qd": kind, target, and for kinds that write or hide a text its digest. A keyword
// is named instead of its group: "keyword-power-bi-1w8yc".
std::string edit_id(const Edit& edit);

// "refused-w2.b3-0m4tz": of the text that was refused and of the one it would have replaced.
std::string refusal_id(const Edit& edit);

// "ask-w2.b3-c9x2e", "ask-terraform-5rvt1": of the target and the question's own words.
std::string question_id(std::string_view target, const Message& question);

// The id without its digest: what it is about.
std::string_view subject_of(std::string_view id);

}  // namespace vouch::model
