#include "skills/name_sense.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace vouch::skills {

namespace {

constexpr std::size_t cue_tokens_max = 4;

bool is_all_lower(std::string_view text) {
    return text::upper_case_share(text) == 0.0;
}

// "API" is meant by "APIs" and "API's".
bool equal_or_plural(std::string_view found, std::string_view name) {
    return found == name ||
           (found.starts_with(name) && found.size() <= name.size() + 3 &&
            (found.substr(name.size()) == "s" || found.ends_with("'s") || found.ends_with("’s")));
}

std::size_t split_count(std::string_view name) {
    return name.find_first_of(" -/") == std::string_view::npos ? 1 : 2;
}

}  // namespace

bool NameSense::in_address(const Found& found) const {
    const auto begin = in_.tokens[found.begin].begin;
    const auto end = in_.tokens[found.end - 1].end;
    if (end < in_.text.size() && in_.text[end] == '@') {
        return true;
    }
    const auto is_break = [&](std::size_t at) {
        return in_.text[at] == ' ' || in_.text[at] == '\n' || in_.text[at] == '(';
    };
    auto run = begin;
    while (run > 0 && begin - run < 100 && !is_break(run - 1)) {
        --run;
    }
    const auto before = in_.text.substr(run, begin - run);
    return before.contains('@') || before.contains("://") || before.starts_with("www.");
}

// What letter case and the nearest words say, before the context is asked.
Sense NameSense::first(const Found& found) const {
    if (in_address(found)) {
        return Sense::refused;
    }
    const auto& name = surface(found);
    const auto& meant = skill(found);
    const auto shown = words(found);
    const bool single = split_count(name.text) == 1;
    const bool tricky = single && (meant.exact_case || meant.ambiguous || name.needs_capitals ||
                                   name.text.size() <= 2);
    if (tricky && is_other_sense(found)) {
        return Sense::refused;
    }
    // "act on reports" is no "Act-On".
    const bool unhyphened = meant.exact_case && name.text.contains('-') && !shown.contains('-');
    if (!single) {
        return unhyphened ? Sense::refused : Sense::certain;
    }
    const bool case_fits = equal_or_plural(shown, name.text);
    if (meant.exact_case && !case_fits) {
        if (name.text.size() <= 2 && reading_ != Reading::list) {
            return Sense::refused;
        }
        return is_all_lower(name.text) ? Sense::certain : Sense::loose;
    }
    if (meant.ambiguous || meant.weak) {
        return Sense::possible;
    }
    if (name.needs_capitals && !case_fits) {
        return Sense::loose;
    }
    const bool capital_by_place = meant.exact_case && in_.begins_sentence(found.begin) &&
                                  name.text.size() > 1 && is_all_lower(name.text.substr(1));
    const bool shouting = meant.exact_case && in_.line_shouts(found.begin);
    return capital_by_place || shouting || name.text.size() == 1 ? Sense::possible : Sense::certain;
}

// "Oracle Road", "spring 2020", "access to", "C-level", "J. R. Smith", "vitamin C".
bool NameSense::is_other_sense(const Found& found) const {
    const auto begin = found.begin;
    const auto end = found.end;
    const bool short_name = words(found).size() <= 2;
    if (in_.tokens[begin].gap == Gap::hyphen || in_.tokens[begin].gap == Gap::dot) {
        return true;
    }
    const auto after = in_.text.substr(in_.tokens[end - 1].end);
    if (words(found).size() == 1 && after.starts_with('+') && !after.starts_with("++")) {
        return true;  // licence classes: "C+E"
    }
    // "2°C"
    if (in_.text.substr(0, in_.tokens[begin].begin).ends_with("°")) {
        return true;
    }
    if (short_name && begin > 0 && !in_.ends_sentence(begin - 1) && is_grade_noun(begin - 1)) {
        return true;
    }
    if (end >= in_.tokens.size()) {
        return short_name && in_.text.substr(in_.tokens[end - 1].end).starts_with(". ");
    }
    const auto& next = in_.tokens[end];
    if (next.gap == Gap::hyphen || next.gap == Gap::dot) {
        return true;
    }
    const auto shown_next = in_.of(end);
    if (short_name && (next.gap == Gap::glued && in_.text[next.begin] == '&')) {
        return true;
    }
    if (short_name && begin > 0 && in_.text[in_.tokens[begin - 1].begin] == '&') {
        return in_.tokens[begin].gap == Gap::glued;
    }
    if (words(found).size() == 1 && in_.text[in_.tokens[end - 1].end] == '.' &&
        next.shape.upper_first && !in_list_with_neighbours(found)) {
        return true;  // an initial: "R. Smith"
    }
    if (next.gap != Gap::space) {
        return false;
    }
    const auto cue = in_.cue(end);
    const bool capital = next.shape.upper_first;
    const bool year =
        shown_next.size() == 4 && (shown_next.starts_with("19") || shown_next.starts_with("20"));
    return (cue == Cue::place && capital) || cue == Cue::time || (year && skill(found).ambiguous) ||
           (cue == Cue::binding && !has_cue_before(found) && !is_means(found));
}

// "the plan in Excel from the forecast", not "to excel at it".
bool NameSense::is_means(const Found& found) const {
    const auto begin = found.begin;
    if (skill(found).ambiguous || begin == 0 || in_.ends_sentence(begin - 1) ||
        !in_.tokens[begin].shape.upper_first) {
        return false;
    }
    const auto before = text::fold(in_.of(begin - 1));
    return before == "in" || before == "with" || before == "using";
}

bool NameSense::in_list_with_neighbours(const Found& found) const {
    return found.begin > 0 && in_.between(found.begin - 1, found.begin).contains(',');
}

bool NameSense::is_grade_noun(std::size_t token) const {
    constexpr std::string_view nouns[] = {
        "vitamin",  "hepatitis", "grade", "class", "plan",    "type",     "series",
        "section",  "option",    "band",  "level", "phase",   "category", "appendix",
        "schedule", "part",      "unit",  "block", "terminal"};
    const auto word = text::fold(in_.of(token));
    return std::ranges::contains(nouns, std::string_view(word));
}

// "experience with Go", "knowledge of statistical R"; one word of another kind may stand
// between, except before a mere "using".
bool NameSense::has_cue_before(const Found& found) const {
    bool direct = true;
    for (std::size_t i = found.begin, step = 0; i > 0 && step < cue_tokens_max; --i, ++step) {
        if (in_.ends_sentence(i - 1)) {
            return false;
        }
        const auto cue = in_.cue(i - 1);
        if (cue == Cue::knowing || (cue == Cue::using_it && direct) ||
            (skill(found).weak && cue == Cue::praise)) {
            return true;
        }
        if (cue != Cue::linking) {
            if (!direct || found.sense == Sense::loose) {
                return false;
            }
            direct = false;
        }
    }
    return false;
}

std::string_view NameSense::words(const Found& found) const {
    const auto begin = in_.tokens[found.begin].begin;
    return in_.text.substr(begin, in_.tokens[found.end - 1].end - begin);
}

}  // namespace vouch::skills
