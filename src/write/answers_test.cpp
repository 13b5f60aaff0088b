#include "write/answers.hpp"

#include <gtest/gtest.h>

#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

// A scene in which the bullet "Trained new clerks" is worth asking about.
Scene asking_scene() {
    Scene scene;
    scene.found.requirements[0].evidence.push_back(
        {"/work/1/highlights/2", model::Support::described, 1, "Apache Kafka"});
    return scene;
}

std::string question_about(const model::Draft& draft, std::string_view target) {
    const auto found = std::ranges::find(draft.questions, target, &model::Question::target);
    return found == draft.questions.end() ? std::string() : found->id;
}

bool remarked(const model::Draft& draft, std::string_view code) {
    return std::ranges::any_of(draft.remarks,
                               [&](const Message& remark) { return remark.code == code; });
}

TEST(Answers, CountIsPutBeforeWhatItCountsAndCitedToTheAnswer) {
    auto scene = asking_scene();
    const auto id = question_about(scene.draft(), "w2.b3");
    ASSERT_FALSE(id.empty());
    scene.decisions.answers[id] = "28";
    scene.decisions.who = {"person", {2025, 3, 9}};
    const auto draft = scene.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b3");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Trained 28 new clerks");
    EXPECT_EQ(edit->state, model::EditState::attested);
    EXPECT_EQ(edit->decision, scene.decisions.who);
    const auto claim =
        std::ranges::find(edit->claims, model::ClaimKind::number, &model::Claim::kind);
    ASSERT_NE(claim, edit->claims.end());
    EXPECT_EQ(claim->verdict, model::Verdict::attested);
    EXPECT_EQ(claim->evidence, std::vector<std::string>{"answer:" + id});
    ASSERT_EQ(draft.answers.size(), 1U);
    EXPECT_EQ(draft.answers.front().text, "28");
    EXPECT_EQ(draft.answers.front().decision, scene.decisions.who);
    EXPECT_TRUE(question_about(draft, "w2.b3").empty());
    EXPECT_TRUE(draft.remarks.empty());
}

TEST(Answers, JoinALine) {
    struct Case {
        std::string_view line, answer, thing, joined;
    };
    for (const auto& [line, answer, thing, joined] :
         {Case{"Trained new clerks", "about 12", "new clerks", "Trained about 12 new clerks"},
          Case{"Trained new clerks", "12 new clerks.", "new clerks", "Trained 12 new clerks"},
          Case{"Trained new clerks", "Forty", "new clerks", "Trained forty new clerks"},
          Case{"Trained new clerks", "12 a year", "new clerks", "Trained new clerks; 12 a year"},
          Case{"Ran the ward.", "28 beds", "", "Ran the ward; 28 beds."},
          Case{"Ran the ward", "28", "", ""},
          Case{"Planned the move", "Cut costs by 9%.", "", "Planned the move; cut costs by 9%"}}) {
        EXPECT_EQ(join_answer(line, answer, thing, taxonomy()).value_or(""), joined) << answer;
    }
}

TEST(Answers, BareNumberThatCountsNothingIsAskedAgain) {
    auto scene = asking_scene();
    scene.resume.work[1].highlights[2].text = "Improved the warehouse";
    const auto id = question_about(scene.draft(), "w2.b3");
    ASSERT_FALSE(id.empty());
    scene.decisions.answers[id] = "28";
    const auto draft = scene.draft();
    EXPECT_EQ(question_about(draft, "w2.b3"), id);
    EXPECT_TRUE(remarked(draft, "write.answer-bare"));
    EXPECT_TRUE(draft.answers.empty());
    EXPECT_FALSE(texts_of(apply(scene.resume, draft)).contains("28"));
}

