#include "write/draft.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "write/english.hpp"
#include "write/test_person.hpp"
#include "write/tone.hpp"

namespace vouch::write {
namespace {

model::Posting posting() {
    model::Posting made;
    made.title = "Platform Engineer";
    made.company = "Kettle Works AB";
    made.text =
        "Platform Engineer\nKettle Works AB\nKettle Works makes control software for 300 bakeries.\n"
        "Run the event platform and move services to Kafka\n"
        "Experience with Kafka in production\nRelational databases\nTerraform\n";
    made.responsibilities = {"Run the event platform and move services to Kafka"};
    made.requirements = {
        {"r1", "Experience with Kafka in production", 0, 0, model::RequirementKind::must, {"Apache Kafka"}},
        {"r2", "Relational databases", 0, 0, model::RequirementKind::must, {"Relational Databases"}},
        {"r3", "Terraform", 0, 0, model::RequirementKind::must, {"Terraform"}}};
    made.skills = {"Apache Kafka", "Relational Databases", "Terraform"};
    return made;
}

model::Match match() {
    using enum model::Support;
    model::Match made;
    made.requirements = {
        {"r1", "Experience with Kafka in production", model::RequirementKind::must,
         model::MatchStatus::met, {{"/work/0/highlights/2", alias, 1, "Apache Kafka"}}, {}},
        {"r2", "Relational databases", model::RequirementKind::must, model::MatchStatus::met,
         {{"/work/0/highlights/0", more_specific, 0.3, "Relational Databases"}}, {}},
        {"r3", "Terraform", model::RequirementKind::must, model::MatchStatus::missing, {}, {}}};
    made.stated = {{"Apache Kafka", "Kafka", model::RequirementKind::must,
                    {{"/work/0/highlights/2", alias, 1, "Apache Kafka"}}}};
    made.unstated = {{"Relational Databases", "relational databases", model::RequirementKind::must,
                      {{"/work/0/highlights/0", more_specific, 0.9, "Relational Databases"}}}};
    made.missing = {{"Terraform", "Terraform", model::RequirementKind::must, {}}};
    return made;
}

struct Scene {
    model::Resume resume = test::person();
    model::Posting job = posting();
    model::Match found = match();
    Decisions decisions = {};
    Tone tone = Tone::plain;

