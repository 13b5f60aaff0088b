#include "document/readers/pdf/frames.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers::pdf {
namespace {

// Words of 20 points at the given left edges, on one baseline.
DraftLine line_at(std::initializer_list<float> edges, float baseline) {
    DraftLine line;
    for (const float x : edges) {
        PlacedWord placed;
        placed.word.text = "w";
        placed.word.box = {x, baseline - 8, x + 20, baseline + 2};
        placed.baseline = baseline;
        placed.size = 10;
        line.words.push_back(placed);
    }
    return line;
}

Box frame(float x0, float x1, float baseline) {
    return {x0, baseline - 11, x1, baseline + 5};
}

std::vector<bool> apart(const DraftLine& line) {
    std::vector<bool> out;
    out.reserve(line.words.size());
    for (const PlacedWord& placed : line.words) {
        out.push_back(placed.word.apart);
    }
    return out;
}

TEST(Frames, HoldOneItemEach) {
    std::vector<DraftLine> lines = {line_at({10, 40, 65}, 100), line_at({10, 33}, 120)};
    lines[0].words[2].word.apart = true;  // a wide space inside a frame
    part_framed_items(lines, {frame(6, 34, 100), frame(36, 90, 100), frame(6, 58, 120)});
    EXPECT_EQ(apart(lines[0]), (std::vector<bool>{false, true, false}));
    EXPECT_TRUE(lines[0].framed);
    EXPECT_EQ(apart(lines[1]), (std::vector<bool>{false, false}));
    EXPECT_TRUE(lines[1].framed);
}

TEST(Frames, LeaveTextWithMarkedWordsAndCardsAlone) {
    std::vector<DraftLine> lines = {line_at({10, 40, 65}, 100), line_at({10, 40}, 130)};
    part_framed_items(lines, {frame(6, 34, 100), frame(36, 62, 100), {0, 80, 100, 140}});
    EXPECT_EQ(apart(lines[0]), (std::vector<bool>{false, false, false}));
    EXPECT_FALSE(lines[0].framed);
    EXPECT_FALSE(lines[1].framed);
}

}  // namespace
}  // namespace vouch::document::readers::pdf
