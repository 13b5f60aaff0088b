#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "write/claims/quantity_parts.hpp"
#include "write/claims/quantity_words.hpp"

// Multipliers, units and currencies.
namespace vouch::write::claims {

using std::string_view_literals::operator""sv;

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

namespace {

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

}  // namespace

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

}  // namespace vouch::write::claims
