#include "layout/layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "layout/fixed_width_measure.hpp"
#include "layout/test_people.hpp"
#include "layout/test_templates.hpp"

namespace vouch::layout {
namespace {

Template modern() {
    return shipped("modern");
}

std::string without_spaces(std::string_view text) {
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return c != ' '; });
    return kept;
}

// Text from many corners of Unicode, in words of every length.
class RandomPeople {
public:
    explicit RandomPeople(unsigned seed) : random_(seed) {}

    model::Resume person() {
        model::Resume resume;
        resume.basics.name = words(4);
        resume.basics.label = words(6);
        resume.basics.email = "someone@" + word() + ".example.com";
        resume.basics.phone = "+1 555 0100";
        resume.basics.url = "https://example.org/" + word() + "/" + word();
        resume.basics.summary = words(90);
        resume.work.resize(number(8));
        for (auto& work : resume.work) {
            work.name = words(8);
            work.position = words(9);
            work.location = words(12);
            work.start = Date{static_cast<std::int16_t>(1990 + number(30)), 3, 0};
            work.summary = words(40);
            fill(work.highlights, 7, 45);
        }
        resume.education.resize(number(4));
        for (auto& education : resume.education) {
            education.institution = words(7);
            education.area = words(5);
            education.end = Date{2011, 0, 0};
            fill(education.courses, 9, 3);
        }
        resume.skills.resize(number(6));
        for (auto& skill : resume.skills) {
            skill.name = words(3);
            fill(skill.keywords, 12, 3);
        }
        resume.certificates.resize(number(4));
        for (auto& certificate : resume.certificates) {
            certificate.name = words(6);
            certificate.issuer = words(12);
            certificate.date = Date{2020, 2, 0};
        }
        return resume;
    }

    std::size_t number(std::size_t below) {
        return random_() % below;
    }

private:
    std::string word() {
        static const std::vector<std::u32string> alphabets = {U"abcdefghijklmnopqrstuvwxyz",
                                                              U"ABCDEF0123456789.,-/()",
                                                              U"äöüßéèñçøłşžű",
                                                              U"абвгдежзиклмн",
                                                              U"الحياةكتاب",
                                                              U"一二三四五六七。、",
                                                              U"ก\u0E34ข\u0E35ค",
                                                              U"e\u0301a\u0300\u0323"};
        const auto& alphabet = alphabets[number(number(3) == 0 ? alphabets.size() : 2)];
        const auto length = number(40) == 0 ? 30 + number(120) : 1 + number(10);
        std::string text;
        for (std::size_t i = 0; i < length; ++i) {
            text::append(text, alphabet[number(alphabet.size())]);
        }
        return text;
    }

    std::string words(std::size_t most) {
        std::string text;
        for (auto count = number(most + 1); count > 0; --count) {
            text += word() + (count > 1 ? " " : "");
        }
        return text;
    }

    void fill(std::vector<model::Line>& lines, std::size_t most, std::size_t words_most) {
        lines.resize(number(most + 1));
        for (auto& line : lines) {
            line.text = words(words_most);
        }
    }

    std::mt19937 random_;
};

bool is_in_sidebar(const Run& run, const Document& document, const Template& design) {
    return !document.sidebar.empty() &&
           (is_in_section(run.block) || run.block == BlockKind::section) &&
           run.x < design.margin_left * document.tightening.margin + design.sidebar.width;
}

void expect_inside_and_apart(const Document& document, const Template& design) {
    const auto left = design.margin_left * document.tightening.margin;
    const auto right = document.width - design.margin_right * document.tightening.margin;
    const auto bottom = document.height - design.margin_bottom * document.tightening.margin;
    const auto top = design.margin_top * document.tightening.margin;
    for (const auto& page : document.pages) {
        double above = 0;
        double above_in_sidebar = 0;
        std::map<long, std::vector<const Run*>> by_line;  // baseline in hundredths of a point
        for (const auto& run : page.runs) {
            EXPECT_GE(run.x, left - 0.02) << run.text;
            EXPECT_LE(run.x + run.width, right + 0.02) << run.text;
            EXPECT_LE(run.baseline, bottom + 0.02) << run.text;
            EXPECT_GE(run.baseline, top) << run.text;
            auto& last = is_in_sidebar(run, document, design) ? above_in_sidebar : above;
            if (!run.aside) {
                EXPECT_GE(run.baseline, last - 0.02) << run.text;
                last = run.baseline;
            }
            by_line[std::lround(run.baseline * 100)].push_back(&run);
        }
        for (auto& [baseline, runs] : by_line) {
            std::ranges::sort(runs, {}, &Run::x);
            for (std::size_t i = 1; i < runs.size(); ++i) {
                EXPECT_GE(runs[i]->x, runs[i - 1]->x + runs[i - 1]->width - 0.02)
                    << "overlaps its neighbour: " << runs[i]->text;
            }
        }
    }
}

