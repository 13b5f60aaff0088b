#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse {
namespace {

using testing::jobs_of;
using testing::parse_plain;
using testing::studies_of;

TEST(SpacedHeads, EndAtTheirDate) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Harrow Steel Ltd -  Leeds, UK -

March 2018 to Present

Runs for 900 people
Key results in short
* Cut corrections by a third

Payroll Clerk

Tarn Foods -  York, UK -

May 2014 to February 2018

EDUCATION

BSc in Statistics

University of Harrow Hill -  Leeds, UK

2014
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Payroll Analyst | Harrow Steel Ltd | Leeds, UK | 2018-03 | - | 1",
                  "Payroll Clerk | Tarn Foods | York, UK | 2014-05 | 2018-02 | 0"}));
    EXPECT_EQ(resume.work.at(0).summary, "Runs for 900 people Key results in short");
    EXPECT_EQ(
        studies_of(resume),
        (std::vector<std::string>{"BSc | Statistics | University of Harrow Hill | - | 2014 | "}));
}

TEST(SpacedHeads, TakeALoneNameBesideAPlaceForTheEmployer) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Tarnow -  Leeds, UK -

March 2018 to Present

Payroll Clerk

Zellmer -

May 2014 to February 2018

Zellmer -

May 2010 to February 2014
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{" | Tarnow | Leeds, UK | 2018-03 | - | 0",
                                        "Payroll Clerk | Zellmer |  | 2014-05 | 2018-02 | 0",
                                        " | Zellmer |  | 2010-05 | 2014-02 | 0"}));
}

TEST(SpacedHeads, JoinDegreeAndSchoolWithoutDates) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

Master of Science in Hydrology and
Water Law

Harrow Hill Institute -  Leeds, UK

BSc in Geology

Tarn College -  York, UK
)");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{
                  "Master of Science | Hydrology and Water Law | Harrow Hill Institute | - | - | ",
                  "BSc | Geology | Tarn College | - | - | "}));
}

TEST(SpacedHeads, BeginAStudyBelowADatedOne) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015

Surveying

Harrow Hill Institute -  Leeds, UK
)");
    ASSERT_EQ(resume.education.size(), 2U);
    EXPECT_EQ(resume.education[0].institution, "Tarn College");
    EXPECT_EQ(resume.education[1].institution, "Harrow Hill Institute");
}

TEST(SpacedHeads, KeepASchoolBelowTheDateOfItsDegree) {
    const auto resume = testing::parse_text(
        "! Ada Quillfeather\nada@quill.example\n\n# Education\n"
        "**Nutrition and Food Science**, Associate Degree\n\n2009 – 2011 2 years\n\n"
        "Harrow Junior College\n\n\n"
        "**Baking**, Diploma\n\n2005 – 2006 a year\n\nWye Junior College\n");
    ASSERT_EQ(resume.education.size(), 2U);
    EXPECT_EQ(resume.education[0].institution, "Harrow Junior College");
    EXPECT_EQ(resume.education[0].area, "Nutrition and Food Science");
    EXPECT_EQ(resume.education[1].institution, "Wye Junior College");
    EXPECT_EQ(resume.education[1].study_type, "Diploma");
}

TEST(SpacedHeads, ReadLabelledAddressesBelowASummary) {
    const auto resume = testing::parse_text(
        "! Ada Quillfeather\nLeeds, UK\n\n# About\n"
        "Baker with ten years of naturally leavened bread and a calm hand at night.\n"
        "+ Phone: +44 7700 900217\n+ Email: ada@quill.example\n\n"
        "# Work\n**Baker**, Wye Loaves\n2019 – 2021\n* Baked bread for ten shops\n");
    EXPECT_EQ(resume.basics.phone, "+44 7700 900217");
    EXPECT_EQ(resume.basics.email, "ada@quill.example");
    EXPECT_EQ(resume.basics.summary,
              "Baker with ten years of naturally leavened bread and a calm hand at night.");
}

