#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "write/english.hpp"
#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

std::string text_of(const Inputs& inputs) {
    return model::to_text(write_letter(inputs).letter);
}

TEST(LetterWriter, NamesAGapOnlyWhereThePersonWantsIt) {
    const Scene scene;
    auto inputs = scene.inputs();
    EXPECT_FALSE(text_of(inputs).contains("Terraform"));
    inputs.address_gaps = true;
    const auto text = text_of(inputs);
    EXPECT_TRUE(text.contains("You also ask for Terraform; my CV does not show that yet.")) << text;
    EXPECT_EQ(text.find("Terraform"), text.rfind("Terraform"));
}

TEST(LetterWriter, NamesACompanyWithALegalFormAndATitleWithACall) {
    Scene scene;
    scene.job.company = "KETTLE WORKS S.A.E";
    scene.job.title = "Hiring Now: Platform Engineer";
    scene.job.text.insert(0, "Hiring Now: Platform Engineer\nKETTLE WORKS S.A.E. - Cairo\n");
    EXPECT_TRUE(text_of(scene.inputs())
                    .contains("I am applying for the Platform Engineer position at KETTLE WORKS."));
}

TEST(LetterWriter, NeverOpensThreeSentencesAlike) {
    for (const auto tone : {Tone::plain, Tone::warm, Tone::formal}) {
        Scene scene;
        scene.tone = tone;
        for (const auto* more : {"Wrote the on-call guide", "Kept the books of the group",
                                 "Cut build time from 40 to 12 minutes", "Ran 14 load tests",
                                 "Led 3 people for two years", "Moved 9 services to Linux"}) {
            scene.resume.work[0].highlights.push_back(
                {"w1.more" + std::to_string(scene.resume.work[0].highlights.size()), more});
        }
        const auto letter = write_letter(scene.inputs()).letter;
        std::map<std::string, int> openings;
        for (const auto& paragraph : letter.paragraphs) {
            for (const auto sentence : sentences(paragraph)) {
                const auto words = text::words(sentence);
                ASSERT_GE(words.size(), 2U);
                ++openings[text::fold(sentence.substr(0, words[1].end))];
            }
        }
        for (const auto& [opening, times] : openings) {
            EXPECT_LE(times, 2) << opening << '\n' << model::to_text(letter);
        }
    }
}

TEST(LetterWriter, TellsOneDeedOnceAndTrainingLast) {
    Scene scene;
    auto& lines = scene.resume.work[0].highlights;
    lines.insert(lines.begin(), {{"w1.t1", "Attended a three-day workshop on tills and tables"},
                                 {"w1.t2", "Kept the oven logs of nine bakeries in order"},
                                 {"w1.t3", "Kept the oven logs of nine bakeries in good order"}});
    const auto text = text_of(scene.inputs());
    const auto logs = text.find("oven logs");
    ASSERT_NE(logs, text.npos) << text;
    EXPECT_EQ(text.rfind("oven logs"), logs) << text;
    EXPECT_GT(text.find("workshop"), logs) << text;
}

TEST(LetterWriter, BeginsAtMostTwoSentencesInARowWithI) {
    Scene scene;
    for (const auto* more : {"Wrote the on-call guide", "Kept the books of the group",
                             "Cut build time from 40 to 12 minutes", "Ran 14 load tests",
                             "Led 3 people for two years"}) {
        scene.resume.work[0].highlights.push_back(
            {"w1.more" + std::to_string(scene.resume.work[0].highlights.size()), more});
    }
    for (const auto& paragraph : write_letter(scene.inputs()).letter.paragraphs) {
        int in_a_row = 0;
        for (const auto sentence : sentences(paragraph)) {
            in_a_row = sentence.starts_with("I ") ? in_a_row + 1 : 0;
            EXPECT_LE(in_a_row, 2) << paragraph;
        }
    }
}

// The evidence is alike by its vectors alone.
TEST(LetterWriter, TellsNoEvidenceThatSharesNoSubject) {
    Scene scene;
    scene.job.responsibilities = {};
    scene.job.requirements[1].text = "Knowledge of customer complaints";
    scene.found.requirements = {{"r2",
                                 "Knowledge of customer complaints",
                                 model::RequirementKind::must,
                                 model::MatchStatus::met,
                                 1,
                                 {{"/work/0/highlights/2", model::Support::described, 0.9, ""}},
                                 {}}};
    const auto text = text_of(scene.inputs());
    EXPECT_FALSE(text.contains("complaints")) << text;
}

// The bullet tells of another product's events and consumers.
TEST(LetterWriter, AnswersANamedProductWithThatProduct) {
    Scene scene;
    scene.job.responsibilities = {};
    const auto ask_for = [&](const char* product) {
        const auto asked = std::string(product) + " events for consumers";
        scene.job.text = "Platform Engineer\nKettle Works AB\n" + asked + "\n";
        scene.job.requirements[0].text = asked;
        scene.found.requirements = {{"r1",
                                     asked,
                                     model::RequirementKind::must,
                                     model::MatchStatus::partial,
                                     0.5,
                                     {{"/work/0/highlights/2", model::Support::described, 0.9, ""}},
                                     {}}};
        return text_of(scene.inputs());
    };
    EXPECT_TRUE(ask_for("Kafka").contains("Kafka events for consumers"));
    EXPECT_FALSE(ask_for("Terraform").contains("Terraform"));
}

