#include "parse/resume/archive_tables.hpp"

#include <algorithm>

#include "parse/key.hpp"

namespace vouch::parse::resume {

ArchiveTables::ArchiveTables(const std::vector<TextLine>& lines) {
    std::string table;
    std::map<std::int32_t, std::string> columns;  // of the table, by their number
    for (std::size_t at = 0; at < lines.size();) {
        const TextLine& first = lines[at];
        if (first.row == 0) {
            table = words_key_of(first.text);
            columns.clear();
            labels_[table].push_back(first);
            ++at;
            continue;
        }
        const auto end = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(),
                                      [&](const TextLine& line) { return line.row != first.row; });
        const std::size_t next = static_cast<std::size_t>(end - lines.begin());
        const bool names_columns = columns.empty();
        Cells row;
        for (; at < next; ++at) {
            if (names_columns) {
                columns.emplace(lines[at].column, words_key_of(lines[at].text));
                labels_[table].push_back(lines[at]);
            } else if (const auto column = columns.find(lines[at].column);
                       column != columns.end()) {
                row[column->second].push_back(lines[at]);
            }
        }
        if (!row.empty()) {
            tables_[table].push_back(std::move(row));
        }
    }
}

const std::vector<Cells>& ArchiveTables::of(std::string_view table) const {
    static const std::vector<Cells> none;
    const auto found = tables_.find(table);
    return found == tables_.end() ? none : found->second;
}

const std::vector<TextLine>& lines_of(const Cells& row, std::string_view column) {
    static const std::vector<TextLine> none;
    const auto found = row.find(column);
    return found == row.end() ? none : found->second;
}

TextLine line_of(const Cells& row, std::initializer_list<std::string_view> columns) {
    for (const std::string_view column : columns) {
        const auto& lines = lines_of(row, column);
        if (lines.empty()) {
            continue;
        }
        TextLine all = lines.front();
        for (std::size_t index = 1; index < lines.size(); ++index) {
            append_line(all, lines[index]);
        }
        return all;
    }
    return {};
}

Placed value_of(const Cells& row, std::initializer_list<std::string_view> columns) {
    return placed(line_of(row, columns));
}

}  // namespace vouch::parse::resume
