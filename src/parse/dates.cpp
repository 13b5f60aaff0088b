#include "parse/dates.hpp"

#include <array>
#include <string>

#include "base/text.hpp"
#include "parse/date_words.hpp"

namespace vouch::parse {
namespace {

constexpr int year_min = 1930;
constexpr int year_max = 2099;
constexpr int two_digit_pivot = 50;  // '49 is 2049, '50 is 1950

enum class TokenKind : std::uint8_t { number, word, sign };

struct Token {
    TokenKind kind = TokenKind::sign;
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = -1;      // of numbers with at most four digits
    int digits = 0;
    char32_t sign = 0;   // of signs
    std::string folded;  // of words
    bool space_before = false;
};

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
            while (at < text.size()) {
                const auto next = text::decode(text, at);
                if (!text::is_word_character(next.value) || text::is_digit(next.value)) {
                    break;
                }
                at += next.size;
            }
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

// A point in time as written. `month_only` waits for the year of a range's other end.
struct Point {
    Date date;
    std::size_t next = 0;  // index of the token after it
    bool present = false;
    bool month_only = false;
    bool ambiguous = false;
    std::optional<Date> school_year_end;  // "2019/20"
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    std::vector<FoundDate> scan();

private:
    const Token* at(std::size_t index) const {
        return index < tokens_.size() ? &tokens_[index] : nullptr;
    }
    bool is_sign(std::size_t index, std::u32string_view signs) const {
        const Token* token = at(index);
        return token && token->kind == TokenKind::sign &&
               signs.find(token->sign) != std::u32string_view::npos;
    }
    bool is_year(std::size_t index) const {
        const Token* token = at(index);
        return token && token->kind == TokenKind::number && token->digits == 4 &&
               token->value >= year_min && token->value <= year_max;
    }
    bool is_number(std::size_t index, int low, int high, int digits_max = 2) const {
        const Token* token = at(index);
        return token && token->kind == TokenKind::number && token->digits <= digits_max &&
               token->value >= low && token->value <= high;
    }
    // A number glued to letters or to other numbers is part of a name or a quantity.
    bool stands_free(std::size_t begin, std::size_t end) const;

    std::optional<Point> point(std::size_t index) const;
    std::optional<Point> present(std::size_t index) const;
    std::optional<Point> worded(std::size_t index) const;
    std::optional<Point> month_and_year(std::size_t index, int month, int day) const;
    std::optional<Point> season(std::size_t index) const;
    std::optional<Point> year_first(std::size_t index) const;
    std::optional<Point> number_first(std::size_t index) const;
    std::optional<FoundDate> range(std::size_t index, std::size_t& next) const;
    std::size_t separator_end(std::size_t index) const;
    void widen(FoundDate& found, std::size_t first, std::size_t next) const;