TEST(LetterWriter, AnswersALineOfThePostingBeforeTheRest) {
    Scene scene;
    scene.job.responsibilities = {};
    const auto letter = write_letter(scene.inputs()).letter;
    ASSERT_GE(letter.paragraphs.size(), 3U);
    EXPECT_TRUE(letter.paragraphs[1].starts_with("You ask for experience with Kafka"))
        << letter.paragraphs[1];
}

// Gives the draft back with words of its own put in.
class EditingModel final : public llm::Provider {
public:
    EditingModel(std::string old, std::string now) : old_(std::move(old)), now_(std::move(now)) {}
    const llm::Identity& identity() const override {
        return identity_;
    }
    llm::Completion complete(const llm::Request& request, const std::stop_token&) override {
        constexpr std::string_view open = "<<<TEXT\n";
        const auto from = request.user.find(open) + open.size();
        auto draft = request.user.substr(from, request.user.find("\nTEXT>>>") - from);
        if (const auto at = draft.find(old_); at != draft.npos) {
            draft.replace(at, old_.size(), now_);
        }
        llm::Completion completion;
        completion.answer = "{\"text\":\"" + draft + "\"}";
        completion.fault = llm::Fault::none;
        return completion;
    }

private:
    std::string old_;
    std::string now_;
    llm::Identity identity_{"openai", "127.0.0.1:9", "editing"};
};

// The move to Kafka stands in a paragraph that answers a requirement.
Scene answering() {
    Scene scene;
    scene.job.responsibilities = {};
    return scene;
}

LetterDraft letter_with(const Scene& scene, llm::Provider& model) {
    auto inputs = scene.inputs();
    inputs.provider = &model;
    return write_letter(inputs);
}

TEST(LetterWriter, TakesAModelsParagraphWhereItIsProven) {
    const auto scene = answering();
    EditingModel plain("I led the move", "I worked on the move");
    const auto draft = letter_with(scene, plain);
    EXPECT_TRUE(model::to_text(draft.letter).contains("I worked on the move"));
    EXPECT_TRUE(std::ranges::contains(draft.model_use.calls, model::Proposal::used,
                                      &model::ModelCall::outcome));
    EXPECT_TRUE(draft.refusals.empty());
}

TEST(LetterWriter, APersonMayRejectAModelsParagraph) {
    auto scene = answering();
    const auto rules = text_of(scene.inputs());
    EditingModel plain("I led the move", "I worked on the move");
    const auto taken = letter_with(scene, plain).letter;
    ASSERT_EQ(taken.edits.size(), 1U);
    EXPECT_EQ(taken.edits.front().state, model::EditState::proposed);
    scene.decisions.rejected = {taken.edits.front().id};
    scene.decisions.who = {"person", {2025, 3, 9}};
    const auto draft = letter_with(scene, plain);
    EXPECT_EQ(model::to_text(draft.letter), rules);
    ASSERT_EQ(draft.letter.edits.size(), 1U);
    EXPECT_EQ(draft.letter.edits.front().state, model::EditState::rejected);
    EXPECT_EQ(draft.letter.edits.front().decision, scene.decisions.who);
    EXPECT_TRUE(draft.remarks.empty());
    // Without the model there is nothing to reject.
    const auto without = write_letter(scene.inputs());
    ASSERT_EQ(without.remarks.size(), 1U);
    EXPECT_EQ(without.remarks.front().code, "write.reject-unknown");
}

TEST(LetterWriter, RefusesWhatAModelAddsToAParagraph) {
    const auto scene = answering();
    const auto rules = text_of(scene.inputs());
    for (const auto& [old, now] :
         {std::pair{"I led the move", "I founded and directed the move"},
          {"You ask for", "You get a certified master in Terraform and ask for"},
          {"nine downstream", "ninety downstream"},
          {"I led the move", "At Google, I led the move"}}) {
        EditingModel liar(old, now);
        const auto draft = letter_with(scene, liar);
        EXPECT_EQ(model::to_text(draft.letter), rules) << now;
        ASSERT_FALSE(draft.refusals.empty()) << now;
        EXPECT_TRUE(draft.refusals.front().target.starts_with("letter."));
    }
}

TEST(LetterWriter, APersonMayVouchForAParagraph) {
    auto scene = answering();
    EditingModel liar("nine downstream", "ninety downstream");
    const auto refused = letter_with(scene, liar).refusals;
    ASSERT_EQ(refused.size(), 1U);
    scene.decisions.attested = {refused.front().id};
    scene.decisions.who = {"person", {2025, 3, 9}};
    const auto draft = letter_with(scene, liar);
    EXPECT_TRUE(model::to_text(draft.letter).contains("ninety downstream"));
    ASSERT_EQ(draft.letter.remarks.size(), 1U);
    EXPECT_EQ(draft.letter.remarks.front().code, "write.letter-attested");
    EXPECT_TRUE(draft.remarks.empty());
    // Without the model there is nothing to vouch for.
    const auto without = write_letter(scene.inputs());
    ASSERT_EQ(without.remarks.size(), 1U);
    EXPECT_EQ(without.remarks.front().code, "write.attest-unknown");
}

}  // namespace
}  // namespace vouch::write
