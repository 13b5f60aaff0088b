#include <gtest/gtest.h>

#include "parse/cues.hpp"
#include "parse/marked_up_document.hpp"
#include "parse/resume/grade.hpp"
#include "parse/resume/item_list.hpp"
#include "parse/resume/person_name.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

TextLine line_of(std::string_view text) {
    const testing::MarkedUpDocument document(text);
    return text_lines(document.document()).at(0);
}

TEST(SectionOfWording, KnowsManyLanguagesAndSpellings) {
    EXPECT_EQ(section_of_wording("W ORK  E XPERIENCE"), SectionKind::work);
    EXPECT_EQ(section_of_wording("Berufserfahrung"), SectionKind::work);
    EXPECT_EQ(section_of_wording("Expérience professionnelle"), SectionKind::work);
    EXPECT_EQ(section_of_wording("Formación académica"), SectionKind::education);
    EXPECT_EQ(section_of_wording("2. Education & Training"), SectionKind::education);
    EXPECT_EQ(section_of_wording("Skills / Tools"), SectionKind::skills);
    EXPECT_EQ(section_of_wording("My Key Projects"), SectionKind::projects);
    EXPECT_EQ(section_of_wording("Sprachkenntnisse"), SectionKind::languages);
    EXPECT_EQ(section_of_wording("Senior Engineer"), std::nullopt);
    EXPECT_EQ(section_of_wording("Work at Acme"), std::nullopt);
}

TEST(TitleCue, IsHigherForTitlesThanForEmployers) {
    for (const std::string_view title :
         {"Senior Backend Engineer", "Krankenschwester", "Chef de projet", "Sous Chef",
          "Softwareentwicklerin", "Primary School Teacher", "Gerente de ventas"}) {
        EXPECT_GT(title_cue(title), organisation_cue(title)) << title;
    }
    for (const std::string_view employer :
         {"Halden Works GmbH", "Basket & Barrow Pvt. Ltd.", "University of Harrow Hill",
          "Wren Insurance plc", "St. Brigid Hospital", "Target Field & Co."}) {
        EXPECT_GT(organisation_cue(employer), title_cue(employer)) << employer;
    }
}

TEST(TitleCue, MachinesAreNoWaiters) {
    EXPECT_EQ(title_cue("Exchange Server Knowledge"), 0);
    EXPECT_GT(title_cue("Banquet Server"), 0);
}

TEST(OrganisationCue, WhatAThingIsIsNobodysName) {
    EXPECT_EQ(organisation_cue("software"), 0);
    EXPECT_GT(organisation_cue("Harrow Software"), 0);
}

TEST(DegreeEnd, IsNoneInAMonthOrASchoolsName) {
    EXPECT_EQ(degree_end("March 2013"), 0U);
    EXPECT_GT(degree_end("MArch in Architecture"), 0U);
    EXPECT_EQ(degree_end("Higher Secondary School"), 0U);
    EXPECT_GT(degree_end("Higher Secondary, 2009"), 0U);
    EXPECT_FALSE(has_degree("Tarn Higher Secondary School"));
}

TEST(DegreeEnd, CoversTheWholeDegree) {
    const auto degree = [](std::string_view text) { return text.substr(0, degree_end(text)); };
    EXPECT_EQ(degree("B.Sc. (Hons) Biology"), "B.Sc. (Hons)");
    EXPECT_EQ(degree("Dipl.-Ing. Elektrotechnik"), "Dipl.-Ing.");
    EXPECT_EQ(degree("Master of Science in Physics"), "Master of Science");
    EXPECT_EQ(degree("PhD"), "PhD");
    EXPECT_EQ(degree("Licenciatura en Derecho"), "Licenciatura");
    EXPECT_EQ(degree("University of Harrow Hill"), "");
}

TEST(TakeGrade, LeavesTheRest) {
    const auto grade = [](std::string_view text, std::string& rest) {
        TextLine line = line_of(text);
        const std::string value = take_grade(line, true).text;
        rest = line.text;
        return value;
    };
    std::string rest;
    EXPECT_EQ(grade("B.Tech, GPA: 8.7/10", rest), "8.7/10");
    EXPECT_EQ(rest, "B.Tech");
    EXPECT_EQ(grade("3.61 GPA", rest), "3.61 GPA");
    EXPECT_EQ(grade("Grade: 2:1", rest), "2:1");
    EXPECT_EQ(grade("Note: 1,3", rest), "1,3");
    EXPECT_EQ(grade("First Class", rest), "First Class");
    EXPECT_EQ(grade("Leeds College (Merit)", rest), "Merit");
    EXPECT_EQ(rest, "Leeds College");
    EXPECT_EQ(grade("Harrow Hill Sixth Form (A*, B, C)", rest), "A*, B, C");
    EXPECT_EQ(rest, "Harrow Hill Sixth Form");
    EXPECT_EQ(grade("Data Science, 5.0 (very good)", rest), "5.0 (very good)");
    EXPECT_EQ(rest, "Data Science");
    EXPECT_EQ(grade("Fine Art (BA)", rest), "");
    EXPECT_EQ(grade("Leeds College (2016/17)", rest), "");
    EXPECT_EQ(grade("Marine Biology", rest), "");
    EXPECT_EQ(rest, "Marine Biology");
}

TEST(PartItems, KeepsBracketsAndNumbersWhole) {
    const auto lines = part_items(line_of("C, Assembler (ARM, AVR) · 1,000 rows; CI/CD."));
    std::vector<std::string> items;
    items.reserve(lines.size());
    for (const TextLine& item : lines) {
        items.push_back(item.text);
    }
    EXPECT_EQ(items,
              (std::vector<std::string>{"C", "Assembler (ARM, AVR)", "1,000 rows", "CI/CD"}));
}

TEST(FindName, TakesTheLargestNotTheFirst) {
    const testing::MarkedUpDocument document(
        "Curriculum Vitae\nLeeds, UK\n! Ada Byron-Lovell\nSenior Engineer\n"
        "some text that is longer than the rest of it all");
    const auto lines = text_lines(document.document());
    std::vector<const TextLine*> pointers;
    pointers.reserve(lines.size());
    for (const TextLine& line : lines) {
        pointers.push_back(&line);
    }
    const auto found = find_name(pointers, 10, "");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->line, 2U);
}

TEST(FindName, IsConfirmedByTheAddressWithoutTypography) {
    const testing::MarkedUpDocument document("Resume 2024\nBerlin Tech\nAda Byron\nSome Company");
    const auto lines = text_lines(document.document());
    std::vector<const TextLine*> pointers;
    pointers.reserve(lines.size());
    for (const TextLine& line : lines) {
        pointers.push_back(&line);
    }
    const auto found = find_name(pointers, 10, "ada.byron");
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->line, 2U);
}

TEST(NameShaped, AllowsNamesOfManyLands) {
    for (const std::string_view name :
         {"Jörg Weißenböck-Lang", "Trần Thị Ngọc Hân", "Ann O'Neill", "João de Albuquerque",
          "MARCUS J. PELL", "Tyrell Boud Jr."}) {
        EXPECT_TRUE(is_name_shaped(name)) << name;
    }
    for (const std::string_view other : {"Ada", "led 14 teams", "Room 12", "c/o example"}) {
        EXPECT_FALSE(is_name_shaped(other)) << other;
    }
}

}  // namespace
}  // namespace vouch::parse::resume
