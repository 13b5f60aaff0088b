#include "layout/story.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "layout/printable.hpp"
#include "layout/sections.hpp"
#include "layout/template.hpp"
#include "layout/test_people.hpp"

namespace vouch::layout {
namespace {

std::string text_of(const Story& story) {
    std::string text;
    for (const auto& block : story.blocks) {
        text += plain_text(block.pieces) + "\n" + plain_text(block.aside) + "\n";
    }
    return text;
}

std::vector<std::string> headings(const Story& story) {
    std::vector<std::string> texts;
    for (const auto& block : story.blocks) {
        if (block.kind == BlockKind::section) {
            texts.push_back(plain_text(block.pieces));
        }
    }
    return texts;
}

TEST(Printable, KeepsTextAndDropsPictures) {
    EXPECT_EQ(printable("Rocket 🚀 science"), "Rocket science");
    EXPECT_EQ(printable("a\tb\n c\u00A0d"), "a b c d");
    EXPECT_EQ(printable("soft\u00ADhyphen \uF0B7 icon"), "softhyphen icon");
    EXPECT_EQ(printable("Zoe\u0301"), "Zoé");
    EXPECT_EQ(printable("می\u200Cخواهم"), "می\u200Cخواهم");  // the joiner is spelling
    EXPECT_EQ(printable("≥ 5 → 6 ✓"), "≥ 5 → 6 ✓");
}

TEST(Printable, LinksOnlyToAddresses) {
    EXPECT_EQ(link_target("www.example.org/a b"), "https://www.example.org/a%20b");
    EXPECT_EQ(link_target("https://example.org/ü"), "https://example.org/%C3%BC");
    EXPECT_EQ(link_target("javascript://example.org/%0Aalert(1)"), "");
    EXPECT_EQ(link_target("javascript:alert(1)"), "");
    EXPECT_EQ(link_target("file:///etc/passwd"), "");
    EXPECT_EQ(link_target("not an address"), "");
    EXPECT_EQ(shown_address("https://www.example.org/"), "example.org");
}

TEST(Story, TellsEveryLeafOfTheResume) {
    const auto resume = person_with_everything();
    const auto text = text_of(tell(resume, Template{}));
    for (const auto& leaf : model::leaves(resume)) {
        if (leaf.pointer.ends_with("/url") || leaf.pointer.ends_with("/countryCode")) {
            continue;  // shown without its scheme
        }
        for (const auto line : text::split_lines(leaf.text)) {
            auto wanted = printable(line);
            if (wanted.starts_with("• ")) {
                wanted.erase(0, std::string_view("• ").size());
            }
            // A network may show only in its address ("linkedin.com/in/…"), in small letters.
            EXPECT_NE(text::fold(text).find(text::fold(wanted)), std::string::npos)
                << leaf.pointer << ": " << wanted;
        }
    }
    EXPECT_NE(text.find(" · noor.example.org · "), std::string::npos) << text;
    EXPECT_NE(text.find("linkedin.com/in/noorvdb"), std::string::npos);
    EXPECT_NE(text.find("Apr 2019 – Present"), std::string::npos);
    EXPECT_NE(text.find("2018 – 2020"), std::string::npos);
}

TEST(Story, LeavesOutEmptySections) {
    model::Resume resume;
    resume.basics.name = "Ada Quill";
    resume.skills.resize(1);
    resume.work.resize(1);
    const auto story = tell(resume, Template{});
    EXPECT_EQ(headings(story), std::vector<std::string>{});
    EXPECT_EQ(text_of(story), "Ada Quill\n\n");
}

TEST(Story, EntriesWithoutTitleLeadWithWhatThereIs) {
    model::Resume resume;
    resume.work.resize(2);
    resume.work[0].name = "Only An Employer";
    resume.work[1].start = Date{2020, 1, 0};
    const auto text = text_of(tell(resume, Template{}));
    EXPECT_EQ(text, "Experience\n\nOnly An Employer\n\nJan 2020 – Present\n\n");
}

TEST(Story, GraduatesShowEducationFirst) {
    auto resume = person_with_everything();
    Template design;
    design.order = {"work", "education"};
    design.order_graduate = {"education", "work"};
    EXPECT_EQ(headings(tell(resume, design)).front(), "Experience");
    resume.work[0].end = Date{2019, 9, 0};
    resume.education[0].end = Date{2020, 2, 0};
    EXPECT_EQ(headings(tell(resume, design)).front(), "Education");
    resume.work[0].end = std::nullopt;
    EXPECT_EQ(headings(tell(resume, design)).front(), "Experience");
    EXPECT_EQ(headings(tell(resume, design, Date{2020, 6, 1})).front(), "Education");
    EXPECT_EQ(headings(tell(resume, design, Date{2024, 6, 1})).front(), "Experience");
    resume.work.clear();
    EXPECT_EQ(headings(tell(resume, design)).front(), "Education");
}

TEST(Story, ThePersonsOrderAndHeadingsWin) {
    auto resume = person_with_everything();
    resume.section_order = {"skills", "nonsense", "work", "skills"};
    resume.section_titles = {{"skills", "WHAT I CAN DO"}, {"work", "x"}, {"education", "Studies:"}};
    const auto shown = headings(tell(resume, Template{}));
    ASSERT_EQ(shown.size(), 12U);
    EXPECT_EQ(shown[0], "Summary");
    EXPECT_EQ(shown[1], "What I Can Do");
    EXPECT_EQ(shown[2], "Experience");
    EXPECT_TRUE(std::ranges::contains(shown, "Studies"));
}

TEST(Story, OtherSectionsKeepTheirPlaceAndHeading) {
    auto resume = person_with_everything();
    resume.other_sections = {{.title = "MILITARY SERVICE", .highlights = {{"o1.b1", "Medic"}}},
                             {.title = "x@y", .highlights = {{"o2.b1", "One"}, {"o2.b2", "Two"}}}};
    resume.section_order = {"otherSections", "work"};
    const auto story = tell(resume, Template{});
    const auto shown = headings(story);
    ASSERT_EQ(shown.size(), 14U);
    EXPECT_EQ(shown[1], "Military Service");
    EXPECT_EQ(shown[2], "Further Information");
    EXPECT_EQ(shown[3], "Experience");
    const auto text = text_of(story);
    EXPECT_TRUE(text.contains("Medic"));
    EXPECT_TRUE(text.contains("Two"));
    resume.section_order.clear();
    EXPECT_EQ(headings(tell(resume, Template{})).back(), "Further Information");
}

TEST(Story, LetterHasTheHeadOfTheResume) {
    const auto story = tell(short_letter(), person_with_everything(), Template{});
    std::vector<BlockKind> kinds;
    kinds.reserve(story.blocks.size());
    for (const auto& block : story.blocks) {
        kinds.push_back(block.kind);
    }
    using enum BlockKind;
    EXPECT_EQ(kinds, (std::vector{title, headline, contact, letter_date, address, address, address,
                                  subject, greeting, letter_paragraph, letter_paragraph, closing,
                                  signature}));
    EXPECT_EQ(story.title, "Noor van der Berg – Cover letter");
    EXPECT_TRUE(story.blocks[story.blocks.size() - 2].keep_with_next);
}

}  // namespace
}  // namespace vouch::layout
