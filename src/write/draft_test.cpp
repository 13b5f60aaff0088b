#include "write/draft.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "write/english.hpp"
#include "write/test_scene.hpp"
#include "write/tone.hpp"

namespace vouch::write {
namespace {

using namespace test;

TEST(Draft, RewordsWhatARuleCanAndCitesIt) {
    const auto draft = Scene{}.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b2");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Carried out code reviews and campus interviews");
    EXPECT_EQ(edit->pointer, "/work/1/highlights/1");
    EXPECT_EQ(edit->evidence.front(), edit->pointer);
    ASSERT_FALSE(edit->reasons.empty());
    EXPECT_FALSE(message_template(edit->reasons.front().code).empty());
}

TEST(Draft, AddsAnUnstatedSkillOnceInThePostingsSpelling) {
    const Scene run;
    const auto draft = run.draft();
    const auto added =
        std::ranges::count(draft.edits, model::EditKind::add_keyword, &model::Edit::kind);
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

// The must-have of the posting that the work names.
model::Keyword kafka() {
    return test::match().stated.front();
}

TEST(Draft, ListsAMustThatTheWorkNamesAndNoListDoes) {
    Scene run;
    run.found.unstated.clear();
    for (auto& group : run.resume.skills) {
        std::erase_if(group.keywords,
                      [](const model::Line& line) { return line.text.contains("Kafka"); });
    }
    const auto is_kafka = [](const model::Edit& edit) {
        return edit.kind == model::EditKind::add_keyword && edit.after == kafka().posting_spelling;
    };
    const auto draft = run.draft();
    const auto edit = std::ranges::find_if(draft.edits, is_kafka);
    ASSERT_NE(edit, draft.edits.end());
    EXPECT_EQ(edit->reasons.front().code, "write.reason-keyword-listed");

    run.resume = apply(run.resume, draft);
    EXPECT_TRUE(std::ranges::none_of(run.draft().edits, is_kafka));
    run = Scene{};
    run.found.stated.front().kind = model::RequirementKind::nice;
    EXPECT_TRUE(std::ranges::none_of(run.draft().edits, is_kafka));
}

TEST(Draft, NamesProvenMustsInTheSummaryWhereNoPostShowsThree) {
    Scene run;
    run.resume.basics.label = "Senior Engineer | Bakeries";
    run.resume.basics.summary = "Builds systems for people who bake.";
    // The list beside it shows both.
    EXPECT_EQ(apply(run.resume, run.draft()).basics.summary, run.resume.basics.summary);
    run.resume.skills.clear();  // the other enters the list as a keyword
    EXPECT_EQ(apply(run.resume, run.draft()).basics.summary,
              "Builds systems for people who bake. Experience with Kafka.");
    // Said once is enough.
    run.resume.basics.summary = "Builds systems on Kafka and relational databases.";
    EXPECT_EQ(apply(run.resume, run.draft()).basics.summary, run.resume.basics.summary);
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
            {"w2.x" + std::to_string(i),
             "Sorted the letters of the week by street and by house again"});
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
    run.decisions.rejected = {run.draft().edits.front().id};
    run.decisions.who = {"person", {2025, 3, 9}};
    const auto draft = run.draft();
    EXPECT_EQ(draft.edits.front().state, model::EditState::rejected);
    EXPECT_EQ(draft.edits.front().decision, run.decisions.who);
    EXPECT_TRUE(draft.remarks.empty());
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
    for (const auto kind :
         {model::EditKind::reword, model::EditKind::hide, model::EditKind::reorder,
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

TEST(Letter, SpeaksOfTheRoleAndOfProvenWorkOnly) {
    const Scene run;
    const auto letter = write_letter(run.inputs()).letter;
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
    EXPECT_EQ(write_letter(run.inputs()).letter.closing, "Yours sincerely,");
    run.tone = Tone::formal;
    EXPECT_EQ(write_letter(run.inputs()).letter.greeting, "Dear Sir or Madam,");
    EXPECT_EQ(write_letter(run.inputs()).letter.closing, "Yours faithfully,");
    run.resume.basics.location.country_code = "US";
    const auto american = write_letter(run.inputs()).letter;
    EXPECT_EQ(american.greeting, "Dear Hiring Manager,");
    EXPECT_EQ(american.date, "March 9, 2025");
    run.job.application.contact_name = "Mia Lund";
    EXPECT_EQ(write_letter(run.inputs()).letter.greeting, "Dear Mia Lund,");
}

TEST(Letter, StatesWhatThePostingWantsStatedOnceAnswered) {
    Scene run;
    run.job.application.reference_number = "KW-17";
    run.job.application.wants_salary_expectation = true;
    auto letter = write_letter(run.inputs()).letter;
    EXPECT_TRUE(letter.subject.contains("KW-17"));
    ASSERT_EQ(letter.remarks.size(), 1U);
    EXPECT_EQ(letter.remarks.front().code, "write.letter-term-open");
    ASSERT_FALSE(run.draft().questions.empty());
    EXPECT_EQ(run.draft().questions.front().question.code, "write.ask-salary");
    const auto id = run.draft().questions.front().id;
    run.decisions.answers[id] = "62,000 euros a year";
    letter = write_letter(run.inputs()).letter;
    EXPECT_TRUE(model::to_text(letter).contains("My salary expectation is 62,000 euros a year."));
    EXPECT_TRUE(letter.remarks.empty());
}

TEST(Letter, OfSomebodyWithoutAnyWorkStillStands) {
    Scene run;
    run.resume.work.clear();
    run.found = {};
    const auto letter = write_letter(run.inputs()).letter;
    EXPECT_GE(letter.paragraphs.size(), 2U);
}

}  // namespace
}  // namespace vouch::write
