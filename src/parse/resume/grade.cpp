#include "parse/resume/grade.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "parse/cue_words.hpp"
#include "parse/dates.hpp"
#include "parse/key.hpp"

namespace vouch::parse::resume {
namespace {

bool is_number_character(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '/' || c == '%';
}

// The longest phrase of grades that begins at the word, its end in bytes; 0 for none.
std::size_t phrase_end(std::string_view value, const std::vector<text::WordSpan>& words,
                       std::size_t at) {
    constexpr std::size_t phrase_words_max = 5;
    std::string phrase;
    std::size_t best = 0;
    for (std::size_t length = 1; length <= phrase_words_max && at + length <= words.size();
         ++length) {
        const auto& word = words[at + length - 1];
        phrase += (phrase.empty() ? "" : " ") +
                  words_key_of(value.substr(word.begin, word.end - word.begin));
        if (score_phrases().contains(phrase)) {
            best = word.end;
        }
    }
    return best;
}

// Up to a bar, a semicolon, a gap or a comma that no digit follows, outside brackets.
std::size_t value_end(std::string_view value, std::size_t from) {
    int depth = 0;
    for (std::size_t at = from; at < value.size(); ++at) {
        depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
        if (depth < 0) {
            return at;
        }
        const bool digit_next =
            at + 1 < value.size() && value[at + 1] >= '0' && value[at + 1] <= '9';
        if (depth == 0 && (value[at] == '|' || value[at] == ';' || value[at] == '\t' ||
                           (value[at] == ',' && !digit_next))) {
            return at;
        }
    }
    return value.size();
}

// "1.7", "3,85", "92.3": a decimal as grades are written.
bool is_decimal(std::string_view value) {
    constexpr std::size_t whole_digits_max = 3;
    constexpr std::size_t decimal_digits_max = 2;
    const std::size_t sign = value.find_first_of(".,");
    return sign != std::string_view::npos && sign > 0 && sign <= whole_digits_max &&
           value.size() > sign + 1 && value.size() <= sign + 1 + decimal_digits_max &&
           value.find_first_not_of("0123456789") == sign &&
           value.find_first_not_of("0123456789", sign + 1) == std::string_view::npos;
}

// "82 %", "3.7/4.0", "2:1", "BBC", "1,3": nothing but a grade.
bool is_bare_grade(std::string_view value) {
    if (value.empty() || value.size() > 16) {
        return false;
    }
    const bool letters = value.size() <= 4 && text::upper_case_share(value) == 1 &&
                         value.find_first_not_of("ABCDEU*") == std::string_view::npos;
    const bool digits = value.find_first_not_of("0123456789.,/%: ") == std::string_view::npos;
    const bool ratio = digits && value.find_first_of("/%:") != std::string_view::npos;
    return letters || ratio || is_decimal(value);
}

// "Distinction", "First Class Honours", "Mention très bien": a mark in words and nothing else.
bool is_mark(std::string_view value) {
    const auto words = text::words(value);
    if (words.empty() || words[0].begin > 0 || phrase_end(value, words, 0) != value.size()) {
        return false;
    }
    static constexpr std::string_view single[] = {"distinction", "merit", "sobresaliente",
                                                  "notable", "commendation"};
    return words.size() >= 2 || std::ranges::find(single, words_key_of(value)) != std::end(single);
}

// "B, C, C" or "A*, A, A": a letter a subject.
bool is_letter_grades(std::string_view value) {
    const auto parts = text::split(value, ',');
    return parts.size() >= 2 && std::ranges::all_of(parts, [](std::string_view part) {
               const std::string_view letter = text::trim(part);
               return !letter.empty() && letter.size() <= 2 && letter[0] >= 'A' &&
                      letter[0] <= 'E' && (letter.size() == 1 || letter[1] == '*');
           });
}

// Nothing but a grade, in figures or in words; letters alone may be a degree's.
bool is_short_grade(std::string_view value) {
    value = text::trim(value);
    return (text::has_digit(value) && is_bare_grade(value) && !whole_date(value)) || is_mark(value);
}

// The inside of the brackets that end a line, where it is a grade: "Leeds College (Merit)". Runs of
// letters do not count, "(BA)" is a degree.
std::string_view bracketed_grade(std::string_view value) {
    const std::size_t open = value.rfind('(');
    if (open == std::string_view::npos || !value.ends_with(')')) {
        return {};
    }
    const std::string_view inside = value.substr(open + 1, value.size() - open - 2);
    return is_short_grade(inside) || is_letter_grades(inside) ? inside : std::string_view{};
}

// "Handelsfachwirt; 1,8": where a grade behind the last semicolon or bar begins, or 0.
std::size_t grade_behind_sign(std::string_view value) {
    const std::size_t sign = value.find_last_of(";|\t");
    const bool found =
        sign != std::string_view::npos && sign > 0 && is_short_grade(value.substr(sign + 1));
    return found ? sign + 1 : 0;
}

Placed take(TextLine& line, std::size_t whole_begin, std::size_t begin, std::size_t end) {
    while (begin < end && std::string_view(" ,\t").contains(line.text[begin])) {
        ++begin;
    }
    const Placed out = placed(line, begin, end);
    std::size_t left_end = whole_begin;
    while (left_end > 0 &&
           std::string_view(" ,(\t-|;").find(line.text[left_end - 1]) != std::string_view::npos) {
        --left_end;
    }
    line = left_end > 0 ? cut(line, 0, left_end)
                        : cut(line, std::min(end + 1, line.text.size()), line.text.size());
    return out;
}

}  // namespace

bool is_only_grade(std::string_view value) {
    return is_short_grade(value);
}

Placed take_grade(TextLine& line, bool alone) {
    const std::string_view value = line.text;
    const auto words = text::words(value);
    // "…, GPA: Very good (3.4/4.0)": a label is the surest
    for (std::size_t at = 0; at < words.size() && at < 40; ++at) {
        const std::size_t end = phrase_end(value, words, at);
        if (end > 0 && end < value.size() && value[end] == ':') {
            return take(line, words[at].begin, end + 1, value_end(value, end));
        }
    }
    for (std::size_t at = 0; at < words.size() && at < 40; ++at) {
        const std::size_t end = phrase_end(value, words, at);
        if (end == 0) {
            continue;
        }
        const std::size_t begin = words[at].begin;
        const std::string_view rest = text::trim(value.substr(end));
        if (!rest.empty() && rest.front() == '=') {
            return take(line, begin, value.find(rest.front(), end) + 1, value_end(value, end));
        }
        if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
            return take(line, begin, begin, value_end(value, end));
        }
        // "3.61 GPA": the number before
        std::size_t number = begin;
        while (number > 0 && value[number - 1] == ' ') {
            --number;
        }
        const std::size_t number_end = number;
        while (number > 0 && is_number_character(value[number - 1])) {
            --number;
        }
        if (number < number_end && end - begin <= 5) {
            return take(line, number, number, end);
        }
        // "First Class", "Very good with honours (3.4/4.0)" alone
        if (alone && words.size() <= 8 && at == 0) {
            return take(line, begin, begin, value_end(value, end));
        }
    }
    if (const std::size_t begin = grade_behind_sign(value); begin > 0) {
        return take(line, begin, begin, value.size());
    }
    if (const std::size_t comma = value.rfind(", "); comma != std::string_view::npos) {
        // "MSc in Hydrology, Distinction"
        const std::size_t begin = comma + 2;
        if (is_mark(value.substr(begin)) && value.find('(', begin) == std::string_view::npos) {
            return take(line, comma, begin, value.size());
        }
    }
    if (const std::string_view grade = bracketed_grade(value); !grade.empty()) {
        const auto begin = static_cast<std::size_t>(grade.data() - value.data());
        // "5.0 (very good)" is one grade
        const std::string_view before = text::trim(value.substr(0, begin - 1));
        const std::size_t number = before.find_last_of(" ,") + 1;  // 0 where there is none
        if (is_decimal(before.substr(number))) {
            return take(line, number, number, value.size());
        }
        return take(line, begin, begin, begin + grade.size());
    }
    if (alone && is_bare_grade(text::trim(value))) {
        return take(line, 0, 0, value.size());
    }
    return {};
}

}  // namespace vouch::parse::resume
