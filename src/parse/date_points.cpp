#include "parse/date_points.hpp"

#include "base/text.hpp"
#include "parse/date_words.hpp"

namespace vouch::parse {
namespace {

constexpr int year_min = 1930;
constexpr int year_max = 2099;
constexpr int two_digit_pivot = 50;  // '49 is 2049, '50 is 1950

}  // namespace

bool PointReader::is_sign(std::size_t index, std::u32string_view signs) const {
    const Token* token = at(index);
    return token && token->kind == TokenKind::sign &&
           signs.find(token->sign) != std::u32string_view::npos;
}

bool PointReader::is_year(std::size_t index) const {
    const Token* token = at(index);
    return token && token->kind == TokenKind::number && token->digits == 4 &&
           token->value >= year_min && token->value <= year_max;
}

bool PointReader::is_number(std::size_t index, int low, int high, int digits_max) const {
    const Token* token = at(index);
    return token && token->kind == TokenKind::number && token->digits <= digits_max &&
           token->value >= low && token->value <= high;
}

// "Textiles2009 - 2011" at the end of a text: a gap that the file lost.
bool PointReader::ends_in_years(std::size_t begin) const {
    constexpr std::size_t word_bytes_min = 3;
    const Token* before = begin > 0 ? at(begin - 1) : nullptr;
    return before && before->kind == TokenKind::word && before->folded.size() >= word_bytes_min &&
           is_year(begin) && is_sign(begin + 1, U"-–—") && is_year(begin + 2) &&
           at(begin)->value <= at(begin + 2)->value && !at(begin + 3);
}

bool PointReader::stands_free(std::size_t begin, std::size_t end) const {
    const Token* before = begin > 0 ? at(begin - 1) : nullptr;
    const Token* after = at(end);
    if (before && !at(begin)->space_before &&
        (before->kind != TokenKind::sign || is_sign(begin - 1, U"/.$€£#+%"))) {
        // "2014/2015"
        if (is_sign(begin - 1, U"/") && begin >= 2 && is_year(begin - 2) && is_year(begin)) {
            return true;
        }
        if (ends_in_years(begin)) {
            return true;
        }
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

std::optional<Point> PointReader::present(std::size_t index) const {
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

std::optional<Point> PointReader::month_and_year(std::size_t index, int month, int day) const {
    std::size_t next = index;
    Point out;
    out.date.month = static_cast<std::int8_t>(month);
    if (is_sign(next, U".")) {
        ++next;
    }
    if (day == 0) {
        next = day_and_comma(next, day);
    }
    const bool glued = is_sign(next, U",-–/'’‘`");  // "Feb '2011", "Dec' 2015"
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

// The "5," of "March 5, 2020": the token of the year, or `index` where no day stands there.
std::size_t PointReader::day_and_comma(std::size_t index, int& day) const {
    if (!is_number(index, 1, 31)) {
        return index;
    }
    std::size_t after = index + 1;
    const Token* suffix = at(after);
    if (suffix && suffix->kind == TokenKind::word &&
        (suffix->folded == "st" || suffix->folded == "nd" || suffix->folded == "rd" ||
         suffix->folded == "th")) {
        ++after;
    }
    if (is_sign(after, U",")) {
        ++after;
    }
    if (!is_year(after)) {
        return index;
    }
    day = at(index)->value;
    return after;
}

std::optional<Point> PointReader::season(std::size_t index) const {
    std::size_t next = index + 1;
    for (int step = 0; step < 3; ++step) {
        const Token* token = at(next);
        if (token && (is_sign(next, U".,-'’/") ||
                      (token->kind == TokenKind::word &&
                       (is_filler_word(token->folded) || is_season_word(token->folded))))) {
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

std::optional<Point> PointReader::worded(std::size_t index) const {
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
std::optional<Point> PointReader::year_first(std::size_t index) const {
    Point out;
    out.date.year = static_cast<std::int16_t>(at(index)->value);
    out.next = index + 1;
    const bool joined = is_sign(index + 1, U"-./–年") && at(index + 2) &&
                        !at(index + 1)->space_before && !at(index + 2)->space_before &&
                        at(index + 2)->kind == TokenKind::number && at(index + 2)->digits <= 2;
    if (!joined) {
        // "2019 March", "2019. március"
        const std::size_t place = is_sign(index + 1, U".") ? index + 2 : index + 1;
        const Token* word = at(place);
        const int month = word && word->kind == TokenKind::word ? month_of_word(word->folded) : 0;
        // but not "2019 March 2020"
        if (month > 0 && !is_year(place + 1) && !is_number(place + 1, 1, 31)) {
            out.date.month = static_cast<std::int8_t>(month);
            out.next = place + 1;
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

// "01.03.2019", "03/04/2019".
std::optional<Point> PointReader::three_numbers(std::size_t index) const {
    const int first = at(index)->value;
    const int second = at(index + 2)->value;
    const bool dotted = is_sign(index + 1, U".");
    const bool month_first = second > 12 || (!dotted && second == 1 && first <= 12);
    const int month = month_first ? first : second;
    if (month > 12) {
        return std::nullopt;
    }
    Point out;
    out.date = Date{.year = static_cast<std::int16_t>(at(index + 4)->value),
                    .month = static_cast<std::int8_t>(month),
                    .day = static_cast<std::int8_t>(month_first ? second : first)};
    out.ambiguous = !dotted && first <= 12 && second <= 12 && first != second;
    out.next = index + 5;
    return out;
}

// Behind the "." of "1. März" and the "st" of "1st March".
std::size_t PointReader::ordinal_end(std::size_t index) const {
    const Token* suffix = at(index);
    if (suffix && !suffix->space_before &&
        (is_sign(index, U".º°") ||
         (suffix->kind == TokenKind::word &&
          (suffix->folded == "st" || suffix->folded == "nd" || suffix->folded == "rd" ||
           suffix->folded == "th" || suffix->folded == "er")))) {
        return index + 1;
    }
    return index;
}

// "03/2019", "3.2019", "01.03.2019", "03/04/2019", "1 March 2019", "1. März 2019", "03/19".
std::optional<Point> PointReader::number_first(std::size_t index) const {
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
        return three_numbers(index);
    }
    std::size_t next = ordinal_end(index + 1);
    if (const Token* word = at(next);
        word && word->kind == TokenKind::word && is_filler_word(word->folded)) {
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
        out.date =
            Date{.year = static_cast<std::int16_t>(two < two_digit_pivot ? 2000 + two : 1900 + two),
                 .month = static_cast<std::int8_t>(first)};
        out.ambiguous = true;
        out.next = index + 3;
        return out;
    }
    return std::nullopt;
}

std::optional<Point> PointReader::point(std::size_t index) const {
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

}  // namespace vouch::parse
