#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

// Text without types or weights, as job boards give it out: what only words and spaces tell.
namespace vouch::parse {
namespace {

using testing::jobs_of;
using testing::parse_plain;
using testing::studies_of;

TEST(PlainText, ADepartmentIsNoEmployer) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Specialist II, Marketing

March 2018 to Present

Specialist I, Zellmer

2014 to 2018
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{"Specialist II, Marketing |  |  | 2018-03 | - | 0",
                                        "Specialist I | Zellmer |  | 2014 | 2018 | 0"}));
}

TEST(PlainText, ProjectsAndDatesSaidAgainBeginNoPost) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -

May 2014 to December 2017

payroll May 2014 - Dec 2017

* Paid 900 people

5. Sales Ledger (3.1, 3.2) -Feb '2015-June 2016

Client: Zellmer

Title: Ledgers, Period: Oct '2016 - Dec '2016
Project Description: One ledger for all

* Moved 40 ledgers
)");
    ASSERT_EQ(resume.work.size(), 1U);
    EXPECT_EQ(resume.work[0].position, "Payroll Analyst");
    EXPECT_EQ(resume.work[0].name, "Tarnow");
}

TEST(PlainText, AYearBelowDatesBeginsNoPost) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -

May 2014 to Present

2017
* Worked as a Clerk with Zellmer from 2010 to 2012

Night Team

-

2009 to 2010
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{"Payroll Analyst | Tarnow |  | 2014-05 | - | 0",
                                        "Clerk | Zellmer |  | 2010 | 2012 | 0",
                                        "Night Team |  |  | 2009 | 2010 | 0"}));
}

TEST(PlainText, ATitleOfSupportStandsAboveAnEmployer) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
IT SUPPORT

ines@wray.example

WORK EXPERIENCE

Tarnow Ltd -  Leeds, UK -

May 2014 to Present

Enterprise IT Support

Tarnow Ltd -  Leeds, UK -

2010 to 2014
)");
    EXPECT_EQ(resume.basics.label, "IT SUPPORT");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{" | Tarnow Ltd | Leeds, UK | 2014-05 | - | 0",
                                        "Enterprise IT Support | Tarnow Ltd | Leeds, UK | 2010 | "
                                        "2014 | 0"}));
}

TEST(PlainText, ASchoolFollowsADegreeWithoutDates) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015

SSC

Zellmer High School -  Leeds, UK
)");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{"BSc | Geology | Tarn College | 2012 | 2015 | ",
                                        "SSC |  | Zellmer High School | - | - | "}));
}

TEST(PlainText, ListsOfNamesAndDates) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015

AWARDS

Clerk of the Month

February 2012

Best Ledger

March 2014

CERTIFICATIONS

ISTQB

OSHA 10

ADDITIONAL INFORMATION

3-101 Mill Street,new tarn(v),Zellmer(M),Harrow(D)
)");
    ASSERT_EQ(resume.awards.size(), 2U);
    EXPECT_EQ(resume.awards[0].title, "Clerk of the Month");
    EXPECT_EQ(testing::date_text(resume.awards[0].date), "2012-02");
    EXPECT_EQ(testing::date_text(resume.awards[1].date), "2014-03");
    EXPECT_EQ(resume.certificates.size(), 2U);
    EXPECT_TRUE(resume.skills.empty());
}

TEST(PlainText, StudiesOnALineEachWithYearAndGrade) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION
M.Com from Harrow Hill University, 2013, 68%
B.E (ECE), Tarn Hill College of Engineering, 2011, 7.8 CGPA
SSLC, St. Zellmer Hr. Sec. School, 2006, 88%
)");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{
                  "M.Com |  | Harrow Hill University | - | 2013 | 68%",
                  "B.E | ECE | Tarn Hill College of Engineering | - | 2011 | 7.8 CGPA",
                  "SSLC |  | St. Zellmer Hr. Sec. School | - | 2006 | 88%"}));
}

TEST(PlainText, AdditionalInformationIsNoSkill) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

Education

BSc in Geology
Tarn College
2012 to 2015

