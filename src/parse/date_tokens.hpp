#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vouch::parse {

// The pieces that dates are made of.
enum class TokenKind : std::uint8_t { number, word, sign };

struct Token {
    TokenKind kind = TokenKind::sign;
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = -1;  // of numbers with at most four digits
    int digits = 0;
    char32_t sign = 0;   // of signs
    std::string folded;  // of words
    bool space_before = false;
};

// Numbers, words and single signs in order; white space only leaves a mark.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace vouch::parse
