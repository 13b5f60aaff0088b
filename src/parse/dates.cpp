#include "parse/dates.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "parse/date_points.hpp"
#include "parse/date_tokens.hpp"
#include "parse/date_words.hpp"

namespace vouch::parse {
namespace {

class Scanner {
public:
    explicit Scanner(std::string_view text) : tokens_(tokens_of(text)), points_(tokens_) {}
    Scanner(const Scanner&) = delete;
    Scanner& operator=(const Scanner&) = delete;

    std::vector<FoundDate> scan();

private:
    std::optional<FoundDate> range(std::size_t index, std::size_t& next) const;
    bool close_range(FoundDate& found, Point start, const Point& end) const;
    std::size_t separator_end(std::size_t index) const;
    void widen(FoundDate& found, std::size_t first, std::size_t next) const;

    std::vector<Token> tokens_;
    PointReader points_;
};

// The token after a range's separator, or `index` where there is none.
std::size_t Scanner::separator_end(std::size_t index) const {
    std::size_t next = index;
    for (int step = 0; step < 3; ++step) {
        const Token* token = points_.at(next);
        if (!token) {
            break;
        }
        // "2018.01. – 2020.06.": the dot of an ordinal stands before the separator
        const bool dot = step == 0 && points_.is_sign(next, U".") && !token->space_before &&
                         points_.is_sign(next + 1, U"-–—");
        const bool sign = dot || points_.is_sign(next, U"-–—−‐‑~～〜→>⇒⟶/|");
        const bool word = token->kind == TokenKind::word && is_range_word(token->folded);
        if (!sign && !word) {
            break;
        }
        ++next;
    }
    return next;
}

void Scanner::widen(FoundDate& found, std::size_t first, std::size_t next) const {
    // "expected", "since" and brackets right around it
    while (first > 0) {
        const Token& before = tokens_[first - 1];
        const bool word = before.kind == TokenKind::word &&
                          (is_introduction_word(before.folded) || is_since_word(before.folded) ||
                           is_from_word(before.folded)) &&
                          before.folded.size() > 1;
        const bool colon = before.sign == U':' || before.sign == U'.';
        // "Awarded on: ", "published in "
        const std::size_t on = first - (colon ? 1 : 0);
        const bool introduced_on = on >= 2 && is_on_word(tokens_[on - 1].folded) &&
                                   is_introduction_word(tokens_[on - 2].folded);
        const bool introduced = colon && on >= 1 && is_introduction_word(tokens_[on - 1].folded);
        if (!word && !introduced && !introduced_on) {
            break;
        }
        first = introduced_on ? on - 2 : introduced ? on - 1 : first - 1;
    }
    found.begin = tokens_[first].begin;
    found.end = tokens_[next - 1].end;
    if (first > 0 && points_.is_sign(first - 1, U"([") && points_.is_sign(next, U")]")) {
        found.begin = tokens_[first - 1].begin;
        found.end = tokens_[next].end;
    }
}

// Fills the range from `start` to `end`; false where the two do not make one.
bool Scanner::close_range(FoundDate& found, Point start, const Point& end) const {
    if (start.month_only) {
        if (end.present || end.date.month == 0) {
            return false;
        }
        start.date.year =
            static_cast<std::int16_t>(end.date.year - (start.date.month > end.date.month ? 1 : 0));
    }
    found.first = start.date;
    found.is_open = end.present;
    found.is_range = true;
    found.is_ambiguous = start.ambiguous || end.ambiguous;
    if (!end.present) {
        found.last = end.school_year_end ? *end.school_year_end : end.date;
    }
    return true;
}

// Dates in the wrong order are none, but a year may hold a month of its own.
bool is_backwards(const FoundDate& found) {
    return found.first && found.last && *found.last < *found.first &&
           !(found.last->year == found.first->year &&
             (found.last->month == 0 || found.first->month == 0));
}

std::optional<FoundDate> Scanner::range(std::size_t index, std::size_t& next) const {
    const Token* before = index > 0 ? points_.at(index - 1) : nullptr;
    const bool since = before && before->kind == TokenKind::word && is_since_word(before->folded);
    const bool until = before && before->kind == TokenKind::word && is_until_word(before->folded);
    const auto start = points_.point(index);
    if (!start || start->present) {
        return std::nullopt;
    }
    FoundDate found;
    found.is_ambiguous = start->ambiguous;
    next = start->next;
    const std::size_t after = separator_end(next);
    std::optional<Point> end = after > next ? points_.point(after) : std::nullopt;
    end = end && end->month_only ? std::nullopt : end;
    if (end) {
        if (!close_range(found, *start, *end)) {
            return std::nullopt;
        }
        next = end->next;
        found.second = tokens_[after].begin;
    } else if (start->school_year_end) {
        found.first = start->date;
        found.last = start->school_year_end;
        found.is_range = true;
    } else if (start->month_only) {
        return std::nullopt;
    } else if (until) {
        found.last = start->date;
        found.is_range = true;
    } else {
        found.first = start->date;
        // "2019 –" at the end of the text or before a bracket: still going on
        const bool dangling = after > next && points_.is_sign(after - 1, U"-–—") &&
                              (!points_.at(after) || points_.is_sign(after, U")]"));
        const Token* behind = points_.at(next);
        const bool onward = behind && behind->kind == TokenKind::word &&
                            (is_onward_word(behind->folded) || behind->folded == "至今");
        found.is_open = since || dangling || onward;
        found.is_range = found.is_open;
        next = dangling ? after : onward ? next + 1 : next;
    }
    // a year of two digits counts only inside a range or where nothing else stands beside it
    const bool alone = tokens_.size() - (next - index) <= 2;
    const bool doubtful = found.is_ambiguous && !found.is_range && start->date.day == 0;
    if (is_backwards(found) || (doubtful && !alone)) {
        return std::nullopt;
    }
    widen(found, until ? index - 1 : index, next);
    return found;
}

std::vector<FoundDate> Scanner::scan() {
    std::vector<FoundDate> out;
    for (std::size_t index = 0; index < tokens_.size();) {
        std::size_t next = index + 1;
        if (auto found = range(index, next)) {
            if (out.empty() || found->begin >= out.back().end) {
                out.push_back(*found);
            }
            index = next;
        } else {
            ++index;
        }
    }
    return out;
}

// Letter-spaced text without its spaces, parted again where digits meet letters and where a
// capital follows a small letter: "2 0 2 2 t o P r e s e n t" gives "2022 to Present".
std::string respaced(std::string_view value) {
    std::string out;
    char32_t last = 0;
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        if (!text::is_space(point.value)) {
            const bool boundary = text::is_digit(last) != text::is_digit(point.value) &&
                                  (text::is_letter(last) || text::is_letter(point.value));
            if (boundary || (text::is_lower(last) && text::is_upper(point.value))) {
                out += ' ';
            }
            out.append(value.substr(at, point.size));
            last = point.value;
        }
        at += point.size;
    }
    return out;
}

// The byte of `spaced` that holds the same character as byte `at` of `joined`; they differ in
// spaces only.
std::size_t same_place(std::string_view spaced, std::string_view joined, std::size_t at) {
    auto signs = std::ranges::count_if(joined.substr(0, at), [](char c) { return c != ' '; });
    std::size_t out = 0;
    while (out < spaced.size() && (signs > 0 || spaced[out] == ' ')) {
        signs -= spaced[out] != ' ' ? 1 : 0;
        ++out;
    }
    return at == 0 ? 0 : out;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text) {
    if (!text::has_digit(text)) {
        return {};  // every form of a date has a number
    }
    return Scanner(text).scan();
}

std::optional<FoundDate> whole_date(std::string_view text) {
    constexpr std::size_t date_bytes_max = 120;
    if (text.size() > date_bytes_max || !text::has_digit(text)) {
        return std::nullopt;
    }
    const auto covers = [](std::string_view value) -> std::optional<FoundDate> {
        auto found = find_dates(value);
        // two years one beside the other, as a margin shows them
        if (found.size() == 2 && !found[0].is_range && !found[1].is_range &&
            *found[0].first <= *found[1].first &&
            !text::has_word_character(value.substr(found[0].end, found[1].begin - found[0].end))) {
            found[0].last = found[1].first;
            found[0].is_range = true;
            found[0].second = found[1].begin;
            found[0].end = found[1].end;
            found.pop_back();
        }
        if (found.size() != 1 || text::has_word_character(value.substr(0, found[0].begin))) {
            return std::nullopt;
        }
        const std::size_t end = skip_duration(value, found[0].end);
        return !text::has_word_character(value.substr(end)) ? std::optional(found[0])
                                                            : std::nullopt;
    };
    if (const auto found = covers(text)) {
        return found;
    }
    // Letter-spaced: single characters between spaces make up at least half of the words.
    std::size_t single = 0;
    std::size_t all = 0;
    for (const auto word : text::split(text, ' ')) {
        all += word.empty() ? 0 : 1;
        single += !word.empty() && text::count_code_points(word) == 1 ? 1 : 0;
    }
    if (all >= 4 && single * 2 >= all) {
        const std::string joined = respaced(text);
        if (auto found = covers(joined)) {
            found->second = same_place(text, joined, found->second);
            found->begin = 0;
            found->end = text.size();
            return found;
        }
    }
    return std::nullopt;
}

std::size_t skip_duration(std::string_view text, std::size_t at) {
    const auto tokens = tokens_of(text.substr(at));
    std::size_t end = at;
    bool number = false;
    for (const auto& token : tokens) {
        if ((token.kind == TokenKind::number && token.digits <= 2) ||
            (token.kind == TokenKind::word && is_one_word(token.folded))) {
            number = true;
        } else if (token.kind == TokenKind::word && is_duration_word(token.folded) && number) {
            end = at + token.end;
        } else if (token.kind == TokenKind::sign && (token.sign == U')' || token.sign == U']')) {
            end = end > at ? at + token.end : end;
            break;
        } else if (token.kind == TokenKind::word &&
                   (token.folded == "and" || token.folded == "und")) {
            continue;
        } else if (token.kind != TokenKind::sign ||
                   std::u32string_view(U"([·•|,.;-–—").find(token.sign) ==
                       std::u32string_view::npos) {
            break;
        }
    }
    return end;
}

}  // namespace vouch::parse
