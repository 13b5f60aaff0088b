#include <algorithm>

#include "base/text.hpp"
#include "skills/find_mentions.hpp"

namespace vouch::skills {

namespace {

constexpr double shouting_share = 0.9;

// So many that the line cannot shout: a look at its begin is enough for most lines.
bool has_many_small_letters(std::string_view line) {
    const auto enough = line.size() / 10 + 1;
    std::size_t small = 0;
    for (const char c : line) {
        small += c >= 'a' && c <= 'z' ? 1U : 0U;
        if (small >= enough) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view TokenText::between(std::size_t end_of, std::size_t begin_of) const {
    const auto begin = tokens[end_of].end;
    const auto end = tokens[begin_of].begin;
    return end > begin ? text.substr(begin, end - begin) : std::string_view();
}

bool TokenText::line_shouts(std::size_t index) const {
    constexpr std::size_t line_bytes_min = 12;
    const auto at = tokens[index].begin;
    if (at < line_.begin || at >= line_.end) {
        const auto before = text.rfind('\n', at);
        line_.begin = before == std::string_view::npos ? 0 : before + 1;
        line_.end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(line_.begin, line_.end - line_.begin);
        line_.shouts = line.size() > line_bytes_min && !has_many_small_letters(line) &&
                       text::upper_case_share(line) > shouting_share;
    }
    return line_.shouts;
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
