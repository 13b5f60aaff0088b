#include "parse/parse_resume.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "parse/resume/marked_up_resume.hpp"

namespace vouch::parse {
namespace {

using testing::jobs_of;
using testing::MarkedUpDocument;
using testing::parse;
using testing::parse_text;
using testing::studies_of;

constexpr std::string_view classic = R"(! Ada Byron-Lovell
Embedded Software Engineer
Leeds, UK | +44 7700 900111 | [ada.byron@example.org](mailto:ada.byron@example.org)
[GitHub](https://github.com/adab)

# Summary
Twelve years of firmware for medical pumps, from the first sketch to the audit.

# Work Experience
**Senior Firmware Engineer**	Mar 2019 – Present
Halden Pumps Ltd	Leeds, UK
Makes infusion pumps for hospitals.
* Cut the boot time from 9 s to 2 s by moving the self-test behind the
+ first screen, with the safety team's consent
* Led four people

**Firmware Engineer**	2014 – Feb 2019
Tarn & Beck Instruments plc	York, UK
* Wrote drivers for two sensors

# Education
**University of Harrow Hill**	2010 – 2014
BEng (Hons) in Electronic Engineering
First Class

# Skills
Programming: C, Python (pandas, NumPy), Rust
Tools: Git, J-Link

# Languages
English (Native), French (B1)
)";

TEST(ParseResume, ReadsAClassicPage) {
    const model::Resume resume = parse_text(classic);
    EXPECT_EQ(resume.basics.name, "Ada Byron-Lovell");
    EXPECT_EQ(resume.basics.label, "Embedded Software Engineer");
    EXPECT_EQ(resume.basics.email, "ada.byron@example.org");
    EXPECT_EQ(resume.basics.phone, "+44 7700 900111");
    EXPECT_EQ(resume.basics.location.city, "Leeds");
    EXPECT_EQ(resume.basics.location.country_code, "GB");
    ASSERT_EQ(resume.basics.profiles.size(), 1U);
    EXPECT_EQ(resume.basics.profiles[0].username, "adab");
    EXPECT_EQ(
        jobs_of(resume),
        (std::vector<std::string>{
            "Senior Firmware Engineer | Halden Pumps Ltd | Leeds, UK | 2019-03 | - | 2",
            "Firmware Engineer | Tarn & Beck Instruments plc | York, UK | 2014 | 2019-02 | 1"}));
    EXPECT_EQ(resume.work[0].summary, "Makes infusion pumps for hospitals.");
    EXPECT_EQ(resume.work[0].highlights[0].text,
              "Cut the boot time from 9 s to 2 s by moving the self-test behind the first screen, "
              "with the safety team's consent");
    EXPECT_EQ(studies_of(resume),
              (std::vector<std::string>{"BEng (Hons) | Electronic Engineering | University of "
                                        "Harrow Hill | 2010 | 2014 | First Class"}));
    ASSERT_EQ(resume.skills.size(), 2U);
    EXPECT_EQ(resume.skills[0].name, "Programming");
    ASSERT_EQ(resume.skills[0].keywords.size(), 3U);
    EXPECT_EQ(resume.skills[0].keywords[1].text, "Python (pandas, NumPy)");
    ASSERT_EQ(resume.languages.size(), 2U);
    EXPECT_EQ(resume.languages[1].fluency, "B1");
    EXPECT_EQ(resume.section_order,
              (std::vector<std::string>{"basics", "work", "education", "skills", "languages"}));
    EXPECT_EQ(resume.section_titles.at("work"), "Work Experience");
    EXPECT_EQ(resume.work[0].highlights[1].id, "w1.b2");
}

TEST(ParseResume, GivesEveryLeafItsPlace) {
    const model::Resume resume = parse_text(classic);
    for (const model::Leaf& leaf : model::leaves(resume)) {
        EXPECT_TRUE(resume.sources.contains(leaf.pointer)) << leaf.pointer;
    }
    const model::Source& source = resume.sources.at("/work/0/position");
    EXPECT_EQ(source.page, 1);
    EXPECT_EQ(source.x0, 50);
    EXPECT_LT(source.x1, 300);  // not the date at the right
}

TEST(ParseResume, ReadsEmployersWithSeveralRoles) {
    const model::Resume resume = parse_text(R"(! Ben Okoro
ben.okoro@mail.example

# Experience
**Northgate Logistics GmbH**
Shift Supervisor	Jan 2021 – heute
* Plan 14 drivers
Warehouse Operative	2018 – Dez. 2020
* Loaded lorries

# Education
Abitur, Gymnasium am Ring, 2017
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Shift Supervisor | Northgate Logistics GmbH |  | 2021-01 | - | 1",
                  "Warehouse Operative | Northgate Logistics GmbH |  | 2018 | 2020-12 | 1"}));
}

