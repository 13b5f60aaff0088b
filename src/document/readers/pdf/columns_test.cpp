#include "document/readers/pdf/columns.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers::pdf {
namespace {

Fragment at(float x0, float x1, float baseline, bool bold = false, std::uint16_t style = 0) {
    PlacedWord word;
    word.word.text = "w";
    word.word.box = {x0, baseline - 8, x1, baseline + 2};
    word.baseline = baseline;
    word.size = 10;
    word.bold = bold;
    word.word.style = style;
    Fragment fragment;
    fragment.words = {word};
    fragment.box = word.word.box;
    fragment.baseline = baseline;
    fragment.size = 10;
    return fragment;
}

std::vector<Region> regions_of(std::vector<Fragment> fragments, float page_width) {
    std::vector<float> margins;
    return pdf::regions_of(std::move(fragments), page_width, margins);
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

// Two columns on the right leave no height at which no line stands: a third beside them is still no
// margin of labels.
TEST(Columns, PartsThreeColumns) {
    std::vector<Fragment> page;
    for (int i = 0; i < 40; ++i) {
        const auto row = static_cast<float>(i);
        if (i % 6 > 0) {
            page.push_back(at(30, 150, 100 + 12.0F * row));
        }
        page.push_back(at(182, 400, 103 + 12.0F * row));
        page.push_back(at(434, 555, 97 + 12.0F * row));
    }
    const auto regions = regions_of(page, 600);
    ASSERT_EQ(regions.size(), 3U);
    EXPECT_EQ(regions[0].fragments.front().box.x0, 30);
    EXPECT_EQ(regions[1].fragments.front().box.x0, 182);
    EXPECT_EQ(regions[2].column, 2);
}

// Above, a bullet stands before the text beside the margin; below, the text begins right of there,
// and there are as many labels as in a column.
TEST(Columns, KnowsAMarginAgainWhereTheTextBeginsABitFurtherRight) {
    std::vector<Fragment> page;
    for (int i = 0; i < 5; ++i) {
        const float y = 100 + 60.0F * static_cast<float>(i);
        page.push_back(at(50, 130, y));
        page.push_back(at(153, 350, y));
        page.push_back(at(160, 500, y + 13));
        page.push_back(at(160, 480, y + 26));
    }
    page.push_back(at(50, 180, 420));
    for (int i = 0; i < 6; ++i) {
        const float y = 440 + 40.0F * static_cast<float>(i);
        page.push_back(at(50, 130, y));
        page.push_back(at(160, 350, y));
        if (i % 2 == 1) {
            page.push_back(at(160, 300, y + 12));
            page.push_back(at(50, 120, y + 24));
        }
    }
    for (const auto& region : regions_of(page, 600)) {
        EXPECT_EQ(region.column, 0);
    }
}

TEST(Columns, PartsAnAddressBesideTheFirstEntriesWhateverStandsLevel) {
    std::vector<Fragment> page;
    page.reserve(46);
    for (int i = 0; i < 6; ++i) {
        page.push_back(at(40, 150, 100 + 14.0F * static_cast<float>(i)));
    }
    for (int i = 0; i < 40; ++i) {
        page.push_back(at(230, 530, 100 + 13.2F * static_cast<float>(i)));
    }
    EXPECT_EQ(regions_of(page, 600).size(), 2U);
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

// A label in the margin beside cards of two looks: a head over what belongs to it.
TEST(Columns, ReadsCardsSideBySideEachByItself) {
    std::vector<Fragment> page;
    for (int i = 0; i < 4; ++i) {
        const float y = 100 + 70.0F * static_cast<float>(i);
        page.push_back(at(50, 110, y, false, 3));
        for (const float x : {150.0F, 300.0F, 450.0F}) {
            page.push_back(at(x, x + 40, y, true, 1));
            page.push_back(at(x, x + 90 - 5.0F * static_cast<float>(i), y + 15));
        }
    }
    const auto regions = regions_of(page, 600);
    ASSERT_EQ(regions.size(), 12U);
    EXPECT_EQ(regions[0].fragments.size(), 3U);  // with its label
    EXPECT_EQ(regions[1].fragments.size(), 2U);
    EXPECT_EQ(regions[1].fragments[0].box.x0, regions[1].fragments[1].box.x0);
    EXPECT_EQ(regions[1].column, 0);  // cards are no columns of the page
}

TEST(Columns, KeepsBoldPlacesAndDatesWithTheirEntries) {
    std::vector<Fragment> page;
    for (int i = 0; i < 6; ++i) {
        const float y = 100 + 60.0F * static_cast<float>(i);
        page.push_back(at(50, 250, y, true, 1));
        page.push_back(at(480 + 3.0F * static_cast<float>(i), 550, y, true, 1));
        page.push_back(at(50, 200, y + 14));
        page.push_back(at(460, 550, y + 14));
        page.push_back(at(60, 540, y + 28));
    }
    EXPECT_EQ(regions_of(page, 600).size(), 1U);
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
}  // namespace vouch::document::readers::pdf
