#include "write/claims/number_arithmetic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/text.hpp"

namespace vouch::write::claims {
namespace {

constexpr std::size_t addends_most = 4;
constexpr std::size_t quantities_most = 12;  // of a text whose numbers are added up

struct Reading {
    std::string_view text;
    std::span<const Token> tokens;
    std::span<const Quantity> quantities;
    std::vector<Derived> found;

    void add(Arithmetic kind, double value, std::string_view unit, std::string_view rate,
             std::vector<std::size_t> of) {
        Derived derived;
        derived.quantity.value = value;
        derived.quantity.unit = unit;
        derived.quantity.rate = rate;
        derived.kind = kind;
        derived.of = std::move(of);
        found.push_back(std::move(derived));
    }

    // The folded word `apart` tokens before a quantity, "" where there is none in its clause.
    std::string_view before(const Quantity& quantity, std::size_t apart = 1) const {
        std::size_t at = 0;
        while (at < tokens.size() && tokens[at].end <= quantity.begin) {
            ++at;
        }
        for (std::size_t back = 0; back < apart; ++back) {
            if (at == 0 || (at < tokens.size() && tokens[at].starts_clause)) {
                return {};
            }
            --at;
        }
        return tokens[at].folded;
    }

    std::string_view after(const Quantity& quantity, std::size_t apart = 1) const {
        std::size_t at = 0;
        while (at < tokens.size() && tokens[at].begin < quantity.end) {
            ++at;
        }
        at += apart - 1;
        return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
    }
};

bool is_plain_count(const Quantity& quantity) {
    return quantity.unit.empty() && !quantity.calendar_year && quantity.value >= 1 &&
           quantity.value == std::floor(quantity.value);
}

void add_changes(Reading& reading) {
    for (std::size_t i = 0; i + 1 < reading.quantities.size(); ++i) {
        const auto& from = reading.quantities[i];
        const auto& to = reading.quantities[i + 1];
        if (from.calendar_year || to.calendar_year || from.unit != to.unit || from.value <= 0 ||
            to.value <= 0 || from.value == to.value || !are_joined(reading.text, from, to)) {
            continue;
        }
        const double difference = std::abs(to.value - from.value);
        const std::vector of = {i, i + 1};
        using enum Arithmetic;
        reading.add(change, difference, from.unit, from.rate, of);
        if (from.unit == "%") {
            reading.add(change, difference, "points", "", of);
        }
        reading.add(change, difference / from.value * 100, "%", "", of);
        reading.add(change, difference / from.value, "times", "", of);  // "by half"
        reading.add(change, to.value / from.value, "times", "", of);
        reading.add(change, from.value / to.value, "times", "", of);
    }
}

constexpr auto them = std::to_array<std::string_view>({"them", "these", "those", "which", "whom"});

bool may_be_added(const Quantity& quantity) {
    constexpr auto no_sums = std::to_array<std::string_view>(
        {"%", "points", "clock", "age", "ordinal", "times", "part"});
    return !quantity.calendar_year && !quantity.joined && !quantity.average &&
           quantity.comparator == Comparator::exact && quantity.value > 0 &&
           !quantity.unit.starts_with(':') && !std::ranges::contains(no_sums, quantity.unit);
}

// "14 lorries and 9 vans", "52 posts in 2019, 61 in 2020", "two cooks and a porter".
void add_sums(Reading& reading) {
    const auto& quantities = reading.quantities;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        if (!may_be_added(quantities[i])) {
            continue;
        }
        double sum = quantities[i].value;
        std::vector of = {i};
        for (auto next = i + 1; next < quantities.size() && of.size() < addends_most; ++next) {
            if (quantities[next].calendar_year) {
                continue;
            }
            const bool is_part = reading.after(quantities[next]) == "of" ||
                                 reading.before(quantities[next]) == "including" ||
                                 std::ranges::contains(them, reading.before(quantities[next]));
            if (is_part) {
                break;  // "498 bugs, 71 of them critical"
            }
            if (!may_be_added(quantities[next]) || quantities[next].unit != quantities[i].unit ||
                quantities[next].rate != quantities[i].rate) {
                break;
            }
            sum += quantities[next].value;
            of.push_back(next);
            reading.add(Arithmetic::sum, sum, quantities[i].unit, quantities[i].rate, of);
        }
        const auto until =
            i + 1 < quantities.size() ? quantities[i + 1].begin : reading.text.size();
        const auto behind = reading.text.substr(
            quantities[i].end, std::max(until, quantities[i].end) - quantities[i].end);
        const auto one = std::min(behind.find(" and a "), behind.find(" and an "));
        if (is_plain_count(quantities[i]) && one < behind.find_first_of(".;:(")) {
            reading.add(Arithmetic::sum, quantities[i].value + 1, "", quantities[i].rate, {i});
        }
    }
}

// "eleven clients, four of them new", "52 of 61", and two numbers of a unit beside each other.
void add_shares(Reading& reading) {
    const auto& quantities = reading.quantities;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        for (std::size_t j = 0; j < quantities.size(); ++j) {
            const auto& part = quantities[j];
            const auto& whole = quantities[i];
            if (i == j || whole.value <= 0 || part.value <= 0 || part.unit != whole.unit ||
                part.calendar_year || whole.calendar_year) {
                continue;
            }
            const double times = part.value / whole.value;
            const bool of_them = i + 1 == j && reading.after(part) == "of" &&
                                 std::ranges::contains(them, reading.after(part, 2));
            const auto between =
                reading.text.substr(part.end, whole.begin > part.end ? whole.begin - part.end : 0);
            const bool of_whole = j + 1 == i && (between == " of " || between == " out of " ||
                                                 between == " of the " || between == " in ");
            if (times < 1 && is_plain_count(part) && (of_them || of_whole)) {
                reading.add(Arithmetic::share, times * 100, "%", "", {i, j});
            } else if (!part.unit.empty()) {
                reading.add(Arithmetic::ratio, times, "times", "", {i, j});
                reading.add(Arithmetic::ratio, times * 100, "%", "", {i, j});
            }
        }
    }
}

