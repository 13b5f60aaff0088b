#include "llm/prompt.hpp"

#include "base/text.hpp"

namespace vouch::llm {
namespace {

constexpr std::string_view fence_open = "<<<TEXT";
constexpr std::string_view fence_close = "TEXT>>>";

// Three angle brackets in a row, of which every fence is made, become two.
std::string without_fences(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        const bool third = (c == '<' || c == '>') && kept.ends_with(std::string(2, c));
        if (!third) {
            kept += c;
        }
    }
    return kept;
}

}  // namespace

Prompt read_prompt(std::string_view name) {
    Prompt prompt;
    std::string* part = nullptr;
    for (const auto line : text::split_lines(prompt_text(name))) {
        if (line.starts_with("version: ")) {
            prompt.version = std::string(name) + "/" + std::string(text::trim(line.substr(9)));
        } else if (line == "# system") {
            part = &prompt.system;
        } else if (line == "# user") {
            part = &prompt.user;
        } else if (line == "# answer") {
            part = &prompt.answer_schema;
        } else if (part != nullptr && !line.starts_with("```")) {
            *part += std::string(line) + "\n";
        }
    }
    for (auto* text : {&prompt.system, &prompt.user, &prompt.answer_schema}) {
        *text = std::string(text::trim(*text));
    }
    return prompt;
}

std::string fenced(std::string_view untrusted) {
    return std::string(fence_open) + "\n" + without_fences(untrusted) + "\n" +
           std::string(fence_close);
}

}  // namespace vouch::llm
