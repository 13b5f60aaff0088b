#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse::resume {
namespace {

using testing::parse_plain;
using testing::parse_text;
using testing::studies_of;

std::vector<std::string> studies_in(const std::string& lines) {
    return studies_of(
        parse_text("! Ines Okonedo-Wray\nines@wray.example\n\n# Education\n" + lines));
}

TEST(DegreeForms, SchoolBeforeAColon) {
    EXPECT_EQ(
        studies_in("**University of Harrow: MSc in Social Work**\n2012 – 2014\n\n"
                   "**Technical University, Tarn-on-Wye: Sociology (MA (Hons))**\n2008 – 2012\n"),
        (std::vector<std::string>{
            "MSc | Social Work | University of Harrow | 2012 | 2014 | ",
            "MA (Hons) | Sociology | Technical University, Tarn-on-Wye | 2008 | 2012 | "}));
}

TEST(DegreeForms, LevelsBelongToTheirCertificate) {
    EXPECT_EQ(studies_in("**Harrow College**\nNational Certificate Level 4 in Plumbing\n2011\n"),
              (std::vector<std::string>{
                  "National Certificate Level 4 | Plumbing | Harrow College | - | 2011 | "}));
}

TEST(DegreeForms, ADegreeSaidAgainInBrackets) {
    EXPECT_EQ(studies_in("**University of Harrow**\nCử nhân (BSc) in Mathematics\n2011\n"),
              (std::vector<std::string>{
                  "Cử nhân (BSc) | Mathematics | University of Harrow | - | 2011 | "}));
}

TEST(DegreeForms, SchoolCertificatesOfSeveralCountries) {
    EXPECT_EQ(studies_in("**Nile Language School**\nThanaweya Amma\n2016\n"),
              (std::vector<std::string>{"Thanaweya Amma |  | Nile Language School | - | 2016 | "}));
}

TEST(DegreeForms, AMarkInWordsBehindTheLastComma) {
    EXPECT_EQ(studies_in("**Institut de Harrow**\nActuariat (Licence), Mention très bien\n2015\n"),
              (std::vector<std::string>{
                  "Licence | Actuariat | Institut de Harrow | - | 2015 | Mention très bien"}));
}

TEST(WrappedLines, DatesInBracketsGoOnBelow) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

EDUCATION

Promotion in Chemie (April 2012 – Dezember
2015)
Universität Harrow
)");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{
                  "Promotion | Chemie | Universität Harrow | 2012-04 | 2015-12 | "}));
}

TEST(WrappedLines, EveryLabelBeginsAGroupOfSkills) {
    const auto resume = parse_plain(R"(Ines Okonedo-Wray
ines@wray.example

SKILLS

Tools: Jira, Confluence, TestRail, Postman, axe DevTools, Browserstack
Technical: Java (for automation), SQL
)");
    ASSERT_EQ(resume.skills.size(), 2U);
    EXPECT_EQ(resume.skills[1].name, "Technical");
}

TEST(NamedItems, AGiverMayCountGroupsUp) {
    const auto resume = parse_text(R"(! Ines Okonedo-Wray
ines@wray.example

# Certificates
* Certifying Plumber Licence, Plumbers, Gasfitters and Drainlayers Board (2019)
* First Aid, CPR, Heart and Stroke Trust (2020)
)");
    ASSERT_EQ(resume.certificates.size(), 2U);
    EXPECT_EQ(resume.certificates[0].name, "Certifying Plumber Licence");
    EXPECT_EQ(resume.certificates[0].issuer, "Plumbers, Gasfitters and Drainlayers Board");
    EXPECT_EQ(resume.certificates[1].name, "First Aid, CPR");
}

TEST(DegreeForms, CoursesBelowTheSchoolAreListed) {
    const auto resume = parse_text(
        "! Ines Okonedo-Wray\nines@wray.example\n\n# Education\n"
        "**Higher National Certificate, Supply Chains** 2016 - 2018\nWye College (Merit)\n"
        "Courses: Managing People, Business Statistics\n");
    ASSERT_EQ(resume.education.size(), 1U);
    EXPECT_EQ(resume.education[0].institution, "Wye College");
    EXPECT_EQ(resume.education[0].score, "Merit");
    ASSERT_EQ(resume.education[0].courses.size(), 2U);
    EXPECT_EQ(resume.education[0].courses[1].text, "Business Statistics");
}

}  // namespace
}  // namespace vouch::parse::resume
