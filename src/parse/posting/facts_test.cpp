#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parse/parse_posting.hpp"

// The terms of a posting and the way to apply, as pages of boards, authorities and mails say them.
namespace vouch::parse {
namespace {

using model::ApplicationPart;
using model::EmploymentType;
using model::Workplace;
using Parts = std::vector<ApplicationPart>;

const skills::Taxonomy& taxonomy() {
    static const skills::Taxonomy loaded = [] {
        const std::vector<skills::DataFile> files = {
            {"titles.tsv", "Cook\tCook\t\tKitchen\nEngineer\tEngineer\t\tWorks\n"},
            {"degrees.tsv", "Associate of Arts\tassociate\tUS\tAA\n"}};
        return std::move(*skills::Taxonomy::from_files(files));
    }();
    return loaded;
}

model::Posting read(const std::string& facts, const std::string& rest = "") {
    auto posting = parse_posting_text(
        "Cook\nMill Lane Foods Ltd\nLeeds\n" + facts +
            "\n\nAbout us\nMill Lane Foods bakes bread and rolls for forty small shops along the "
            "coast and has done so for many quiet years.\n\n" +
            rest,
        taxonomy());
    EXPECT_TRUE(posting);
    return posting ? *posting : model::Posting{};
}

TEST(PostingFacts, ReadsPayOnTwoLinesAndWithItsPeriodTwice) {
    for (const auto* pay : {"Salary\n$72,000 to - $94,000 per year", "$72K/yr - $94K/yr",
                            "Salary\n$72,000 to $94,000 a year per annum"}) {
        const auto salary = read(pay).salary;
        ASSERT_TRUE(salary) << pay;
        EXPECT_EQ(salary->min, 72000) << pay;
        EXPECT_EQ(salary->max, 94000) << pay;
        EXPECT_EQ(salary->period, model::SalaryPeriod::year) << pay;
    }
}

TEST(PostingFacts, TheWeekOfTheWorkIsNoPeriodOfItsPay) {
    const auto salary = read("£29,500 pro rata · 21 hours per week · permanent").salary;
    ASSERT_TRUE(salary);
    EXPECT_EQ(salary->period, model::SalaryPeriod::year);
    const auto super = read("$140,000 – $160,000 per year + super").salary;
    ASSERT_TRUE(super);
    EXPECT_EQ(super->currency, "AUD");
}

TEST(PostingFacts, ReadsWhereOneWorks) {
    EXPECT_EQ(read("Work Location: In person").workplace, Workplace::onsite);
    EXPECT_EQ(read("Remote job\nNo\nTelework eligible\nNo").workplace, Workplace::onsite);
    EXPECT_EQ(read("Solo teletrabajo: No").workplace, Workplace::unknown);
    EXPECT_EQ(read("", "What's on offer\n* Lunch on Fridays\n* Permanent, full time, on site\n")
                  .workplace,
              Workplace::onsite);
    EXPECT_EQ(
        read("",
             "The role\nWe work flexibly: most of the team is in the office on Tuesdays and at "
             "home on the other days.\n")
            .workplace,
        Workplace::hybrid);
    EXPECT_EQ(read("remote type\nOn-site").workplace, Workplace::onsite);
    EXPECT_EQ(read("",
                   "Wir bieten\n- mobiles Arbeiten\n- die Möglichkeit zum mobilen Arbeiten an "
                   "bis zu zwei Tagen in der Woche\n")
                  .workplace,
              Workplace::hybrid);
}

TEST(PostingFacts, CountsTheHoursOfAWholeWeek) {
    for (const auto* hours :
         {"Hours: 37 hours per week", "35H/semaine", "39,5 Wochenstunden", "44 horas semanais"}) {
        EXPECT_EQ(read(hours).employment_type, EmploymentType::full_time) << hours;
    }
    EXPECT_EQ(read("Hours: 20 hours per week").employment_type, EmploymentType::part_time);
    EXPECT_EQ(read("Hours: 32 hours per week").employment_type, EmploymentType::unknown);
    EXPECT_EQ(read("", "Additional information\nRegime CLT, 44 horas semanais\n").employment_type,
              EmploymentType::full_time);
}

TEST(PostingFacts, InventsNoDegree) {
    EXPECT_EQ(read("",
                   "Requirements\n- You treat accessibility (WCAG 2.2 AA) as craft\n"
                   "- You can explain it to the harbour master\n")
                  .education_min,
              model::EducationLevel::unknown);
}

TEST(PostingFacts, ReadsReferencesOfEveryShape) {
    const std::pair<const char*, const char*> cases[] = {
        {"Announcement number\nNM-26-1254-MP", "NM-26-1254-MP"},
        {"Post Number: CVDC/ENV/2291", "CVDC/ENV/2291"},
        {"Publié le 18 novembre 2026 - offre n° 187TKQM", "187TKQM"},
        {"Req #: 2026-11874", "2026-11874"},
        {"indicando la referencia COM-AB.", "COM-AB"}};
    for (const auto& [line, number] : cases) {
        EXPECT_EQ(read(line).application.reference_number, number) << line;
    }
}

TEST(PostingFacts, ReadsDeadlinesAmongFacts) {
    EXPECT_EQ(read("Application closing date\n31/01/2027").application.deadline, "31/01/2027");
    EXPECT_EQ(read("time left to apply\nEnd Date: December 18, 2026").application.deadline,
              "December 18, 2026");
    EXPECT_EQ(read("Contract type\nFixed term until March 2028").application.deadline, "");
}

TEST(PostingFacts, ADateOfALanguageThatBeginsWithTheDayIsOne) {
    const auto posting = parse_posting_text(
        "Pessoa Analista de Logística\nGrupo Larka\nInscrições até: 10/12/2026\n\nDescrição da "
        "vaga\nSomos um grupo de alimentos com muitas pessoas e buscamos uma pessoa para a equipe "
        "de transportes, que negocie fretes e planeje as rotas de entrega para o varejo.\n",
        taxonomy());
    ASSERT_TRUE(posting);
    ASSERT_TRUE(posting->application.deadline_date);
    EXPECT_EQ(posting->application.deadline_date->month, 12);
    EXPECT_EQ(posting->application.deadline_date->day, 10);
}

TEST(PostingFacts, ReadsWhoIsAsked) {
    const auto apply = [](const std::string& text) {
        return read("", "How to apply\n" + text).application;
    };
    EXPECT_EQ(apply("To apply call or text Renée at (918) 555-0143.").contact_name, "Renée");
    EXPECT_EQ(apply("For questions, contact:\nTeam Lead\nJane Roe\njane@mill.example\n01684 555 "
                    "019")
                  .contact_name,
              "Jane Roe");
    EXPECT_EQ(apply("Send your CV.\n\nKind regards,\nCallum\n\nCallum Baird\nConsultant | Mill "
                    "Talent\n0131 496 0177")
                  .contact_phone,
              "0131 496 0177");
    EXPECT_EQ(apply("You can get me on 01952 555 013.").contact_phone, "01952 555 013");
    EXPECT_EQ(apply("Ask for Bethan or send a few lines and a CV.").contact_name, "Bethan");
    EXPECT_EQ(apply("The Council is a Disability Confident employer. CVs by post.").contact_name,
              "");
    EXPECT_EQ(apply("Submit your application by 11:59 PM on 12/04/2026.").contact_phone, "");
}

TEST(PostingFacts, ReadsWhatToSend) {
    const auto apply = [](const std::string& heading, const std::string& text) {
        return read("", heading + "\n" + text).application;
    };
    EXPECT_EQ(apply("Required documents", "1. Resume of two pages\n2. Transcript").send,
              (Parts{ApplicationPart::resume, ApplicationPart::certificates}));
    EXPECT_EQ(apply("How to apply", "CVs will not be accepted.").do_not_send,
              Parts{ApplicationPart::resume});
    EXPECT_EQ(apply("Bewerbung", "Ein Anschreiben brauchst du nicht.").do_not_send,
              Parts{ApplicationPart::letter});
    EXPECT_EQ(apply("Bewerbung", "Bitte verzichten Sie auf Bewerbungsfotos.").do_not_send,
              Parts{ApplicationPart::photo});
    EXPECT_EQ(
        apply("How to apply",
              "Applications should consist of a CV, a covering letter and "
              "the names of two referees.")
            .send,
        (Parts{ApplicationPart::resume, ApplicationPart::letter, ApplicationPart::references}));
}

TEST(PostingFacts, AsksNothingInALineThatLeadsToAList) {
    const auto posting = read("",
                              "Qualifications\nTo qualify for this post at the grade of the "
                              "kitchen you must have:\n- One year at a stove\n");
    ASSERT_EQ(posting.requirements.size(), 1U);
    EXPECT_EQ(posting.requirements[0].text, "One year at a stove");
}

TEST(PostingFacts, WishesInOtherWords) {
    const auto posting = read("",
                              "Requirements\n- Forklift ticket (highly regarded)\n"
                              "- gerne Kenntnisse in Bankett\n- a knife of your own\n");
    ASSERT_EQ(posting.requirements.size(), 3U);
    EXPECT_EQ(posting.requirements[0].kind, model::RequirementKind::nice);
    EXPECT_EQ(posting.requirements[1].kind, model::RequirementKind::nice);
    EXPECT_EQ(posting.requirements[2].kind, model::RequirementKind::must);
}

TEST(PostingFacts, PayAsksNothing) {
    const auto posting =
        read("",
             "The role\nYou must know stews. Salary is £34-38k depending on experience "
             "and it's hybrid.\n");
    ASSERT_EQ(posting.requirements.size(), 1U);
}

TEST(PostingFacts, SplitsProseAfterADigit) {
    const auto posting = read("",
                              "Requirements\nWe think you'll need to be comfortable in stews, "
                              "and to have shipped something with ROS 2. You should know fish. "
                              "We pay between £70k and £95k. We don't care whether you have a "
                              "degree.\n");
    std::vector<std::string> texts;
    texts.reserve(posting.requirements.size());
    for (const auto& requirement : posting.requirements) {
        texts.push_back(requirement.text);
    }
    EXPECT_EQ(texts, (std::vector<std::string>{"comfortable in stews",
                                               "and to have shipped something with ROS 2",
                                               "You should know fish"}));
    EXPECT_EQ(posting.education_min, model::EducationLevel::none);
}

}  // namespace
}  // namespace vouch::parse
