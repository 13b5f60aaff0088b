#include "document/readers/pdf/words.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers::pdf {
namespace {

// The words of one line, each `width` points wide, at the given left edges.
std::vector<PlacedWord> line_of(const std::vector<std::pair<std::string, float>>& words,
                                float width, float baseline = 100) {
    std::vector<PlacedWord> out;
    for (const auto& [text, x] : words) {
        PlacedWord placed;
        placed.word.text = text;
        placed.word.box = {x, baseline - 8, x + width, baseline + 2};
        placed.baseline = baseline;
        placed.size = 10;
        placed.glyphs = static_cast<int>(text.size());
        out.push_back(std::move(placed));
    }
    return out;
}

std::vector<PlacedWord> with_usual_spaces(std::vector<PlacedWord> words) {
    for (auto& placed : line_of({{"so", 0}, {"it", 23}, {"is", 46}, {"set", 69}}, 20, 50)) {
        words.push_back(std::move(placed));
    }
    return words;
}

std::vector<std::string> texts_of(const std::vector<Fragment>& fragments) {
    std::vector<std::string> out;
    for (const auto& fragment : fragments) {
        std::string text;
        for (const auto& placed : fragment.words) {
            text += (text.empty() ? "" : " ") + placed.word.text;
        }
        out.push_back(std::move(text));
    }
    return out;
}

using Texts = std::vector<std::string>;

std::vector<std::string> words_in_two_colours(const std::string& text, std::size_t change,
                                              float size) {
    std::vector<Glyph> glyphs;
    float x = 0;
    for (const char c : text) {
        Glyph glyph{.text = std::string(1, c), .x0 = x, .x1 = x + size / 2, .baseline = 100};
        x = glyph.advance_end = glyph.x1;
        glyph.style = glyphs.size() < change ? 0 : 1;
        glyphs.push_back(std::move(glyph));
    }
    std::vector<std::string> out;
    for (const auto& placed :
         words_of(glyphs, {{.size = size, .colour = 0x808080}, {.size = size, .colour = 0}})) {
        out.push_back((placed.word.space_before ? " " : "") + placed.word.text);
    }
    return out;
}

TEST(Words, PartLargeNamesWhereTheirColourChanges) {
    EXPECT_EQ(words_in_two_colours("AdaByron", 3, 30),
              (std::vector<std::string>{" Ada", " Byron"}));
    EXPECT_EQ(words_in_two_colours("GitHub", 3, 10), (std::vector<std::string>{" Git", "Hub"}));
    EXPECT_EQ(words_in_two_colours("ADA", 1, 30), (std::vector<std::string>{" A", "DA"}));
}

TEST(Fragments, PartWordsSetFurtherApartThanTheLooksSpaces) {
    // spaces of 3, labels 8 apart
    const auto words =
        with_usual_spaces(line_of({{"water", 0}, {"birth", 23}, {"first", 51}, {"aid", 74}}, 20));
    EXPECT_EQ(texts_of(fragments_of(words)), (Texts{"so it is set", "water birth", "first aid"}));
}

TEST(Fragments, KeepJustifiedLinesWhole) {
    const auto words =
        with_usual_spaces(line_of({{"a", 0}, {"line", 28}, {"drawn,", 56.5F}, {"out", 86}}, 20));
    EXPECT_EQ(texts_of(fragments_of(words)), (Texts{"so it is set", "a line drawn, out"}));
}

TEST(Fragments, KeepTwoSpacesBehindASentence) {
    const auto words =
        with_usual_spaces(line_of({{"end.", 0}, {"New", 26.5F}, {"one", 49.5F}}, 20));
    EXPECT_EQ(texts_of(fragments_of(words)), (Texts{"so it is set", "end. New one"}));
}

TEST(Fragments, JoinLetterSpacedWordsOverKernedPairs) {
    auto words = line_of({{"E", 0}, {"D", 10}, {"U", 20}, {"C", 30}}, 6);
    for (auto& placed : line_of({{"AT", 40}}, 11)) {
        words.push_back(std::move(placed));
    }
    for (auto& placed : line_of({{"I", 55}, {"O", 65}, {"N", 75}}, 6)) {
        words.push_back(std::move(placed));
    }
    EXPECT_EQ(texts_of(fragments_of(words)), (Texts{"EDUCATION"}));
}

TEST(Fragments, PartDatesAtTheEdgeWhereOtherDatesStandApart) {
    std::vector<PlacedWord> words;
    for (const float baseline : {100.0F, 140.0F}) {
        for (auto& placed :
             line_of({{"Clerk", 0}, {"2011", 250}, {"–", 273}, {"2014", 296}}, 20, baseline)) {
            words.push_back(std::move(placed));
        }
    }
    for (auto& placed : line_of(
             {{"Clerk", 205}, {"of", 228}, {"2015", 256}, {"–", 276}, {"2019", 296}}, 20, 180)) {
        words.push_back(std::move(placed));
    }
    const auto texts = texts_of(fragments_of(words));
    ASSERT_EQ(texts.size(), 6U);
    EXPECT_EQ(texts[4], "Clerk of");
}

}  // namespace
}  // namespace vouch::document::readers::pdf
