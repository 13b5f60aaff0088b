#include "write/splits.hpp"

#include <gtest/gtest.h>

#include "model/digest.hpp"
#include "variant/apply.hpp"
#include "variant/rebase.hpp"
#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using Lines = std::vector<std::string>;

Lines parts_of(std::string_view text, bool current = false) {
    return split_bullet(text, {.current = current, .full_stops = FullStops::none},
                        test::taxonomy());
}

TEST(Splits, TwoDeedsAreTwoLines) {
    EXPECT_EQ(
        parts_of("Trained 14 clerks in the new stock system; wrote 48 tests for the night run"),
        (Lines{"Trained 14 clerks in the new stock system", "Wrote 48 tests for the night run"}));
    EXPECT_EQ(
        parts_of("Checked 16 rooms a day before noon. Trained three new clerks on the "
                 "till."),
        (Lines{"Checked 16 rooms a day before noon", "Trained three new clerks on the till"}));
    EXPECT_EQ(parts_of("Managed a team of six drivers and planned the routes of 18 lorries across "
                       "three counties, and wrote fuel contracts with two suppliers for all of "
                       "the fleet every spring"),
              (Lines{"Managed a team of six drivers",
                     "Planned the routes of 18 lorries across three counties",
                     "Wrote fuel contracts with two suppliers for all of the fleet every spring"}));
    EXPECT_EQ(parts_of("Manage the books of nine shops in two towns; prepared 40 papers for the "
                       "last audit",
                       true),
              (Lines{"Manage the books of nine shops in two towns",
                     "Prepared 40 papers for the last audit"}));
}

TEST(Splits, WhatLeansOnAnotherStaysWithIt) {
    for (const auto* text :
         {"Built a rota tool for nine shops in the north; trained 14 clerks to use it",
          "Introduced a new rota for nine shops in the north; cut overtime by 30% in a year",
          "Wrote 48 tests for the stock system of the north; used daily by all nine shops",
          "Built the tool that checks orders and prints labels for nine shops in the north and "
          "the south of the country with all of the extra papers that customs want",
          "Bookkeeping for nine shops in the north; trained 14 clerks in the new system",
          "Ran a till; wrote tests"}) {
        EXPECT_TRUE(parts_of(text).empty()) << text;
    }
}

TEST(Splits, AnOutcomeThatBeginsWithANounStaysWithItsDeed) {
    for (const bool current : {false, true}) {
        for (const auto* outcome :
             {"order differences fell from 1.9% to 0.6%", "reports to the board fell by a third",
              "cooks trained in the north rose to nine", "plan changes dropped by 30% in a year",
              "test runs were twice as fast", "order 66 of the north came a week early"}) {
            const auto text =
                "Introduced daily counting of the 300 fastest lines; " + std::string(outcome);
            EXPECT_TRUE(parts_of(text, current).empty()) << text;
        }
    }
    EXPECT_TRUE(
        parts_of("Managed the books of nine shops in two towns; test the till each night", true)
            .empty());
}

TEST(Splits, EndAsTheWholeLineDid) {
    EXPECT_EQ(
        split_bullet("Checked 16 rooms a day before noon. Trained three new clerks on the "
                     "till.",
                     {}, test::taxonomy()),
        (Lines{"Checked 16 rooms a day before noon.", "Trained three new clerks on the till."}));
}

TEST(Twins, SayAllOfAnother) {
    const auto says = [](std::string_view text, std::string_view other) {
        return says_all_of(text, other, test::taxonomy());
    };
    EXPECT_TRUE(says("Trained 14 new clerks on the till", "Trained new clerks"));
    EXPECT_TRUE(says("Trained new clerks", "Trained the new clerk"));
    EXPECT_FALSE(says("Trained new clerks", "Trained 14 new clerks on the till"));
    EXPECT_FALSE(says("Managed the budget meeting", "Managed the budget"));
    EXPECT_FALSE(says("Managed the team's budget", "Managed the team"));
    EXPECT_FALSE(says("Helped train new clerks", "Trained new clerks"));
    EXPECT_FALSE(says("Moved stock from Oslo to Bergen", "Moved stock from Bergen to Oslo"));
    EXPECT_FALSE(says("Trained only new clerks", "Trained new clerks"));
}

