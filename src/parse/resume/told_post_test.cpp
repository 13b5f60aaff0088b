#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"
#include "parse/resume/told_post.hpp"

namespace vouch::parse::resume {
namespace {

// "position | employer | begin"
std::string told(std::string_view text) {
    const auto post = told_post(text);
    if (!post) {
        return "-";
    }
    const auto part = [&](TextRange range) {
        return std::string(text.substr(range.begin, range.end - range.begin));
    };
    return part(post->position) + " | " + part(post->employer) + " | " +
           testing::date_text(post->date.first);
}

TEST(ToldPost, KnowsTheWaysToSayIt) {
    EXPECT_EQ(told("Worked as a Payroll Clerk with Harrow Steel Ltd from Dec' 2015 to Sept' 2016"),
              "Payroll Clerk | Harrow Steel Ltd | 2015-12");
    EXPECT_EQ(told("Have worked at the Tarn Foods as Buyer (March 2012 - May 2014)"),
              "Buyer | Tarn Foods | 2012-03");
    EXPECT_EQ(told("Currently working with Zellmer since June 2016"), " | Zellmer | 2016-06");
    EXPECT_EQ(told("Worked for Tarn Foods under several payrolls from 2012 to 2014"),
              " | Tarn Foods | 2012");
    EXPECT_EQ(told("Worked as a Trainee under Zellmer as a Web Designer, Sept '2013 - Apr '2014"),
              "Web Designer | Zellmer | 2013-09");
}

TEST(ToldPost, LeavesOtherSentencesAlone) {
    EXPECT_EQ(told("Worked as a lead for the night shift from 2012 to 2014"), "-");
    EXPECT_EQ(told("Worked as a Clerk with Harrow Steel Ltd"), "-");
    EXPECT_EQ(told("Worked with Harrow Steel from 2012 to 2014 and raised its sales"), "-");
    EXPECT_EQ(told("Led Harrow Steel from 2012 to 2014"), "-");
}

TEST(ToldPost, BeginsAnEntryOutsideTheTimeOfTheOneAbove) {
    const auto resume = testing::parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -  Leeds, UK -

March 2018 to Present

* Worked as a Deputy Manager with Zellmer from May 2019 to June 2019
* Worked as a Payroll Clerk with Harrow Steel from May 2014 to February 2018

Have worked as a Cashier

Tarn Foods -  York, UK -

2010 to 2013
)");
    EXPECT_EQ(testing::jobs_of(resume),
              (std::vector<std::string>{"Payroll Analyst | Tarnow | Leeds, UK | 2018-03 | - | 1",
                                        "Payroll Clerk | Harrow Steel |  | 2014-05 | 2018-02 | 0",
                                        "Cashier | Tarn Foods | York, UK | 2010 | 2013 | 0"}));
}

}  // namespace
}  // namespace vouch::parse::resume
