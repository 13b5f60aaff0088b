#pragma once

#include "write/claims/quantities.hpp"

// When one number follows from another: equal with their units and bounds, or looser in a way that
// cannot mislead. "Over 40" and "about 40" follow from 42; "42" does not follow from "about 42".
namespace vouch::write::claims {

bool same_value(double a, double b);

// Does the evidence's number entail the text's? Units and rates are compared by the caller.
bool entails(const Quantity& evidence, const Quantity& claim);

// Does a post of so many months entail the text's length of time?
bool entails_duration(int months, const Quantity& claim);

// Does a number that follows from others entail the text's? Rounded as people round.
bool entails_derived(const Quantity& derived, const Quantity& claim);

}  // namespace vouch::write::claims
