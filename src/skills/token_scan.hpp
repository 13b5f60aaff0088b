#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "skills/vocabulary.hpp"

// Running text as folded tokens, and the table of the tokens that names are made of. This is the
// hot part of finding names: one pass, no allocation per token for ASCII text.
namespace vouch::skills {

// What stands between a token and the one before it.
enum class Gap : std::uint8_t {
    glued,  // nothing: "CI/CD", "C++11"
    space,
    newline,  // one line end
    hyphen,   // "back-end"
    dot,      // "node.js"
    stop      // anything else: punctuation, brackets, bullets, an empty line
};

// How a token is written.
struct Shape {
    bool upper_first = false;
    bool upper_later = false;
    bool lower = false;
    bool digit = false;

    bool capitals() const {
        return upper_first && !lower;
    }
    bool mixed_case() const {
        return (upper_first || upper_later) && lower;
    }
};

struct Token {
    std::uint32_t begin = 0;  // bytes into the text, end exclusive
    std::uint32_t end = 0;
    TokenId id = 0;
    TokenId alternative = 0;  // its singular or American spelling, where that is another token
    Gap gap = Gap::stop;
    bool begins_sentence = false;  // a line end or one of . ! ? ; • · | stands before it
    Shape shape;
};

// The tokens of a text, at most 4 GiB of it. Folded: letter case, accents, apostrophes inside a
// word. Signs stay where they make a name: "c++", "c#", ".net". "/" is a token, "&" is "and".
void scan_tokens(std::string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens);

// The folded tokens themselves, for putting names into a vocabulary.
struct NamePart {
    std::string folded;
    Gap gap = Gap::stop;
};
std::vector<NamePart> split_name(std::string_view name);

// The singular or American spelling of a folded word ("databases" → "database", "organisation" →
// "organization"), or empty where it has none. A rough, consistent form for comparing.
std::string simple_form(std::string_view folded);

}  // namespace vouch::skills
