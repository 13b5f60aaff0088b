#include "variant/rebase.hpp"

#include <gtest/gtest.h>

#include "model/edit_leaf.hpp"
#include "model/resume_json.hpp"
#include "variant/apply.hpp"
#include "variant/diff.hpp"
#include "variant/test_person.hpp"
#include "variant/test_variants.hpp"

namespace vouch::variant {
namespace {

using namespace test;
using enum model::EditKind;

std::string text_of(model::Resume resume, const std::string& target) {
    const auto* text = find_text(resume, target);
    return text == nullptr ? "(gone)" : *text;
}

Rebased rebased(const model::Variant& variant, const model::Resume& from, const model::Resume& to) {
    auto result = rebase(variant, from, to);
    EXPECT_TRUE(result.has_value());
    return result ? std::move(*result) : Rebased{};
}

TEST(Rebase, ACorrectionReachesTheVariant) {
    const auto base = person();
    const auto variant =
        variant_of(base, {make_edit(reword, "w1.b1", base.work[0].highlights[0].text,
                                    "Ran a ward of 28 beds at nigth"),
                          make_edit(reword, "w1.b3", base.work[0].highlights[2].text,
                                    "Reduced falls from 14 to 6 a year by hourly rounds")});
    auto corrected = base;
    corrected.basics.phone = "+358 40 765 4321";
    corrected.work[0].highlights[0].text = "Responsible for a ward of 28 beds at night";
    corrected.work[0].highlights[2].text = "Cut falls from 14 to 7 a year by hourly rounds";
    const auto made = rebased(variant, base, corrected);
    ASSERT_EQ(made.notes.size(), 2U);
    EXPECT_EQ(made.notes[0].outcome, RebaseNote::Outcome::merged);
    EXPECT_EQ(made.notes[0].edit, variant.edits[0].id);
    EXPECT_TRUE(made.variant.conflicts.empty());
    const auto now = apply(corrected, made.variant).resume;
    EXPECT_EQ(now.basics.phone, "+358 40 765 4321");
    EXPECT_EQ(text_of(now, "w1.b1"), "Ran a ward of 28 beds at night");
    EXPECT_EQ(text_of(now, "w1.b3"), "Reduced falls from 14 to 7 a year by hourly rounds");
    EXPECT_EQ(made.variant.base_revision, model::revision_of(corrected));
}

TEST(Rebase, TheSameWordsChangedTwiceWaitForThePerson) {
    const auto base = person();
    auto variant = variant_of(base, {make_edit(reword, "w1.b4", base.work[0].highlights[3].text,
                                               "Planned the rota for twenty nurses")});
    variant.edits[0].state = model::EditState::accepted;
    variant.edits[0].decision = {"person", {2025, 3, 9}};
    auto corrected = base;
    corrected.work[0].highlights[3].text = "Planned the rota of 23 nurses";
    const auto made = rebased(variant, base, corrected);
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_EQ(made.notes[0].outcome, RebaseNote::Outcome::conflict);
    const auto& edit = made.variant.edits.at(0);
    EXPECT_EQ(edit.state, model::EditState::proposed);
    EXPECT_FALSE(edit.decision.has_value());
    EXPECT_EQ(edit.before, "Planned the rota of 23 nurses");
    EXPECT_EQ(edit.after, "Planned the rota for twenty nurses");
    EXPECT_EQ(text_of(apply(corrected, made.variant).resume, "w1.b4"),
              "Planned the rota of 23 nurses");
    // It still waits after a further correction elsewhere.
    auto later = corrected;
    later.basics.phone.clear();
    const auto again = rebased(made.variant, corrected, later);
    EXPECT_EQ(again.variant.conflicts, made.variant.conflicts);
    auto decided = again.variant;
    ASSERT_TRUE(decide(decided, edit.id, model::EditState::accepted, {}));
    EXPECT_EQ(text_of(apply(later, decided).resume, "w1.b4"), edit.after);
}

TEST(Rebase, EvidenceFollowsItsLineAndIsMissedWhereItGoes) {
    const auto base = person();
    auto summary = make_edit(set_summary, "basics.summary", base.basics.summary,
                             "Nurse on medical wards since 2014. Planned the rota of 19 nurses.");
    summary.evidence = {"/work/0/highlights/3", "answer:ask-w1.b1-00000"};
    const auto variant = variant_of(base, {summary});
    auto corrected = base;
    ASSERT_TRUE(model::edit_leaf(
        corrected, {model::LeafEdit::Kind::insert, "/work/0/highlights/0", "A new first line"}));
    auto made = rebased(variant, base, corrected);
    EXPECT_TRUE(made.notes.empty());
    EXPECT_EQ(made.variant.edits.at(0).evidence,
              (std::vector<std::string>{"/work/0/highlights/4", "answer:ask-w1.b1-00000"}));
    corrected = base;
    corrected.work[0].highlights[3].text = "Planned the rota of 23 nurses";
    made = rebased(variant, base, corrected);
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_EQ(made.notes[0].reason.code, "variant.conflict-evidence-changed");
    EXPECT_EQ(apply(corrected, made.variant).resume.basics.summary, base.basics.summary);
    corrected.work[0].highlights.pop_back();
    made = rebased(variant, base, corrected);
    ASSERT_EQ(made.notes.size(), 1U);
    EXPECT_EQ(made.notes[0].reason.code, "variant.conflict-evidence-gone");
}

TEST(Rebase, TellsOfEveryOtherWayToChangeBeneathAnEdit) {
    const auto base = person();
    auto vouched =
        make_edit(reword, "w1.b1", base.work[0].highlights[0].text, "Led a ward at nigth");
    vouched.evidence = {"attested:refused-w1.b1-00000"};
    vouched.state = model::EditState::attested;
    const auto variant = variant_of(
        base, {vouched,
               make_edit(merge, "w1.b2", base.work[0].highlights[1].text, "Trained and planned",
                         {"w1.b2", "w1.b4"}),
               make_edit(reword, "w2.b3", base.work[1].highlights[2].text, "Told of incidents"),
               make_edit(rename_section, "work", "", "Practice"),
               make_edit(set_headline, "basics.label", base.basics.label, "Head Nurse"),
               make_edit(hide, "w2.b3", base.work[1].highlights[2].text, "")});
    auto corrected = base;
    corrected.work[0].highlights[0].text = "Responsible for a ward of 28 beds at night";
    corrected.work[0].highlights[3].text = "Planned the rota of 23 nurses";
    corrected.work[1].highlights.pop_back();
    corrected.section_titles["work"] = "Employment";
    corrected.basics.label = "Head Nurse";
    const auto made = rebased(variant, base, corrected);
    std::vector<std::string> codes;
    for (const auto& note : made.notes) {
        codes.push_back(note.reason.code);
        EXPECT_FALSE(message_template(note.reason.code).empty()) << note.reason.code;
    }
    EXPECT_EQ(codes, (std::vector<std::string>{
                         "variant.conflict-attested", "variant.conflict-merged-line-changed",
                         "variant.conflict-target-gone", "variant.conflict-title-changed",
                         "variant.carried-said", "variant.conflict-target-gone"}));
    EXPECT_EQ(made.variant.edits.size(), variant.edits.size());
    EXPECT_EQ(made.variant.conflicts.size(), 4U);
}

TEST(Rebase, RefusesAnotherBase) {
    const auto base = person();
    auto other = base;
    other.basics.name = "Somebody Else";
    const auto result = rebase(variant_of(base, {}), other, base);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, "variant-base-other");
}

TEST(RebaseProperty, OntoTheSameBaseIsIdentity) {
    const auto base = person();
    for (unsigned seed = 0; seed < 200; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(8, [&] { return maker.hostile(); });
        const auto made = rebased(variant, base, base);
        ASSERT_EQ(model::to_json(made.variant), model::to_json(variant));
        ASSERT_TRUE(made.notes.empty());
    }
}

// The base gets a word of its own in some line: the variant shows it, or nothing of that line, or
// the line stands in a conflict or was left as an edit that says why.
TEST(RebaseProperty, ThenApplyHasTheCorrection) {
    const auto base = person();
    int reached = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(6, [&] {
            auto edit = maker.sensible();
            return edit.kind == merge || edit.kind == split ? maker.sensible() : edit;
        });
        const auto line = maker.line();
        auto corrected = base;
        auto* text = find_text(corrected, line.key);
        ASSERT_NE(text, nullptr);
        *text = maker.below(2) == 0 ? *text + " XYZ" : maker.other_words(*text, "XYZ");
        const auto made = rebased(variant, base, corrected);
        const auto done = apply(corrected, made.variant);
        ASSERT_EQ(made.variant.edits.size(), variant.edits.size());
        const auto shown = text_of(done.resume, line.key);
        const bool gone = std::ranges::contains(done.omitted, *text, &model::Omission::text);
        const bool split_off = text_of(done.resume, line.key + "+2") != "(gone)";
        ASSERT_TRUE(shown.contains("XYZ") || gone || split_off || shown == "(gone)")
            << seed << ": " << shown;
        reached += shown.contains("XYZ") ? 1 : 0;
    }
    EXPECT_GT(reached, 600);
}