Skills

Ledger, Tax

Additional Information

Available nights
)");
    ASSERT_EQ(resume.skills.size(), 1U);
    EXPECT_EQ(resume.skills[0].keywords.size(), 2U);
}

TEST(PlainText, ProjectsThatAreCountedHaveNames) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

PROJECTS
Project #1: Claims Portal
Client: Tarn Insurance
* Wrote 300 test cases

Project #2: Branch Ledger
Client: Zellmer
* Ran them all
)");
    ASSERT_EQ(resume.projects.size(), 2U);
    EXPECT_EQ(resume.projects[0].name, "Claims Portal");
    EXPECT_EQ(resume.projects[1].name, "Branch Ledger");
    EXPECT_EQ(resume.projects[1].highlights.size(), 1U);
}

TEST(PlainText, AHeadlineThatLeadsOnTakesTheNextLine) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
Payroll Operations Manager (Northern Region) -
Tarnow GPS

ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015
)");
    EXPECT_EQ(resume.basics.label, "Payroll Operations Manager (Northern Region) - Tarnow GPS");
}

TEST(PlainText, HeadingsStandApartAndLeadToNothing) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -

May 2014 to December 2017

* Paid 900 people

Payroll Clerk

ZELLMER -

2010 to 2014

EDUCATION

BACHELOR OF ENGINEERING in ELECTRONICS &
COMMUNICATION

Tarn Engineering College (Harrow University)

2001 to 2005

Quality Center
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{"Payroll Analyst | Tarnow |  | 2014-05 | 2017-12 | 1",
                                        "Payroll Clerk | ZELLMER |  | 2010 | 2014 | 0"}));
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{
                  "BACHELOR OF ENGINEERING | ELECTRONICS & COMMUNICATION | "
                  "Tarn Engineering College (Harrow University) | 2001 | 2005 | "}));
}

TEST(PlainText, ASchoolThatIsTheRestOfASentenceIsNoStudy) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015

SKILLS

Ledger, Tax

FURTHER FACTS

* Chosen to train first-year students under the Finishing
School
Program (January 2017)
college.
)");
    EXPECT_EQ(resume.education.size(), 1U);
}

TEST(PlainText, SkillsGoOnInTheNextLine) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

SKILLS

Ledger (3 years), Tax (2 years), Business
Intelligence (1 year), Payroll (2 years), Audit
(Less than 1 year)

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015
)");
    std::string skills;
    for (const auto& group : resume.skills) {
        for (const auto& line : group.keywords) {
            skills += line.text + ";";
        }
    }
    EXPECT_EQ(skills,
              "Ledger (3 years);Tax (2 years);Business Intelligence (1 year);Payroll (2 years);"
              "Audit (Less than 1 year);");
}

TEST(PlainText, ASentencesCommasPartNoSkills) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

SKILLS

* Long years of experience in creating ledgers for shops, inns
* Tax, Payroll
)");
    ASSERT_EQ(resume.skills.size(), 1U);
    ASSERT_EQ(resume.skills[0].keywords.size(), 3U);
    EXPECT_EQ(resume.skills[0].keywords[0].text,
              "Long years of experience in creating ledgers for shops, inns");
}

TEST(PlainText, AStatementIsNoHeadline) {
    const auto label = [](std::string_view line) {
        return parse_plain("Ines Okonedo-Wray\n" + std::string(line) +
                           "\n\nines@wray.example\n\nEDUCATION\n\nBSc in Geology\n\n"
                           "Tarn College -  York, UK\n\n2012 to 2015\n")
            .basics.label;
    };
    EXPECT_EQ(label("Payroll Analyst"), "Payroll Analyst");
    EXPECT_EQ(label("Looking for a place as a Payroll Analyst"), "");
    EXPECT_EQ(label("Payroll Analyst with more than nine years of experience in tax"), "");
    EXPECT_EQ(label("Decisive, careful and steady Payroll Analyst offering\n"
                    "13 years in steel works and mills"),
              "");
}

}  // namespace
}  // namespace vouch::parse
