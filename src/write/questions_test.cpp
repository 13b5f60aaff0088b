#include <gtest/gtest.h>

#include "write/asking.hpp"
#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

// The scene with one line of the second post told anew, worth asking about.
Scene scene_with(std::string line) {
    Scene scene;
    scene.resume.work[1].highlights[2].text = std::move(line);
    scene.found.fit = 60;
    scene.found.requirements[0].evidence.push_back(
        {"/work/1/highlights/2", model::Support::described, 1, "Apache Kafka"});
    return scene;
}

const model::Question* asked_about(const model::Draft& draft, std::string_view target) {
    const auto found = std::ranges::find(draft.questions, target, &model::Question::target);
    return found == draft.questions.end() ? nullptr : &*found;
}

struct Case {
    const char* line;
    const char* code;  // empty: nothing is asked
    const char* what;
};

TEST(BulletQuestions, AreAboutTheLinesOwnObjects) {
    for (const auto& [line, code, what] :
         {Case{"Trained new clerks on the till", "write.ask-how-many", "new clerks"},
          Case{"Cut waiting time at the counter", "write.ask-fall", "waiting time"},
          Case{"Increased the sales of bread", "write.ask-rise", "the sales"},
          Case{"Managed the team", "write.ask-unit", "team"},
          Case{"Designed the shop floor", "write.ask-result", ""},
          Case{"Month-end close in Excel", "write.ask-verb", "Month-end close in Excel"},
          Case{"Responsible for stock accuracy", "write.ask-verb-of-charge", "stock accuracy"},
          Case{"Wrote 48 tests", "", ""}, Case{"Helped with the stock", "", ""},
          Case{"Designed the shop floor, which doubled the till's speed", "", ""},
          Case{"Keyholder", "", ""}}) {
        const auto scene = scene_with(line);
        const auto draft = scene.draft();
        const auto* question = asked_about(draft, "w2.b3");
        ASSERT_EQ(question != nullptr, *code != 0) << line;
        if (question != nullptr) {
            EXPECT_EQ(question->question.code, code) << line;
            EXPECT_TRUE(to_text(question->question).contains(what)) << line;
        }
    }
}

TEST(BulletQuestions, TheAnswerBecomesTheVerb) {
    const auto begun = [](std::string_view answer, bool current = false) {
        return begun_with(answer, "Month-end close in Excel", {.current = current}, taxonomy())
            .value_or("");
    };
    EXPECT_EQ(begun("prepare"), "Prepared month-end close in Excel");
    EXPECT_EQ(begun("I prepared and checked.", true), "Prepare and check month-end close in Excel");
    EXPECT_EQ(begun("prepared, checked and reported"),
              "Prepared, checked and reported month-end close in Excel");
    EXPECT_EQ(begun("the books"), "");
    EXPECT_EQ(begun("prepared 40 papers"), "");
    auto scene = scene_with("Month-end close in Excel");
    const auto id = asked_about(scene.draft(), "w2.b3")->id;
    scene.decisions.answers[id] = "prepared and checked";
    const auto draft = scene.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b3");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Prepared and checked month-end close in Excel");
    EXPECT_EQ(edit->state, model::EditState::attested);
    EXPECT_EQ(edit->before, "Month-end close in Excel");
    scene.decisions.answers[id] = "quite a lot of Excel";
    const auto again = scene.draft();
    EXPECT_NE(asked_about(again, "w2.b3"), nullptr);
    EXPECT_TRUE(std::ranges::contains(again.remarks, "write.answer-verb", &Message::code));
}

TEST(BulletQuestions, ANumberTakesTheUnitThatWasAskedFor) {
    auto scene = scene_with("Managed the team");
    scene.decisions.answers[asked_about(scene.draft(), "w2.b3")->id] = "12";
    const auto draft = scene.draft();
    const auto* edit = find(draft, model::EditKind::reword, "w2.b3");
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->after, "Managed the team; 12 people");
}

TEST(SkillQuestions, AreOneARequirementAndAskWhich) {
    Scene scene;
    scene.found.fit = 60;
    scene.job.requirements[2].skills = {"Terraform", "MySQL"};
    scene.found.missing.push_back({"MySQL", "MySQL", model::RequirementKind::must, {}});
    const auto draft = scene.draft();
    const auto* question = asked_about(draft, "Terraform");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->question.code, "write.ask-tools");
    EXPECT_TRUE(to_text(question->question).contains("Terraform or MySQL"));
    EXPECT_EQ(asked_about(draft, "MySQL"), nullptr);
    scene.decisions.answers[question->id] = "Yes";
    EXPECT_TRUE(std::ranges::contains(scene.draft().remarks, "write.answer-which", &Message::code));
    scene.decisions.answers[question->id] = "MySQL, two years at Lumikki";
    const auto later = texts_of(apply(scene.resume, scene.draft()));
    EXPECT_TRUE(later.contains("MySQL"));
    EXPECT_FALSE(later.contains("Terraform"));
}

TEST(SkillQuestions, AreNotAboutWhatTheResumeSays) {
    Scene scene;
    scene.resume.work[0].highlights[0].text += "; wrote Terraform for it";
    EXPECT_EQ(asked_about(scene.draft(), "Terraform"), nullptr);
}

}  // namespace
}  // namespace vouch::write
