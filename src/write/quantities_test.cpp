#include "write/quantities.hpp"

#include <gtest/gtest.h>

namespace vouch::write {
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
        Case{"nearly 50", 50, "", nearly}, Case{"under 18 hours", 18, "h", less_than},
        Case{"up to 400", 400, "", at_most}, Case{"18%", 18, "%", exact},
        Case{"18 per cent", 18, "%", exact}, Case{"\u20ac410k a year", 410000, "EUR", exact},
        Case{"$1.4M in pipeline", 1.4e6, "USD", exact}, Case{"R$ 38 mi", 38e6, "BRL", exact},
        Case{"190 ms", 190, "ms", exact}, Case{"26-foot truck", 26, "ft", exact},
        Case{"a seven-person team", 7, "", exact}, Case{"twenty-seven pupils", 27, "", exact},
        Case{"halved the time", 0.5, "times", exact}, Case{"at 22:30", 22, ":30", exact},
        Case{"12th floor", 12, "ordinal", exact}));

TEST(Quantities, LeaveNamesAlone) {
    for (const auto* text : {"p99", "STM32L4", "B2B", "86'd", "no number"}) {
        EXPECT_TRUE(find_quantities(text).empty()) << text;
    }
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
}  // namespace vouch::write
