#include "document/readers/csv.hpp"

#include <algorithm>

namespace vouch::document::readers {

namespace {

// One field from `at` on; `at` moves to the sign that ends it or to the end.
std::string read_field(std::string_view text, std::size_t& at) {
    std::string field;
    if (at < text.size() && text[at] == '"') {
        for (++at; at < text.size(); ++at) {
            if (text[at] != '"') {
                field += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                field += text[++at];
            } else {
                ++at;
                break;
            }
        }
    }
    while (at < text.size() && text[at] != ',' && text[at] != '\n') {
        if (text[at] != '\r') {
            field += text[at];
        }
        ++at;
    }
    return field;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, std::size_t rows_max, std::size_t columns_max) {
    std::vector<CsvRow> rows;
    for (std::size_t at = 0; at < text.size() && rows.size() < rows_max;) {
        CsvRow row;
        for (bool more = true; more;) {
            std::string field = read_field(text, at);
            if (row.size() < columns_max) {
                row.push_back(std::move(field));
            }
            more = at < text.size() && text[at] == ',';
            ++at;
        }
        const bool blank = std::ranges::all_of(row, &std::string::empty);
        if (!blank) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace vouch::document::readers
