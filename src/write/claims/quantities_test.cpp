#include "write/claims/quantities.hpp"

#include <gtest/gtest.h>

namespace vouch::write::claims {
namespace {

struct Case {
    const char* text;
    double value;
    const char* unit;
    Comparator comparator;
};

class QuantityTable : public testing::TestWithParam<Case> {};

TEST_P(QuantityTable, IsRead) {
    const auto& one = GetParam();
    const auto found = find_quantities(one.text);
    ASSERT_EQ(found.size(), 1U) << one.text;
    EXPECT_DOUBLE_EQ(found[0].value, one.value) << one.text;
    EXPECT_EQ(found[0].unit, one.unit) << one.text;
    EXPECT_EQ(found[0].comparator, one.comparator) << one.text;
}

using enum Comparator;
INSTANTIATE_TEST_SUITE_P(
    All, QuantityTable,
    testing::Values(
        Case{"4,200 tickets", 4200, "", exact}, Case{"4.2 million entries", 4.2e6, "", exact},
        Case{"over 40 people", 40, "", more_than}, Case{"more than 40 people", 40, "", more_than},
        Case{"40+ people", 40, "", at_least}, Case{"about 40", 40, "", about},
        Case{"nearly 50", 50, "", nearly}, Case{"under 18 hours", 1080, "min", less_than},
        Case{"up to 400", 400, "", at_most}, Case{"18%", 18, "%", exact},
        Case{"18 per cent", 18, "%", exact}, Case{"\u20ac410k a year", 410000, "EUR", exact},
        Case{"$1.4M in pipeline", 1.4e6, "USD", exact}, Case{"R$ 38 mi", 38e6, "BRL", exact},
        Case{"190 ms", 0.19, "s", exact}, Case{"26-foot truck", 26, "ft", exact},
        Case{"a seven-person team", 7, "", exact}, Case{"twenty-seven pupils", 27, "", exact},
        Case{"halved the time", 0.5, "times", exact}, Case{"at 22:30", 1350, "clock", exact},
        Case{"at 6.30 am", 390, "clock", exact}, Case{"no more than 8 weeks", 8, "week", at_most},
        Case{"as many as 90", 90, "", at_most}, Case{"two thirds of them", 200.0 / 3, "%", exact},
        Case{"five and a half points", 5.5, "points", exact},
        Case{"5 working days", 5, "day", exact}, Case{"1,900 square metres", 1900, "metre2", exact},
        Case{"1,900 m\u00b2", 1900, "metre2", exact}, Case{"210 ha", 2.1e6, "metre2", exact},
        Case{"two dozen eggs", 24, "", exact}, Case{"12th floor", 12, "ordinal", exact}));

TEST(Quantities, LeaveNamesAlone) {
    for (const auto* text : {"p99", "STM32L4", "B2B", "86'd", "no number"}) {
        EXPECT_TRUE(find_quantities(text).empty()) << text;
    }
}

TEST(Quantities, ShareTheirUnitAndKnowTheirRate) {
    const auto range = find_quantities("from 34 to 29 percent, in 2 to 3 hours");
    ASSERT_EQ(range.size(), 4U);
    EXPECT_EQ(range[0].unit, "%");
    EXPECT_EQ(range[2].unit, "min");
    EXPECT_DOUBLE_EQ(range[2].value, 120);
    EXPECT_EQ(find_quantities("from 52 days to 38")[1].unit, "day");
    EXPECT_EQ(find_quantities("40 to 60 calls a day")[0].rate, "day");
    EXPECT_EQ(find_quantities("eight patients per shift")[0].rate, "shift");
    EXPECT_EQ(find_quantities("an annual budget of EUR 70k")[0].rate, "year");
    EXPECT_EQ(find_quantities("nine cooks, a day early")[0].rate, "");
    EXPECT_EQ(find_frequencies("daily rounds, stock every week").size(), 2U);
}

TEST(Quantities, KnowRangesAveragesAndAges) {
    const auto range = find_quantities("10 to 18 guests");
    EXPECT_EQ(range[0].range, RangeEnd::low);
    EXPECT_EQ(range[1].range, RangeEnd::high);
    EXPECT_EQ(find_quantities("from 52 to 38 days")[0].range, RangeEnd::none);
    EXPECT_TRUE(find_quantities("from 52 to 38 days")[0].joined);
    EXPECT_TRUE(find_quantities("three a week on average")[0].average);
    EXPECT_EQ(find_quantities("aged 10 to 15")[1].unit, "age");
    EXPECT_EQ(find_quantities("12-year-olds")[0].unit, "age");
    EXPECT_EQ(find_quantities("Averaged eleven lettings")[0].unit, "");
    EXPECT_EQ(find_quantities("28 percentage points")[0].unit, "points");
}

TEST(Quantities, KnowCalendarYears) {
    EXPECT_TRUE(find_quantities("since 2019")[0].calendar_year);
    EXPECT_FALSE(find_quantities("2,019 cases")[0].calendar_year);
    EXPECT_FALSE(find_quantities("2019 ms")[0].calendar_year);
}

TEST(Quantities, SurviveAnyBytes) {
    std::string text;
    for (int i = 0; i < 4096; ++i) {
        text += static_cast<char>((i * 37 + i / 7) & 0xFF);
    }
    EXPECT_LE(find_quantities(text).size(), text.size());
    EXPECT_EQ(find_quantities(std::string(5000, '9')).size(), 1U);
}

}  // namespace
}  // namespace vouch::write::claims