TEST(SpacedHeads, LeaveAnAddressOfThePersonToTheContact) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015

https://pages.example/r/ines-okonedo-wray
)");
    ASSERT_EQ(resume.education.size(), 1U);
    EXPECT_EQ(resume.education[0].url, "");
    EXPECT_EQ(resume.basics.url, "https://pages.example/r/ines-okonedo-wray");
}

TEST(SpacedHeads, TakeANameInCapitalsForOne) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Tarnow Foods -  Leeds, UK -

March 2018 to Present

ZELLMER -

May 2014 to February 2018

EDUCATION

Bachelor of Commerce in Commerce

Tarn College -  York, UK

March 2013

B.E

Harrow Hill Institute -  Leeds, UK

2009

Higher National Diploma in Aviation in Hospitality and Travel Management

Zellmer Institute -  York, UK

March 2006 to March 2009
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{" | Tarnow Foods | Leeds, UK | 2018-03 | - | 0",
                                        " | ZELLMER |  | 2014-05 | 2018-02 | 0"}));
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{
                  "Bachelor of Commerce | Commerce | Tarn College | - | 2013-03 | ",
                  "B.E |  | Harrow Hill Institute | - | 2009 | ",
                  "Higher National Diploma | Aviation in Hospitality and Travel Management | "
                  "Zellmer Institute | 2006-03 | 2009-03 | "}));
}

TEST(SpacedHeads, BeginAPostWithoutADate) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -  Leeds, UK -

March 2018 to Present

* Paid 900 people

Payroll Clerk

Tarnow

* Filed slips

Tools used

Ledger

* Ran reports
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{"Payroll Analyst | Tarnow | Leeds, UK | 2018-03 | - | 1",
                                        "Payroll Clerk | Tarnow |  | - | - | 4"}));
}

TEST(SpacedHeads, GoOnBelowAListOfSkills) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst

Tarnow -  Leeds, UK -

March 2018 to Present

KEY SKILLS
* Ledgers, tax
* Payroll

Payroll Clerk

Tarnow -

May 2014 to February 2018

EDUCATION

BSc in Geology

Tarn College -  York, UK

2012 to 2015
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{"Payroll Analyst | Tarnow | Leeds, UK | 2018-03 | - | 0",
                                        "Payroll Clerk | Tarnow |  | 2014-05 | 2018-02 | 0"}));
    ASSERT_EQ(resume.skills.size(), 1U);
    EXPECT_EQ(resume.skills[0].keywords.size(), 3U);
}

TEST(SpacedHeads, HoldNoPlaceWhereTheOthersHoldNone) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Analyst, Tarnow Group

Harrow Ledger -

March 2018 to Present

Payroll Clerk

Tarnow Foods -  York, UK -

May 2014 to February 2018

Test Manager, Client

Zellmer Ltd -  London -

2012 to 2014
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Payroll Analyst, Tarnow Group | Harrow Ledger |  | 2018-03 | - | 0",
                  "Payroll Clerk | Tarnow Foods | York, UK | 2014-05 | 2018-02 | 0",
                  "Test Manager, Client | Zellmer Ltd | London | 2012 | 2014 | 0"}));
}

TEST(EntryLines, ASentenceThatBeginsWithADateIsNoHead) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

WORK EXPERIENCE

Payroll Clerk

Tarn Foods -  York, UK -

May 2014 to February 2018

since May 2016 as a lead for the night shift and the bakery at the Leeds site too
)");
    ASSERT_EQ(resume.work.size(), 1U);
    EXPECT_EQ(resume.work[0].position, "Payroll Clerk");
}

TEST(Degrees, ADoctorsNameInASchoolsNameIsNoDegree) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

BSc in Geology

Dr. Zellmer College -  York, UK

2012 to 2015
)");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{"BSc | Geology | Dr. Zellmer College | 2012 | 2015 | "}));
}

}  // namespace
}  // namespace vouch::parse