    Inputs inputs() const {
        return {.resume = resume, .posting = job, .match = found, .taxonomy = test::taxonomy(),
                .today = {2025, 3, 9}, .tone = tone, .decisions = decisions};
    }
    model::Draft draft() const { return write_draft(inputs()); }
};

const model::Edit* find(const model::Draft& draft, model::EditKind kind, std::string_view target) {
    const auto found = std::ranges::find_if(draft.edits, [&](const model::Edit& edit) {
        return edit.kind == kind && edit.target == target;
    });
    return found == draft.edits.end() ? nullptr : &*found;
}

std::set<std::string> ids_of(const model::Resume& resume) {
    std::set<std::string> ids;
    for (const auto& leaf : model::leaves(resume)) {
        ids.insert(leaf.id);
        ids.insert(leaf.entry);
    }
    ids.erase("");
    return ids;
}

std::string texts_of(const model::Resume& resume) {
    std::string all;
    for (const auto& leaf : model::leaves(resume)) {
        all += leaf.pointer + "\t" + std::string(leaf.text) + "\n";
    }
    return all;
}

TEST(Draft, RewordsWhatARuleCanAndCitesIt) {
    const auto draft = Scene{}.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b2");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Handled code reviews and campus interviews");
    EXPECT_EQ(edit->pointer, "/work/1/highlights/1");
    EXPECT_EQ(edit->evidence.front(), edit->pointer);
    ASSERT_FALSE(edit->reasons.empty());
    EXPECT_FALSE(message_template(edit->reasons.front().code).empty());
}

TEST(Draft, AddsAnUnstatedSkillOnceInThePostingsSpelling) {
    const Scene run;
    const auto draft = run.draft();
    const auto added = std::ranges::count(draft.edits, model::EditKind::add_keyword,
                                          &model::Edit::kind);
    EXPECT_EQ(added, 1);
    const auto* edit = find(draft, model::EditKind::add_keyword, "s1");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Relational databases");
    EXPECT_EQ(edit->evidence, std::vector<std::string>{"/work/0/highlights/0"});
    const auto after = apply(run.resume, draft);
    EXPECT_TRUE(std::ranges::any_of(after.skills, [](const model::SkillGroup& group) {
        return std::ranges::any_of(group.keywords, [](const model::Line& line) {
            return line.text == "Relational databases";
        });
    }));
}

TEST(Draft, NeverWritesAMissingSkillButAsks) {
    const Scene run;
    const auto draft = run.draft();
    EXPECT_FALSE(texts_of(apply(run.resume, draft)).contains("Terraform"));
    EXPECT_TRUE(std::ranges::any_of(draft.questions, [](const model::Question& question) {
        return to_text(question.question).contains("Terraform");
    }));
}

TEST(Draft, PutsRelevantBulletsFirstAndLeavesEntriesInTheirOrder) {
    const Scene run;
    const auto after = apply(run.resume, run.draft());
    EXPECT_EQ(after.work[0].highlights[0].id, "w1.b3");
    EXPECT_EQ(after.work[0].id, "w1");
    EXPECT_EQ(after.work[1].id, "w2");
}

TEST(Draft, KeepsThePersonsSummary) {
    const Scene run;
    const auto after = apply(run.resume, run.draft());
    EXPECT_TRUE(after.basics.summary.starts_with(run.resume.basics.summary));
}

TEST(Draft, WritesASummaryWhereThereIsNoneAndCountsTheYears) {
    Scene run;
    run.resume.basics.summary.clear();
    const auto draft = run.draft();
    const auto* edit = find(draft, model::EditKind::set_summary, "basics.summary");
    ASSERT_NE(edit, nullptr);
    // June 2017 to March 2025 without a gap.
    EXPECT_TRUE(edit->after.starts_with(
        "Senior Backend Engineer at Lumikki Payments, with seven years of work experience."))
        << edit->after;
    EXPECT_TRUE(std::ranges::find(edit->evidence, "/work/1/startDate") != edit->evidence.end());
    EXPECT_TRUE(tone_findings(edit->after).empty());
}

TEST(Draft, LeavesForeignTextsAsTheyAre) {
    Scene run;
    run.resume.language = "de";
    const auto draft = run.draft();
    for (const auto& edit : draft.edits) {
        EXPECT_NE(edit.kind, model::EditKind::reword);
        EXPECT_NE(edit.kind, model::EditKind::set_summary);
    }
}

TEST(Draft, IsTheSameForTheSameInput) {
    const auto first = Scene{}.draft();
    const auto second = Scene{}.draft();
    ASSERT_EQ(first.edits.size(), second.edits.size());
    for (std::size_t i = 0; i < first.edits.size(); ++i) {
        EXPECT_EQ(first.edits[i].id, second.edits[i].id);
        EXPECT_EQ(first.edits[i].after, second.edits[i].after);
        EXPECT_EQ(first.edits[i].order, second.edits[i].order);
    }
}

TEST(Draft, OmitsOnlyWithAReasonWhereTheRoomIsShort) {
    Scene run;
    for (int i = 0; i < 60; ++i) {
        run.resume.work[1].highlights.push_back(
            {"w2.x" + std::to_string(i), "Sorted the letters of the week by street and by house again"});
    }
    auto inputs = run.inputs();
    inputs.pages_max = 1;
    const auto draft = write_draft(inputs);
    EXPECT_FALSE(draft.omitted.empty());
    const auto after = apply(run.resume, draft);
    EXPECT_EQ(after.work[1].highlights.size() + draft.omitted.size(),
              run.resume.work[1].highlights.size());
    EXPECT_GE(after.work[1].highlights.size(), 3U);
}

TEST(Decisions, RejectedEditsAreKeptButNotApplied) {
    Scene run;
    const auto* before = find(run.draft(), model::EditKind::reword, "w2.b2");
    ASSERT_NE(before, nullptr);
    run.decisions.rejected = {"edit-1"};
    const auto draft = run.draft();
    EXPECT_EQ(draft.edits.front().state, model::EditState::rejected);
    const auto after = apply(run.resume, draft);
    EXPECT_TRUE(texts_of(after).contains(draft.edits.front().before));
    EXPECT_EQ(draft.edits.size(), run.draft().edits.size());
}

TEST(Decisions, AnAnswerBecomesAnAttestedEditAndTheQuestionGoes) {
    Scene run;
    const auto asked = run.draft().questions;
    const auto question = std::ranges::find(asked, "Terraform", &model::Question::target);
    ASSERT_NE(question, asked.end());
    run.decisions.answers[question->id] = "Yes, two modules at Lumikki in 2023";
    const auto draft = run.draft();
    EXPECT_EQ(std::ranges::find(draft.questions, question->id, &model::Question::id),
              draft.questions.end());
    const auto edit = std::ranges::find(draft.edits, "Terraform", &model::Edit::after);
    ASSERT_NE(edit, draft.edits.end());
    EXPECT_EQ(edit->state, model::EditState::attested);
    EXPECT_EQ(edit->evidence, std::vector<std::string>{"answer:" + question->id});
    run.decisions.answers[question->id] = "No, never";
    EXPECT_FALSE(texts_of(apply(run.resume, run.draft())).contains("Terraform"));
}

TEST(Apply, WithoutEditsGivesTheSame) {
    const auto resume = test::person();
    EXPECT_EQ(texts_of(apply(resume, {})), texts_of(resume));
}

TEST(Apply, KeepsEveryIdThatNoHideTakesAway) {
    const Scene run;
    const auto draft = run.draft();
    auto expected = ids_of(run.resume);
    for (const auto& edit : draft.edits) {
        if (edit.kind == model::EditKind::hide) {
            expected.erase(edit.target);
        }
    }
    const auto after = ids_of(apply(run.resume, draft));
    EXPECT_TRUE(std::ranges::includes(after, expected));
}

TEST(Apply, SurvivesEditsWhoseTargetsAreGone) {
    const auto resume = test::person();
    model::Draft draft;
    for (const auto kind : {model::EditKind::reword, model::EditKind::hide, model::EditKind::reorder,
                            model::EditKind::merge, model::EditKind::regroup_skills}) {
        model::Edit edit;
        edit.kind = kind;
        edit.target = "w9.b9";
        edit.order = {"w9.b9", "nothing"};
        draft.edits.push_back(edit);
    }
    EXPECT_EQ(texts_of(apply(resume, draft)), texts_of(resume));
}

TEST(Apply, AStaleOrderLosesNothing) {
    const auto resume = test::person();
    model::Edit edit;
    edit.kind = model::EditKind::reorder;
    edit.target = "w1";
    edit.order = {"w1.b4", "w1.b1"};
    model::Draft draft;
    draft.edits = {edit};
    const auto after = apply(resume, draft);
    ASSERT_EQ(after.work[0].highlights.size(), resume.work[0].highlights.size());
    EXPECT_EQ(after.work[0].highlights[0].id, "w1.b4");
    EXPECT_EQ(after.work[0].highlights[1].id, "w1.b1");
}

// Answers every request with the same text, and remembers what it was shown.
class FixedModel final : public llm::Provider {
public:
    explicit FixedModel(std::string text) : text_(std::move(text)) {}
    std::string_view name() const override { return "fixed"; }
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
    for (const auto* text : {"Cut p99 posting latency by batching writes",
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
}

TEST(Letter, SpeaksOfTheRoleAndOfProvenWorkOnly) {
    const Scene run;
    const auto letter = write_letter(run.inputs());
    const auto text = model::to_text(letter);
    EXPECT_TRUE(text.contains("I am applying for the Platform Engineer position at Kettle Works."))
        << text;
    EXPECT_TRUE(text.contains("Kafka"));
    EXPECT_FALSE(text.contains("Terraform")) << text;
    EXPECT_TRUE(text.contains("\n9 March 2025\n")) << text;
    for (const auto& claim : letter.claims) {
        EXPECT_EQ(claim.verdict, model::Verdict::proven) << claim.text;
    }
    EXPECT_TRUE(letter.remarks.empty());
}

TEST(Letter, FollowsCountryAndTone) {
    Scene run;
    EXPECT_EQ(write_letter(run.inputs()).closing, "Yours sincerely,");
    run.tone = Tone::formal;
    EXPECT_EQ(write_letter(run.inputs()).greeting, "Dear Sir or Madam,");
    EXPECT_EQ(write_letter(run.inputs()).closing, "Yours faithfully,");
    run.resume.basics.location.country_code = "US";
    const auto american = write_letter(run.inputs());
    EXPECT_EQ(american.greeting, "Dear Hiring Manager,");
    EXPECT_EQ(american.date, "March 9, 2025");
    run.job.application.contact_name = "Mia Lund";
    EXPECT_EQ(write_letter(run.inputs()).greeting, "Dear Mia Lund,");
}

TEST(Letter, StatesWhatThePostingWantsStatedOnceAnswered) {
    Scene run;
    run.job.application.reference_number = "KW-17";
    run.job.application.wants_salary_expectation = true;
    auto letter = write_letter(run.inputs());
    EXPECT_TRUE(letter.subject.contains("KW-17"));
    ASSERT_EQ(letter.remarks.size(), 1U);
    EXPECT_EQ(letter.remarks.front().code, "write.letter-term-open");
    ASSERT_FALSE(run.draft().questions.empty());
    EXPECT_EQ(run.draft().questions.front().question.code, "write.ask-salary");
    run.decisions.answers["ask-1"] = "62,000 euros a year";
    letter = write_letter(run.inputs());
    EXPECT_TRUE(model::to_text(letter).contains("My salary expectation is 62,000 euros a year."));
    EXPECT_TRUE(letter.remarks.empty());
}

TEST(Letter, OfSomebodyWithoutAnyWorkStillStands) {
    Scene run;
    run.resume.work.clear();
    run.found = {};
    const auto letter = write_letter(run.inputs());
    EXPECT_GE(letter.paragraphs.size(), 2U);
}

}  // namespace
}  // namespace vouch::write
