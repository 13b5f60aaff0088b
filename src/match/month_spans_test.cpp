#include "match/month_spans.hpp"

#include <gtest/gtest.h>

namespace vouch::match {
namespace {

constexpr Date today{2025, 6, 15};

TEST(MonthSpan, CountsBothEndsAndEndsCurrentPostsToday) {
    EXPECT_EQ(month_span(Date{2020, 1, 0}, Date{2020, 12, 0}, today)->months(), 12);
    EXPECT_EQ(month_span(Date{2025, 1, 0}, std::nullopt, today)->months(), 6);
    EXPECT_EQ(month_span(Date{2019, 0, 0}, Date{2020, 0, 0}, today)->months(), 24);
}

TEST(MonthSpan, RefusesWhatHasNoStartOrLiesAhead) {
    EXPECT_FALSE(month_span(std::nullopt, Date{2020, 1, 0}, today));
    EXPECT_FALSE(month_span(Date{2026, 1, 0}, std::nullopt, today));
    EXPECT_FALSE(month_span(Date{2020, 5, 0}, Date{2019, 1, 0}, today));
}

TEST(MonthSpan, NeverRunsPastToday) {
    EXPECT_EQ(month_span(Date{2025, 0, 0}, Date{2025, 0, 0}, today)->months(), 6);
}

TEST(MonthsCovered, CountsOverlapsOnce) {
    EXPECT_EQ(months_covered({{0, 12}, {6, 18}}), 18);
    EXPECT_EQ(months_covered({{20, 24}, {0, 12}, {2, 4}}), 16);
    EXPECT_EQ(months_covered({}), 0);
}

}  // namespace
}  // namespace vouch::match