TEST(Answers, NoClosesTheQuestionAndProvesNothing) {
    for (const auto* no : {"no", "None.", "No, never", "not yet", "I do not have it", "nothing"}) {
        EXPECT_TRUE(says_no(no)) << no;
    }
    for (const auto* yes : {"Yes", "No fewer than 28", "Not less than 9", "Nordic walking", "28"}) {
        EXPECT_FALSE(says_no(yes)) << yes;
    }
    auto scene = asking_scene();
    const auto id = question_about(scene.draft(), "Terraform");
    scene.decisions.answers[id] = "No, but Ansible at Kettle";
    const auto draft = scene.draft();
    EXPECT_TRUE(question_about(draft, "Terraform").empty());
    ASSERT_EQ(draft.answers.size(), 1U);
    EXPECT_TRUE(draft.answers.front().negative);
    EXPECT_FALSE(texts_of(apply(scene.resume, draft)).contains("Terraform"));
    EXPECT_FALSE(model::to_text(write_letter(scene.inputs()).letter).contains("Ansible"));
    EXPECT_TRUE(Drafting(scene.inputs()).attestations.empty());
}

TEST(Answers, NonsenseIsAnError) {
    const auto code_of = [](std::string answer) {
        Decisions decisions;
        decisions.answers["ask-w1.b1-00000"] = std::move(answer);
        const auto result = check(decisions);
        return result ? std::string() : result.error().code + ": " + to_text(result.error());
    };
    EXPECT_EQ(code_of("28 beds,\nall of them"), "");
    EXPECT_EQ(code_of("  "), "");
    EXPECT_TRUE(code_of("?!").contains("no word and no number"));
    EXPECT_TRUE(code_of(std::string(401, 'x')).contains("longer than 400"));
    EXPECT_TRUE(code_of("28 \x1b[31mbeds").contains("cannot be seen"));
    EXPECT_TRUE(code_of("28 beds\xE2\x80\xAE").contains("cannot be seen"));
    EXPECT_TRUE(code_of("28 \xFF beds").contains("UTF-8"));
    EXPECT_TRUE(code_of("?").contains("ask-w1.b1-00000"));
}

TEST(StableIds, AnsweringOneQuestionOrCorrectingOneLineRenumbersNothingElse) {
    auto scene = asking_scene();
    const auto before = scene.draft();
    scene.decisions.answers[question_about(before, "Terraform")] = "Yes";
    scene.resume.work[1].highlights[0].text =
        "Helped to port the stock system from Access to a Java service";
    const auto after = scene.draft();
    for (const auto& edit : before.edits) {
        if (edit.target != "w2.b1") {
            EXPECT_TRUE(std::ranges::contains(after.edits, edit.id, &model::Edit::id)) << edit.id;
        }
    }
    for (const auto& question : before.questions) {
        const bool stands =
            std::ranges::contains(after.questions, question.id, &model::Question::id);
        EXPECT_EQ(stands, question.target != "Terraform" && question.target != "w2.b1")
            << question.id;
    }
}

TEST(StableIds, AreGivenOnce) {
    const auto draft = asking_scene().draft();
    std::set<std::string> ids;
    for (const auto& edit : draft.edits) {
        EXPECT_TRUE(ids.insert(edit.id).second) << edit.id;
    }
    for (const auto& question : draft.questions) {
        EXPECT_TRUE(ids.insert(question.id).second) << question.id;
    }
}

TEST(Decisions, StaleAndUnknownOnesSayWhatToDo) {
    auto scene = asking_scene();
    const auto draft = scene.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b2");
    ASSERT_NE(edit, nullptr);
    scene.decisions.rejected = {edit->id, "edit-1"};
    scene.decisions.attested = {"refused-w9.b9-00000"};
    scene.decisions.answers[question_about(draft, "w2.b3")] = "28";
    scene.decisions.answers["ask-1"] = "28";
    scene.resume.work[1].highlights[1].text = "Responsible for code review and campus interviews";
    scene.resume.work[1].highlights[2].text = "Trained new office clerks";
    const auto later = scene.draft();
    EXPECT_EQ(later.remarks.size(), 5U);
    for (const auto* code : {"write.reject-stale", "write.reject-unknown", "write.attest-unknown",
                             "write.answer-stale", "write.answer-unknown"}) {
        EXPECT_TRUE(remarked(later, code)) << code;
        EXPECT_FALSE(message_template(code).empty()) << code;
    }
    EXPECT_TRUE(later.answers.empty());
    EXPECT_FALSE(texts_of(apply(scene.resume, later)).contains("28"));
}

}  // namespace
}  // namespace vouch::write
