#include "layout/template.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace vouch::layout {
namespace {

std::string modern_text() {
    std::ifstream file(VOUCH_SOURCE_DIR "/templates/modern/template.conf");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string detail_of(const Result<Template>& design) {
    if (design) {
        return "no error";
    }
    EXPECT_EQ(design.error().code, "template-invalid");
    return design.error().params.at(1).second;
}

constexpr std::string_view smallest =
    "[fonts]\nLato = truetype/lato/Lato-Regular.ttf\n[text.base]\nfamily = Lato\n";

TEST(Template, ReadsTheOneThatIsShipped) {
    const auto design = parse_template(modern_text(), "modern");
    ASSERT_TRUE(design) << to_text(design.error());
    EXPECT_EQ(design->name, "modern");
    EXPECT_TRUE(design->style(Role::section_heading).font.small_caps);
    EXPECT_FALSE(design->style(Role::paragraph).font.small_caps);
    EXPECT_EQ(design->style(Role::date).font.family, "Source Sans 3");
    EXPECT_EQ(design->contact_separator, "  ·  ");
    EXPECT_EQ(design->order.front(), "summary");
}

TEST(Template, StylesInheritFromBase) {
    const auto design =
        parse_template(std::string(smallest) + "size = 11\n[text.date]\ncolour = #333333\n", "t");
    ASSERT_TRUE(design) << to_text(design.error());
    EXPECT_EQ(design->style(Role::date).font.size, 11);
    EXPECT_EQ(design->style(Role::date).colour, 0x333333U);
    EXPECT_EQ(design->style(Role::paragraph).colour, 0U);
}

TEST(Template, NamesWhatIsWrong) {
    const std::string base(smallest);
    EXPECT_EQ(detail_of(parse_template("what\n", "t")), "line 1 is not 'key = value'");
    EXPECT_EQ(detail_of(parse_template(base + "[page]\nmargin = 3\n", "t")),
              "[page] has no key margin");
    EXPECT_EQ(detail_of(parse_template(base + "[page]\nmargin_top = wide\n", "t")),
              "[page] margin_top = wide is not a value it can have");
    EXPECT_EQ(detail_of(parse_template(base + "[page]\nmargin_top = 2\n", "t")),
              "[page] margin_top = 2 is not a value it can have");
    EXPECT_EQ(detail_of(parse_template(base + "[text.date]\ncolour = #99aabb\n", "t")),
              "the colour of date is too pale on white");
    EXPECT_EQ(detail_of(parse_template(base + "[text.date]\nfamily = Nimbus\n", "t")),
              "[fonts] has no file of Nimbus, used by date");
    EXPECT_EQ(detail_of(parse_template(std::string(100000, '#'), "t")), "too large");
}

TEST(Template, ContrastIsThatOfWcag) {
    EXPECT_NEAR(contrast_ratio(0x000000, 0xFFFFFF), 21, 1e-9);
    EXPECT_NEAR(contrast_ratio(0xFFFFFF, 0x767676), 4.54, 0.005);  // the known AA grey
}

}  // namespace
}  // namespace vouch::layout
