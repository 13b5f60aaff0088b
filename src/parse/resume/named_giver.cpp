#include "parse/resume/named_giver.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/key.hpp"
#include "parse/places.hpp"

namespace vouch::parse::resume {
namespace {

bool is_small_word(std::string_view word) {
    static constexpr std::string_view words[] = {
        "with", "in",  "at",   "and", "for", "of", "the",  "on",  "to",  "mit", "im",  "und",
        "für",  "von", "avec", "en",  "et",  "de", "du",   "des", "la",  "le",  "con", "y",
        "del",  "com", "no",   "na",  "a",   "an", "from", "by",  "per", "e",   "di"};
    return std::ranges::find(words, word) != std::end(words);
}

// "Vol. 3", "pp. 4–9", "12(3)": where in a publication, and a town behind its publisher.
bool is_detail_of_giver(std::string_view value) {
    value = text::trim(value);
    const bool number = !value.empty() && text::is_digit(text::decode(value, 0).value);
    return number || text::starts_with_folded(value, "vol") ||
           text::starts_with_folded(value, "no.") || text::starts_with_folded(value, "pp") ||
           text::starts_with_folded(value, "issue") || place_cue(value) >= 2;
}

// "…, Plumbers, Gasfitters and Drainlayers Board": the comma stands inside the giver's name, which
// counts several groups up.
bool ends_enumeration(std::string_view value,
                      const std::vector<std::size_t>::const_reverse_iterator& comma,
                      const std::vector<std::size_t>& commas) {
    const auto earlier = comma + 1;
    if (earlier == commas.crend()) {
        return false;
    }
    const auto before = text::trim(value.substr(*earlier + 1, *comma - *earlier - 1));
    const auto behind = text::trim(value.substr(*comma + 1));
    const auto first = behind.substr(0, behind.find(' '));
    const bool counts = behind.find(" and ") != std::string_view::npos ||
                        behind.find(" & ") != std::string_view::npos;
    return counts && before.find(' ') == std::string_view::npos && before.ends_with('s') &&
           first.ends_with('s');
}

// "Project Management Professional (PMP)": the brackets hold the name's initials.
bool are_initials(std::string_view name, std::string_view inside) {
    std::string initials;
    for (const auto& word : text::words(name)) {
        const auto first = text::decode(name, word.begin);
        if (text::is_letter(first.value)) {
            text::append(initials, first.value);
        }
    }
    return text::equal_folded(initials, inside) || text::upper_case_share(inside) >= 1;
}

// The last bracket of a text that ends with one: its place, or npos.
std::size_t last_bracket(std::string_view value) {
    const std::size_t open = value.ends_with(')') ? value.rfind('(') : std::string_view::npos;
    return open == 0 ? std::string_view::npos : open;
}

// "Solutions Architect (Associate)" says how high, "First Aid (2024)" when.
bool can_be_bracketed_giver(std::string_view inside) {
    static constexpr std::string_view ranks[] = {
        "associate", "professional", "foundation",    "advanced", "expert",   "practitioner",
        "basic",     "intermediate", "intermediaire", "master",   "senior",   "expected",
        "ongoing",   "pending",      "renewed",       "online",   "in person"};
    const auto words = text::words(inside);
    return !words.empty() && (can_be_giver(inside) || text::upper_case_share(inside) > 0) &&
           text::is_letter(text::decode(inside, 0).value) &&
           std::ranges::find(
               ranks, words_key_of(inside.substr(words[0].begin, words[0].end - words[0].begin))) ==
               std::end(ranks);
}

}  // namespace

bool can_be_giver(std::string_view value) {
    // "Dry Needling, Level 2" goes on
    static constexpr std::string_view grades[] = {"level", "levels", "part",   "module", "stage",
                                                  "grade", "stufe",  "niveau", "teil",   "nivel"};
    value = text::trim(value);
    const std::string_view word = value.substr(0, value.find(' '));
    if (word.size() < value.size() &&
        std::ranges::find(grades, text::fold(word)) != std::end(grades)) {
        return false;
    }
    // "dbt Labs" writes itself small; "with Distinction" is no giver
    const auto words = text::words(value);
    if (words.size() == 2 && text::is_upper(text::decode(value, words[1].begin).value) &&
        !is_small_word(word)) {
        return true;
    }
    for (std::size_t at = 0; at < word.size();) {
        const auto point = text::decode(word, at);
        if (text::is_digit(point.value) ||
            (text::is_letter(point.value) && !text::is_lower(point.value))) {
            return true;
        }
        at += point.size;
    }
    return false;
}

std::size_t giver_comma(std::string_view value) {
    int depth = 0;
    std::vector<std::size_t> commas;
    for (std::size_t at = 0; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (value[at] == ',' && depth <= 0) {
            commas.push_back(at);
        }
    }
    std::size_t out = std::string_view::npos;
    std::size_t end = value.size();
    for (auto comma = commas.crbegin(); comma != commas.crend(); ++comma) {
        const std::string_view part = value.substr(*comma + 1, end - *comma - 1);
        if (part.find(": ") != std::string_view::npos) {
            break;
        }
        end = *comma;
        if (!can_be_giver(part)) {
            continue;
        }
        out = *comma;
        if (!is_detail_of_giver(part) && !ends_enumeration(value, comma, commas)) {
            break;
        }
    }
    return out;
}

std::size_t open_bracket(std::string_view value) {
    int depth = 0;
    std::size_t last = std::string_view::npos;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '(') {
            last = depth++ == 0 ? at : last;
        } else if (value[at] == ')') {
            --depth;
        }
    }
    return depth > 0 ? last : std::string_view::npos;
}

