#include "write/claims/derived_proof.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/number_context.hpp"
#include "write/claims/number_entailment.hpp"

namespace vouch::write::claims {
namespace {

// The word the number of a fact counts last, before "and" or the end: "lorries", and whether it
// leaves its noun to the next number ("14 diesel and 9 electric buses").
bool is_elliptic(const Fact& fact, const Quantity& quantity) {
    auto at = token_at(fact.tokens, quantity.begin);
    while (at < fact.tokens.size() && fact.tokens[at].begin < quantity.end) {
        ++at;
    }
    const Token* last = nullptr;
    for (; at < fact.tokens.size() && !fact.tokens[at].starts_clause && is_content(fact.tokens[at]);
         ++at) {
        last = &fact.tokens[at];
    }
    return last == nullptr || last->capital || !looks_plural(last->folded);
}

bool sums_what_is_counted(const Piece& piece, const Fact& fact, const Derived& derived,
                          const std::vector<std::size_t>& things) {
    if (things.empty()) {
        return true;
    }
    if (derived.of.size() == 1) {
        return false;  // "two juniors and a student" are no three juniors
    }
    bool named = false;
    for (const auto i : derived.of) {
        const auto& addend = fact.quantities[i];
        const bool names = names_thing_behind(piece, fact, addend, things);
        named = named || names;
        if (!names && !is_elliptic(fact, addend)) {
            return false;
        }
    }
    return named;
}

// "one of four", "a team of five", "among five colleagues".
bool is_told_as_body(const Piece& piece, const Quantity& claim) {
    constexpr auto before =
        std::to_array<std::string_view>({"among", "amongst", "between", "of", "the"});
    constexpr auto bodies =
        std::to_array<std::string_view>({"crew", "group", "one", "pool", "squad", "team"});
    const auto at = token_at(piece.tokens, claim.begin);
    if (at == 0 || at >= piece.tokens.size()) {
        return false;
    }
    const auto& word = piece.tokens[at - 1].folded;
    const bool as_body =
        std::ranges::contains(before, word) &&
        (word != "of" || (at > 1 && std::ranges::contains(bodies, piece.tokens[at - 2].folded)));
    const bool compound = piece.tokens[at].folded.ends_with("-person") ||
                          piece.tokens[at].folded.ends_with("-strong");
    return as_body || compound;
}

bool is_told_as_beside(const Piece& piece, const Quantity& claim) {
    const auto at = token_at(piece.tokens, claim.begin);
    return at > 0 && at < piece.tokens.size() &&
           (piece.tokens[at - 1].folded == "with" || piece.tokens[at - 1].folded == "alongside");
}

// The text tells both numbers that are compared.
bool tells_both(const Piece& piece, const Fact& fact, const Derived& derived) {
    return std::ranges::all_of(derived.of, [&](std::size_t i) {
        const auto& wanted = fact.quantities[i];
        return std::ranges::any_of(piece.quantities, [&](const Quantity& told) {
            return told.unit == wanted.unit && same_value(told.value, wanted.value);
        });
    });
}

// The unit that the fact has as a word beside a bare number: "debtor days down from 58 to 44".
bool unit_stands_beside(const Piece& piece, const Fact& fact, const Derived& derived,
                        const Quantity& claim) {
    if (!derived.quantity.unit.empty() || claim.unit.empty()) {
        return false;
    }
    const auto words = piece.text.substr(claim.begin, claim.end - claim.begin);
    const auto last = words.find_last_of(" -");
    return last != words.npos && has_stem(fact, stem(text::fold(words.substr(last + 1))));
}

}  // namespace

bool is_derived_proof(const Piece& piece, const Fact& fact, const Quantity& claim,
                      const std::vector<std::size_t>& things) {
    return std::ranges::any_of(fact.derived, [&](const Derived& derived) {
        auto quantity = derived.quantity;
        const bool left_out = claim.unit.empty() && things.empty() && !claim.calendar_year &&
                              (derived.kind == Arithmetic::apart);
        if (left_out || unit_stands_beside(piece, fact, derived, claim)) {
            quantity.unit = claim.unit;
        }
        if (!entails_derived(quantity, claim)) {
            return false;
        }
        switch (derived.kind) {
            case Arithmetic::change:
                return true;
            case Arithmetic::sum:
                return sums_what_is_counted(piece, fact, derived, things);
            case Arithmetic::share:
                return true;
            case Arithmetic::ratio:
                return tells_both(piece, fact, derived);
            case Arithmetic::others:
                return is_told_as_body(piece, claim);
            case Arithmetic::fellows:
                return is_told_as_beside(piece, claim);
            case Arithmetic::apart:
                return &fact == piece.source;
        }
        return false;
    });
}

}  // namespace vouch::write::claims
