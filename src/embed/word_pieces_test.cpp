#include "embed/word_pieces.hpp"

#include <gtest/gtest.h>

namespace vouch::embed {
namespace {

using Numbers = std::vector<std::int32_t>;

// Numbers are those of the lines: [PAD] is 0, "play" is 4.
constexpr std::string_view vocabulary =
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\nplay\n##ing\n##i\n##n\nresume\ncafe\n##s\nc\n+\n北\n京\n'\nt\n"
    "don\n\n-\n##京\n";

WordPieces pieces() {
    return *WordPieces::of(std::string(vocabulary));
}

TEST(WordPieces, CutsGreedilyIntoTheLongestPieces) {
    EXPECT_EQ(pieces().encode("playing plays", 256), (Numbers{2, 4, 5, 4, 10, 3}));
    EXPECT_EQ(pieces().encode("playin", 256), (Numbers{2, 4, 6, 7, 3}));
}

TEST(WordPieces, FoldCaseAndDropAccents) {
    EXPECT_EQ(pieces().encode("Résumé CAFÉS", 256), (Numbers{2, 8, 9, 10, 3}));
    EXPECT_EQ(pieces().encode("re\u0301sume\u0301", 256), (Numbers{2, 8, 3}));
}

TEST(WordPieces, SetPunctuationAndIdeographsApart) {
    EXPECT_EQ(pieces().encode("C++, don't", 256), (Numbers{2, 11, 12, 12, 1, 17, 15, 16, 3}));
    EXPECT_EQ(pieces().encode("北京", 256), (Numbers{2, 13, 14, 3}));
}

TEST(WordPieces, LeaveOutWhatCannotBeSeen) {
    EXPECT_EQ(pieces().encode(std::string("pl\u200Bay\x01\uFFFD\xC2\xADing\0s", 18), 256),
              (Numbers{2, 4, 5, 10, 3}));
    EXPECT_EQ(pieces().encode("play\u00A0\t\r\nplay", 256), (Numbers{2, 4, 4, 3}));
}

TEST(WordPieces, CallAWordUnknownAsAWhole) {
    EXPECT_EQ(pieces().encode("playx play", 256), (Numbers{2, 1, 4, 3}));
    EXPECT_EQ(pieces().encode("play" + std::string(96, 's'), 256).size(), 99U);
    EXPECT_EQ(pieces().encode("play" + std::string(97, 's'), 256), (Numbers{2, 1, 3}));
}

TEST(WordPieces, EndWithinTheLimit) {
    EXPECT_EQ(pieces().encode("play playing play", 5), (Numbers{2, 4, 4, 5, 3}));
    EXPECT_EQ(pieces().encode("play playing play", 4), (Numbers{2, 4, 4, 3}));
    EXPECT_EQ(pieces().encode("play", 0), (Numbers{2, 3}));
    EXPECT_EQ(pieces().encode("", 256), (Numbers{2, 3}));
}

TEST(WordPieces, TakeAVocabularyWithCarriageReturns) {
    const auto read = WordPieces::of("[UNK]\r\n[CLS]\r\n[SEP]\r\nplay\r\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->encode("play", 256), (Numbers{1, 3, 2}));
}

TEST(WordPieces, RefuseWhatIsNoVocabulary) {
    const auto read = WordPieces::of("play\nwork\n");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "model-unreadable");
    EXPECT_FALSE(WordPieces::of(""));
}

}  // namespace
}  // namespace vouch::embed
