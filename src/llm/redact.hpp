#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vouch::llm {

// Replaces what identifies a person by placeholders before a text leaves the machine, and puts it
// back into the answer. One redactor serves one person.
class Redactor {
public:
    // `secrets`: what it is ("NAME", "EMAIL", "PHONE", "ADDRESS", "LINK") and its text. The words
    // of a name count each on their own. E-mail addresses, links and telephone numbers that
    // nobody named are found by their shape.
    explicit Redactor(const std::vector<std::pair<std::string, std::string>>& secrets);

    std::string hide(std::string_view text);
    // False where the answer has a placeholder that was never given out.
    bool restore(std::string& text) const;

private:
    std::string placeholder_for(std::string_view kind, std::string_view secret);

    std::vector<std::pair<std::string, std::string>> given_;  // placeholder, secret; longest first
};

}  // namespace vouch::llm
