#include "parse/date_tokens.hpp"

#include "base/text.hpp"
#include "parse/date_words.hpp"

namespace vouch::parse {
namespace {

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto next = text::decode(text, at);
        if (!text::is_word_character(next.value) || text::is_digit(next.value)) {
            break;
        }
        at += next.size;
    }
    return at;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        if (text::is_space(point.value)) {
            space = true;
            at += point.size;
            continue;
        }
        Token token;
        token.begin = at;
        token.space_before = space;
        space = false;
        const bool digit = point.value >= U'0' && point.value <= U'9';
        const bool unit = point.value == U'年' || point.value == U'月' || point.value == U'日';
        if (unit) {
            token.sign = point.value;
            at += point.size;
        } else if (digit) {
            token.kind = TokenKind::number;
            token.value = 0;
            while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
                token.value = token.digits < 4 ? token.value * 10 + (text[at] - '0') : -1;
                ++token.digits;
                ++at;
            }
        } else if (text::is_letter(point.value)) {
            token.kind = TokenKind::word;
            at = word_end(text, at);
            token.folded = text::fold(text.substr(token.begin, at - token.begin));
            // "topresent": letter-spacing undone without its word space
            if (token.folded.size() > 6 && token.folded.starts_with("to") &&
                is_present_phrase(std::string_view(token.folded).substr(2))) {
                Token range_word = token;
                range_word.folded = "to";
                range_word.end = token.begin + 2;
                out.push_back(std::move(range_word));
                token.folded.erase(0, 2);
                token.begin += 2;
            }
        } else {
            token.sign = point.value;
            at += point.size;
        }
        token.end = at;
        out.push_back(std::move(token));
    }
    return out;
}

}  // namespace vouch::parse