TEST(ParseResume, ReadsLabelsInTheMargin) {
    const model::Resume resume = parse_text(R"(@150 ! Clara Voss
@150 clara.voss@mail.example

@150 # Berufserfahrung

@60 03/2019 – heute	@
@150 Leiterin Einkauf, Brenner Werkzeuge GmbH, Graz, Austria
@150 * Neun Lieferanten neu verhandelt

@60 2014 – 2019
@150 Einkäuferin, Brenner Werkzeuge GmbH, Graz, Austria
@150 * Bestellungen und Rechnungen geprüft
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Leiterin Einkauf | Brenner Werkzeuge GmbH | Graz, Austria | 2019-03 | - | 1",
                  "Einkäuferin | Brenner Werkzeuge GmbH | Graz, Austria | 2014 | 2019 | 1"}));
    EXPECT_EQ(resume.language, "de");
}

TEST(ParseResume, KeepsATitleWholeWhereADateStandsBesideItsMiddle) {
    const model::Resume resume = parse_text(R"(@150 ! Clara Voss
@150 clara.voss@mail.example

@150 # Experience

@60 2022 – 2024
@150 Head of Purchasing at Adler Werke
@150 * Led nine buyers

@150 Purchasing Manager at Brenner Tools
@60 2019 – 2022
@150 + Holding GmbH
@150 * Renegotiated nine contracts
)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Head of Purchasing | Adler Werke |  | 2022 | 2024 | 1",
                  "Purchasing Manager | Brenner Tools Holding GmbH |  | 2019 | 2022 | 1"}));
}

TEST(ParseResume, KeepsSensitiveParticularsApart) {
    const model::Resume resume = parse_text(R"(! Dana Ilves
dana@mail.example
Date of birth: 1 May 1990
Nationality: Estonian

# Experience
Clerk, Harbour Office, Tallinn, Estonia
2015 – 2019
* Filed papers
)");
    EXPECT_EQ(resume.sensitive.birth_date, "1 May 1990");
    EXPECT_EQ(resume.sensitive.nationality, "Estonian");
    EXPECT_TRUE(resume.sources.contains("/sensitive/nationality"));
    for (const model::Leaf& leaf : model::leaves(resume)) {
        EXPECT_EQ(leaf.text.find("1990"), std::string_view::npos);
        EXPECT_EQ(leaf.text.find("Estonian"), std::string_view::npos);
    }
}

TEST(ParseResume, KeepsUnknownHeadingsAsRemarks) {
    const model::Resume resume = parse_text(R"(! Ella Norr
ella@mail.example

# Experience
Clerk, Harbour Office, Tallinn, Estonia
2015 – 2019
* Filed papers

# Education
BA, History, University of Harrow Hill
2012 – 2015

# Expeditions
In 2016 I crossed the ice cap on skis with two friends and a borrowed tent.
)");
    EXPECT_TRUE(std::ranges::any_of(resume.remarks, [](const model::Remark& remark) {
        return remark.message.code == "parse.heading-unknown" &&
               remark.pointer == "/otherSections/0/title";
    }));
    ASSERT_EQ(resume.other_sections.size(), 1U);
    EXPECT_EQ(resume.other_sections[0].title, "Expeditions");
    ASSERT_EQ(resume.other_sections[0].highlights.size(), 1U);
    EXPECT_TRUE(resume.other_sections[0].highlights[0].text.starts_with("In 2016 I crossed"));
    EXPECT_EQ(resume.section_order.back(), "otherSections");
}

