#include "base/date.hpp"

#include <gtest/gtest.h>

namespace vouch {
namespace {

TEST(ParseIsoDate, ReadsThreePrecisionsAndRefusesTheRest) {
    EXPECT_EQ(parse_iso_date("2024"), (Date{2024, 0, 0}));
    EXPECT_EQ(parse_iso_date("2024-03"), (Date{2024, 3, 0}));
    EXPECT_EQ(parse_iso_date("2024-02-29"), (Date{2024, 2, 29}));
    for (const auto* text : {"", "24", "2024-13", "2023-02-29", "2024/03", "2024-03-", "2024-3",
                             "1024", "2024-03-09T"}) {
        EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
    }
}

TEST(MonthsInclusive, CountsBothEndsAndWholeYears) {
    EXPECT_EQ(months_inclusive({2020, 1, 0}, {2020, 12, 0}), 12);
    EXPECT_EQ(months_inclusive({2019, 0, 0}, {2020, 0, 0}), 24);
    EXPECT_EQ(months_inclusive({2020, 5, 0}, {2020, 5, 0}), 1);
    EXPECT_EQ(months_inclusive({2021, 5, 0}, {2020, 5, 0}), 0);
}

TEST(DateWords, FollowThePrecision) {
    EXPECT_EQ(to_words({2024, 3, 9}), "9 March 2024");
    EXPECT_EQ(to_words({2024, 3, 0}), "March 2024");
    EXPECT_EQ(to_short_words({2024, 9, 1}), "Sep 2024");
    EXPECT_EQ(to_iso({2024, 3, 9}), "2024-03-09");
    EXPECT_EQ(to_words({2024, 0, 0}), "2024");
}

}  // namespace
}  // namespace vouch