TEST(RebaseProperty, HostileVariantsKeepEveryEdit) {
    const auto base = person();
    for (unsigned seed = 0; seed < 500; ++seed) {
        VariantMaker maker(base, seed);
        const auto variant = maker.variant(10, [&] { return maker.hostile(); });
        auto corrected = base;
        std::erase_if(corrected.work[0].highlights,
                      [&](const auto&) { return maker.below(2) == 0; });
        corrected.skills.pop_back();
        const auto made = rebased(variant, base, corrected);
        ASSERT_EQ(made.variant.edits.size(), variant.edits.size());
        for (std::size_t i = 0; i < variant.edits.size(); ++i) {
            ASSERT_EQ(made.variant.edits[i].id, variant.edits[i].id);
        }
        apply(corrected, made.variant);
    }
}

TEST(Diff, NamesWhatChangedWhereverItStands) {
    const auto base = person();
    const auto now = apply(base, {make_edit(reword, "w1.b1", base.work[0].highlights[0].text,
                                            "Ran a ward of 28 beds at nigth"),
                                  make_edit(reorder, "w1", "", "", {"w1.b3", "w1.b1"}),
                                  make_edit(hide, "w2.b3", base.work[1].highlights[2].text, ""),
                                  make_edit(add_keyword, "s1", "", "Triage")})
                         .resume;
    const auto changes = diff(base, now);
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].kind, Change::Kind::changed);
    EXPECT_EQ(changes[0].pointer_before, "/work/0/highlights/0");
    EXPECT_EQ(changes[0].pointer_after, "/work/0/highlights/1");
    ASSERT_FALSE(changes[0].words.empty());
    EXPECT_EQ(changes[0].words[0].text, "Responsible for");
    EXPECT_EQ(changes[1].kind, Change::Kind::added);
    EXPECT_EQ(changes[1].after, "Triage");
    EXPECT_EQ(changes[2].kind, Change::Kind::removed);
    EXPECT_EQ(changes[3].kind, Change::Kind::moved);
    EXPECT_EQ(changes[3].key, "w1.b3");
}

