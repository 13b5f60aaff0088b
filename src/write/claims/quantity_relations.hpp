#pragma once

#include <string_view>
#include <vector>

#include "write/claims/quantities.hpp"

namespace vouch::write::claims {

// Gives the quantities of a text what their neighbours and the words around them say: the unit
// that two ends of a range share ("from 34 to 29 percent"), and per what they count.
void relate_quantities(std::string_view text, std::vector<Quantity>& quantities);

}  // namespace vouch::write::claims
