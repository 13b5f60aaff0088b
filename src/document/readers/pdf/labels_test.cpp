#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/readers/pdf/lines.hpp"

namespace vouch::document::readers::pdf {
namespace {

// A piece of a line at `x`; letters are 5 points wide.
Fragment piece(float x, float baseline, const std::vector<std::string>& words) {
    Fragment fragment;
    fragment.baseline = baseline;
    fragment.size = 10;
    for (const auto& text : words) {
        PlacedWord placed;
        const float width = 5 * static_cast<float>(text.size());
        placed.word.text = text;
        placed.word.box = {x, baseline - 8, x + width, baseline + 2};
        placed.word.space_before = !fragment.words.empty();
        placed.size = 10;
        placed.baseline = baseline;
        x += width + 4;
        fragment.words.push_back(std::move(placed));
    }
    fragment.box = {fragment.words.front().word.box.x0, baseline - 8,
                    fragment.words.back().word.box.x1, baseline + 2};
    return fragment;
}

std::string text_of(const DraftLine& line) {
    std::string text = line.marker;
    for (const auto& placed : line.words) {
        text += (text.empty() ? "" : " ") + placed.word.text;
    }
    return text;
}

TEST(PdfLabels, GoOnBesideAnItem) {
    Region region;
    for (float y = 100; y < 280; y += 60) {
        region.fragments.push_back(piece(40, y, {"06/2016", "–"}));
        region.fragments.push_back(piece(120, y, {"Assistant", "Quill"}));
        region.fragments.push_back(piece(50, y + 12, {"07/2018"}));
        region.fragments.push_back(piece(120, y + 12, {"•", "Intake"}));
        region.fragments.push_back(piece(120, y + 24, {"•", "Mail"}));
    }
    auto lines = lines_of(std::move(region), {}, {});
    settle_markers(lines);
    part_labels(lines);
    ASSERT_EQ(lines.size(), 9U);
    EXPECT_EQ(text_of(lines[0]), "06/2016 – 07/2018 Assistant Quill");
    EXPECT_EQ(text_of(lines[1]), "• Intake");
    EXPECT_EQ(text_of(lines[2]), "• Mail");
    EXPECT_EQ(lines[1].role, LineRole::list_item);
    EXPECT_FLOAT_EQ(lines[1].marker_x, 120);
}

}  // namespace
}  // namespace vouch::document::readers::pdf