// How many took part, the person among them or not.
void add_fellows(Reading& reading) {
    constexpr auto beside = std::to_array<std::string_view>({"alongside", "with"});
    constexpr auto bodies =
        std::to_array<std::string_view>({"crew", "group", "one", "pool", "squad", "team"});
    for (std::size_t i = 0; i < reading.quantities.size(); ++i) {
        const auto& quantity = reading.quantities[i];
        if (!is_plain_count(quantity)) {
            continue;
        }
        const auto after = reading.after(quantity);
        if (std::ranges::contains(beside, reading.before(quantity)) || after == "other" ||
            after == "others") {
            reading.add(Arithmetic::others, quantity.value + 1, "", "", {i});
        }
        if (reading.before(quantity) == "of" &&
            std::ranges::contains(bodies, reading.before(quantity, 2)) && quantity.value > 1) {
            reading.add(Arithmetic::fellows, quantity.value - 1, "", "", {i});
        }
    }
}

// "34 days, six fewer than the office average".
void add_comparisons(Reading& reading) {
    constexpr auto less = std::to_array<std::string_view>({"below", "fewer", "less", "lower"});
    constexpr auto more = std::to_array<std::string_view>({"above", "higher", "more"});
    for (std::size_t i = 0; i + 1 < reading.quantities.size(); ++i) {
        const auto& first = reading.quantities[i];
        const auto& second = reading.quantities[i + 1];
        const auto word = reading.after(second);
        const bool fits =
            !first.calendar_year && !second.calendar_year &&
            (second.unit.empty() || second.unit == first.unit) &&
            (reading.after(second, 2) == "than" || word == "below" || word == "above");
        if (fits && std::ranges::contains(less, word)) {
            reading.add(Arithmetic::apart, first.value + second.value, first.unit, "", {i, i + 1});
        } else if (fits && std::ranges::contains(more, word) && first.value > second.value) {
            reading.add(Arithmetic::apart, first.value - second.value, first.unit, "", {i, i + 1});
        }
    }
}

}  // namespace

std::vector<Derived> derive(std::string_view text, std::span<const Token> tokens,
                            std::span<const Quantity> quantities) {
    Reading reading{text, tokens, quantities, {}};
    add_changes(reading);
    add_fellows(reading);
    if (quantities.size() <= quantities_most) {
        add_sums(reading);
        add_shares(reading);
        add_comparisons(reading);
    }
    return std::move(reading.found);
}

}  // namespace vouch::write::claims