test::Scene scene_with(std::vector<std::string> bullets) {
    test::Scene scene;
    scene.resume.work[1].highlights.clear();
    for (auto& bullet : bullets) {
        scene.resume.work[1].highlights.push_back({"", std::move(bullet)});
    }
    model::assign_ids(scene.resume);
    return scene;
}

Lines lines_of(const model::Resume& resume) {
    Lines lines;
    for (const auto& line : resume.work[1].highlights) {
        lines.push_back(line.text);
    }
    return lines;
}

const Lines bullets = {"Trained new clerks",
                       "Checked 16 rooms a day before noon; trained three new porters on the till",
                       "Trained 14 new clerks on the till", "Wrote the stock reports"};

TEST(SplitsAndMerges, AreEditsThatCanBeRejected) {
    auto scene = scene_with(bullets);
    const auto draft = scene.draft();
    const auto* split = test::find(draft, model::EditKind::split, "w2.b2");
    const auto* merge = test::find(draft, model::EditKind::merge, "w2.b3");
    ASSERT_NE(split, nullptr);
    ASSERT_NE(merge, nullptr);
    EXPECT_EQ(split->before, bullets[1]);
    EXPECT_EQ(merge->order, (Lines{"w2.b3", "w2.b1"}));
    ASSERT_EQ(draft.omitted.size(), 1U);
    EXPECT_EQ(draft.omitted[0].pointer, "/work/1/highlights/0");
    EXPECT_EQ(lines_of(apply(scene.resume, draft)),
              (Lines{"Checked 16 rooms a day before noon", "Trained three new porters on the till",
                     bullets[2], bullets[3]}));
    scene.decisions.rejected = {split->id, merge->id};
    const auto later = scene.draft();
    EXPECT_TRUE(later.omitted.empty());
    EXPECT_TRUE(later.remarks.empty());
    EXPECT_EQ(lines_of(apply(scene.resume, later)), bullets);
}

TEST(SplitsAndMerges, UndoneOneByOneGiveTheBaseBack) {
    const auto scene = scene_with(bullets);
    model::Variant variant{.base_revision = model::revision_of(scene.resume),
                           .edits = scene.draft().edits,
                           .conflicts = {}};
    const auto all = variant.edits;
    for (const auto& edit : all) {
        variant = *variant::undo(variant, edit.id, {});
    }
    EXPECT_EQ(test::texts_of(variant::apply(scene.resume, variant).resume),
              test::texts_of(scene.resume));
}

TEST(SplitsAndMerges, FollowACorrectionOfTheBase) {
    const auto scene = scene_with(bullets);
    const model::Variant variant{.base_revision = model::revision_of(scene.resume),
                                 .edits = scene.draft().edits,
                                 .conflicts = {}};
    auto corrected = scene.resume;
    corrected.work[1].highlights[1].text =
        "Checked 18 rooms a day before noon; trained three new porters on the till";
    const auto made = variant::rebase(variant, scene.resume, corrected);
    ASSERT_TRUE(made);
    const auto lines = lines_of(variant::apply(corrected, made->variant).resume);
    EXPECT_TRUE(std::ranges::contains(lines, "Checked 18 rooms a day before noon"));
    EXPECT_TRUE(std::ranges::contains(lines, "Trained three new porters on the till"));
}

TEST(LongLines, AreRemarkedWhereTheyCannotBeSplit) {
    std::string text = "Wrote the tests that";
    for (int i = 0; i < 40; ++i) {
        text += " run";
    }
    const auto draft = scene_with({text}).draft();
    EXPECT_TRUE(std::ranges::contains(draft.remarks, "write.remark-long", &Message::code));
}

}  // namespace
}  // namespace vouch::write
