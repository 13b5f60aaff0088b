#include "parse/posting/page_lines.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parse/posting/sections.hpp"

// What of a copied page or mail is the posting.
namespace vouch::parse::posting {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> shown;
    for (const auto& line : page_lines(text, split_posting_lines(text))) {
        shown.emplace_back(text_of(text, line.content));
    }
    return shown;
}

using Shown = std::vector<std::string>;

TEST(PostingPage, DropsButtonsCountsAndNotices) {
    EXPECT_EQ(
        lines_of("Skip to main content\nAcme logo\nAcme\nShare\nSite Manager\n4.1\n"
                 "Leeds · Reposted 2 weeks ago · Over 100 applicants\n48,112 followers\n"
                 "Easy Apply\nSave Site Manager at Acme\nPosted 3 days ago\n"
                 "We use cookies to make this site work."),
        (Shown{"Acme", "Site Manager", "Leeds · Reposted 2 weeks ago · Over 100 applicants"}));
    EXPECT_EQ(lines_of("Jobsuche\nMerken\nKoch (m/w/d)\nSei unter den ersten Bewerbern\nWeimar"),
              (Shown{"Koch (m/w/d)", "Weimar"}));
    EXPECT_EQ(lines_of("Home About Careers News\nCareers > Nursing > Job Details\nStaff Nurse"),
              (Shown{"Staff Nurse"}));
    EXPECT_EQ(lines_of("• Home\n• Boilers\n• Contact\nPlumber\n• Leeds\n• Full time"),
              (Shown{"Plumber", "Leeds", "Full time"}));
    EXPECT_EQ(lines_of("Acme\nStart\nDepartments\nLocations\nJob openings\nConnect\nPlumber"),
              (Shown{"Acme", "Plumber"}));
    EXPECT_EQ(lines_of("Emploi > Plombier > Rodez\nPlombier"), (Shown{"Plombier"}));
    EXPECT_EQ(lines_of("• People\n• Insights\n• Contact us\nCareers\nPlumber"), (Shown{"Plumber"}));
}

TEST(PostingPage, KeepsButtonsWordsThatHeadAPart) {
    const std::string body = "Cook\nAcme\n- stews and roasts\nApply\nWrite to us by Monday.";
    EXPECT_EQ(lines_of(body),
              (Shown{"Cook", "Acme", "stews and roasts", "Apply", "Write to us by Monday."}));
    EXPECT_EQ(lines_of("New homes surveyor\nHome care manager"),
              (Shown{"New homes surveyor", "Home care manager"}));
}

TEST(PostingPage, DropsWhatThePageSaysToItsReader) {
    EXPECT_EQ(lines_of("Cook\nAcme\nMeet the hiring team\nJane Roe\nDirector, Kitchens\nMessage\n"
                       "About the job\nYou cook."),
              (Shown{"Cook", "Acme", "About the job", "You cook."}));
}

TEST(PostingPage, DropsOtherPostingsAndForms) {
    const std::string posting = "Cook\nAcme\nLeeds\nDuties\n- one\n- two\n- three\n- four\n";
    const Shown own = {"Cook", "Acme", "Leeds", "Duties", "one", "two", "three", "four"};
    EXPECT_EQ(lines_of(posting + "Similar jobs\nWaiter\nBaker"), own);
    EXPECT_EQ(lines_of(posting + "Apply for this job\nFirst Name*\nLast Name*\nEmail*\nSubmit"),
              own);
}

TEST(PostingPage, ReadsAMailWithoutItsFrame) {
    const std::string mail =
        "From: Jo <jo@acme.example>\nTo: you@mail.example\nSubject: Fitter, Leeds\n\nHi Tom,\n\n"
        "I hope you're well.\n\nMy client needs a fitter.";
    EXPECT_EQ(lines_of(mail), (Shown{"Fitter, Leeds", "My client needs a fitter."}));
    EXPECT_TRUE(page_lines(mail, split_posting_lines(mail)).front().subject);
    // A posting may have such labels without being a mail.
    EXPECT_EQ(lines_of("Fitter\nDate: 3 May 2026\nLeeds").size(), 3U);
}

TEST(PostingPage, JoinsLabelAndValue) {
    const std::string page =
        "Cook\nLocation\nLeeds\nTravel Required\nOccasional travel - You may be expected to go.\n"
        "Salary: £30,000\nAbout us\nWe cook.\nHours\n\nAbout the job";
    const auto lines = page_lines(page, split_posting_lines(page));
    EXPECT_EQ(lines_of(page),
              (Shown{"Cook", "Location\nLeeds", "Travel Required",
                     "Occasional travel - You may be expected to go.", "Salary: £30,000",
                     "About us", "We cook.", "Hours", "About the job"}));
    EXPECT_TRUE(lines[1].fact);
    EXPECT_TRUE(lines[4].fact);
    EXPECT_FALSE(lines[2].fact) << "a sentence is no value";
    EXPECT_FALSE(lines[5].fact);
    EXPECT_EQ(lines_of("Travel Required\nOccasional travel, as the seasons ask.\nGrade\n7").size(),
              2U)
        << "among labels it is one";
}

