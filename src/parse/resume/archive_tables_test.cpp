#include <gtest/gtest.h>

#include "parse/resume/archive_tables.hpp"

namespace vouch::parse::resume {
namespace {

TextLine line_at(std::string_view text, int row, int column) {
    TextLine line;
    line.text = text;
    line.row = row;
    line.column = column;
    line.words.push_back({.begin = 0, .end = static_cast<std::uint32_t>(text.size()), .box = {}});
    return line;
}

TEST(ArchiveTables, NameCellsByTheFirstRow) {
    const ArchiveTables tables({line_at("Skills", 0, 0), line_at("Name", 1, 0), line_at("R", 2, 0),
                                line_at("Languages", 0, 0), line_at("Name", 3, 0),
                                line_at("Proficiency", 3, 1), line_at("Finnish", 4, 0),
                                line_at("Native", 4, 1)});
    ASSERT_EQ(tables.of("skills").size(), 1U);
    EXPECT_EQ(value_of(tables.of("skills")[0], {"name"}).text, "R");
    ASSERT_EQ(tables.of("languages").size(), 1U);
    EXPECT_EQ(value_of(tables.of("languages")[0], {"proficiency"}).text, "Native");
    EXPECT_TRUE(tables.of("positions").empty());
}

TEST(ArchiveTables, KeepTheLinesOfACellAndLeaveOutCellsWithoutColumn) {
    const ArchiveTables tables({line_at("Positions", 0, 0), line_at("Title", 1, 0),
                                line_at("Cook", 2, 0), line_at("at sea", 2, 0),
                                line_at("stray", 2, 3)});
    ASSERT_EQ(tables.of("positions").size(), 1U);
    const Cells& row = tables.of("positions")[0];
    EXPECT_EQ(lines_of(row, "title").size(), 2U);
    EXPECT_EQ(value_of(row, {"role", "title"}).text, "Cook at sea");
    EXPECT_EQ(row.size(), 1U);
}

}  // namespace
}  // namespace vouch::parse::resume
