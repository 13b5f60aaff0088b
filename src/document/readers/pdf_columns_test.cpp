#include "document/readers/pdf_columns.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers {
namespace {

Fragment at(float x0, float x1, float baseline, bool bold = false) {
    PlacedWord word;
    word.word.text = "w";
    word.word.box = {x0, baseline - 8, x1, baseline + 2};
    word.baseline = baseline;
    word.size = 10;
    word.bold = bold;
    Fragment fragment;
    fragment.words = {word};
    fragment.box = word.word.box;
    fragment.baseline = baseline;
    fragment.size = 10;
    return fragment;
}

TEST(Columns, PartsASidebarFromTheMainColumn) {
    std::vector<Fragment> page;
    for (int i = 0; i < 20; ++i) {
        page.push_back(at(40, 150, 100 + 17.0F * static_cast<float>(i)));
        page.push_back(at(180, 550, 104 + 14.0F * static_cast<float>(i)));
    }
    const auto regions = regions_of(page, 600);
    ASSERT_EQ(regions.size(), 2U);
    EXPECT_EQ(regions[0].column, 0);
    EXPECT_EQ(regions[1].column, 1);
    EXPECT_EQ(regions[0].fragments.size(), 20U);
}

TEST(Columns, KeepsDatesAtTheRightEdgeWithTheirTitles) {
    std::vector<Fragment> page;
    for (int i = 0; i < 8; ++i) {
        const float y = 100 + 60.0F * static_cast<float>(i);
        page.push_back(at(50, 250, y));
        page.push_back(at(480, 550, y));
        page.push_back(at(60, 400, y + 14));
        page.push_back(at(60, 420, y + 28));
    }
    EXPECT_EQ(regions_of(page, 600).size(), 1U);
}

TEST(Columns, KeepsLabelsInTheMarginWithTheirEntries) {
    std::vector<Fragment> page;
    for (int i = 0; i < 8; ++i) {
        const float y = 100 + 60.0F * static_cast<float>(i);
        page.push_back(at(50, 110, y));
        for (int line = 0; line < 3; ++line) {
            page.push_back(at(130, 500, y + 14.0F * static_cast<float>(line)));
        }
    }
    EXPECT_EQ(regions_of(page, 600).size(), 1U);
}

TEST(Columns, ReadsAWideLineBeforeAndAfterTheColumns) {
    std::vector<Fragment> page = {at(100, 500, 50)};
    for (int i = 0; i < 10; ++i) {
        page.push_back(at(40, 280, 100 + 15.0F * static_cast<float>(i)));
        page.push_back(at(310, 550, 106 + 17.0F * static_cast<float>(i)));
    }
    page.push_back(at(40, 550, 400));
    const auto regions = regions_of(page, 600);
    ASSERT_EQ(regions.size(), 4U);
    EXPECT_EQ(regions[0].fragments.front().baseline, 50);
    EXPECT_EQ(regions[2].column, 1);
    EXPECT_EQ(regions[3].fragments.front().baseline, 400);
}

TEST(Columns, LosesNoFragment) {
    std::vector<Fragment> page;
    for (int i = 0; i < 200; ++i) {
        const float x = static_cast<float>((i * 37) % 500);
        page.push_back(at(x, x + 40, static_cast<float>((i * 53) % 800)));
    }
    std::size_t count = 0;
    for (const auto& region : regions_of(page, 600)) {
        count += region.fragments.size();
    }
    EXPECT_EQ(count, 200U);
}

}  // namespace
}  // namespace vouch::document::readers
