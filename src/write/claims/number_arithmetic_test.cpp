#include "write/claims/number_arithmetic.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace vouch::write::claims {
namespace {

bool follows(std::string_view text, Arithmetic kind, double value) {
    const auto tokens = tokenize(text);
    const auto quantities = find_quantities(text);
    return std::ranges::any_of(derive(text, tokens, quantities), [&](const Derived& derived) {
        return derived.kind == kind && std::abs(derived.quantity.value - value) < 0.05;
    });
}

TEST(NumberArithmetic, AddsUpWhatStandsTogether) {
    EXPECT_TRUE(follows("Ran 14 Postgres and 9 Oracle databases", Arithmetic::sum, 23));
    EXPECT_TRUE(follows("Filled 52 posts in 2019, 61 in 2020", Arithmetic::sum, 113));
    EXPECT_TRUE(follows("Team: two executives and a student", Arithmetic::sum, 3));
    EXPECT_FALSE(follows("Reported 498 bugs, 71 of them critical", Arithmetic::sum, 569));
    EXPECT_FALSE(follows("From 12% to 19%", Arithmetic::sum, 31));
}

TEST(NumberArithmetic, TakesSharesOfAWhole) {
    EXPECT_TRUE(follows("Eleven clients, four of them new", Arithmetic::share, 36.4));
    EXPECT_TRUE(follows("Completed by 52 of 61 people", Arithmetic::share, 85.2));
    EXPECT_FALSE(follows("Eleven clients and four offices", Arithmetic::share, 36.4));
}

TEST(NumberArithmetic, CountsThePersonAmongOthers) {
    EXPECT_TRUE(follows("Baked rolls with three colleagues", Arithmetic::others, 4));
    EXPECT_TRUE(follows("On-call rota with four other engineers", Arithmetic::others, 5));
    EXPECT_TRUE(follows("Worked in a team of three", Arithmetic::fellows, 2));
    EXPECT_FALSE(follows("Trained three colleagues", Arithmetic::others, 4));
}

TEST(NumberArithmetic, ComparesWithWhatStandsBeside) {
    EXPECT_TRUE(follows("34 days, six fewer than the average", Arithmetic::apart, 40));
    EXPECT_TRUE(follows("from 58 to 44", Arithmetic::change, 14));
}

}  // namespace
}  // namespace vouch::write::claims
