#include <gtest/gtest.h>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse::resume {
namespace {

using testing::jobs_of;
using testing::parse_plain;
using testing::parse_text;

// Two posts with a bullet each, so that the heads are told from what they head.
std::vector<std::string> posts_of(const std::string& first, const std::string& second) {
    return jobs_of(
        parse_plain("Anselm Okoye-Brandt\nanselm@brandt.example | Leeds\n\nEXPERIENCE\n\n" + first +
                    "\n* Recut 40 finials by hand\n\n" + second + "\n* Led a crew of nine\n"));
}

const std::vector<std::string> expected = {
    "Stonemason | Cathedral Works Ltd | Durham | 2016-05 | 2020-03 | 1",
    "Site Supervisor | Peil & Dochter BV | Delft | 2012 | 2016 | 1"};

TEST(HeadForms, EmployerAndPlaceBeforeAColon) {
    EXPECT_EQ(posts_of("Cathedral Works Ltd, Durham: Stonemason (May 2016 – March 2020)",
                       "Peil & Dochter BV, Delft: Site Supervisor (2012 – 2016)"),
              expected);
}

TEST(HeadForms, EmployerAndPlaceInBrackets) {
    EXPECT_EQ(posts_of("Stonemason (Cathedral Works Ltd, Durham), May 2016 – March 2020",
                       "Site Supervisor (Peil & Dochter BV, Delft), 2012 – 2016"),
              expected);
}

TEST(HeadForms, PartsBetweenSemicolons) {
    EXPECT_EQ(posts_of("Stonemason; Cathedral Works Ltd; Durham; May 2016 – March 2020",
                       "Site Supervisor; Peil & Dochter BV; Delft; 2012 – 2016"),
              expected);
}

TEST(HeadForms, PartsBetweenSlashes) {
    EXPECT_EQ(posts_of("Cathedral Works Ltd / Stonemason / Durham / May 2016 – March 2020",
                       "Peil & Dochter BV / Site Supervisor / Delft / 2012 – 2016"),
              expected);
}

TEST(HeadForms, EmployerBehindWithOrAtAndATownBehindIn) {
    EXPECT_EQ(posts_of("Stonemason with Cathedral Works Ltd (Durham) – May 2016 – March 2020",
                       "Site Supervisor with Peil & Dochter BV (Delft) – 2012 – 2016"),
              expected);
    EXPECT_EQ(posts_of("Stonemason at Cathedral Works Ltd in Durham, May 2016 – March 2020",
                       "Site Supervisor at Peil & Dochter BV in Delft, 2012 – 2016"),
              expected);
}

TEST(HeadForms, DatesAndPlaceAboveTheTitle) {
    EXPECT_EQ(posts_of("May 2016 – March 2020, Durham\nStonemason @ Cathedral Works Ltd",
                       "2012 – 2016, Delft\nSite Supervisor @ Peil & Dochter BV"),
              expected);
}

TEST(HeadForms, LeaveRemarksAndDoubleTitlesWhole) {
    EXPECT_EQ(posts_of("Site Supervisor (part-time)\nPeil & Dochter BV, Delft\n2016 – 2020",
                       "Project Manager / Team Lead\nCathedral Works Ltd, Durham\n2012 – 2016"),
              (std::vector<std::string>{
                  "Site Supervisor (part-time) | Peil & Dochter BV | Delft | 2016 | 2020 | 1",
                  "Project Manager / Team Lead | Cathedral Works Ltd | Durham | 2012 | 2016 | 1"}));
}

TEST(HeadForms, TownNobodyKnowsAtTheRightOfEveryEmployer) {
    const auto resume = parse_text(R"(! Anselm Okoye-Brandt
anselm@brandt.example

# Work Experience
**Harrow Drainage**	Zellmerford
Site Foreman	2015 – 2019
* Ran four crews

**Tarn Pipes & Pumps**	Tarnowby
Apprentice Plumber	2011 – 2015
* Dug, mostly
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Site Foreman | Harrow Drainage | Zellmerford | 2015 | 2019 | 1",
                  "Apprentice Plumber | Tarn Pipes & Pumps | Tarnowby | 2011 | 2015 | 1"}));
}

TEST(MarginDates, EachBesideItsCertificate) {
    const auto resume = parse_text(R"(! Anselm Okoye-Brandt
anselm@brandt.example

# Work Experience
2015 – 2019
^@160 Site Foreman, Harrow Drainage Ltd, Leeds
@160 Ran four crews in two counties, with never a lost day among them
2011 – 2015
^@160 Apprentice Plumber, Tarn Pipes & Pumps, Leeds
@160 Dug, mostly, and learned to read drawings from the older hands

# Certificates
Apr 2022
^@160 Food Handler Certificate, Harrow Public Health
May 2023
^@160 Forklift Licence, Tarn Safety Board
)");
    ASSERT_EQ(resume.certificates.size(), 2U);
    EXPECT_EQ(resume.certificates[0].name, "Food Handler Certificate");
    EXPECT_EQ(resume.certificates[1].name, "Forklift Licence");
}

TEST(SkillLevels, BehindAListBelongToItsGroup) {
    const auto resume = parse_text(R"(! Anselm Okoye-Brandt
anselm@brandt.example

# Skills
**Programming**
C, Assembler (ARM, AVR), Python (Expert)
**Tools**
Git, Jenkins
)");
    ASSERT_EQ(resume.skills.size(), 2U);
    EXPECT_EQ(resume.skills[0].level, "Expert");
    ASSERT_EQ(resume.skills[0].keywords.size(), 3U);
    EXPECT_EQ(resume.skills[0].keywords[2].text, "Python");
}

}  // namespace
}  // namespace vouch::parse::resume
