#include "write/claims/number_dates.hpp"

#include <algorithm>
#include <array>

#include "write/claims/number_context.hpp"
#include "write/claims/number_entailment.hpp"

namespace vouch::write::claims {
namespace {

constexpr auto month_names =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                     "august", "september", "october", "november", "december"});

bool names_month(const Token& token) {
    return std::ranges::contains(month_names, token.folded);
}

}  // namespace

bool has_year(const Fact& fact, const Piece& piece, const Quantity& claim) {
    const bool line_has_years =
        piece.source != nullptr &&
        std::ranges::any_of(piece.source->quantities, &Quantity::calendar_year);
    if (line_has_years || !fact.date || fact.date->year != static_cast<int>(claim.value)) {
        return false;
    }
    const auto before = std::ranges::find_if(piece.tokens, [&](const Token& token) {
        return token.end + 1 >= claim.begin && token.begin < claim.begin;
    });
    if (before != piece.tokens.end() && before + 1 != piece.tokens.end() && names_month(*before)) {
        return fact.date->month > 0 && before->folded == month_names[fact.date->month - 1];
    }
    const bool since = before != piece.tokens.end() && before->folded == "since";
    return !since || !fact.pointers.front().ends_with("/endDate");
}

bool has_month_told(const Piece& piece, const Fact& fact, const Quantity& claim) {
    const auto at = token_at(piece.tokens, claim.begin);
    return !claim.calendar_year || at == 0 || at >= piece.tokens.size() ||
           !names_month(piece.tokens[at - 1]) ||
           has_run(fact, std::span(piece.tokens).subspan(at - 1, 2));
}

bool is_length_of_post(const Piece& piece, const Fact& fact, const Quantity& claim) {
    if (!fact.months || claim.unit != "month" || !claim.rate.empty() ||
        !entails_duration(*fact.months, claim)) {
        return false;
    }
    const auto next = token_at(piece.tokens, claim.end);
    return next == piece.tokens.size() || piece.tokens[next].starts_clause ||
           (piece.tokens[next].folded != "of" && piece.tokens[next].folded != "experience");
}

}  // namespace vouch::write::claims
