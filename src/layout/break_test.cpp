#include <gtest/gtest.h>

#include "layout/break_lines.hpp"
#include "layout/break_pages.hpp"
#include "layout/fixed_width_measure.hpp"

namespace vouch::layout {
namespace {

// Lines of `text` at ten characters a line (size 2: a point a character).
std::vector<std::string> lines_of(const std::string& text, double first = 10) {
    FixedWidthMeasure measure;
    const auto broken = break_lines({{.text = text}}, {Font{.family = "f", .size = 2}},
                                    {.first = first, .others = 10}, measure);
    std::vector<std::string> lines;
    for (const auto& line : broken) {
        std::string joined;
        for (const auto& segment : line.segments) {
            joined += segment.text;
        }
        lines.push_back(joined);
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(BreakLines, AtSpacesOnly) {
    EXPECT_EQ(lines_of("one two three four"), (Lines{"one two", "three four"}));
    EXPECT_EQ(lines_of("cut-over a-b-c-d x"), (Lines{"cut-over", "a-b-c-d x"}));
    EXPECT_EQ(lines_of("one two three", 4), (Lines{"one", "two three"}));
    EXPECT_EQ(lines_of(""), Lines{});
}

TEST(BreakLines, LongWordsBreakAfterAddressSigns) {
    EXPECT_EQ(lines_of("example.org/very/long"), (Lines{"example.", "org/very/", "long"}));
    EXPECT_EQ(lines_of("abcdefghijklmno"), (Lines{"abcdefghij", "klmno"}));
    EXPECT_EQ(lines_of("a abcdefghijklmno").front(), "a");
}

TEST(BreakLines, CombiningMarksStayWithTheirLetter) {
    // Eleven letters, the tenth with two marks.
    EXPECT_EQ(lines_of("abcdefghij\u0301\u0302k"), (Lines{"abcdefghij\u0301\u0302", "k"}));
}

TEST(BreakLines, BetweenIdeographsButNotBeforeAFullStop) {
    EXPECT_EQ(lines_of("一二三四五六七八九十一"), (Lines{"一二三四五六七八九十", "一"}));
    EXPECT_EQ(lines_of("一二三四五六七八九十。"), (Lines{"一二三四五六七八九", "十。"}));
}

TEST(BreakLines, AvoidsARuntAtTheEnd) {
    FixedWidthMeasure measure;
    const auto lines =
        break_lines({{.text = "aaaa bbbb cccc dddd e"}}, {Font{.family = "f", .size = 2}},
                    {.first = 20, .others = 20}, measure);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.back().segments.front().text, "dddd e");
    EXPECT_TRUE(lines.front().ends_at_space);
}

TEST(BreakLines, PiecesKeepTheirOwnFont) {
    FixedWidthMeasure measure;
    const auto lines = break_lines({{.text = "ab "}, {.text = "cd"}},
                                   {Font{.family = "f", .size = 2}, Font{.family = "f", .size = 4}},
                                   {.first = 10, .others = 10}, measure);
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_EQ(lines[0].segments.size(), 2U);
    EXPECT_EQ(lines[0].segments[1].width, 4);
    EXPECT_EQ(lines[0].width, 7);
}

FlowLine line(BreakCost below, double height = 10) {
    return {.height = height, .space_before = 0, .below = below};
}

TEST(BreakPages, FillsPagesAndKeepsHeadingsWithTheirText) {
    using enum BreakCost;
    const std::vector<FlowLine> lines{line(free), line(free), line(forbidden), line(free)};
    EXPECT_EQ(break_pages(lines, 30), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(break_pages(lines, 40), (std::vector<std::size_t>{0}));
    EXPECT_TRUE(break_pages({}, 30).empty());
}

TEST(BreakPages, ForbiddenBreaksOnlyWherePagesWouldOverflow) {
    using enum BreakCost;
    const std::vector<FlowLine> lines(5, line(forbidden));
    EXPECT_EQ(break_pages(lines, 20).size(), 3U);
    // A line higher than the page still gets one.
    EXPECT_EQ(break_pages({line(free, 50), line(free, 50)}, 20).size(), 2U);
}

TEST(BreakPages, PrefersTheEndOfAnEntry) {
    using enum BreakCost;
    std::vector<FlowLine> lines(12, line(slight));
    lines[8].below = free;
    EXPECT_EQ(break_pages(lines, 100), (std::vector<std::size_t>{0, 9}));
}

TEST(BreakPages, SpaceAtTheTopOfAPageIsDropped) {
    const FlowLine spaced{.height = 10, .space_before = 15, .below = BreakCost::free};
    EXPECT_EQ(break_pages({spaced, spaced, spaced}, 10).size(), 3U);
    EXPECT_EQ(break_pages({spaced, spaced}, 35).size(), 1U);
}

}  // namespace
}  // namespace vouch::layout
