#pragma once

#include <vector>

#include "write/claims/evidence.hpp"

// When one number follows from another: equal with their units and bounds, or looser in a way that
// cannot mislead. "Over 40" and "about 40" follow from 42; "42" does not follow from "about 42".
namespace vouch::write::claims {

// Does the evidence's number entail the text's? Units and rates are compared by the caller.
bool entails(const Quantity& evidence, const Quantity& claim);

// Does a post of so many months entail the text's length of time?
bool entails_duration(int months, const Quantity& claim);

// What follows from a change that a fact tells ("from 52 to 38 days"): the difference, its share,
// the factor. Rounded as people round: compare with `entails_derived`.
std::vector<Quantity> derived_quantities(const Fact& fact);
bool entails_derived(const Quantity& derived, const Quantity& claim);

}  // namespace vouch::write::claims
