#pragma once

#include <string>
#include <string_view>

namespace vouch::llm {

// A file of prompts/ by its name without ending; empty where there is none.
std::string_view prompt_text(std::string_view name);

// A prompt file cut into its parts: "# system", "# user", "# answer" (a JSON Schema), and the
// `version` of its first line.
struct Prompt {
    std::string version;  // "reword_bullet/1"
    std::string system;
    std::string user;  // with {placeholders}
    std::string answer_schema;
};
Prompt read_prompt(std::string_view name);

// Untrusted text between fences that it cannot close: what a fence is made of is taken out of it.
std::string fenced(std::string_view untrusted);

}  // namespace vouch::llm