    std::string_view text_;
    std::vector<Token> tokens_;
};

bool Scanner::stands_free(std::size_t begin, std::size_t end) const {
    const Token* before = begin > 0 ? at(begin - 1) : nullptr;
    const Token* after = at(end);
    if (before && !at(begin)->space_before &&
        (before->kind != TokenKind::sign || is_sign(begin - 1, U"/.$€£#+%"))) {
        // "/" and "." before: the tail of a longer number or of an address
        return before->kind == TokenKind::sign && before->sign == U'.' && begin >= 2 &&
               at(begin - 2)->kind == TokenKind::word;
    }
    if (after && !after->space_before && after->kind != TokenKind::sign &&
        !(after->kind == TokenKind::word &&
          (is_range_word(after->folded) || month_of_word(after->folded) > 0))) {
        return false;
    }
    return !(after && !after->space_before && is_sign(end, U"%+@"));
}

std::optional<Point> Scanner::present(std::size_t index) const {
    std::string phrase;
    std::optional<Point> best;
    for (std::size_t length = 1; length <= 3; ++length) {
        const Token* token = at(index + length - 1);
        if (!token || token->kind == TokenKind::number) {
            break;
        }
        if (token->kind == TokenKind::sign) {
            if (!(token->sign == U'\'' || token->sign == U'’')) {
                break;
            }
            continue;
        }
        phrase += (phrase.empty() ? "" : " ") + token->folded;
        if (is_present_phrase(phrase)) {
            best = Point{.next = index + length, .present = true};
        }
    }
    return best;
}

std::optional<Point> Scanner::month_and_year(std::size_t index, int month, int day) const {
    std::size_t next = index;
    Point out;
    out.date.month = static_cast<std::int8_t>(month);
    if (is_sign(next, U".")) {
        ++next;
    }
    // "March 5, 2020", "Jan 15th 2020"
    if (day == 0 && is_number(next, 1, 31) && !is_year(next)) {
        std::size_t after = next + 1;
        const Token* suffix = at(after);
        if (suffix && suffix->kind == TokenKind::word &&
            (suffix->folded == "st" || suffix->folded == "nd" || suffix->folded == "rd" ||
             suffix->folded == "th")) {
            ++after;
        }
        if (is_sign(after, U",")) {
            ++after;
        }
        if (is_year(after)) {
            day = at(next)->value;
            next = after;
        }
    }
    const bool glued = is_sign(next, U",-–/");
    if (glued && is_year(next + 1)) {
        ++next;
    }
    for (int filler = 0; filler < 2; ++filler) {
        const Token* token = at(next);
        if (token && token->kind == TokenKind::word && is_filler_word(token->folded)) {
            ++next;
        }
    }
    out.date.day = static_cast<std::int8_t>(day);
    if (is_year(next)) {
        out.date.year = static_cast<std::int16_t>(at(next)->value);
        out.next = next + 1;
        return out;
    }
    if (is_sign(next, U"'’‘`") && is_number(next + 1, 0, 99) && at(next + 1)->digits == 2) {
        const int two = at(next + 1)->value;
        out.date.year = static_cast<std::int16_t>(two < two_digit_pivot ? 2000 + two : 1900 + two);
        out.next = next + 2;
        return out;
    }
    // "Jan 19 – Mar 21": two digits stand for a year only after a month's name and no day
    if (day == 0 && is_number(next, 0, 49) && at(next)->digits == 2) {
        out.date.year = static_cast<std::int16_t>(2000 + at(next)->value);
        out.next = next + 1;
        out.ambiguous = true;
        return out;
    }
    if (day == 0) {
        out.month_only = true;
        out.next = index;
        return out;
    }
    return std::nullopt;
}

std::optional<Point> Scanner::season(std::size_t index) const {
    std::size_t next = index + 1;
    for (int step = 0; step < 3; ++step) {
        const Token* token = at(next);
        if (token && (is_sign(next, U".,-'’/") ||
                      (token->kind == TokenKind::word && (is_filler_word(token->folded) ||
                                                          is_season_word(token->folded))))) {
            ++next;
        }
    }
    // "Q1 2020": the quarter's number follows its letter
    if (is_number(next, 1, 4, 1) && is_year(next + 1)) {
        ++next;
    }
    if (!is_year(next)) {
        return std::nullopt;
    }
    Point out;
    out.date.year = static_cast<std::int16_t>(at(next)->value);
    out.next = next + 1;
    // "winter 2019/20"
    if (is_sign(out.next, U"/") && is_number(out.next + 1, 0, 99) &&
        at(out.next + 1)->digits == 2) {
        out.next += 2;
    }
    return out;
}

std::optional<Point> Scanner::worded(std::size_t index) const {
    const Token& token = tokens_[index];
    if (const int month = month_of_word(token.folded); month > 0) {
        if (const auto found = month_and_year(index + 1, month, 0)) {
            return found;
        }
    }
    if (is_season_word(token.folded) || token.folded == "q" || token.folded == "h") {
        if (const auto found = season(index)) {
            return found;
        }
    }
    return present(index);
}

// "2019", "2019-03", "2019/03/01", "2019/20", "2019年3月".
std::optional<Point> Scanner::year_first(std::size_t index) const {
    Point out;
    out.date.year = static_cast<std::int16_t>(at(index)->value);
    out.next = index + 1;
    const bool joined = is_sign(index + 1, U"-./–年") && at(index + 2) &&
                        !at(index + 1)->space_before && !at(index + 2)->space_before &&
                        at(index + 2)->kind == TokenKind::number && at(index + 2)->digits <= 2;
    if (!joined) {
        const Token* word = at(index + 1);
        const int month = word && word->kind == TokenKind::word ? month_of_word(word->folded) : 0;
        // "2019 March", but not "2019 March 2020"
        if (month > 0 && !is_year(index + 2) && !is_number(index + 2, 1, 31)) {
            out.date.month = static_cast<std::int8_t>(month);
            out.next = index + 2;
        }
        return out;
    }
    const int number = at(index + 2)->value;
    const char32_t sign = at(index + 1)->sign;
    const int following = (out.date.year + 1) % 100;
    if (at(index + 2)->digits == 2 && sign != U'.' && sign != U'年' &&
        (number > 12 || (sign == U'/' && number == following))) {
        if (number < out.date.year % 100) {
            return out;  // "2019-05 …" cannot be a span of years backwards
        }
        out.school_year_end =
            Date{.year = static_cast<std::int16_t>(out.date.year / 100 * 100 + number)};
        out.ambiguous = number <= 12;
        out.next = index + 3;
        return out;
    }
    if (number < 1 || number > 12) {
        return out;
    }
    out.date.month = static_cast<std::int8_t>(number);
    out.next = index + 3;
    if (sign == U'年' && is_sign(out.next, U"月")) {
        ++out.next;
    } else if (is_sign(out.next, U"-./") && is_number(out.next + 1, 1, 31) &&
               !at(out.next)->space_before && !at(out.next + 1)->space_before &&
               !is_year(out.next + 1)) {
        out.date.day = static_cast<std::int8_t>(at(out.next + 1)->value);
        out.next += 2;
    }
    return out;
}

// "03/2019", "3.2019", "01.03.2019", "03/04/2019", "1 March 2019", "1. März 2019", "03/19".
std::optional<Point> Scanner::number_first(std::size_t index) const {
    const int first = at(index)->value;
    Point out;
    if (is_sign(index + 1, U"./-–") && is_year(index + 2) && first <= 12) {
        out.date = Date{.year = static_cast<std::int16_t>(at(index + 2)->value),
                        .month = static_cast<std::int8_t>(first)};
        out.next = index + 3;
        return out;
    }
    if (is_sign(index + 1, U"./-") && is_number(index + 2, 1, 31) && is_sign(index + 3, U"./-") &&
        is_year(index + 4)) {
        const int second = at(index + 2)->value;
        const bool dotted = is_sign(index + 1, U".");
        const bool month_first = second > 12 || (!dotted && second == 1 && first <= 12);
        const int month = month_first ? first : second;
        if (month > 12) {
            return std::nullopt;
        }
        out.date = Date{.year = static_cast<std::int16_t>(at(index + 4)->value),
                        .month = static_cast<std::int8_t>(month),
                        .day = static_cast<std::int8_t>(month_first ? second : first)};
        out.ambiguous = !dotted && first <= 12 && second <= 12 && first != second;
        out.next = index + 5;
        return out;
    }
    std::size_t next = index + 1;
    const Token* suffix = at(next);
    if (suffix && !suffix->space_before &&
        (is_sign(next, U".º°") ||
         (suffix->kind == TokenKind::word && (suffix->folded == "st" || suffix->folded == "nd" ||
                                              suffix->folded == "rd" || suffix->folded == "th" ||
                                              suffix->folded == "er")))) {
        ++next;
    }
    if (const Token* word = at(next); word && word->kind == TokenKind::word &&
                                      is_filler_word(word->folded)) {
        ++next;
    }
    if (const Token* word = at(next); word && word->kind == TokenKind::word) {
        if (const int month = month_of_word(word->folded); month > 0) {
            return month_and_year(next + 1, month, first);
        }
    }
    if (is_sign(index + 1, U"/") && is_number(index + 2, 0, 99) && first <= 12 && first >= 1 &&
        at(index + 2)->digits == 2 && !at(index + 2)->space_before) {
        const int two = at(index + 2)->value;
        out.date = Date{.year = static_cast<std::int16_t>(two < two_digit_pivot ? 2000 + two
                                                                               : 1900 + two),
                        .month = static_cast<std::int8_t>(first)};
        out.ambiguous = true;
        out.next = index + 3;
        return out;
    }
    return std::nullopt;
}

std::optional<Point> Scanner::point(std::size_t index) const {
    const Token* token = at(index);
    if (!token) {
        return std::nullopt;
    }
    if (token->kind == TokenKind::word) {
        return worded(index);
    }
    std::optional<Point> out;
    if (is_year(index)) {
        out = year_first(index);
    } else if (is_number(index, 1, 31)) {
        out = number_first(index);
    } else if (is_sign(index, U"'’‘") && is_number(index + 1, 0, 99) &&
               at(index + 1)->digits == 2) {
        const int two = at(index + 1)->value;
        out = Point{.date = Date{.year = static_cast<std::int16_t>(
                                     two < two_digit_pivot ? 2000 + two : 1900 + two)},
                    .next = index + 2,
                    .ambiguous = true};
    }
    if (out && !stands_free(index, out->next)) {
        return std::nullopt;
    }
    return out;
}

// The token after a range's separator, or `index` where there is none.
std::size_t Scanner::separator_end(std::size_t index) const {
    std::size_t next = index;
    for (int step = 0; step < 3; ++step) {
        const Token* token = at(next);
        if (!token) {
            break;
        }
        const bool sign = is_sign(next, U"-–—−‐‑~→>→⇒⟶/");
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
        const bool colon = before.sign == U':' && first >= 2 &&
                           tokens_[first - 2].kind == TokenKind::word &&
                           is_introduction_word(tokens_[first - 2].folded);
        if (!word && !colon) {
            break;
        }
        --first;
    }
    found.begin = tokens_[first].begin;
    found.end = tokens_[next - 1].end;
    if (first > 0 && is_sign(first - 1, U"([") && is_sign(next, U")]")) {
        found.begin = tokens_[first - 1].begin;
        found.end = tokens_[next].end;
    }
}

std::optional<FoundDate> Scanner::range(std::size_t index, std::size_t& next) const {
    const Token* before = index > 0 ? at(index - 1) : nullptr;
    const bool since = before && before->kind == TokenKind::word && is_since_word(before->folded);
    const bool until = before && before->kind == TokenKind::word && is_until_word(before->folded);
    auto start = point(index);
    if (!start || start->present) {
        return std::nullopt;
    }
    FoundDate found;
    found.is_ambiguous = start->ambiguous;
    next = start->next;
    const std::size_t after = separator_end(next);
    std::optional<Point> end = after > next ? point(after) : std::nullopt;
    if (start->school_year_end && !(end && !end->month_only)) {
        found.first = start->date;
        found.last = start->school_year_end;
        found.is_range = true;
    } else if (end && !end->month_only) {
        if (start->month_only) {
            if (end->present || end->date.month == 0) {
                return std::nullopt;
            }
            start->date.year = static_cast<std::int16_t>(
                end->date.year - (start->date.month > end->date.month ? 1 : 0));
        }
        found.first = start->date;
        found.is_open = end->present;
        found.is_range = true;
        found.is_ambiguous = found.is_ambiguous || end->ambiguous;
        if (!end->present) {
            found.last = end->school_year_end ? *end->school_year_end : end->date;
        }
        next = end->next;
    } else if (start->month_only) {
        return std::nullopt;
    } else if (until) {
        found.last = start->date;
        found.is_range = true;
    } else {
        found.first = start->date;
        // "2019 –" at the end of the text or before a gap: still going on
        const bool dangling = after > next && is_sign(after - 1, U"-–—") &&
                              (!at(after) || is_sign(after, U")]"));
        found.is_open = since || dangling;
        found.is_range = found.is_open;
        next = dangling ? after : next;
    }
    if (found.first && found.last && *found.last < *found.first &&
        !(found.last->year == found.first->year &&
          (found.last->month == 0 || found.first->month == 0))) {
        return std::nullopt;
    }
    // a year of two digits counts only inside a range or where nothing else stands beside it
    if (found.is_ambiguous && !found.is_range && next - index < tokens_.size() &&
        start->date.day == 0 && !(tokens_.size() - (next - index) <= 2)) {
        return std::nullopt;
    }
    std::size_t first = until ? index - 1 : index;
    widen(found, first, next);
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
            const bool boundary =
                text::is_digit(last) != text::is_digit(point.value) &&
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

bool only_punctuation(std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
        const auto point = text::decode(value, at);
        if (text::is_word_character(point.value)) {
            return false;
        }
        at += point.size;
    }
    return true;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text) { return Scanner(text).scan(); }

std::optional<FoundDate> whole_date(std::string_view text) {
    constexpr std::size_t date_bytes_max = 120;
    if (text.size() > date_bytes_max) {
        return std::nullopt;
    }
    const auto covers = [](std::string_view value) -> std::optional<FoundDate> {
        auto found = find_dates(value);
        // two years one beside the other, as a margin shows them
        if (found.size() == 2 && !found[0].is_range && !found[1].is_range &&
            *found[0].first <= *found[1].first &&
            only_punctuation(value.substr(found[0].end, found[1].begin - found[0].end))) {
            found[0].last = found[1].first;
            found[0].is_range = true;
            found[0].end = found[1].end;
            found.pop_back();
        }
        if (found.size() != 1 || !only_punctuation(value.substr(0, found[0].begin))) {
            return std::nullopt;
        }
        const std::size_t end = skip_duration(value, found[0].end);
        return only_punctuation(value.substr(end)) ? std::optional(found[0]) : std::nullopt;
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
        if (auto found = covers(respaced(text))) {
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
        if (token.kind == TokenKind::number && token.digits <= 2) {
            number = true;
        } else if (token.kind == TokenKind::word && is_duration_word(token.folded) && number) {
            end = at + token.end;
        } else if (token.kind == TokenKind::sign && (token.sign == U')' || token.sign == U']')) {
            end = end > at ? at + token.end : end;
            break;
        } else if (token.kind == TokenKind::word && (token.folded == "and" || token.folded == "und")) {
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
