#include "parse/dates.hpp"

#include <gtest/gtest.h>

namespace vouch::parse {
namespace {

// "2019-03..2021-05", "2019-03..now", "2019", "..2019"
std::string in_short(const FoundDate& found) {
    std::string out = found.first ? to_iso(*found.first) : "";
    if (found.is_range) {
        out += "..";
        out += found.is_open ? "now" : found.last ? to_iso(*found.last) : "";
    }
    return out;
}

struct Case {
    std::string_view text;
    std::string_view expected;
};

class WholeDate : public ::testing::TestWithParam<Case> {};

TEST_P(WholeDate, IsRead) {
    const auto found = whole_date(GetParam().text);
    ASSERT_TRUE(found.has_value()) << GetParam().text;
    EXPECT_EQ(in_short(*found), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, WholeDate,
    ::testing::Values(
        Case{"Sept. 2019 – heute", "2019-09..now"}, Case{"03/2019–05/2021", "2019-03..2021-05"},
        Case{"2019/20", "2019..2020"}, Case{"Summer 2021", "2021"}, Case{"since 2020", "2020..now"},
        Case{"Jan '19 to Present", "2019-01..now"}, Case{"2016-06 - 2016-09", "2016-06..2016-09"},
        Case{"10.2018 - 03.2020", "2018-10..2020-03"}, Case{"2014", "2014"},
        Case{"2014 – 2018", "2014..2018"}, Case{"2014–", "2014..now"},
        Case{"Jun – Sep 2016", "2016-06..2016-09"}, Case{"Nov – Feb 2016", "2015-11..2016-02"},
        Case{"(May 2015 - July 2017)", "2015-05..2017-07"},
        Case{"1 March 2020 – 31 May 2021", "2020-03-01..2021-05-31"},
        Case{"March 5, 2020", "2020-03-05"},
        Case{"01.03.2020 - 31.12.2021", "2020-03-01..2021-12-31"},
        Case{"depuis janvier 2021", "2021-01..now"},
        Case{"de septembre 2018 à juin 2020", "2018-09..2020-06"},
        Case{"enero de 2017 - actualidad", "2017-01..now"},
        Case{"março de 2015 até atualmente", "2015-03..now"},
        Case{"März 2012 bis Dezember 2014", "2012-03..2014-12"},
        Case{"gennaio 2010 – oggi", "2010-01..now"}, Case{"mei 2011 - heden", "2011-05..now"},
        Case{"Expected May 2026", "2026-05"}, Case{"Graduated: 2012", "2012"},
        Case{"until 2019", "..2019"}, Case{"2018.02 ~ 2019.11", "2018-02..2019-11"},
        Case{"2019年3月", "2019-03"}, Case{"2 0 2 2 - 0 9 t o P r e s e n t", "2022-09..now"},
        Case{"2013-08 t o 2017-05", "2013-08..2017-05"}, Case{"2014 2018", "2014..2018"},
        Case{"Jan 2019 - Present (2 years 3 months)", "2019-01..now"},
        Case{"FEBRUARY 2018 TO PRESENT", "2018-02..now"}, Case{"Q3 2020", "2020"}));

class NotADate : public ::testing::TestWithParam<std::string_view> {};

TEST_P(NotADate, IsLeftAlone) {
    EXPECT_FALSE(whole_date(GetParam()).has_value()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Texts, NotADate,
                         ::testing::Values("", "Engineer", "Sensor 7 GmbH", "£2019k", "120000",
                                           "Led 2019 users", "+49 171 3920047", "2021 – 2019",
                                           "May contain nuts", "24/7 support", "3.61",
                                           "ISO 27001"));

TEST(FindDates, GivesPlacesInRunningText) {
    const std::string_view text = "Engineer, Acme (Jan 2019 – Feb 2020), Berlin";
    const auto found = find_dates(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "(Jan 2019 – Feb 2020)");
}

TEST(FindDates, KnowsYearsAtTheEndThatLostTheGapBeforeThem) {
    const auto found = find_dates("Business Studies, Textiles2009 - 2011");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].begin, 26U);
    EXPECT_EQ(found[0].first->year, 2009);
    EXPECT_EQ(found[0].last->year, 2011);
    EXPECT_TRUE(find_dates("migrated Office2016 files").empty());
}

TEST(FindDates, TakesTheWordsThatIntroduceThem) {
    for (const std::string_view text : {"Guild of Bakers, Awarded on: May 2022",
                                        "Guild of Bakers, "
                                        "published in May 2022",
                                        "Guild of Bakers, Issued: 05/2022"}) {
        const auto found = find_dates(text);
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_EQ(found[0].begin, 17U) << text;
    }
}

TEST(FindDates, MarksWhatCanBeReadTwoWays) {
    EXPECT_TRUE(whole_date("2011/12")->is_ambiguous);
    EXPECT_TRUE(whole_date("03/04/2019")->is_ambiguous);
    EXPECT_FALSE(whole_date("03.04.2019")->is_ambiguous);
}

TEST(SkipDuration, EndsBehindTheLengthOfTime) {
    EXPECT_EQ(skip_duration("a year", 0), 6U);
    EXPECT_EQ(skip_duration("a year of leave", 0), 6U);
    const std::string_view text = "Jan 2019 - Present · 2 yrs 3 mos | Berlin";
    EXPECT_EQ(text.substr(skip_duration(text, 18)), " | Berlin");
    EXPECT_EQ(skip_duration("Berlin", 0), 0U);
}

}  // namespace
}  // namespace vouch::parse
