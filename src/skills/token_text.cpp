#include "base/text.hpp"
#include "skills/find_mentions.hpp"

namespace vouch::skills {

std::string_view TokenText::of(std::size_t index) const {
    return text.substr(tokens[index].begin, tokens[index].end - tokens[index].begin);
}

std::string_view TokenText::between(std::size_t end_of, std::size_t begin_of) const {
    const auto begin = tokens[end_of].end;
    const auto end = tokens[begin_of].begin;
    return end > begin ? text.substr(begin, end - begin) : std::string_view();
}

const WordRole& TokenText::role(std::size_t index) const {
    static constexpr WordRole unknown;
    const auto id = tokens[index].id;
    return id != 0 && id < roles.size() ? roles[id] : unknown;
}

bool TokenText::ends_sentence(std::size_t index) const {
    return index + 1 >= tokens.size() || tokens[index + 1].begins_sentence;
}

bool TokenText::begins_sentence(std::size_t index) const {
    return index == 0 || ends_sentence(index - 1) ||
           (tokens[index].gap == Gap::stop && between(index - 1, index).contains(':'));
}

bool TokenText::is_item(std::size_t first, std::size_t end) const {
    const auto joins = [&](std::size_t token) {
        const auto word = text::fold(of(token));
        return word == "/" || word == "and" || word == "or" || word == "und" || word == "et" ||
               word == "e" || word == "y" || cue(token) == Cue::knowing ||
               cue(token) == Cue::using_it;
    };
    const auto parts = [&](std::size_t token) {
        return tokens[token].gap == Gap::stop || tokens[token].gap == Gap::newline;
    };
    const bool opens = first == 0 || parts(first) || joins(first - 1);
    return opens && (end >= tokens.size() || parts(end) || joins(end));
}

ItemLink TokenText::link(std::size_t last, std::size_t next) const {
    const auto gap = between(last, last + 1);
    if (next == last + 1) {
        const auto trimmed = text::trim(gap);
        const bool list_sign = trimmed == "," || trimmed == ";" || trimmed == "(" ||
                               trimmed == "|" || trimmed == "•" || trimmed == "·" ||
                               trimmed == "+" || trimmed == "\\" || trimmed == "–" ||
                               trimmed == ")," || trimmed == ")";
        return list_sign ? ItemLink::list : ItemLink::none;
    }
    if (next != last + 2) {
        return ItemLink::none;
    }
    const auto word = text::fold(of(last + 1));
    const bool joins = word == "/" || word == "and" || word == "or" || word == "und" ||
                       word == "et" || word == "oder" ||
                       // "Confident with SPI" begins an item with no name.
                       (word == "with" && !begins_sentence(last));
    return joins && !ends_sentence(last) && !ends_sentence(last + 1) ? ItemLink::list
                                                                     : ItemLink::none;
}

}  // namespace vouch::skills