void expect_no_lonely_heading(const Document& document) {
    for (std::size_t i = 0; i + 1 < document.pages.size(); ++i) {
        ASSERT_FALSE(document.pages[i].runs.empty());
        const auto last = document.pages[i].runs.back();
        EXPECT_NE(last.block, BlockKind::section) << last.text;
        EXPECT_NE(last.block, BlockKind::title) << last.text;
        if (last.block == BlockKind::entry || last.block == BlockKind::subentry) {
            // Allowed only where the entry says nothing more.
            EXPECT_NE(document.pages[i + 1].runs.front().group / 2, last.group / 2) << last.text;
            const auto next = document.pages[i + 1].runs.front().block;
            EXPECT_TRUE(next == BlockKind::entry || next == BlockKind::section) << last.text;
        }
    }
}

void expect_nothing_lost(const Story& story, const Template& design, const Document& document) {
    std::map<int, std::string> placed;
    for (const auto& page : document.pages) {
        for (const auto& run : page.runs) {
            if (run.role != Role::list_marker) {
                placed[run.group] += without_spaces(run.text);
            }
        }
    }
    for (std::size_t i = 0; i < story.blocks.size(); ++i) {
        const auto& block = story.blocks[i];
        auto wanted = without_spaces(plain_text(block.pieces));
        auto found = placed[static_cast<int>(i) * 2];
        if (block.kind == BlockKind::labelled || block.kind == BlockKind::contact) {
            for (const auto sign : {std::string_view(":"), text::trim(design.contact_separator)}) {
                for (auto* text : {&wanted, &found}) {
                    for (auto at = text->find(sign); !sign.empty() && at != std::string::npos;
                         at = text->find(sign)) {
                        text->erase(at, sign.size());
                    }
                }
            }
        }
        EXPECT_EQ(found, wanted) << to_word(block.kind);
        EXPECT_EQ(placed[static_cast<int>(i) * 2 + 1], without_spaces(plain_text(block.aside)));
    }
}

class ShippedTemplates : public testing::TestWithParam<std::string> {};

TEST_P(ShippedTemplates, HoldsItsPromisesForRandomPeople) {
    const auto design = shipped(GetParam());
    FixedWidthMeasure measure;
    int laid_out = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        RandomPeople people(seed);
        const auto story = tell(people.person(), design);
        const Wish wish{.paper = people.number(2) == 0 ? Paper::a4 : Paper::letter,
                        .pages_max = static_cast<int>(people.number(4))};
        const auto document = lay_out(story, design, wish, measure);
        if (!document) {
            EXPECT_EQ(document.error().code, "resume-too-long");
            continue;
        }
        ++laid_out;
        EXPECT_LE(document->pages.size(), static_cast<std::size_t>(pages_most));
        expect_inside_and_apart(*document, design);
        expect_no_lonely_heading(*document);
        expect_nothing_lost(story, design, *document);
        if (HasFailure()) {
            return;
        }
    }
    EXPECT_GT(laid_out, 110);
}

INSTANTIATE_TEST_SUITE_P(Layout, ShippedTemplates, testing::ValuesIn(shipped_names()),
                         [](const auto& name) { return name.param; });

std::vector<std::string> headings_in_order(const Document& document) {
    std::vector<std::string> headings;
    for (const auto& page : document.pages) {
        for (const auto& run : page.runs) {
            if (run.block == BlockKind::section) {
                headings.push_back(run.text);
            }
        }
    }
    return headings;
}

TEST(Sidebar, IsReadBetweenTheHeadAndTheMainColumn) {
    const auto design = shipped("sidebar");
    FixedWidthMeasure measure;
    const auto document =
        lay_out(tell(person_with_everything(), design), design, {}, measure).value();
    const auto headings = headings_in_order(document);
    ASSERT_GE(headings.size(), 4U);
    EXPECT_EQ(headings[0], "Skills");
    EXPECT_TRUE(std::ranges::find(headings, "Summary") >
                std::ranges::find(headings, "Certifications"));
    EXPECT_EQ(document.sidebar.front(), "skills");
    EXPECT_EQ(document.pages[0].runs.front().block, BlockKind::title);
}