std::size_t giver_stop(std::string_view value) {
    constexpr std::size_t name_words_min = 3;
    for (std::size_t stop = value.find(". "); stop != std::string_view::npos;
         stop = value.find(". ", stop + 1)) {
        const auto behind = text::trim(value.substr(stop + 2));
        const auto name = value.substr(0, stop);
        const std::size_t last = name.rfind(' ') + 1;
        if (name.size() - last >= 3 && text::words(name).size() >= name_words_min &&
            !behind.empty() && text::is_upper(text::decode(behind, 0).value)) {
            return stop;
        }
    }
    return std::string_view::npos;
}

Manner manner_of(const std::vector<EntryHead>& heads) {
    std::size_t single = 0;
    std::size_t commas = 0;
    std::size_t brackets = 0;
    std::size_t names = 0;  // brackets that can only hold a giver
    for (const EntryHead& head : heads) {
        if (head.pieces.size() != 1) {
            continue;
        }
        const std::string_view value = head.pieces[0].text.text;
        ++single;
        const std::size_t open = last_bracket(value);
        const bool bracket =
            open != std::string_view::npos &&
            can_be_bracketed_giver(value.substr(open + 1, value.size() - open - 2));
        const bool comma = giver_comma(value) != std::string_view::npos;
        commas += comma && !bracket ? 1 : 0;
        brackets += bracket ? 1 : 0;
        const bool twice =
            bracket && last_bracket(text::trim(value.substr(0, open))) != std::string_view::npos;
        names +=
            bracket && (twice || !are_initials(value.substr(0, open),
                                               value.substr(open + 1, value.size() - open - 2)))
                ? 1
                : 0;
    }
    return {.commas = commas * 3 > single,
            .brackets = brackets >= 2 && brackets * 2 >= single && names > 0};
}

std::size_t giver_bracket(std::string_view value, Manner manner) {
    const std::size_t open = last_bracket(value);
    const bool found = manner.brackets && open != std::string_view::npos &&
                       can_be_bracketed_giver(value.substr(open + 1, value.size() - open - 2));
    return found ? open : std::string_view::npos;
}

std::size_t authors_end(std::string_view value) {
    constexpr std::size_t initials_max = 3;
    const std::size_t stop = value.find(". ");
    if (stop == std::string_view::npos) {
        return 0;
    }
    const auto is_author = [](std::string_view author) {
        author = text::trim(author);
        const std::size_t blank = author.rfind(' ');
        const auto initials = author.substr(blank == std::string_view::npos ? 0 : blank + 1);
        return text::fold(author) == "et al" ||
               (blank != std::string_view::npos && text::words(author).size() <= 5 &&
                text::count_code_points(initials) <= initials_max &&
                text::upper_case_share(initials) == 1 &&
                text::is_upper(text::decode(author, 0).value));
    };
    const auto authors = text::split(value.substr(0, stop), ',');
    return std::ranges::all_of(authors, is_author) ? stop + 2 : 0;
}

}  // namespace vouch::parse::resume
