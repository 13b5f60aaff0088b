#include "document/document.hpp"

#include <gtest/gtest.h>

namespace vouch::document {
namespace {

// A page whose columns hold six lines each of the given names, one below the other; a name of
// column 2 is one wide line below everything.
Page page_of(const std::vector<std::pair<std::uint16_t, std::string>>& columns) {
    Page page;
    page.width = 600;
    page.height = 800;
    const auto add = [&](const std::string& name, std::uint16_t column, Box box) {
        Line line;
        line.first_word = static_cast<std::uint32_t>(page.words.size());
        line.word_count = 1;
        line.column = column;
        line.box = box;
        page.words.push_back({name, line.box, 0, -1, true, false});
        page.lines.push_back(line);
    };
    for (const auto& [column, name] : columns) {
        if (column == 2) {
            add(name, 0, {50, 700, 550, 710});
            continue;
        }
        const float x = column == 0 ? 50.0F : 300.0F;
        for (int i = 0; i < 6; ++i) {
            const float y = 100 + 40.0F * static_cast<float>(i);
            add(i == 0 ? name : "", column, {x, y, x + 100, y + 10});
        }
    }
    return page;
}

std::string order_of(const Document& document) {
    std::string order;
    for (const auto place : reading_order(document)) {
        const auto& page = document.pages[place.page];
        const auto text = text_of(page, page.lines[place.line]);
        order += text.empty() ? "" : text + ' ';
    }
    return order;
}

TEST(ReadingOrder, FollowsAColumnOverThePageEnd) {
    Document document;
    document.has_pages = true;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}, {1, "t"}})};
    EXPECT_EQ(order_of(document), "a b s t ");
}

TEST(ReadingOrder, GoesOnWhereTheNextPageHasOnlyTheFirstColumn) {
    Document document;
    document.has_pages = true;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}})};
    EXPECT_EQ(order_of(document), "a b s ");
}

TEST(ReadingOrder, EndsTheColumnsWhereTheNextPageIsWide) {
    Document document;
    document.has_pages = true;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{2, "b"}})};
    EXPECT_EQ(order_of(document), "a s b ");
}

TEST(ReadingOrder, KeepsAPageWithFullWidthTextBelowItsColumns) {
    Document document;
    document.has_pages = true;
    document.pages = {page_of({{0, "a"}, {1, "s"}, {2, "b"}}), page_of({{0, "c"}, {1, "t"}})};
    EXPECT_EQ(order_of(document), "a s b c t ");
}

TEST(ReadingOrder, KeepsTheOrderOfFormatsWithoutPages) {
    Document document;
    document.pages = {page_of({{0, "a"}, {1, "s"}}), page_of({{0, "b"}})};
    EXPECT_EQ(order_of(document), "a s b ");
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
