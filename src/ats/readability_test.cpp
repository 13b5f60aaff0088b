#include "ats/readability.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace vouch::ats {
namespace {

TEST(Readability, CountsWordsSentencesAndSyllables) {
    // 9 words, 2 sentences, 11 syllables
    const auto measured = readability("The baker made the bread. She rated the table.");
    EXPECT_EQ(measured.words, 9u);
    EXPECT_EQ(measured.sentences, 2u);
    EXPECT_NEAR(measured.words_per_sentence, 4.5, 1e-9);
    EXPECT_NEAR(measured.syllables_per_word, 12.0 / 9, 1e-9);
    EXPECT_NEAR(measured.flesch, 206.835 - 1.015 * 4.5 - 84.6 * 12 / 9, 1e-9);
    EXPECT_EQ(measured.long_words, 0);
}

TEST(Readability, PutsLongWordsBelowShortOnes) {
    const auto easy = readability("Ran the night shift of four and cut waste by half");
    const auto hard = readability(
        "Operationalised organisational accountability methodologies, institutionalising "
        "interdepartmental communication");
    EXPECT_GT(easy.flesch, 80);
    EXPECT_LT(hard.flesch, -100);
    EXPECT_GT(hard.long_words, 0.9);
}

TEST(Readability, OfNothingIsZero) {
    EXPECT_EQ(readability("").words, 0u);
    EXPECT_EQ(readability("2019 – 2021").flesch, 0);
    EXPECT_EQ(readability(model::Resume{}).sentences, 0u);
}

TEST(Sentences, EndAtTheirMarksAndNotAtAbbreviations) {
    const auto count = [](std::string_view text) { return sentences_of(text).size(); };
    EXPECT_EQ(count("Baked bread. Sold it!\nClosed the shop"), 3u);
    EXPECT_EQ(count("Worked with J. Halloran and Quay Ltd. on v. 2.1 of it"), 1u);
    EXPECT_EQ(count("Used tools, e.g. scales, in the bakery"), 1u);
    EXPECT_EQ(count(""), 0u);
}

}  // namespace
}  // namespace vouch::ats
