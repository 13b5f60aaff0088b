#include "document/document.hpp"

#include <gtest/gtest.h>

namespace vouch::document {
namespace {

// A page whose lines stand in the given columns, each of one word that names it.
Page page_of(const std::vector<std::pair<std::uint16_t, std::string>>& lines) {
    Page page;
    page.width = 600;
    for (const auto& [column, name] : lines) {
        const float x = column == 0 ? 50.0F : 300.0F;
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.word_count = 1;
        line.column = column;
        line.box = {x, 0, x + 100, 10};
        page.words.push_back({name, line.box, 0, -1, true, false});
        page.lines.push_back(line);
    }
    return page;
}

std::string order_of(const Document& document) {
    std::string order;
    for (const auto place : reading_order(document)) {
        const auto& page = document.pages[place.page];
        order += text_of(page, page.lines[place.line]) + ' ';
    }
    return order;
}

TEST(ReadingOrder, FollowsAColumnOverThePageEnd) {
    Document document;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}, {1, "t"}})};
    EXPECT_EQ(order_of(document), "a b s t ");
}

TEST(ReadingOrder, GoesOnWhereTheNextPageHasOnlyTheFirstColumn) {
    Document document;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}})};
    EXPECT_EQ(order_of(document), "a b s ");
}

TEST(ReadingOrder, EndsTheColumnsWhereTheNextPageIsWide) {
    Document document;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}})};
    document.pages[1].lines[0].box.x1 = 550;
    EXPECT_EQ(order_of(document), "a s b ");
}

TEST(ReadingOrder, KeepsAPageWithFullWidthTextBelowItsColumns) {
    Document document;
    document.pages = {page_of({{0, "a"}, {1, "s"}, {0, "b"}}), page_of({{0, "c"}, {1, "t"}})};
    EXPECT_EQ(order_of(document), "a s b c t ");
}

TEST(Text, JoinsWordsAndParts) {
    Page page;
    page.words = {{"Jan", {}, 0, -1, true, false},
                  {"e", {}, 1, -1, false, false},
                  {"Doe", {}, 0, -1, true, false},
                  {"2019", {}, 0, -1, true, true}};
    Line line;
    line.word_count = 4;
    EXPECT_EQ(text_of(page, line), "Jane Doe 2019");
    const auto parts = parts_of(page, line);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(text_of(page, parts[0]), "Jane Doe");
    EXPECT_EQ(text_of(page, parts[1]), "2019");
}

}  // namespace
}  // namespace vouch::document
