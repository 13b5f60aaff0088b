#include "variant/words.hpp"

#include <gtest/gtest.h>

#include <random>

namespace vouch::variant {
namespace {

using Kind = Segment::Kind;

std::string side(const std::vector<Segment>& segments, Kind without) {
    std::string text;
    for (const auto& segment : segments) {
        text += segment.kind == without ? "" : segment.text;
    }
    return text;
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> words = {"a",   "28",   "beds", "ward,", "(C++)", "4.2",
                                                   "und", "Käse", "\n",   ".",     " ",     "the"};
    std::string text;
    for (auto left = random() % 14; left > 0; --left) {
        text += words[random() % words.size()] + (random() % 3 == 0 ? "" : " ");
    }
    return text;
}

TEST(DiffWords, ShowsWhatChanged) {
    const std::vector<Segment> expected = {{Kind::same, "Ran a ward of "},
                                           {Kind::removed, "28"},
                                           {Kind::added, "30"},
                                           {Kind::same, " beds"},
                                           {Kind::added, "."}};
    EXPECT_EQ(diff_words("Ran a ward of 28 beds", "Ran a ward of 30 beds."), expected);
    EXPECT_EQ(diff_words("same", "same"), (std::vector<Segment>{{Kind::same, "same"}}));
    EXPECT_TRUE(diff_words("", "").empty());
}

TEST(DiffWords, KeepsNumbersWhole) {
    const auto segments = diff_words("4.2 million", "4.3 million");
    ASSERT_GE(segments.size(), 2U);
    EXPECT_EQ(segments[0].text, "4.2");
    EXPECT_EQ(segments[1].text, "4.3");
}

TEST(DiffWordsProperty, BothSidesAreTheTextsAndEqualTextsDoNotDiffer) {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        const auto before = random_text(random);
        const auto after = random_text(random);
        const auto segments = diff_words(before, after);
        ASSERT_EQ(side(segments, Kind::added), before);
        ASSERT_EQ(side(segments, Kind::removed), after);
        for (const auto& segment : diff_words(before, before)) {
            ASSERT_EQ(segment.kind, Kind::same);
        }
    }
}

TEST(DiffWords, OfHugeTextsStaysBounded) {
    std::string before;
    std::string after;
    for (int i = 0; i < 20'000; ++i) {
        before += std::to_string(i) + " ";
        after += std::to_string(i * 7) + " ";
    }
    const auto segments = diff_words(before, after);
    EXPECT_EQ(side(segments, Kind::added), before);
    EXPECT_EQ(side(segments, Kind::removed), after);
    EXPECT_LE(segments.size(), 4U);
}

TEST(MergeWords, TakesInWhatDoesNotTouch) {
    EXPECT_EQ(
        merge_words("Responsible for a ward of 28 beds at nigth", "Ran a ward of 28 beds at nigth",
                    "Responsible for a ward of 28 beds at night"),
        "Ran a ward of 28 beds at night");
    EXPECT_EQ(merge_words("a b c", "x b c", "a b y"), "x b y");
    EXPECT_EQ(merge_words("a b", "a b", "c d"), "c d");
    EXPECT_EQ(merge_words("a b c d", "a x c d", "a x c y"), "a x c y");
}

TEST(MergeWords, LeavesNeighbouringChangesToThePerson) {
    EXPECT_EQ(merge_words("for 28 beds", "for 28 places", "for 30 beds"), std::nullopt);
    EXPECT_EQ(merge_words("28 beds", "30 beds", "32 beds"), std::nullopt);
    EXPECT_EQ(merge_words("took 840 ms", "took 840 s", "took 900 ms"), std::nullopt);
    EXPECT_EQ(merge_words("", "Nurse", "Doctor"), std::nullopt);
    EXPECT_EQ(merge_words("4.2 million", "5.2 million", "4.3 million"), std::nullopt);
}

TEST(MergeWordsProperty, WithoutACorrectionNothingChanges) {
    std::mt19937 random(12);
    for (int round = 0; round < 1000; ++round) {
        const auto before = random_text(random);
        const auto after = random_text(random);
        ASSERT_EQ(merge_words(before, after, before), after);
        ASSERT_EQ(merge_words(before, before, after), after);
        ASSERT_EQ(merge_words(before, after, after), after);
    }
}

}  // namespace
}  // namespace vouch::variant
