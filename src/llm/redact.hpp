#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vouch::llm {

// Replaces what identifies a person by placeholders ("[NAME_1]") before a text leaves the machine,
// and puts it back into the answer. One redactor serves one request.
class Redactor {
public:
    // `secrets`: what it is ("NAME", "EMAIL", "PHONE", "ADDRESS", "LINK") and its text. Spelling
    // does not matter: case, accents, spaces and the signs between are passed over, telephone
    // numbers are known by their last digits. The parts of a name count each on their own where
    // they have a capital, the lines of an address too. E-mail addresses, links, handles and
    // telephone numbers that nobody named are found by their shape.
    explicit Redactor(const std::vector<std::pair<std::string, std::string>>& secrets);

    std::string hide(std::string_view text);
    // False where the answer has a placeholder that was never given out.
    bool restore(std::string& text) const;

private:
    // A secret as the folded words that make it up.
    struct Secret {
        std::string_view kind;
        std::vector<std::string> words;
        bool with_capital = false;  // counts only where its first letter is a capital one
    };

    void add(std::string_view kind, std::string_view text, bool with_capital);
    std::string placeholder_for(std::string_view kind, std::string_view hidden);

    std::vector<Secret> secrets_;
    std::vector<std::string> phone_ends_;                     // last digits
    std::vector<std::pair<std::string, std::string>> given_;  // placeholder, what it stands for
};

}  // namespace vouch::llm
