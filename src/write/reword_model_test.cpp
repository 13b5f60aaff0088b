#include "write/reword_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

// Answers every request with the same text, and remembers what it was shown.
class FixedModel final : public llm::Provider {
public:
    explicit FixedModel(std::string text) : text_(std::move(text)) {}
    std::string_view name() const override {
        return "fixed";
    }
    Result<std::string> complete(const llm::Request& request) override {
        seen += request.user;
        if (text_.empty()) {
            return fail("llm-unavailable", {{"detail", "down"}});
        }
        return "{\"text\":\"" + text_ + "\"}";
    }
    std::string seen;

private:
    std::string text_;
};

model::Draft draft_with(const Scene& scene, llm::Provider& provider) {
    auto inputs = scene.inputs();
    inputs.provider = &provider;
    return write_draft(inputs);
}

TEST(Model, ProposalsThatHoldBecomeEdits) {
    const Scene scene;
    FixedModel honest("Led the move from nightly files to Kafka, for nine downstream consumers");
    const auto draft = draft_with(scene, honest);
    const auto* edit = find(draft, model::EditKind::reword, "w1.b3");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->reasons.front().code, "write.reason-model");
    EXPECT_FALSE(honest.seen.contains("Ines"));
    EXPECT_FALSE(honest.seen.contains("valtonen"));
}

TEST(Model, LiesAreRefusedRecordedAndTheRulesStand) {
    const Scene scene;
    FixedModel liar("Directed 40 engineers at Google and doubled revenue with Terraform");
    const auto draft = draft_with(scene, liar);
    EXPECT_GE(draft.refusals.size(), 10U);
    for (const auto& refusal : draft.refusals) {
        EXPECT_FALSE(refusal.kept.empty());
        EXPECT_TRUE(std::ranges::any_of(refusal.claims, [](const model::Claim& claim) {
            return claim.verdict != model::Verdict::proven;
        }));
    }
    const auto* by_rules = find(draft, model::EditKind::reword, "w2.b2");
    ASSERT_NE(by_rules, nullptr);
    EXPECT_EQ(by_rules->after, "Handled code reviews and campus interviews");
    EXPECT_FALSE(texts_of(apply(scene.resume, draft)).contains("Google"));
}

TEST(Model, TextsThatLoseANumberOrGlowAreRefused) {
    const Scene scene;
    for (const auto* text :
         {"Cut p99 posting latency by batching writes",
          "Cut p99 posting latency from 840 ms to 190 ms, a testament to batching writes"}) {
        FixedModel careless(text);
        const auto draft = draft_with(scene, careless);
        EXPECT_EQ(find(draft, model::EditKind::reword, "w1.b2"), nullptr) << text;
    }
}

TEST(Model, ThatIsDownChangesNothing) {
    const Scene scene;
    FixedModel down("");
    const auto with = draft_with(scene, down);
    const auto without = scene.draft();
    EXPECT_EQ(texts_of(apply(scene.resume, with)), texts_of(apply(scene.resume, without)));
    EXPECT_TRUE(with.refusals.empty());
}

TEST(Model, APersonMayVouchForARefusedText) {
    Scene scene;
    FixedModel again("Cut p99 posting latency from 840 ms to 190 ms, saving 12% of the bill");
    const auto refused = draft_with(scene, again).refusals;
    const auto mine = std::ranges::find(refused, "w1.b2", &model::Refusal::target);
    ASSERT_NE(mine, refused.end());
    scene.decisions.attested = {mine->id};
    const auto draft = draft_with(scene, again);
    const auto* edit = find(draft, model::EditKind::reword, "w1.b2");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->state, model::EditState::attested);
    EXPECT_TRUE(texts_of(apply(scene.resume, draft)).contains("saving 12% of the bill"));

    // The same words beside another line of theirs are not what was vouched for.
    scene.resume.work[0].highlights[1].text += " at night";
    const auto later = draft_with(scene, again);
    EXPECT_FALSE(texts_of(apply(scene.resume, later)).contains("saving 12% of the bill"));
    ASSERT_EQ(later.remarks.size(), 1U);
    EXPECT_EQ(later.remarks.front().code, "write.attest-stale");
}

}  // namespace
}  // namespace vouch::write