TEST(DiffProperty, OfEqualIsEmptyAndItsNewSidesAreTheNewTexts) {
    const auto base = person();
    EXPECT_TRUE(diff(base, base).empty());
    for (unsigned seed = 0; seed < 300; ++seed) {
        VariantMaker maker(base, seed);
        const auto now = apply(base, maker.variant(8, [&] { return maker.sensible(); })).resume;
        std::map<std::string, std::string> texts;
        for (const auto& text : placed_texts(base)) {
            texts[text.key] = text.text;
        }
        for (const auto& change : diff(base, now)) {
            if (change.kind == Change::Kind::removed) {
                texts.erase(change.key);
            } else if (change.kind != Change::Kind::moved) {
                texts[change.key] = change.after;
            }
        }
        std::map<std::string, std::string> expected;
        for (const auto& text : placed_texts(now)) {
            expected[text.key] = text.text;
        }
        ASSERT_EQ(texts, expected) << seed;
    }
}

TEST(VariantJson, ComesBackAsItWas) {
    const auto base = person();
    VariantMaker maker(base, 3);
    auto variant = maker.variant(20, [&] { return maker.hostile(); });
    variant.edits[0].decision = {"person", {2025, 3, 9}};
    variant.edits[0].reasons = {{"write.reason-answer", {{"id", "ask-1"}}}};
    variant.edits[0].claims = {{model::ClaimKind::number,
                                "28",
                                model::Verdict::attested,
                                {"answer:ask-1"},
                                {"write.claim-number-missing", {{"text", "28"}}}}};
    variant.conflicts[variant.edits[1].id] = {"variant.conflict-text-changed"};
    const auto text = model::to_json(variant);
    const auto read = model::variant_from_json(text);
    ASSERT_TRUE(read.has_value()) << to_text(read.error());
    EXPECT_EQ(model::to_json(*read), text);
}

TEST(VariantJson, RefusesWhatIsNotOfTheSchema) {
    const auto base = person();
    auto variant = variant_of(base, {make_edit(hide, "w2.b3", "Reported incidents", "")});
    const auto good = model::to_json(variant);
    const auto with = [&](const std::string& from, const std::string& to) {
        auto text = good;
        const auto at = text.find(from);
        EXPECT_NE(at, text.npos) << from;
        const auto read = model::variant_from_json(text.replace(at, from.size(), to));
        return read ? std::string() : to_text(read.error());
    };
    EXPECT_EQ(with("hide", "hide"), "");
    EXPECT_TRUE(with("\"hide\"", "\"burn\"").contains("an unknown word at /edits/0/kind"));
    EXPECT_TRUE(with("\"after\"", "\"behind\"").contains("/edits/0/after"));
    EXPECT_TRUE(with("\"claims\": []", "\"claims\": [7]").contains("/edits/0/claims/0"));
    EXPECT_TRUE(with("{}", "{\"x\": {\"code\": \"\", \"params\": {}}}").contains("no edit"));
    EXPECT_TRUE(with("vouch-variant-1", "vouch-variant-9").contains("another format"));
    EXPECT_TRUE(with("\"scoreEffect\": 0.0", "\"scoreEffect\": \"0\"").contains("number"));
    EXPECT_FALSE(model::variant_from_json("{").has_value());
    variant.edits.push_back(variant.edits[0]);
    EXPECT_FALSE(model::variant_from_json(model::to_json(variant)).has_value());
}

}  // namespace
}  // namespace vouch::variant
