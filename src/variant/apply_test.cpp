#include "variant/apply.hpp"

#include <gtest/gtest.h>

#include "model/resume_json.hpp"
#include "variant/diff.hpp"
#include "variant/test_person.hpp"
#include "variant/test_variants.hpp"

namespace vouch::variant {
namespace {

using namespace test;
using enum model::EditKind;

std::vector<std::string> ids_of(const model::Resume& resume) {
    std::vector<std::string> ids;
    for (const auto& [list, items] : lists_of(resume)) {
        ids.insert(ids.end(), items.begin(), items.end());
    }
    std::ranges::sort(ids);
    return ids;
}

std::string text_of(model::Resume resume, const std::string& target) {
    const auto* text = find_text(resume, target);
    return text == nullptr ? "(gone)" : *text;
}

TEST(Apply, SplitsIntoLinesWithIdsOfTheirOwn) {
    const auto base = person();
    const auto done = apply(base, {make_edit(split, "w2.b2", base.work[1].highlights[1].text,
                                             "Wrote the handover notes\nKept the drug records")});
    const std::vector<model::Line> expected = {{"w2.b1", base.work[1].highlights[0].text},
                                               {"w2.b2", "Wrote the handover notes"},
                                               {"w2.b2+2", "Kept the drug records"},
                                               {"w2.b3", "Reported incidents"}};
    EXPECT_EQ(done.resume.work[1].highlights, expected);
    EXPECT_TRUE(done.omitted.empty());
}

TEST(Apply, MergedLinesAreListed) {
    const auto base = person();
    const auto done =
        apply(base, {make_edit(merge, "w1.b2", base.work[0].highlights[1].text,
                               "Trained nurses and planned their rota", {"w1.b2", "w1.b4"})});
    EXPECT_EQ(text_of(done.resume, "w1.b2"), "Trained nurses and planned their rota");
    EXPECT_EQ(text_of(done.resume, "w1.b4"), "(gone)");
    ASSERT_EQ(done.omitted.size(), 1U);
    EXPECT_EQ(done.omitted[0].pointer, "/work/0/highlights/3");
    EXPECT_EQ(done.omitted[0].text, "Planned the rota of 19 nurses");
}

TEST(Apply, NothingMovesToAnotherEmployer) {
    const auto base = person();
    const auto done = apply(base, {make_edit(merge, "w1.b2", base.work[0].highlights[1].text,
                                             "Trained nurses", {"w1.b2", "w2.b1"})});
    EXPECT_EQ(model::to_json(done.resume), model::to_json(base));
    ASSERT_EQ(done.passed_over.size(), 1U);
    EXPECT_EQ(done.passed_over[0].reason.code, "variant.passed-other-list");
}

TEST(Apply, SelectsEntriesAndLinesInTheOrderGiven) {
    const auto base = person();
    const auto done = apply(base, {make_edit(select, "w1", "", "", {"w1.b3", "w1.b1"}),
                                   make_edit(select, "work", "", "", {"w1"}),
                                   make_edit(reorder, "skills", "", "", {"s2", "s1"}),
                                   make_edit(rename_section, "work", "", "Nursing")});
    ASSERT_EQ(done.resume.work.size(), 1U);
    ASSERT_EQ(done.resume.work[0].highlights.size(), 2U);
    EXPECT_EQ(done.resume.work[0].highlights[0].id, "w1.b3");
    EXPECT_EQ(done.resume.skills[0].id, "s2");
    EXPECT_EQ(done.resume.section_titles.at("work"), "Nursing");
    ASSERT_EQ(done.omitted.size(), 3U);
    EXPECT_EQ(done.omitted[2].pointer, "/work/1");
    EXPECT_EQ(done.omitted[2].text, "Koivu Home Care");
    EXPECT_TRUE(done.passed_over.empty());
}

TEST(Apply, ASelectionOfNothingThatIsThereHidesNothing) {
    const auto base = person();
    const auto done = apply(base, {make_edit(select, "w1", "", "", {"w9.b1"})});
    EXPECT_EQ(model::to_json(done.resume), model::to_json(base));
    EXPECT_EQ(done.passed_over.size(), 1U);
}

TEST(Apply, NeverOverwritesACorrection) {
    auto base = person();
    const auto edits = std::vector{make_edit(reword, "w1.b1", base.work[0].highlights[0].text,
                                             "Ran a ward of 28 beds at nigth"),
                                   make_edit(reword, "w1.b4", base.work[0].highlights[3].text,
                                             "Planned the rota of 21 nurses")};
    base.work[0].highlights[0].text = "Responsible for a ward of 28 beds at night";
    base.work[0].highlights[3].text = "Planned the rota of 23 nurses";
    const auto done = apply(base, edits);
    EXPECT_EQ(text_of(done.resume, "w1.b1"), "Ran a ward of 28 beds at night");
    EXPECT_EQ(text_of(done.resume, "w1.b4"), "Planned the rota of 23 nurses");
    ASSERT_EQ(done.passed_over.size(), 1U);
    EXPECT_EQ(done.passed_over[0].edit, edits[1].id);
}

TEST(Apply, WhatWasVouchedForStandsBesideTheTextThatWasSeen) {
    auto base = person();
    auto edit = make_edit(reword, "w1.b1", base.work[0].highlights[0].text,
                          "Led a ward of 28 beds at nigth");
    edit.state = model::EditState::attested;
    edit.evidence = {"attested:" + model::refusal_id(edit)};
    EXPECT_EQ(text_of(apply(base, {edit}).resume, "w1.b1"), edit.after);
    base.work[0].highlights[0].text = "Responsible for a ward of 28 beds at night";
    const auto done = apply(base, {edit});
    EXPECT_EQ(text_of(done.resume, "w1.b1"), base.work[0].highlights[0].text);
    ASSERT_EQ(done.passed_over.size(), 1U);
    EXPECT_EQ(done.passed_over[0].reason.code, "variant.passed-attested-differs");
}

TEST(Decide, TellsWhoAndWhenAndSettlesAConflict) {
    const auto base = person();
    auto variant = variant_of(base, {make_edit(hide, "w2.b3", "Reported incidents", "")});
    const auto id = variant.edits[0].id;
    variant.conflicts[id] = {"variant.conflict-text-changed"};
    EXPECT_EQ(text_of(apply(base, variant).resume, "w2.b3"), "Reported incidents");
    ASSERT_TRUE(decide(variant, id, model::EditState::accepted, {"ines", {2025, 3, 9}}));
    EXPECT_EQ(variant.edits[0].decision, (model::Decision{"ines", {2025, 3, 9}}));
    EXPECT_EQ(text_of(apply(base, variant).resume, "w2.b3"), "(gone)");
    const auto unknown = undo(variant, "edit-1", {});
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, "edit-unknown");
}

TEST(ApplyProperty, IsDeterministicAndIdsStayUniqueAndTheSameWhenAppliedAgain) {
    const auto base = person();
    for (unsigned seed = 0; seed < 400; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(8, [&] { return maker.sensible(); });
        const auto done = apply(base, variant);
        ASSERT_EQ(model::to_json(apply(base, variant).resume), model::to_json(done.resume));
        const auto ids = ids_of(done.resume);
        ASSERT_EQ(std::ranges::adjacent_find(ids), ids.end()) << seed;
        const auto again = ids_of(apply(done.resume, variant).resume);
        ASSERT_EQ(std::ranges::adjacent_find(again), again.end()) << seed;
    }
}

// What the base says and the version does not is said by an edit or stands in the list.
void expect_nothing_lost(const model::Resume& base, const model::Variant& variant,
                         const Applied& done, unsigned seed) {
    for (const auto& change : diff(base, done.resume)) {
        if (change.kind != Change::Kind::removed) {
            continue;
        }
        const bool listed = std::ranges::any_of(done.omitted, [&](const model::Omission& omission) {
            return change.pointer_before == omission.pointer ||
                   change.pointer_before.starts_with(omission.pointer + "/");
        });
        const bool emptied = std::ranges::any_of(variant.edits, [&](const model::Edit& edit) {
            return edit.after.empty() &&
                   (edit.kind == set_headline || edit.kind == set_summary || edit.kind == reword);
        });
        ASSERT_TRUE(listed || emptied) << seed << ": " << change.key;
    }
}

TEST(ApplyProperty, HostileVariantsLoseNothingSilently) {
    const auto base = person();
    for (unsigned seed = 0; seed < 1500; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(12, [&] { return maker.hostile(); });
        const auto done = apply(base, variant);
        const auto ids = ids_of(done.resume);
        ASSERT_EQ(std::ranges::adjacent_find(ids), ids.end()) << seed;
        expect_nothing_lost(base, variant, done, seed);
    }
}

TEST(Apply, MergesIntoEachOtherLoseNoLine) {
    const auto base = person();
    const auto& lines = base.work[0].highlights;
    const auto done = apply(base, {make_edit(merge, "w1.b1", lines[0].text, "Both", {"w1.b2"}),
                                   make_edit(merge, "w1.b2", lines[1].text, "Both", {"w1.b1"})});
    EXPECT_EQ(done.resume.work[0].highlights.size(), 3U);
    EXPECT_EQ(done.omitted.size(), 1U);
    EXPECT_EQ(done.passed_over.size(), 1U);
}

TEST(ApplyProperty, RejectedEditsChangeNothing) {
    const auto base = person();
    for (unsigned seed = 0; seed < 200; ++seed) {
        VariantMaker maker(base, seed);
        auto variant = maker.variant(8, [&] { return maker.hostile(); });
        for (auto& edit : variant.edits) {
            edit.state = model::EditState::rejected;
        }
        ASSERT_EQ(model::to_json(apply(base, variant).resume), model::to_json(base));
    }
}

TEST(ApplyProperty, EditsOfDifferentTargetsMayChangePlaces) {
    const auto base = person();
    for (unsigned seed = 0; seed < 400; ++seed) {
        VariantMaker maker(base, seed);
        std::set<std::string> targets;
        std::vector<model::Edit> edits;
        for (int i = 0; i < 8; ++i) {
            auto edit = maker.sensible();
            const bool of_lines = edit.kind == reword || edit.kind == hide || edit.kind == split;
            if ((of_lines || edit.kind == set_headline) && targets.insert(edit.target).second) {
                edits.push_back(std::move(edit));
            }
        }
        auto turned = edits;
        std::ranges::reverse(turned);
        ASSERT_EQ(model::to_json(apply(base, edits).resume),
                  model::to_json(apply(base, turned).resume))
            << seed;
    }
}

TEST(UndoProperty, IsTheResumeAsIfTheEditWereNotThere) {
    const auto base = person();
    for (unsigned seed = 0; seed < 400; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(6, [&] { return maker.sensible(); });
        const auto& id = variant.edits[maker.below(variant.edits.size())].id;
        auto without = variant;
        std::erase_if(without.edits, [&](const model::Edit& edit) { return edit.id == id; });
        const auto undone = undo(variant, id, {"person", {2025, 3, 9}});
        ASSERT_TRUE(undone.has_value());
        ASSERT_EQ(undone->edits.size(), variant.edits.size());
        ASSERT_EQ(model::to_json(apply(base, *undone).resume),
                  model::to_json(apply(base, without).resume));
    }
}

TEST(Undo, OfTheFirstOfTwoRewordingsKeepsTheSecond) {
    const auto base = person();
    const auto& text = base.work[0].highlights[1].text;
    const auto first = make_edit(reword, "w1.b2", text, "Taught new nurses on the infusion pumps");
    const auto second = make_edit(reword, "w1.b2", first.after,
                                  "Taught new nurses on the infusion pumps; 12 a year");
    const auto undone = undo(variant_of(base, {first, second}), first.id, {});
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(text_of(apply(base, *undone).resume, "w1.b2"), text + "; 12 a year");
}

}  // namespace
}  // namespace vouch::variant
