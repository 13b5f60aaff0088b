#include "layout/template.hpp"

#include <set>

#include <gtest/gtest.h>

#include "layout/test_templates.hpp"

namespace vouch::layout {
namespace {

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
    const auto design = parse_template(shipped_text("modern"), "modern");
    ASSERT_TRUE(design) << to_text(design.error());
    EXPECT_EQ(design->name, "modern");
    EXPECT_TRUE(design->style(Role::section_heading).font.small_caps);
    EXPECT_FALSE(design->style(Role::paragraph).font.small_caps);
    EXPECT_EQ(design->style(Role::date).font.family, "Source Sans 3");
    EXPECT_EQ(design->contact_separator, "  ·  ");
    EXPECT_EQ(design->order.front(), "summary");
}

TEST(Template, AllThatAreShippedAreSoundAndDiffer) {
    std::set<std::string> intents;
    for (const auto& name : shipped_names()) {
        const auto design = parse_template(shipped_text(name), name);
        ASSERT_TRUE(design) << to_text(design.error());
        EXPECT_TRUE(intents.insert(design->intent).second) << name;
        EXPECT_FALSE(design->word_fallback.empty()) << name;
        EXPECT_FALSE(design->order.empty()) << name;
        EXPECT_FALSE(design->order_graduate.empty()) << name;
    }
    EXPECT_GE(intents.size(), 8U);
}

TEST(Template, ReadsItsStructure) {
    const auto design = parse_template(
        std::string(smallest) +
            "[entry]\nleads = organization\none_line = yes\ndates = column\ndate_column = 90\n"
            "[sidebar]\nwidth = 120\nsections = skills languages\n[heading]\n"
            "rule_place = above\n",
        "t");
    ASSERT_TRUE(design) << to_text(design.error());
    EXPECT_EQ(design->leads, Leads::organization);
    EXPECT_TRUE(design->one_line);
    EXPECT_EQ(design->dates, DatePlace::column);
    EXPECT_EQ(design->sidebar.sections, (std::vector<std::string>{"skills", "languages"}));
    EXPECT_EQ(design->rule_place, RulePlace::above);
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
    EXPECT_EQ(detail_of(parse_template(base + "[entry]\ndates = below\n", "t")),
              "[entry] dates = below is not a value it can have");
    EXPECT_EQ(detail_of(parse_template(base + "[entry]\ndates = column\n", "t")),
              "[entry] dates = column and date_column go together");
    EXPECT_EQ(detail_of(parse_template(base + "[sidebar]\nwidth = 120\n", "t")),
              "[sidebar] width and sections go together");
    EXPECT_EQ(
        detail_of(parse_template(base + "[text.date]\ncolour = #707070\n[sidebar]\nwidth = 120\n"
                                        "sections = skills\ncolour = #c0c0c0\n",
                                 "t")),
        "the colour of date is too pale on the sidebar");
    EXPECT_EQ(
        detail_of(parse_template(base + "[text.section_heading]\ncolour = #707070\n[heading]\n"
                                        "band_colour = #c0c0c0\n",
                                 "t")),
        "the colour of section_heading is too pale on its band");
    EXPECT_EQ(detail_of(parse_template(std::string(100000, '#'), "t")), "too large");
}

TEST(Template, ContrastIsThatOfWcag) {
    EXPECT_NEAR(contrast_ratio(0x000000, 0xFFFFFF), 21, 1e-9);
    EXPECT_NEAR(contrast_ratio(0xFFFFFF, 0x767676), 4.54, 0.005);  // the known AA grey
}

}  // namespace
}  // namespace vouch::layout
