#include "write/claims/comparable.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/number_context.hpp"
#include "write/claims/number_entailment.hpp"
#include "write/claims/quantity_parts.hpp"
#include "write/claims/quantity_words.hpp"
#include "write/claims/word_families.hpp"

namespace vouch::write::claims {
namespace {

constexpr double days_a_week = 7;

// Weeks as months and days, as people round them: "a month and a half" is six weeks.
std::optional<double> time_in(const Quantity& evidence, const Quantity& claim) {
    constexpr double weeks_a_month_least = 4;
    constexpr double weeks_a_month_most = 4.5;
    if (evidence.unit == "week" && claim.unit == "day") {
        return evidence.value * days_a_week;
    }
    if (evidence.unit == "day" && claim.unit == "week") {
        return evidence.value / days_a_week;
    }
    const auto fits = [&](double weeks, double months) {
        return weeks >= months * weeks_a_month_least && weeks <= months * weeks_a_month_most;
    };
    if (evidence.unit == "week" && claim.unit == "month" && fits(evidence.value, claim.value)) {
        return claim.value;
    }
    if (evidence.unit == "month" && claim.unit == "week" && fits(claim.value, evidence.value)) {
        return claim.value;
    }
    return std::nullopt;
}

// The fact has the unit's word, but not behind its number ("debtor days from 58 to 44"), or the
// other way round ("9,000 accident-free hours").
const NamedUnit* unit_of_word(std::string_view word) {
    const auto* found = find_name(units, word);
    return found != nullptr && found->name.size() > 2 ? found : nullptr;
}

// "2,840 flight hours, of these 310", "two days instead of five": the number leaves its unit to one
// beside it.
bool leaves_unit(const Fact& fact, const Quantity& quantity, const std::string& unit) {
    constexpr auto before = std::to_array<std::string_view>(
        {"of", "these", "them", "which", "takes", "than", "then", "to"});
    const auto at = token_at(fact.tokens, quantity.begin);
    const bool bare = at + 1 >= fact.tokens.size() || fact.tokens[at + 1].starts_clause ||
                      !is_content(fact.tokens[at + 1]);
    return bare && at > 0 && std::ranges::contains(before, fact.tokens[at - 1].folded) &&
           std::ranges::contains(fact.quantities, unit, &Quantity::unit);
}

bool counts_deed(const Piece& piece, const Fact& fact, const std::vector<std::size_t>& things) {
    return std::ranges::any_of(things, [&](std::size_t thing) {
        const auto& family = piece.families[thing];
        return family && !family->doer && has_deed(fact, family->verb);
    });
}

}  // namespace

std::optional<Quantity> as_comparable(const Piece& piece, const Fact& fact,
                                      const Quantity& evidence, const Quantity& claim,
                                      const std::vector<std::size_t>& things) {
    // A number whose unit the text leaves out ("took 12 afterwards") counts what the evidence's
    // does.
    if (evidence.unit == claim.unit ||
        (claim.unit.empty() && things.empty() && !claim.calendar_year)) {
        return evidence;
    }
    auto comparable = evidence;
    comparable.unit = claim.unit;
    if (const auto time = time_in(evidence, claim)) {
        comparable.value = *time;
        return comparable;
    }
    if (claim.unit.empty() && evidence.unit == "times" && counts_deed(piece, fact, things)) {
        return comparable;
    }
    if (claim.unit == "times" && evidence.unit.empty() && !evidence.calendar_year &&
        claim.rate.empty() && &fact == piece.source) {
        return comparable;  // "on two occasions" of "two tours"
    }
    if (claim.unit.empty() && !claim.calendar_year) {
        for (const auto thing : things) {
            const auto* unit = unit_of_word(piece.tokens[thing].folded);
            if (unit != nullptr && unit->unit == evidence.unit) {
                comparable.value /= unit->factor;
                return comparable;
            }
        }
    }
    if (evidence.unit.empty() && !evidence.calendar_year && !claim.unit.empty()) {
        const auto words = piece.text.substr(claim.begin, claim.end - claim.begin);
        const auto last = words.find_last_of(" -");
        const auto word = last == words.npos ? std::string() : text::fold(words.substr(last + 1));
        const auto* unit = unit_of_word(word);
        const bool left = unit != nullptr && leaves_unit(fact, evidence, claim.unit);
        const bool bare = unit != nullptr && &fact == piece.source && has_stem(fact, stem(word)) &&
                          std::ranges::none_of(fact.quantities, [&](const Quantity& other) {
                              return other.unit == claim.unit;
                          });
        if (left || bare) {
            comparable.value *= unit->factor;
            return comparable;
        }
    }
    return std::nullopt;
}

}  // namespace vouch::write::claims