TEST(Sidebar, WhatDoesNotFitStandsInTheMainColumn) {
    const auto design = shipped("sidebar");
    FixedWidthMeasure measure;
    auto resume = person_with_everything();
    resume.certificates.assign(60, resume.certificates.front());
    const auto document = lay_out(tell(resume, design), design, {}, measure).value();
    EXPECT_EQ(document.sidebar, (std::vector<std::string>{"skills", "languages"}));
    resume.skills.assign(200, resume.skills.front());
    const auto none = lay_out(tell(resume, design), design, {}, measure).value();
    EXPECT_TRUE(none.sidebar.empty());
    EXPECT_LT(none.pages[0].runs.back().x, design.margin_left + design.sidebar.width);
}

TEST(Entries, HaveTheirDatesInTheColumnAndReadFirst) {
    const auto design = shipped("academic");
    FixedWidthMeasure measure;
    const auto document =
        lay_out(tell(person_with_everything(), design), design, {}, measure).value();
    const auto& runs = document.pages[0].runs;
    const auto entry = std::ranges::find(runs, "Apr 2019 – Present ", &Run::text);
    ASSERT_NE(entry, runs.end());
    EXPECT_EQ(entry->x, design.margin_left);
    EXPECT_EQ(std::next(entry)->role, Role::entry_title);
    EXPECT_EQ(std::next(entry)->x, design.margin_left + design.date_column);
    EXPECT_EQ(std::next(entry)->baseline, entry->baseline);
}

TEST(Entries, AreLedAsTheTemplateSays) {
    const auto first_entry = [](const std::string& name) {
        const auto design = shipped(name);
        const auto story = tell(person_with_everything(), design);
        return plain_text(std::ranges::find(story.blocks, BlockKind::entry, &Block::kind)->pieces);
    };
    EXPECT_EQ(first_entry("executive"), "Quay & Pier BV");
    EXPECT_EQ(first_entry("compact"), "Site Engineer, Quay & Pier BV, Rotterdam");
    EXPECT_EQ(first_entry("modern"), "Site Engineer");
}

TEST(Layout, TightensOnlyAsFarAsNeeded) {
    const auto design = modern();
    FixedWidthMeasure measure;
    auto resume = person_with_everything();
    for (int i = 0; i < 3; ++i) {
        resume.work.push_back(resume.work.front());
    }
    const auto story = tell(resume, design);
    const auto designed = lay_out(story, design, {}, measure).value();
    EXPECT_EQ(designed.tightening, Tightening{});
    EXPECT_TRUE(designed.notes.empty());
    ASSERT_EQ(designed.pages.size(), 2U);

    const auto one_page = lay_out(story, design, {.pages_max = 1}, measure).value();
    EXPECT_GE(one_page.tightening.size, design.size_min);
    EXPECT_GE(one_page.tightening.spacing, design.spacing_min);
    ASSERT_FALSE(one_page.notes.empty());
    EXPECT_EQ(one_page.notes.back().code,
              one_page.pages.size() == 1 ? "layout.tightened" : "layout.pages-over");
}

TEST(Layout, SaysWhereThePagesWantedAreTooFew) {
    const auto design = modern();
    FixedWidthMeasure measure;
    auto resume = person_with_everything();
    for (int i = 0; i < 30; ++i) {
        resume.work.push_back(resume.work.front());
    }
    const auto document = lay_out(tell(resume, design), design, {.pages_max = 1}, measure).value();
    EXPECT_GT(document.pages.size(), 1U);
    EXPECT_EQ(document.notes.back().code, "layout.pages-over");
    for (int i = 0; i < 400; ++i) {
        resume.work.push_back(resume.work.front());
    }
    const auto endless = lay_out(tell(resume, design), design, {}, measure);
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().code, "resume-too-long");
}

TEST(Layout, AnEmptyStoryIsOnePage) {
    FixedWidthMeasure measure;
    const auto document = lay_out(Story{}, modern(), {}, measure).value();
    EXPECT_EQ(document.pages.size(), 1U);
}

TEST(Layout, RightToLeftPagesAreMirrored) {
    const auto design = modern();
    FixedWidthMeasure measure;
    auto story = tell(person_with_everything(), design);
    const auto usual = lay_out(story, design, {}, measure).value();
    story.language = "ar-EG";
    const auto mirrored = lay_out(story, design, {}, measure).value();
    const auto& a = usual.pages[0].runs[0];
    const auto& b = mirrored.pages[0].runs[0];
    EXPECT_NEAR(a.x, usual.width - b.x - b.width, 1e-9);
}

}  // namespace
}  // namespace vouch::layout