constexpr const char* wrapped =
    "The council answers for a valley that floods more often\n"
    "than anyone would like. The postholder leads a team of\n"
    "four and will be our adviser on surface water, ditches\n"
    "and drains.\n"
    "Essential\n"
    "- A degree in civil engineering or in another discipline\n"
    "  that comes close to it\n"
    "- Five years of experience of drainage or of flood risk\n"
    "  management\n"
    "- A driving licence\n";

TEST(PostingPage, JoinsWrappedLines) {
    const auto lines = lines_of(wrapped);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_TRUE(lines[0].ends_with("and drains."));
    EXPECT_EQ(lines[1], "Essential");
    EXPECT_TRUE(lines[2].ends_with("comes close to it"));
    EXPECT_EQ(lines[4], "A driving licence");
}

TEST(PostingPage, LeavesListsWithoutBulletsAlone) {
    // Two lower-case lines are no wrapping.
    EXPECT_EQ(lines_of("What you bring to the kitchens of our small hotel\n"
                       "five years of work in a kitchen of some size or other\n"
                       "a knife of your own")
                  .size(),
              3U);
}

TEST(PostingPage, PartsWhatStandsSideBySide) {
    EXPECT_EQ(
        lines_of("UNIVERSITY OF BRENNACH              Job reference: 17\nPost Title:     Cook"),
        (Shown{"UNIVERSITY OF BRENNACH", "Job reference: 17", "Post Title:     Cook"}));
}

std::vector<Section> sections_of(const std::string& text) {
    std::vector<Section> sections;
    for (const auto& block : split_sections(text, page_lines(text, split_posting_lines(text)))) {
        sections.push_back(block.section);
    }
    return sections;
}

TEST(PostingPage, WhatStandsBeforeTheDescriptionIsItsHead) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\nAcme\nBenefits\nFree lunch\nSkills\nRoasting\nFull job "
                          "description\nWe cook for the town."),
              (std::vector{header, header, header, header, header, header, role, role}));
}

TEST(PostingPage, FactsLeaveTheListBeforeThem) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\nRequirements\n- a knife\n- a licence\nEmployer\nAcme\n50 people"),
              (std::vector{header, must, must, must, header, open}));
}

TEST(PostingPage, ShortLineAfterBulletsHeadsAnother) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\nDesirable\n* a knife\n* a licence\nOther\nEssential\n* patience"),
              (std::vector{header, nice, nice, nice, open, must, must}));
}

TEST(PostingPage, WishesAmongItemsAreNoHeadings) {
    using enum Section;
    const auto sections = sections_of(
        "Koch\n\nIhr Profil\nEine Ausbildung als Koch\nEnglischkenntnisse wünschenswert\n"
        "Kenntnisse in Bankett sind von Vorteil\nEine sorgfältige Arbeitsweise");
    EXPECT_EQ(sections, (std::vector{header, must, must, must, must, must}));
    EXPECT_EQ(section_of_heading("profil souhaite"), must);
    EXPECT_EQ(section_of_heading("helpful, not required"), nice);
}

TEST(PostingPage, WordsOfHeadingsInsideAListHeadNothing) {
    using enum Section;
    EXPECT_EQ(
        sections_of("Cook\n\nThe role\nYou cook.\n\nYou might be a fit if\nYou cook well\n"
                    "\nBonus points\nYou have tills\nMotion design skills\nYou speak French"
                    "\n\nBenefits\nLunch"),
        (std::vector{header, role, role, must, must, nice, nice, nice, nice, benefits, benefits}));
}

TEST(PostingPage, ASignatureEndsTheList) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\n\nMust haves\n> patience\n> stews\n\nRegards,\nOrla\nOrla Roe"),
              (std::vector{header, must, must, must, apply, apply, apply}));
}

TEST(PostingPage, AParagraphWithItsHeadingEndsAPlainList) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\n\nRequirements\npatience\nstews\n\nWork at Acme\nPeople in the "
                          "kitchens spend most of their time beside a stove or a sink."),
              (std::vector{header, must, must, must, open, open}));
}

TEST(PostingPage, ASearchOverTheTitleAsksNothing) {
    using enum Section;
    EXPECT_EQ(
        sections_of("Wir kochen.\nHotel Lark\nWir suchen in Vollzeit:\n\nKoch (m/w/d)\nWeimar"),
        (std::vector{header, header, header, header, header}));
}

TEST(PostingPage, LeadsToAListInAnyWords) {
    using enum Section;
    EXPECT_EQ(sections_of("Cook\nAcme\n\nThey'd want to see:\n• two years\n• patience"),
              (std::vector{header, header, must, must, must}));
    EXPECT_EQ(sections_of("Cook\nAcme\n\nYou will have\n• patience\nIt would be useful, but is "
                          "not essential, to have\n• Urdu"),
              (std::vector{header, header, must, must, nice, nice}));
    EXPECT_EQ(sections_of("Cook\nAcme\n\nYou will need to have:\n- patience\nLovely, but not "
                          "essential\n- Urdu"),
              (std::vector{header, header, must, must, nice, nice}));
    EXPECT_EQ(sections_of("Cook\nAcme\n\nESSENTIAL DUTIES\n- stews").back(), responsibilities);
    EXPECT_EQ(sections_of("Cook\nAcme\n\nWhat we offer you need not look for:\n• lunch").back(),
              benefits);
}

}  // namespace
}  // namespace vouch::parse::posting
