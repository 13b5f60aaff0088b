#include "write/claims/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "write/claims/quantity_parts.hpp"
#include "write/claims/quantity_relations.hpp"
#include "write/claims/quantity_words.hpp"

namespace vouch::write::claims {
namespace {

using std::string_view_literals::operator""sv;

struct Digits {
    double value = 0;
    std::size_t end = 0;
    bool plain = true;  // no separators: may be a calendar year
};

// "4,200", "4.2", "1.200.000", "3,5", "12 400": groups of three are thousands; a single comma or
// dot before any other count of digits is a decimal mark, as is a dot before three.
Digits read_digits(std::string_view text, std::size_t at) {
    Digits read;
    std::string digits;
    const auto run = [&](std::size_t from) {
        auto end = from;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        return end;
    };
    auto end = run(at);
    digits = text.substr(at, end - at);
    const auto group_at = [&](std::size_t place, std::string_view mark) {
        return text.substr(place).starts_with(mark) &&
               run(place + mark.size()) == place + mark.size() + 3;
    };
    if (digits.size() <= 3) {
        for (const auto mark : {","sv, "\u00a0"sv, "\u202f"sv, "'"sv, "\u2019"sv}) {
            while (group_at(end, mark)) {
                digits += text.substr(end + mark.size(), 3);
                end += mark.size() + 3;
                read.plain = false;
            }
        }
        while (group_at(end, ".") && group_at(end + 4, ".")) {
            digits += text.substr(end + 1, 3);
            digits += text.substr(end + 5, 3);
            end += 8;
            read.plain = false;
        }
    }
    double value = 0;
    for (const char c : digits.substr(0, 18)) {
        value = value * 10 + (c - '0');
    }
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') &&
        is_digit(text[end + 1])) {
        const auto decimals_end = run(end + 1);
        double scale = 0.1;
        for (auto i = end + 1; i < std::min(decimals_end, end + 10); ++i, scale /= 10) {
            value += (text[i] - '0') * scale;
        }
        end = decimals_end;
        read.plain = false;
    }
    read.value = value;
    read.end = end;
    return read;
}

// "22:30", "6.30 am", "5pm": minutes of the day.
bool read_clock(std::string_view text, const Digits& digits, Quantity& quantity) {
    auto end = digits.end;
    double minutes = std::floor(digits.value) * 60;
    const bool colon = end + 2 < text.size() && text[end] == ':' && is_digit(text[end + 1]) &&
                       is_digit(text[end + 2]);
    if (colon) {
        minutes += (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
        end += 3;
    } else {
        minutes += std::round((digits.value - std::floor(digits.value)) * 100);
    }
    const auto half = text::fold(letters_at(text, skip_spaces(text, end)));
    const bool named = half == "am" || half == "pm";
    if (digits.value >= 24 || (!named && !colon)) {
        return false;
    }
    if (named) {
        end = skip_spaces(text, end) + 2;
        minutes += half == "pm" && digits.value < 12 ? 720 : 0;
    }
    quantity.value = minutes;
    quantity.unit = "clock";
    quantity.end = end;
    return true;
}

// A number in digits at `at`; absent where the digits are part of a name ("p99", "3D", "B2B").
std::optional<Quantity> digits_quantity(std::string_view text, std::size_t at, std::size_t& next) {
    const auto digits = read_digits(text, at);
    next = digits.end;
    Quantity quantity;
    quantity.value = digits.value;
    quantity.begin = at;
    quantity.end = digits.end;
    quantity.unit = currency_before(text, at, quantity.begin);
    const auto attached = letters_at(text, digits.end);
    if (digits.end + 1 < text.size() && text[digits.end] == '\'' &&
        text::is_letter(text::decode(text, digits.end + 1).value)) {
        return std::nullopt;  // "86'd"
    }
    if (!attached.empty() && attached != "%") {
        const auto folded = text::fold(attached);
        if (folded == "st" || folded == "nd" || folded == "rd" || folded == "th") {
            quantity.unit = "ordinal";
            quantity.end += attached.size();
            next = quantity.end;
            return quantity;
        }
        if (find_name(multipliers, folded) == nullptr && find_name(units, folded) == nullptr) {
            next = digits.end + attached.size();
            return std::nullopt;
        }
    }
    if (read_clock(text, digits, quantity)) {
        next = quantity.end;
        return quantity;
    }
    // "1:2": the pair is one thing.
    if (digits.plain && digits.end + 1 < text.size() && text[digits.end] == ':' &&
        is_digit(text[digits.end + 1])) {
        const auto second = read_digits(text, digits.end + 1);
        quantity.unit = ":" + std::to_string(static_cast<long long>(second.value));
        quantity.end = next = second.end;
        return quantity;
    }
    read_tail(text, quantity);
    read_suffix_comparator(text, quantity);
    next = quantity.end;
    const bool year_like =
        digits.plain && digits.end - at == 4 && digits.value >= 1900 && digits.value < 2200;
    const auto before = words_before(text, at);
    if (year_like && !before.empty() && (before[0] == "the" || before[0] == "in")) {
        quantity = {
            .value = digits.value, .begin = at, .end = digits.end};  // "the 2021 meter readings"
        next = digits.end;
    }
    quantity.calendar_year = year_like && quantity.unit.empty() && quantity.end == digits.end;
    if (quantity.comparator == Comparator::exact) {
        quantity.comparator = comparator_before(text, quantity.begin);
    }
    return quantity;
}

// "two thirds", "three-quarters"; "five and a half".
bool read_fraction(std::string_view text, Quantity& quantity) {
    constexpr std::string_view and_a_half = " and a half";
    if (text.substr(quantity.end).starts_with(and_a_half)) {
        quantity.value += 0.5;
        quantity.end += and_a_half.size();
        return false;  // a unit may follow
    }
    const bool hyphen = text.substr(quantity.end).starts_with('-');
    const auto at = hyphen ? quantity.end + 1 : skip_spaces(text, quantity.end);
    const auto word = letters_at(text, at);
    const auto* part = find_name(fractions, text::fold(word));
    if (part == nullptr || (quantity.value > 1) != word.ends_with('s')) {
        return false;
    }
    quantity.value *= part->value * 100;
    quantity.unit = "%";
    quantity.end = at + word.size();
    return true;
}

// "half an hour", "half a dozen".
bool read_half(std::string_view text, Quantity& quantity) {
    const auto rest = text.substr(quantity.end);
    const std::size_t article = rest.starts_with(" a ") ? 2 : rest.starts_with(" an ") ? 3 : 0;
    if (article == 0) {
        return false;
    }
    Quantity whole = quantity;
    whole.value = 1;
    whole.end += article;
    const auto article_end = whole.end;
    read_tail(text, whole);
    if (whole.end == article_end) {
        return false;
    }
    quantity = whole;
    quantity.value /= 2;
    return true;
}

// "by a fifth", "a third of", "a month and a half".
std::optional<Quantity> article_quantity(std::string_view text, Quantity quantity) {
    quantity.value = 1;
    auto whole = quantity;
    read_tail(text, whole);
    constexpr std::string_view and_a_half = " and a half";
    if (!whole.unit.empty() && text.substr(whole.end).starts_with(and_a_half)) {
        whole.value *= 1.5;
        whole.end += and_a_half.size();
        whole.comparator = comparator_before(text, whole.begin);
        return whole;
    }
    constexpr auto behind =
        std::to_array<std::string_view>({" fewer", " higher", " less", " lower", " more", " of"});
    const bool by = text.substr(0, quantity.begin).ends_with("by ");
    if (read_fraction(text, quantity) &&
        (by || std::ranges::any_of(behind, [&](std::string_view word) {
             return text.substr(quantity.end).starts_with(word);
         }))) {
        quantity.comparator = comparator_before(text, quantity.begin);
        return quantity;
    }
    return std::nullopt;
}

std::optional<Quantity> word_quantity(std::string_view text, const text::WordSpan& span) {
    const auto word = text.substr(span.begin, span.end - span.begin);
    const auto folded = text::fold(word);
    Quantity quantity;
    quantity.begin = span.begin;
    quantity.end = span.end;
    if (folded == "a" || folded == "an") {
        return article_quantity(text, quantity);
    }
    if (folded == "half" && read_half(text, quantity)) {
        quantity.comparator = comparator_before(text, quantity.begin);
        return quantity;
    }
    if (const auto* factor = find_name(factors, folded)) {
        quantity.value = factor->value;
        quantity.unit = "times";
        quantity.comparator = comparator_before(text, quantity.begin);
        return quantity;
    }
    quantity.value = number_word_value(folded);
    if (quantity.value < 0) {
        // "seven-person", "two-week", "half-day": the number is the first piece.
        const auto hyphen = word.find('-');
        if (hyphen == word.npos) {
            return std::nullopt;
        }
        quantity.value = number_word_value(text::fold(word.substr(0, hyphen)));
        if (quantity.value < 0 || folded.starts_with("one-off")) {
            return std::nullopt;
        }
        quantity.end = span.begin + hyphen;
    }
    if (folded == "dozens" || folded == "hundreds" || folded == "thousands" ||
        folded == "millions") {
        quantity.unit = folded;
        return quantity;
    }
    if (!read_fraction(text, quantity)) {
        read_tail(text, quantity);
    }
    read_suffix_comparator(text, quantity);
    if (quantity.comparator == Comparator::exact) {
        quantity.comparator = comparator_before(text, quantity.begin);
    }
    return quantity;
}

}  // namespace

double number_word_value(std::string_view folded) {
    if (const auto* named = find_name(number_names, folded)) {
        return named->value;
    }
    const auto hyphen = folded.find('-');
    if (hyphen == folded.npos) {
        return -1;
    }
    const auto* tens = find_name(number_names, folded.substr(0, hyphen));
    const auto* ones = find_name(number_names, folded.substr(hyphen + 1));
    const bool compound = tens != nullptr && ones != nullptr && tens->value >= 20 &&
                          tens->value <= 90 && ones->value < 10;
    return compound ? tens->value + ones->value : -1;
}

std::vector<Quantity> find_quantities(std::string_view text) {
    std::vector<Quantity> found;
    std::size_t taken = 0;
    for (const auto& span : text::words(text)) {
        if (span.begin < taken) {
            continue;
        }
        if (is_digit(text[span.begin])) {
            // A word may hold several numbers ("60-70", "2020-21"), or a name after one.
            for (auto at = span.begin; at < span.end;) {
                std::size_t next = at + 1;
                if (is_digit(text[at])) {
                    if (auto quantity = digits_quantity(text, at, next)) {
                        found.push_back(*quantity);
                    }
                } else if (text[at] != '-' && text[at] != '.') {
                    next = span.end;  // letters: a name from here on
                }
                at = next;
            }
            taken = found.empty() ? span.end : std::max(span.end, found.back().end);
        } else if (auto quantity = word_quantity(text, span)) {
            found.push_back(*quantity);
            taken = std::max(quantity->end, span.begin + 1);
        }
    }
    relate_quantities(text, found);
    return found;
}

}  // namespace vouch::write::claims
