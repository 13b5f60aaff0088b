#include "base/text.hpp"

#include <gtest/gtest.h>
#include <utf8proc.h>

namespace vouch::text {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> found;
    for (const auto& word : words(text)) {
        found.emplace_back(text.substr(word.begin, word.end - word.begin));
    }
    return found;
}

TEST(ToValid, KeepsTextAndReplacesBrokenBytes) {
    EXPECT_EQ(to_valid("a\r\nb\rc"), "a\nb\nc");
    EXPECT_EQ(to_valid("\xEF\xBB\xBFr\xC3\xA9s\xE9"), "r\xC3\xA9s\xEF\xBF\xBD");
    EXPECT_EQ(to_valid(std::string_view("a\0b\x7F\x01", 5)), "ab");
    EXPECT_EQ(to_valid("\xC3"), "\xEF\xBF\xBD");
}

TEST(Fold, ComparesAcrossCaseAccentsAndForms) {
    EXPECT_EQ(fold("RÉSUMÉ"), fold("re\xCC\x81sume\xCC\x81"));
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("ﬁne"), "fine");
    EXPECT_TRUE(equal_folded("Ølsen", "ølsen"));
}

TEST(SqueezeSpaces, TakesNoBreakAndZeroWidthSpacesToo) {
    EXPECT_EQ(squeeze_spaces("  a\xC2\xA0\xE2\x80\x8B b\n"), "a b");
    EXPECT_EQ(trim("\xC2\xA0x y\xC2\xA0"), "x y");
}

TEST(Words, KeepsInnerSignsAndDropsOuterOnes) {
    EXPECT_EQ(words_of("C++, C# and node.js: don't e-mail R&D."),
              (std::vector<std::string>{"C++", "C#", "and", "node.js", "don't", "e-mail", "R&D"}));
    EXPECT_TRUE(words_of("— … !").empty());
}

TEST(CodePointOffsets, CountCodePointsBeforeEachByte) {
    const auto offsets = code_point_offsets("aé€b");
    EXPECT_EQ(offsets, (std::vector<std::uint32_t>{0, 1, 1, 2, 2, 2, 3, 4}));
    EXPECT_EQ(count_code_points("aé€b"), 4U);
}

TEST(HasWordCharacter, CountsLettersDigitsAndMarksOnly) {
    EXPECT_TRUE(has_word_character("- é"));
    EXPECT_TRUE(has_word_character("(7)"));
    EXPECT_FALSE(has_word_character(" – •, "));
    EXPECT_FALSE(has_word_character(""));
}

TEST(CharacterKinds, AreThoseOfUnicodeForAsciiAndBeyond) {
    for (char32_t c = 0; c < 0x80; ++c) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
        EXPECT_EQ(is_letter(c),
                  category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO);
        EXPECT_EQ(is_digit(c), category == UTF8PROC_CATEGORY_ND);
        EXPECT_EQ(is_word_character(c),
                  category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO);
        EXPECT_EQ(is_upper(c), category == UTF8PROC_CATEGORY_LU);
        EXPECT_EQ(is_lower(c), category == UTF8PROC_CATEGORY_LL);
    }
    EXPECT_TRUE(is_letter(U'ß'));
    EXPECT_TRUE(is_upper(U'É'));
    EXPECT_TRUE(is_digit(U'٣'));
}

TEST(UpperCaseShare, CountsCasedLettersOnly) {
    EXPECT_DOUBLE_EQ(upper_case_share("AB 12 cd"), 0.5);
    EXPECT_DOUBLE_EQ(upper_case_share("123"), 0.0);
    EXPECT_EQ(capitalise_first("élan"), "Élan");
    EXPECT_EQ(to_upper("café"), "CAFÉ");
}

}  // namespace
}  // namespace vouch::text
