#include "llm/prompt.hpp"

#include "base/text.hpp"

namespace vouch::llm {
namespace {

constexpr std::string_view fence_open = "<<<TEXT";
constexpr std::string_view fence_close = "TEXT>>>";

std::string without(std::string text, std::string_view words) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words)) {
        text.erase(at, words.size());
    }
    return text;
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
    const auto inside = without(without(std::string(untrusted), fence_open), fence_close);
    return std::string(fence_open) + "\n" + inside + "\n" + std::string(fence_close);
}

}  // namespace vouch::llm
