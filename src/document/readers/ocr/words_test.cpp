#include "document/readers/ocr/words.hpp"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>
#include <vector>

namespace vouch::document::readers::ocr {
namespace {

constexpr int type_height = 20;  // of capitals, in pixels

// A page on which words are drawn as upright strokes, as high as their letters.
class Sheet {
public:
    Sheet() {
        page_.grey.reset(pixCreate(1200, 400, 8));
        pixSetAll(page_.grey.get());
        page_.dots_per_inch = 200;
    }

    // A word whose capitals stand on `baseline`.
    void write(int line, int x, int baseline, const std::string& text, float confidence = 96) {
        const int width = 12 * static_cast<int>(text.size());
        for (int stroke = x; stroke + 3 <= x + width; stroke += 8) {
            fill(stroke, baseline - type_height, 3, type_height);
        }
        see(line, {.text = text,
                   .x0 = x,
                   .y0 = baseline - type_height,
                   .x1 = x + width,
                   .y1 = baseline,
                   .baseline = static_cast<float>(baseline),
                   .confidence = confidence});
    }

    // A sign read as `text`, filled or only its frame.
    void draw(int line, int x, int y, int side, const std::string& text, bool filled) {
        fill(x, y, side, side);
        if (!filled) {
            fill(x + 3, y + 3, side - 6, side - 6, 255);
        }
        see(line, {.text = text,
                   .x0 = x,
                   .y0 = y,
                   .x1 = x + side,
                   .y1 = y + side,
                   .baseline = static_cast<float>(y + side),
                   .confidence = 92});
    }

    std::vector<RecognisedWord> words() {
        page_.ink.reset(pixThresholdToBinary(page_.grey.get(), 150));
        return words_of(seen_, page_);
    }

    std::string read() {
        std::string text;
        for (const auto& word : words()) {
            text += (text.empty() ? "" : " ") + word.text;
        }
        return text;
    }

private:
    void fill(int x, int y, int width, int height, l_uint32 value = 0) {
        for (int row = y; row < y + height; ++row) {
            for (int column = x; column < x + width; ++column) {
                pixSetPixel(page_.grey.get(), column, row, value);
            }
        }
    }
    void see(int line, SeenWord word) {
        word.line = line;
        seen_.push_back(std::move(word));
    }

    OcrBitmap page_;
    std::vector<SeenWord> seen_;
};

TEST(OcrWords, TellsADotBetweenItemsFromALetter) {
    Sheet dots;
    dots.write(1, 100, 120, "SQL");
    dots.draw(1, 150, 106, 9, "e", true);
    dots.write(1, 172, 120, "Python");
    EXPECT_EQ(dots.read(), "SQL • Python");

    Sheet letters;
    letters.write(1, 100, 120, "Vigilante");
    letters.draw(1, 220, 107, 13, "e", false);
    letters.write(1, 245, 120, "Supervisor");
    EXPECT_EQ(letters.read(), "Vigilante e Supervisor");
}

TEST(OcrWords, TakesRingsBesideALabelForBullets) {
    Sheet sheet;
    sheet.write(1, 200, 120, "Present");
    sheet.draw(1, 310, 107, 12, "o", false);
    sheet.write(1, 340, 120, "Manage");
    sheet.draw(2, 310, 147, 12, "o", false);
    sheet.write(2, 340, 160, "Draft");
    EXPECT_EQ(sheet.read(), "Present • Manage • Draft");
}

TEST(OcrWords, LetsALetterThatHangsStandOnItsLine) {
    Sheet sheet;
    sheet.write(1, 100, 120, "Reportero");
    sheet.write(1, 230, 126, "y");
    sheet.write(1, 260, 120, "locutor");
    const auto words = sheet.words();
    ASSERT_EQ(words.size(), 3U);
    EXPECT_FLOAT_EQ(words[1].baseline, words[0].baseline);
}

TEST(OcrWords, KeepsADoubtfulWordAmongSureOnes) {
    Sheet sheet;
    sheet.write(1, 100, 120, "Perth");
    sheet.write(1, 180, 120, "412555019", 6);
    sheet.write(2, 100, 160, "ee", 9);
    sheet.write(2, 180, 160, "oes", 12);
    EXPECT_EQ(sheet.read(), "Perth 412555019");
}

std::string addresses_in(const std::vector<std::string>& words) {
    std::vector<LineWord> line;
    int x = 100;
    for (const auto& text : words) {
        const int width = 10 * static_cast<int>(text.size());
        line.push_back({.seen = {.text = text, .x0 = x, .x1 = x + width}, .size = 28});
        x += width + 6;
    }
    settle_addresses(line);
    std::string text;
    for (const auto& word : line) {
        text += (text.empty() ? "" : " ") + word.seen.text;
    }
    return text;
}

TEST(OcrWords, MendsAddressesWhereTheyCanBeNothingElse) {
    EXPECT_EQ(addresses_in({"ada.quillQmail.", "example", "Salvador"}),
              "ada.quill@mail.example Salvador");
    EXPECT_EQ(addresses_in({"Iquill@mai|.example"}), "lquill@mail.example");
    EXPECT_EQ(addresses_in({"code.example/in/Iquill"}), "code.example/in/lquill");
    EXPECT_EQ(addresses_in({"IQuill@mail.example"}), "IQuill@mail.example");
    EXPECT_EQ(addresses_in({"ToolQkit", "3.5", "Node.js", "I"}), "ToolQkit 3.5 Node.js I");
}

TEST(OcrWords, BringsTheSizesOfKindsOfLettersTogether) {
    std::vector<std::vector<LineWord>> lines;
    lines.reserve(4);
    for (int i = 0; i < 4; ++i) {
        lines.push_back(
            {{.seen = {.text = "held"}, .size = 30}, {.seen = {.text = "NASA"}, .size = 27}});
    }
    lines.push_back(
        {{.seen = {.text = "SKILLS"}, .size = 27}, {.seen = {.text = "data"}, .size = 30}});
    lines.push_back(
        {{.seen = {.text = "Title"}, .size = 60}, {.seen = {.text = "NASA"}, .size = 27}});
    even_kinds(lines);
    EXPECT_FLOAT_EQ(lines[0][0].size, 30);
    EXPECT_FLOAT_EQ(lines[0][1].size, 30);
    EXPECT_FLOAT_EQ(lines[4][0].size, 30);
    EXPECT_FLOAT_EQ(lines[5][0].size, 60);
}

}  // namespace
}  // namespace vouch::document::readers::ocr
