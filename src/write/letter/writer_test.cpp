#include <gtest/gtest.h>

#include <map>

#include "base/text.hpp"
#include "write/english.hpp"
#include "write/test_scene.hpp"

namespace vouch::write {
namespace {

using namespace test;

std::string text_of(const Inputs& inputs) {
    return model::to_text(write_letter(inputs));
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
        const auto letter = write_letter(scene.inputs());
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

TEST(LetterWriter, AnswersALineOfThePostingBeforeTheRest) {
    Scene scene;
    scene.job.responsibilities = {};
    const auto letter = write_letter(scene.inputs());
    ASSERT_GE(letter.paragraphs.size(), 3U);
    EXPECT_TRUE(letter.paragraphs[1].starts_with("You ask for experience with Kafka"))
        << letter.paragraphs[1];
}

}  // namespace
}  // namespace vouch::write
