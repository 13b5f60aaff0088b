#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse::resume {
namespace {

using testing::jobs_of;
using testing::parse_plain;
using testing::parse_text;

using Jobs = std::vector<std::string>;

std::string resume_with(std::string_view section, std::string_view jobs) {
    return "Ines Okonedo-Wray\nines@wray.example\n\n" + std::string(section) + "\n\n" +
           std::string(jobs);
}

TEST(LabelledPosts, AreReadByTheirLabels) {
    const auto resume = parse_plain(resume_with("WORK EXPERIENCE", R"(Company: Tarnow Foods
Designation: Payroll Clerk
Duration: May 2014 to February 2018
* Paid 900 people

Company: Zellmer
Designation: Buying
Duration: March 2018 - till date
* Bought flour
)"));
    EXPECT_EQ(jobs_of(resume), (Jobs{"Payroll Clerk | Tarnow Foods |  | 2014-05 | 2018-02 | 1",
                                     "Buying | Zellmer |  | 2018-03 | - | 1"}));
}

TEST(LabelledPosts, MayBeCounted) {
    const auto resume = parse_plain(resume_with("WORK EXPERIENCE", R"(1. Organization : Tarnow Foods
Designation : Payroll Clerk
Duration : 12 June 2014 to 28 February 2018
* Paid 900 people

2. Organization : Zellmer
Designation : Buying
Duration : 2 March 2018 to till date
* Bought flour
)"));
    ASSERT_EQ(resume.work.size(), 2U);
    EXPECT_EQ(resume.work[0].name, "Tarnow Foods");
    EXPECT_EQ(resume.work.back().name, "Zellmer");
    EXPECT_EQ(resume.work.back().position, "Buying");
}

TEST(LabelledPosts, StandInAnyOrderAndLanguage) {
    const auto resume = parse_plain(resume_with("BERUFSERFAHRUNG", R"(Zeitraum : 05/2014 – 02/2018
Position : Lohnbuchhaltung
Arbeitgeber : Tarnow
Ort : Leipzig
* Löhne für 900 Leute

Zeitraum : 03/2018 – heute
Position : Einkauf
Arbeitgeber : Zellmer
* Mehl
)"));
    EXPECT_EQ(jobs_of(resume), (Jobs{"Lohnbuchhaltung | Tarnow | Leipzig | 2014-05 | 2018-02 | 1",
                                     "Einkauf | Zellmer |  | 2018-03 | - | 1"}));
}

TEST(LabelledPosts, TellMoreOfTheHeadRightAbove) {
    const auto resume = parse_plain(resume_with("WORK EXPERIENCE", R"(Support Engineer

Tarnow

Position: SUPPORT ENGINEER

Company: Tarnow India Support Centre, Pune

Years of Experience: 2 Years and 4 Months

Responsibilities

* Answered 40 calls a day

Exchange Server Knowledge

* Exchange Server 2010

Co-curricular activities

* Star of the month
)"));
    ASSERT_EQ(resume.work.size(), 1U);
    EXPECT_EQ(resume.work[0].position, "SUPPORT ENGINEER");
    EXPECT_EQ(resume.work[0].name, "Tarnow India Support Centre");
    EXPECT_EQ(resume.work[0].location, "Pune");
}

TEST(LabelledPosts, NameWhatTheHeadLeftOut) {
    const auto resume = parse_text(R"(! Ines Okonedo-Wray
ines@wray.example

# Work Experience
**Tarnow Foods Ltd**	2014 – 2018
Position: Buying
* Bought flour

**Zellmer Mills Ltd**	2018 – 2020
Position: Selling
* Sold flour
)");
    EXPECT_EQ(jobs_of(resume), (Jobs{"Buying | Tarnow Foods Ltd |  | 2014 | 2018 | 1",
                                     "Selling | Zellmer Mills Ltd |  | 2018 | 2020 | 1"}));
}

TEST(LabelledPosts, AProjectsRoleIsNoPost) {
    const auto resume = parse_plain(resume_with("WORK EXPERIENCE", R"(Payroll Analyst

Tarnow Foods -  Leeds, UK -

March 2018 to Present

* Paid 900 people

Project: Payday
Client: Zellmer
Role: Tester
Duration: May 2018 to June 2018
)"));
    ASSERT_EQ(resume.work.size(), 1U);
    EXPECT_EQ(resume.work[0].position, "Payroll Analyst");
}

}  // namespace
}  // namespace vouch::parse::resume
