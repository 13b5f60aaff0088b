#include "write/quantities.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "write/quantity_relations.hpp"
#include "write/quantity_words.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;

template <typename List>
auto find_name(const List& list, std::string_view name) {
    const auto found = std::ranges::find(list, name, [](const auto& item) { return item.name; });
    return found == list.end() ? nullptr : &*found;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto c = text::decode(text, at);
        if (!text::is_space(c.value) || c.value == U'\n') {
            break;
        }
        at += c.size;
    }
    return at;
}

// The run of letters (or the percent sign) at a place.
std::string_view letters_at(std::string_view text, std::size_t at) {
    auto end = at;
    if (end < text.size() && text[end] == '%') {
        return text.substr(at, 1);
    }
    while (end < text.size()) {
        const auto c = text::decode(text, end);
        if (!text::is_letter(c.value)) {
            break;
        }
        end += c.size;
    }
    return text.substr(at, end - at);
}

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

// "working" of "5 working days": only before a unit.
std::size_t past_unit_adjective(std::string_view text, std::size_t at) {
    const auto word = letters_at(text, at);
    if (std::ranges::find(unit_adjectives, text::fold(word)) == unit_adjectives.end()) {
        return at;
    }
    const auto next = skip_spaces(text, at + word.size());
    const auto unit = text::fold(letters_at(text, next));
    return unit == "square" || unit == "cubic" || find_name(units, unit) != nullptr ? next : at;
}

// "m", "square metres", "m\u00b2".
void read_unit(std::string_view text, std::size_t at, bool attached, Quantity& quantity) {
    auto word = letters_at(text, at);
    auto folded = text::fold(word);
    std::string power;
    if (folded == "square" || folded == "sq" || folded == "cubic") {
        power = folded == "cubic" ? "3" : "2";
        const auto dot = at + word.size() < text.size() && text[at + word.size()] == '.' ? 1U : 0U;
        at = skip_spaces(text, at + word.size() + dot);
        word = letters_at(text, at);
        folded = text::fold(word);
    }
    const auto* unit = find_name(units, folded);
    const bool single =
        folded.size() > 1 || attached || word == "%" || std::ranges::contains("hslmtgV"sv, word[0]);
    if (unit == nullptr || !quantity.unit.empty() || !single) {
        return;
    }
    auto end = at + word.size();
    double factor = unit->factor;
    for (const auto& [sign, name] : {std::pair("\u00b2"sv, "2"), std::pair("\u00b3"sv, "3"),
                                     std::pair("2"sv, "2"), std::pair("3"sv, "3")}) {
        if (power.empty() && text.substr(end).starts_with(sign)) {
            power = name;
            end += sign.size();
        }
    }
    if (!power.empty()) {
        factor = power == "2" ? factor * factor : factor * factor * factor;
    }
    if (folded == "percentage") {  // "28 percentage points"
        const auto next = skip_spaces(text, end);
        if (text::fold(letters_at(text, next)).starts_with("point")) {
            quantity.unit = "points";
            quantity.end = next + letters_at(text, next).size();
            return;
        }
    }
    quantity.unit = std::string(unit->unit) + power;
    quantity.value *= factor;
    quantity.end = end;
}

// Multipliers and units after the number ("4.2 million", "26-foot", "18%", "30 per cent").
void read_tail(std::string_view text, Quantity& quantity) {
    for (int words = 0; words < 3; ++words) {
        auto at = quantity.end;
        const bool attached = at < text.size() && text::is_letter(text::decode(text, at).value);
        if (at < text.size() && text[at] == '+') {
            quantity.comparator = Comparator::at_least;
            ++quantity.end;
            at = quantity.end;
        }
        if (at < text.size() && text[at] == '-') {
            ++at;
        } else {
            at = skip_spaces(text, at);
        }
        at = past_unit_adjective(text, at);
        const auto word = letters_at(text, at);
        const auto folded = text::fold(word);
        if (const auto* multiplier = find_name(multipliers, folded);
            multiplier != nullptr && (folded.size() > 1 || attached)) {
            // "5 m" is metres, "$5m" and "5M" are millions.
            if (folded != "m" || !quantity.unit.empty() || word == "M") {
                quantity.value *= multiplier->value;
                quantity.end = at + word.size();
                continue;
            }
        }
        if (folded == "per" && text::fold(letters_at(text, skip_spaces(text, at + 3))) == "cent") {
            quantity.unit = "%";
            quantity.end = skip_spaces(text, at + 3) + 4;
            return;
        }
        read_unit(text, at, attached, quantity);
        return;
    }
}

