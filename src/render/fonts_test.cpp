#include "render/fonts.hpp"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "render/written_file.hpp"

namespace vouch::render {
namespace {

std::unique_ptr<FontShelf> shelf() {
    return FontShelf::open(modern_template().fonts, "").value();
}

double sum(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

const layout::Font body{.family = "Source Sans 3", .size = 10};

TEST(Fonts, EveryLetterHasAnAdvanceOfItsOwn) {
    // A ligature would leave its second letter without one.
    for (const auto advance : shelf()->advances("office waffle fjord ff fi tt", body)) {
        EXPECT_GT(advance, 0);
    }
}

TEST(Fonts, AdvancesScaleWithTheSize) {
    const auto fonts = shelf();
    auto large = body;
    large.size = 20;
    EXPECT_NEAR(sum(fonts->advances("Measured", large)), 2 * sum(fonts->advances("Measured", body)),
                1e-3);
    auto bold = body;
    bold.weight = 700;
    EXPECT_GT(sum(fonts->advances("Measured", bold)), sum(fonts->advances("Measured", body)));
    EXPECT_NEAR(fonts->ascent(large), 2 * fonts->ascent(body), 1e-6);
}

TEST(Fonts, FallbackOpensOnlyWhatTheTextNeeds) {
    const auto fonts = shelf();
    EXPECT_EQ(fonts->cover("Ångström naïve"), U"");
    EXPECT_EQ(fonts->cover("山田 김민준 ქართული"), U"");
    EXPECT_EQ(fonts->cover("\U00012000\U00012000"), U"\U00012000");
}

}  // namespace
}  // namespace vouch::render
