#include "match/discounts.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace vouch::match {
namespace {

std::optional<Discount> why(std::string_view text, std::string_view word,
                            TextForm form = TextForm::prose) {
    const auto spans = discounts(text, form);
    const auto* span = discount_at(spans, text.find(word));
    return span == nullptr ? std::nullopt : std::optional(span->why);
}

TEST(Discounts, AWishIsNotASkill) {
    EXPECT_EQ(why("Eager to learn Rust and Go", "Rust"), Discount::wished);
    EXPECT_EQ(why("Python daily; hoping to move into Rust", "Rust"), Discount::wished);
    EXPECT_EQ(why("Python daily; hoping to move into Rust", "Python"), std::nullopt);
}

TEST(Discounts, ANegationEndsWithItsClause) {
    EXPECT_EQ(why("No experience with SAP, but ran Oracle for years", "SAP"), Discount::negated);
    EXPECT_EQ(why("No experience with SAP, but ran Oracle for years", "Oracle"), std::nullopt);
    EXPECT_EQ(why("Never missed a payroll run in SAP", "SAP"), std::nullopt);
}

TEST(Discounts, ALevelInAListItemCountsForTheItem) {
    EXPECT_EQ(why("Power BI (beginner)", "Power", TextForm::item), Discount::beginner);
    EXPECT_EQ(why("CSS basics", "CSS", TextForm::item), Discount::beginner);
    EXPECT_EQ(why("Basic Life Support", "Life", TextForm::item), std::nullopt);
    EXPECT_EQ(why("Taught the basics of CSS", "CSS", TextForm::prose), std::nullopt);
}

}  // namespace
}  // namespace vouch::match
