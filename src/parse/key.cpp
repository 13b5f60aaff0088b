#include "parse/key.hpp"

#include "base/text.hpp"

namespace vouch::parse {
namespace {

std::string word_characters(std::string_view value, bool keep_spaces) {
    const std::string folded = text::fold(value);
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto point = text::decode(folded, at);
        if (text::is_word_character(point.value)) {
            if (gap && keep_spaces && !out.empty()) {
                out += ' ';
            }
            gap = false;
            out.append(folded, at, point.size);
        } else if (point.value != U'\'' && point.value != U'’') {
            gap = true;
        }
        at += point.size;
    }
    return out;
}

}  // namespace

std::string key_of(std::string_view value) {
    return word_characters(value, false);
}

std::string words_key_of(std::string_view value) {
    return word_characters(value, true);
}

}  // namespace vouch::parse
