#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse::resume {
namespace {

using testing::jobs_of;
using testing::parse_plain;
using testing::parse_text;
using testing::studies_of;

std::vector<std::string> certificates_of(const std::string& lines) {
    const auto resume = parse_text("! Ada Lund\nada@lund.example\n# Certificates\n" + lines);
    std::vector<std::string> out;
    out.reserve(resume.certificates.size());
    for (const auto& certificate : resume.certificates) {
        out.push_back(certificate.name + " | " + certificate.issuer);
    }
    return out;
}

using Items = std::vector<std::string>;

TEST(ListedGivers, StandInBracketsWhereSeveralItemsHaveThem) {
    EXPECT_EQ(
        certificates_of("* Rope Access (6G) (Lofoten Board)\n* Safety Passport (Ardal Guild)\n"),
        (Items{"Rope Access (6G) | Lofoten Board", "Safety Passport | Ardal Guild"}));
}

TEST(ListedGivers, InitialsAndRanksInBracketsBelongToTheName) {
    EXPECT_EQ(
        certificates_of(
            "* Rope Access Technician (RAT)\n* Harbour Pilot (Associate)\n* First Aid\n"),
        (Items{"Rope Access Technician (RAT) | ", "Harbour Pilot (Associate) | ", "First Aid | "}));
}

TEST(ListedGivers, OneCommaAmongManyItemsIsPartOfItsName) {
    EXPECT_EQ(certificates_of("* Safety Passport\n* Weld Inspector\n* Crane Slinging\n"
                              "* Confined Space Entry, High Risk\n"),
              (Items{"Safety Passport | ", "Weld Inspector | ", "Crane Slinging | ",
                     "Confined Space Entry, High Risk | "}));
    EXPECT_EQ(certificates_of("* Dry Needling, Level 2\n"), (Items{"Dry Needling, Level 2 | "}));
}

TEST(ListedGivers, MayWriteThemselvesSmall) {
    EXPECT_EQ(certificates_of("* Pipeline Craft, dpt Labs\n"),
              (Items{"Pipeline Craft | dpt Labs"}));
}

TEST(ListedGivers, StandBehindALongDashAlsoOfASingleItem) {
    EXPECT_EQ(certificates_of("* Sustainable Event — Harbour Chamber\n"),
              (Items{"Sustainable Event | Harbour Chamber"}));
}

TEST(ListedGivers, StandBehindATitleThatEndsAsASentenceAndAuthorsBeforeIt) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Publications\n"
        "* Lund A, Okafor NP. Drought legacies in arable soils. Journal of Field Notes. 2024\n"
        "* Lund A, Pop B. Snowmelt and the shorter winter. Hydrology Letters. 2022\n");
    ASSERT_EQ(resume.publications.size(), 2U);
    EXPECT_EQ(resume.publications[0].name, "Drought legacies in arable soils");
    EXPECT_EQ(resume.publications[0].publisher, "Journal of Field Notes");
    EXPECT_EQ(resume.publications[1].name, "Snowmelt and the shorter winter");
}

TEST(ListedGrades, StandBehindASemicolonAfterTheDate) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Education\n"
        "Lund College — MSc, Hydrology (Sep 2010 – Jun 2014); 9.8/10\n\n"
        "Fjord College — BSc, Geology (Sep 2006 – Jun 2010); summa cum laude\n");
    EXPECT_EQ(studies_of(resume),
              (Items{"MSc | Hydrology | Lund College | 2010-09 | 2014-06 | 9.8/10",
                     "BSc | Geology | Fjord College | 2006-09 | 2010-06 | summa cum laude"}));
}

TEST(ListedGrades, ATradeKeepsItsPreposition) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Ausbildung\n"
        "**Ausbildung Kaufmann im Großhandel**\nBerufsschule Lund\n2011 – 2014\n");
    EXPECT_EQ(studies_of(resume),
              (Items{"Ausbildung | Kaufmann im Großhandel | Berufsschule Lund | 2011 | 2014 | "}));
}

TEST(LabelledPlaces, TownAndCountryAreOnePlace) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Work experience\n"
        "[ 04/2020 – Current ]\n**Welder, Steel**\nLund Works\nCity: Bergen | Country: Norway\n"
        "* Welded risers\n[ 01/2015 – 03/2020 ]\n**Fitter**\nArdal Yard\nCity: Leeds | Country: "
        "England\n"
        "* Fitted pumps\n");
    EXPECT_EQ(jobs_of(resume),
              (Items{"Welder, Steel | Lund Works | Bergen, Norway | 2020-04 | - | 1",
                     "Fitter | Ardal Yard | Leeds, England | 2015-01 | 2020-03 | 1"}));
}

TEST(FurtherRoles, StandInTheTypeOfTitlesAndAreWhole) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Work\n"
        "# Lund Medical Center\n**Charge Nurse, Night Shift**\nMar 2022 – Present\n* Ran nights\n\n"
        "**Staff Nurse, Medical ICU**\nJun 2019 – Mar 2022\n* Drips and lines\n\n"
        "# St. Ansgar Manor\n**Nursing Assistant**\nSep 2014 – May 2016\n* Vitals\n");
    EXPECT_EQ(jobs_of(resume),
              (Items{"Charge Nurse, Night Shift | Lund Medical Center |  | 2022-03 | - | 1",
                     "Staff Nurse, Medical ICU | Lund Medical Center |  | 2019-06 | 2022-03 | 1",
                     "Nursing Assistant | St. Ansgar Manor |  | 2014-09 | 2016-05 | 1"}));
}

TEST(SkillGroups, LanguagesAmongSkillsAreLanguages) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Skills & Languages\n"
        "**Tools:** Rust, Git\n**Languages:** English (fluent), Twi (native)\n");
    ASSERT_EQ(resume.languages.size(), 2U);
    EXPECT_EQ(resume.languages[1].language, "Twi");
    ASSERT_EQ(resume.skills.size(), 1U);
    EXPECT_EQ(resume.skills[0].name, "Tools");
}

TEST(SkillGroups, LanguagesOfProgramsStaySkills) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n# Skills\n"
        "**Tools:** Git\n**Languages:** Python, SQL\n");
    EXPECT_TRUE(resume.languages.empty());
    EXPECT_EQ(resume.skills.size(), 2U);
}

TEST(Wraps, ATownBehindBasedIn) {
    EXPECT_EQ(parse_plain("Ada Lund\nWelder\n\nPhone: +44 7700 900318\nada@lund.example\nBased in "
                          "Leeds, England\n\nSKILLS\n\nWelding, Fitting\n")
                  .basics.location.city,
              "Leeds");
}

TEST(Wraps, AnAddressThatANarrowColumnBrokeIsOne) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\nwww.linkedin.com/in/ada-lu\n"
        "nd-4711 (LinkedIn)\n# Skills\nWelding, Fitting\n");
    ASSERT_EQ(resume.basics.profiles.size(), 1U);
    EXPECT_EQ(resume.basics.profiles[0].username, "ada-lund-4711");
}

TEST(Headings, ADotBeforeEachIsAnOrnament) {
    const auto resume = parse_text(
        "! Ada Lund\nada@lund.example\n* **WORK EXPERIENCE**\n\n"
        "**Welder**\nLund Works\n2015 – 2020\n* Welded risers\n"
        "\n* **EDUCATION**\n\n**BSc, Geology**\nFjord College\n2006 – 2010\n");
    EXPECT_EQ(resume.work.size(), 1U);
    EXPECT_EQ(resume.education.size(), 1U);
}

}  // namespace
}  // namespace vouch::parse::resume
