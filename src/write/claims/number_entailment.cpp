#include "write/claims/number_entailment.hpp"

#include <algorithm>
#include <cmath>

namespace vouch::write::claims {
namespace {

bool is_below_by_at_most(double share, double rounded, double value) {
    return rounded <= value && value - rounded <= share * std::abs(value) + 1e-9;
}

// "About 40" from 42, "over 40" from 48: the looser the word, the wider the step. Upwards a
// rounding may only be small: "about 500" from 498, never "about 50" from 45.
constexpr double about_share = 0.1;
constexpr double about_share_up = 0.04;
constexpr double nearly_share = 0.06;
constexpr double over_share = 0.2;

bool is_about(double have, double said) {
    return is_below_by_at_most(about_share, said, have) ||
           is_below_by_at_most(about_share_up, have, said);
}

}  // namespace

bool same_value(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool entails(const Quantity& evidence, const Quantity& claim) {
    using enum Comparator;
    const double have = evidence.value;
    const double said = claim.value;
    const bool same = same_value(have, said);
    const auto bound = evidence.comparator;
    const bool at_least_said = claim.comparator == at_least || claim.comparator == more_than;
    if ((evidence.average && !claim.average && at_least_said) ||
        (evidence.range == RangeEnd::high && at_least_said) ||
        (evidence.range != RangeEnd::none && !claim.joined && claim.comparator == exact)) {
        return false;  // neither an average nor the far end of a range is a least
    }
    switch (claim.comparator) {
        case exact:
            return same && bound == exact;
        case about:
            return (bound == exact || bound == about) && is_about(have, said);
        case nearly:
            return (same && (bound == nearly || bound == about)) ||
                   (bound == exact && have < said && said - have <= nearly_share * said);
        case at_least:
            return (bound == exact || bound == at_least || bound == more_than) &&
                   (same || is_below_by_at_most(over_share, said, have));
        case more_than:
            return (bound == exact || bound == at_least || bound == more_than) &&
                   ((same && bound != exact) ||
                    (!same && is_below_by_at_most(over_share, said, have)));
        case less_than:
            return (same && bound == less_than) ||
                   (bound == exact && have < said && said - have <= 0.1 * said);
        case at_most:
            return (same && (bound == at_most || bound == exact || bound == less_than)) ||
                   (bound == exact && have < said && said - have <= 0.1 * said);
    }
    return false;
}

bool entails_duration(int months, const Quantity& claim) {
    using enum Comparator;
    constexpr int months_a_year = 12;
    const int said = static_cast<int>(std::lround(claim.value));
    const bool in_years = said % months_a_year == 0;
    switch (claim.comparator) {
        case exact:
            return in_years ? months >= said - 1 && months < said + months_a_year
                            : std::abs(months - said) <= 1;
        case about:
            return std::abs(months - said) <= (in_years ? months_a_year / 2 : 2);
        case nearly:
            return months <= said && said - months <= (in_years ? 4 : 1);
        case at_least:
        case more_than:
            return months >= said && months - said < 2 * months_a_year;
        case less_than:
        case at_most:
            return months <= said && said - months <= (in_years ? months_a_year / 2 : 2);
    }
    return false;
}

bool entails_derived(const Quantity& derived, const Quantity& claim) {
    if (derived.unit != claim.unit || (!claim.rate.empty() && derived.rate != claim.rate)) {
        return false;
    }
    if (claim.calendar_year) {
        return false;
    }
    const double blur = claim.unit == "%" ? 0.5 : claim.unit == "times" ? 0.01 * claim.value : 1e-9;
    const bool rounded =
        claim.comparator == Comparator::exact || claim.comparator == Comparator::about;
    return (rounded && std::abs(derived.value - claim.value) <= blur) || entails(derived, claim);
}

}  // namespace vouch::write::claims