TEST(ParseResume, RefusesWhatHoldsNothing) {
    const MarkedUpDocument document("");
    const auto resume = parse(document.document());
    ASSERT_FALSE(resume.has_value());
    EXPECT_EQ(resume.error().code, "resume-without-content");
}

TEST(ParseResume, SurvivesHugeDocuments) {
    std::string text = "! Ada Byron\nada@mail.example\n# Experience\n";
    for (int line = 0; line < 60'000; ++line) {
        text += line % 7 == 0   ? "Engineer, Acme GmbH, Berlin\t2019 – 2021\n"
                : line % 5 == 0 ? "# Skills\n"
                                : "* did a thing, and another (with brackets, inside) in 2019\n";
        if (line % 1200 == 0) {
            text += "---\n";
        }
    }
    const MarkedUpDocument many(text);
    EXPECT_TRUE(parse(many.document()).has_value());

    std::string endless = "! Ada Byron\nada@mail.example\n# Skills\n";
    while (endless.size() < (2U << 20U)) {
        endless += "((word, 2019 – and a@b.example ";
    }
    const MarkedUpDocument one_line(endless);
    EXPECT_TRUE(parse(one_line.document()).has_value());
}

TEST(Resume, ReadsHeadsSetAsSentencesWithThePlaceInBrackets) {
    const auto resume = parse_text(R"(! Ada Byron-Lovell

# Experience
Mar 2019 – Present	**Clinical Lead**, Northmoor Hospital (Leeds).
* Runs a ward of 24 beds
* Wrote the rota
Jan 2015 – Feb 2019	**Staff Nurse**, St. Brigid's Group (Cardiff).
* Nights
Jan 2012 – Dec 2014	**Staff Nurse (contract)**, Vale Clinic (Tonysouth).
* Days)");
    EXPECT_EQ(jobs_of(resume),
              (std::vector<std::string>{
                  "Clinical Lead | Northmoor Hospital | Leeds | 2019-03 | - | 2",
                  "Staff Nurse | St. Brigid's Group | Cardiff | 2015-01 | 2019-02 | 1",
                  "Staff Nurse (contract) | Vale Clinic | Tonysouth | 2012-01 | 2014-12 | 1"}));
}

TEST(Resume, SettlesUnknownHeadingsByWhatStandsBelow) {
    const auto resume = parse_text(R"(! Ada Byron-Lovell

# Experience
**Clerk**	2019 – 2021
Halden Pumps Ltd	Leeds, UK
* Filed

# Education
BSc Physics, University of Leeds, 2018

# Odds and ends I enjoy using
Field: diving, sampling
Analysis: R, GIS

# Tongues
English	native
German	B2)");
    ASSERT_EQ(resume.languages.size(), 2U);
    EXPECT_EQ(resume.languages[1].language, "German");
    ASSERT_EQ(resume.skills.size(), 2U);
    ASSERT_EQ(resume.skills[1].keywords.size(), 2U);
    EXPECT_EQ(resume.skills[1].keywords[1].text, "GIS");
}

TEST(Resume, JoinsAHeadingThatANarrowColumnBroke) {
    const auto resume = parse_text(R"(! Ada Byron-Lovell

# Experience
**Clerk**	2019 – 2021
Halden Pumps Ltd	Leeds, UK
* Filed

# Courses and
# certifications
First Aid, Red Cross, 2019)");
    ASSERT_EQ(resume.certificates.size(), 1U);
    EXPECT_EQ(resume.certificates[0].name, "First Aid");
}

TEST(ParseResume, SingleNamesOverRowsOfSkillsAreGroups) {
    const auto resume = parse_text(
        "! Oda Marchetti-Bright\noda@marchetti.example\n\n# Skills\n**Bread**\n"
        "**Sourdough**\t**Deck oven**\t**Rye**\n**Kitchen**\n**Food costing**\t**HACCP**\n");
    ASSERT_EQ(resume.skills.size(), 2U);
    EXPECT_EQ(resume.skills[0].name, "Bread");
    EXPECT_EQ(resume.skills[0].keywords.size(), 3U);
    EXPECT_EQ(resume.skills[1].name, "Kitchen");
    EXPECT_EQ(resume.skills[1].keywords.size(), 2U);
}

}  // namespace
}  // namespace vouch::parse
