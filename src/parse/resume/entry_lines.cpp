#include <algorithm>

#include "base/text.hpp"
#include "parse/resume/entries.hpp"
#include "parse/resume/grade.hpp"

namespace vouch::parse::resume {
namespace {

// "in", "since", "au": what a date follows inside a sentence.
bool ends_with_preposition(std::string_view value) {
    static constexpr std::string_view words[] = {
        "in",     "on",    "by",    "of",   "the",    "for",  "to", "from", "at",  "during",
        "before", "after", "im",    "am",   "vom",    "zum",  "le", "en",   "au",  "du",
        "de",     "des",   "em",    "no",   "a",      "el",   "il", "nel",  "del", "dal",
        "op",     "w",     "i",     "den",  "and",    "und",  "et", "y",    "e",   "till",
        "until",  "bis",   "since", "seit", "depuis", "desde"};
    const std::size_t space = value.rfind(' ');
    const std::string last =
        text::fold(space == std::string_view::npos ? value : value.substr(space + 1));
    return std::ranges::find(words, last) != std::end(words);
}

// "… as a support engineer and then as a trainer at Acme": small letters right behind a date, and
// many words.
bool goes_on_as_sentence(std::string_view after) {
    constexpr std::size_t title_words_max = 6;
    const auto rest = text::trim(after);
    return !rest.empty() && text::is_lower(text::decode(rest, 0).value) &&
           text::words(rest).size() > title_words_max;
}

// ", 68%", ", 7.8 CGPA", " | GPA: 3.7/4.0": a grade and nothing else behind a date.
bool only_grade(std::string_view after) {
    static constexpr std::string_view names[] = {
        "gpa", "cgpa", "sgpa", "percent", "percentage", "marks", "grade", "aggregate", "of", "out"};
    const auto words = text::words(after);
    bool named = after.find('%') != std::string_view::npos;
    bool counted = false;
    for (const auto& word : words) {
        const auto value = after.substr(word.begin, word.end - word.begin);
        const bool known = std::ranges::find(names, text::fold(value)) != std::end(names);
        named = named || known;
        counted = counted || text::has_digit(value);
        if (!known && value.find_first_not_of("0123456789.,/") != std::string_view::npos) {
            return false;
        }
    }
    return named && counted && words.size() <= 5 && !after.empty() && after.front() != '%';
}

// Nothing, or only a grade, stands behind the date.
bool ends_entry_line(std::string_view after) {
    return !text::has_word_character(after) || only_grade(after);
}

}  // namespace

bool ends_like_abbreviation(std::string_view value) {
    static constexpr std::string_view endings[] = {
        "Ltd.",   "Inc.",   "Co.",   "Corp.", "Jr.",   "Sr.",   "Dept.", "e.V.", "S.A.",
        "S.L.",   "S.r.l.", "Pvt.",  "a.s.",  "Bros.", "Univ.", "Inst.", "Ing.", "Sc.",
        "S.p.A.", "U.S.",   "U.K.",  "etc.",  "B.V.",  "N.V.",  "Hons.", "D.C.", "L.P.",
        "LLC.",   "M.D.",   "Ph.D.", "B.A.",  "M.A.",  "B.S.",  "M.S."};
    if (std::ranges::any_of(endings, [&](std::string_view end) { return value.ends_with(end); })) {
        return true;
    }
    // "S.A.E.": a dot two letters before the last one; "e. V.": one capital letter
    const bool capital = value.size() >= 3 && value[value.size() - 2] >= 'A' &&
                         value[value.size() - 2] <= 'Z' && value[value.size() - 3] == ' ';
    return capital || (value.size() >= 4 && value[value.size() - 3] == '.');
}

bool is_prose(const TextLine& line) {
    if (line.side_label || line.heading_level > 0 || line.text.find('\t') != std::string::npos) {
        return false;
    }
    const std::size_t words = text::words(line.text).size();
    if (line.text.ends_with('.') && words >= 3 && !ends_like_abbreviation(line.text)) {
        return true;
    }
    return words >= 13 || (words >= 9 && !line.bold && !line.bold_start);
}

namespace {

bool tells_grade(std::string_view value) {
    TextLine line;
    line.text = text::trim(value);
    return is_only_grade(line.text) ||
           (!take_grade(line, true).text.empty() && text::trim(line.text).empty());
}

}  // namespace

std::optional<FoundDate> heading_date(const TextLine& line) {
    constexpr std::size_t head_line_bytes_max = 240;
    if (line.text.size() > head_line_bytes_max) {
        return std::nullopt;
    }
    if (const auto whole = whole_date(line.text)) {
        return whole;
    }
    // a part between gaps that is nothing but a date
    for (std::size_t begin = 0; begin < line.text.size();) {
        const std::size_t end = std::min(line.text.find('\t', begin), line.text.size());
        if (end - begin < line.text.size()) {
            if (auto part = whole_date(std::string_view(line.text).substr(begin, end - begin))) {
                part->begin += begin;
                part->end += begin;
                part->second += part->second > 0 ? begin : 0;
                return part;
            }
        }
        begin = end + 1;
    }
    const auto dates = find_dates(line.text);
    for (auto found = dates.rbegin(); found != dates.rend(); ++found) {
        const std::string_view value = line.text;
        const std::size_t end = skip_duration(value, found->end);
        const auto before = value.substr(0, found->begin);
        const auto after = value.substr(end);
        const auto next_part = after.substr(0, after.find('\t'));
        const auto part = before.substr(
            before.rfind('\t') == std::string_view::npos ? 0 : before.rfind('\t') + 1);
        const bool own_part = !text::has_word_character(part) &&
                              !text::has_word_character(next_part) &&
                              (before.size() != part.size() || next_part.size() != after.size());
        if (own_part) {
            return *found;
        }
        const auto trimmed = text::trim(before);
        const bool separated =
            trimmed.empty() || found->is_range || value[found->begin] == '(' ||
            std::string_view(",|:-([.").find(trimmed.back()) != std::string_view::npos ||
            trimmed.ends_with("–") || trimmed.ends_with("—") || trimmed.ends_with("·") ||
            trimmed.ends_with("•");
        const std::size_t words = text::words(before).size() + text::words(after).size();
        if (line.text.ends_with('.') && words > 6 && !found->is_range) {
            continue;
        }
        // "Best Paper Oct 2021", but not "Promoted in October 2021"
        const bool month_at_end = found->first && found->first->month > 0 && !trimmed.empty() &&
                                  !ends_with_preposition(trimmed);
        if (ends_entry_line(after) && (separated || month_at_end) && words <= 22) {
            return *found;
        }
        if (!text::has_word_character(before) && words <= 22 && !goes_on_as_sentence(after)) {
            return *found;
        }
        // "College — Degree (2016 – 2021); 1,8"
        const auto rest = after.substr(after.starts_with(')') ? 1 : 0);
        if ((rest.starts_with(';') || rest.starts_with(',')) && tells_grade(rest.substr(1))) {
            return *found;
        }
        // "Engineer | 2019 – 2021 | Berlin"
        const auto follow = text::trim(after);
        const bool fenced = !follow.empty() && (follow.front() == '|' || follow.front() == ',' ||
                                                follow.starts_with("·") || follow.starts_with("•"));
        if (found->is_range && fenced && words <= 16) {
            return *found;
        }
    }
    return std::nullopt;
}

}  // namespace vouch::parse::resume
