#include <gtest/gtest.h>

#include "embed/embedder.hpp"
#include "embed/word_stems.hpp"

namespace vouch::embed {
namespace {

std::vector<Vector> embed(std::vector<std::string_view> texts) {
    return LexicalEmbedder().embed(texts);
}

TEST(Stem, BringsFormsOfOneWordTogether) {
    EXPECT_EQ(stem("Developers"), stem("development"));
    EXPECT_EQ(stem("developing"), stem("developed"));
    EXPECT_EQ(stem("managing"), stem("management"));
    EXPECT_EQ(stem("optimise"), stem("optimization"));
    EXPECT_EQ(stem("planned"), stem("planning"));
    EXPECT_EQ(stem("companies"), stem("company"));
    EXPECT_EQ(stem("testing"), stem("tester"));
    EXPECT_EQ(stem("bachelor's"), stem("bachelor"));
}

TEST(Stem, KeepsDifferentWordsApart) {
    EXPECT_NE(stem("string"), stem("strong"));
    EXPECT_NE(stem("news"), stem("new"));
    EXPECT_NE(stem("sales"), stem("salary"));
    EXPECT_EQ(stem("C++"), "c++");
}

TEST(Terms, PartAtHyphensAndSlashesAndWeighFillerLow) {
    const auto found = terms("a time-series win/loss skill");
    ASSERT_EQ(found.size(), 6u);
    EXPECT_EQ(found[0].weight, 0);
    EXPECT_EQ(found[1].stem, "time");
    EXPECT_EQ(found[2].weight, 4);
    EXPECT_EQ(found[4].stem, "loss");
    EXPECT_EQ(found[5].weight, 1);
}

TEST(LexicalEmbedder, GivesUnitVectors) {
    for (const auto& vector : embed({"Ran the ward at night", "", "ünïcode 日本語", "C"})) {
        ASSERT_EQ(vector.size(), 512u);
        EXPECT_NEAR(cosine(vector, vector), 1.0F, 1e-5F);
    }
}

TEST(LexicalEmbedder, PutsRelatedTextsNearerThanUnrelatedOnes) {
    const auto v = embed({"managing databases on PostgreSQL", "PostgreSQL database management",
                          "taught children to swim"});
    EXPECT_GT(cosine(v[0], v[1]), 0.8F);
    EXPECT_LT(cosine(v[0], v[2]), 0.2F);
}

TEST(LexicalEmbedder, FillerMakesNoLikeness) {
    const auto v =
        embed({"strong experience with welding", "strong experience with payroll", "welding"});
    EXPECT_LT(cosine(v[0], v[1]), 0.35F);
    EXPECT_GT(cosine(v[0], v[2]), 0.8F);
}

// The exact values stand for "the same on every machine": a change of hash, weights or order of
// adding shows here, and then the name must change too.
TEST(LexicalEmbedder, IsTheSameOnEveryMachine) {
    const auto vector = embed({"Night shift at a ward"})[0];
    std::size_t filled = 0;
    std::size_t first = 0;
    double weighed = 0;
    for (std::size_t i = 0; i < vector.size(); ++i) {
        if (vector[i] != 0.0F) {
            first = filled == 0 ? i : first;
            ++filled;
        }
        weighed += static_cast<double>(vector[i]) * static_cast<double>(i + 1);
    }
    EXPECT_EQ(LexicalEmbedder().name(), "lexical-1");
    EXPECT_EQ(filled, 17u);
    EXPECT_EQ(first, 43u);
    EXPECT_NEAR(weighed, 251.201005, 1e-5);
}

}  // namespace
}  // namespace vouch::embed
