#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parse/text_line.hpp"

namespace vouch::parse::resume {

// A row of a table: folded column name → the cell's lines.
using Cells = std::map<std::string, std::vector<TextLine>, std::less<>>;

// The tables of a profile archive by name: a heading, then a table whose first row names the
// columns. Names are folded (words_key_of).
class ArchiveTables {
public:
    explicit ArchiveTables(const std::vector<TextLine>& lines);

    const std::map<std::string, std::vector<Cells>, std::less<>>& all() const {
        return tables_;
    }
    // The rows below the columns' names; none for a table that is not there.
    const std::vector<Cells>& of(std::string_view table) const;
    // The names of a table and its columns, by table.
    const std::map<std::string, std::vector<TextLine>, std::less<>>& labels() const {
        return labels_;
    }

private:
    std::map<std::string, std::vector<Cells>, std::less<>> tables_;
    std::map<std::string, std::vector<TextLine>, std::less<>> labels_;
};

// The cell's lines; none where the row has no such column.
const std::vector<TextLine>& lines_of(const Cells& row, std::string_view column);

// The first of the columns that is filled, its lines as one; empty where none is.
TextLine line_of(const Cells& row, std::initializer_list<std::string_view> columns);
Placed value_of(const Cells& row, std::initializer_list<std::string_view> columns);

}  // namespace vouch::parse::resume
