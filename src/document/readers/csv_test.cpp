#include "document/readers/csv.hpp"

#include <gtest/gtest.h>

namespace vouch::document::readers {
namespace {

std::vector<CsvRow> read(std::string_view text) {
    return read_csv(text, 100, 10);
}

TEST(Csv, PartsFieldsAndRows) {
    EXPECT_EQ(read("a,b\r\nc,d\n"), (std::vector<CsvRow>{{"a", "b"}, {"c", "d"}}));
}

TEST(Csv, KeepsCommasQuotesAndLineBreaksInsideQuotes) {
    EXPECT_EQ(read("\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",z"),
              (std::vector<CsvRow>{{"x, y", "say \"hi\""}, {"two\nlines", "z"}}));
}

TEST(Csv, KeepsEmptyFieldsAndDropsEmptyRows) {
    EXPECT_EQ(read("a,,c\n\n,,\nd"), (std::vector<CsvRow>{{"a", "", "c"}, {"d"}}));
}

TEST(Csv, EndsWithTheTextWhereAQuoteIsNeverClosed) {
    EXPECT_EQ(read("a,\"never"), (std::vector<CsvRow>{{"a", "never"}}));
}

TEST(Csv, HoldsItsBounds) {
    EXPECT_EQ(read_csv("a,b,c\nd\ne", 2, 2), (std::vector<CsvRow>{{"a", "b"}, {"d"}}));
}

}  // namespace
}  // namespace vouch::document::readers
