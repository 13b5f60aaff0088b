#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "write/claims/quantities.hpp"
#include "write/english.hpp"

// What follows from the numbers of one text.
namespace vouch::write::claims {

enum class Arithmetic : std::uint8_t {
    change,   // of "from 52 to 38": the difference, its share, the factor
    sum,      // of "14 lorries and 9 vans"
    share,    // of "eleven clients, four of them new": 36 %
    ratio,    // of two numbers of one unit that stand apart
    others,   // of "with three colleagues": one of four
    fellows,  // of "in a team of four": with three others
    apart     // of "34 days, six fewer than the others": 40
};

struct Derived {
    Quantity quantity;
    Arithmetic kind = Arithmetic::change;
    std::vector<std::size_t> of;  // indices of the quantities it follows from
};

std::vector<Derived> derive(std::string_view text, std::span<const Token> tokens,
                            std::span<const Quantity> quantities);

}  // namespace vouch::write::claims