std::string_view currency_before(std::string_view text, std::size_t at, std::size_t& begin) {
    auto end = at;
    if (end > 0 && text[end - 1] == ' ') {
        --end;
    }
    const auto before = text.substr(0, end);
    for (const auto& currency : currencies) {
        if (before.ends_with(currency.name)) {
            const auto start = end - currency.name.size();
            const bool letters = text::is_letter(text::decode(currency.name, 0).value);
            if (letters && start > 0 &&
                text::is_word_character(text::decode(text, start - 1).value)) {
                continue;
            }
            begin = start;
            return currency.unit;
        }
    }
    return {};
}

// The up to three words before a place, folded, nearest first.
std::vector<std::string> words_before(std::string_view text, std::size_t at) {
    const auto from = at > 40 ? at - 40 : 0;
    const auto window = text.substr(from, at - from);
    std::vector<std::string> found;
    const auto spans = text::words(window);
    for (auto span = spans.rbegin(); span != spans.rend() && found.size() < 3; ++span) {
        const auto gap = window.substr(
            span->end, (found.empty() ? window.size() : std::prev(span)->begin) - span->end);
        if (gap.find_first_of(".,;:()") != gap.npos) {
            break;
        }
        found.push_back(text::fold(window.substr(span->begin, span->end - span->begin)));
    }
    return found;
}

Comparator comparator_before(std::string_view text, std::size_t at) {
    const auto words = words_before(text, at);
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string(); };
    const auto one_of = [&](std::initializer_list<std::string_view> list) {
        return std::ranges::find(list, word(0)) != list.end();
    };
    if (at > 0 && text[at - 1] == '~') {
        return Comparator::about;
    }
    const bool than = word(0) == "than";
    const bool not_than = than && (word(2) == "no" || word(2) == "not");
    const bool more = word(1) == "more";
    const bool less = word(1) == "less" || word(1) == "fewer";
    if ((not_than && more) || (word(0) == "most" && word(1) == "at") ||
        (word(0) == "as" && (word(1) == "many" || word(1) == "much")) ||
        one_of({"maximum", "max"}) || (word(0) == "of" && word(1) == "maximum")) {
        return Comparator::at_most;
    }
    if ((not_than && less) || (word(0) == "least" && word(1) == "at") || one_of({"minimum"}) ||
        (word(0) == "of" && word(1) == "minimum")) {
        return Comparator::at_least;
    }
    if (one_of({"over", "above", "exceeding", "beyond"}) || (than && more) ||
        (word(0) == "of" && (word(1) == "upwards" || word(1) == "excess"))) {
        return Comparator::more_than;
    }
    if (one_of({"under", "below"}) || (than && less)) {
        return Comparator::less_than;
    }
    if (word(0) == "to" && word(1) == "up") {
        return Comparator::at_most;
    }
    if (one_of({"about", "around", "approximately", "approx", "roughly", "circa", "ca", "some"}) ||
        (word(0) == "to" && word(1) == "close")) {
        return Comparator::about;
    }
    return one_of({"nearly", "almost"}) || (word(0) == "of" && word(1) == "short")
               ? Comparator::nearly
               : Comparator::exact;
}

void read_suffix_comparator(std::string_view text, Quantity& quantity) {
    const auto rest = text.substr(quantity.end);
    if (rest.starts_with("+")) {
        quantity.comparator = Comparator::at_least;
        ++quantity.end;
    } else if (rest.starts_with(" or more") || rest.starts_with(" plus ")) {
        quantity.comparator = Comparator::at_least;
    } else if (rest.starts_with("-odd") || rest.starts_with("-some") || rest.starts_with("-ish")) {
        quantity.comparator = Comparator::about;
    }
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

std::optional<Quantity> word_quantity(std::string_view text, const text::WordSpan& span) {
    const auto word = text.substr(span.begin, span.end - span.begin);
    const auto folded = text::fold(word);
    Quantity quantity;
    quantity.begin = span.begin;
    quantity.end = span.end;
    if (folded == "a") {  // "by a fifth", "a third of"
        quantity.value = 1;
        const bool by = text.substr(0, span.begin).ends_with("by ");
        if (read_fraction(text, quantity) && (by || text.substr(quantity.end).starts_with(" of"))) {
            return quantity;
        }
        return std::nullopt;
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

}  // namespace vouch::write
