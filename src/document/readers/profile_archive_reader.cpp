#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "document/readers/csv.hpp"
#include "document/readers/encoding.hpp"
#include "document/readers/flow.hpp"
#include "document/readers/read_bytes.hpp"
#include "document/readers/zip_archive.hpp"

// The ZIP of CSV files that LinkedIn gives a person who asks for their data. Each file that tells
// of a career becomes a heading (the file's name) over a table whose first row names the columns.
// Files of other matters (messages, connections, what others wrote) are never opened; a notice
// names them.
namespace vouch::document::readers {

namespace {

constexpr std::size_t rows_max = 500;
constexpr std::size_t columns_max = 40;
constexpr std::size_t cell_lines_max = 200;

constexpr std::array<std::string_view, 19> career_tables = {
    "Profile",       "Profile Summary", "Email Addresses", "PhoneNumbers", "Phone Numbers",
    "Positions",     "Education",       "Skills",          "Languages",    "Certifications",
    "Projects",      "Honors",          "Publications",    "Patents",      "Volunteering",
    "Organizations", "Courses",         "TestScores",      "Test Scores"};

std::string_view file_name(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "folder/Positions.csv" → "Positions"
std::string_view table_name(std::string_view path) {
    const auto file = file_name(path);
    return file.ends_with(".csv") ? file.substr(0, file.size() - 4) : std::string_view{};
}

// Some files begin with a note to the reader: a row "Notes:", its text, then the columns' names.
std::size_t header_row(const std::vector<CsvRow>& rows) {
    constexpr std::size_t note_rows_max = 10;
    if (rows.empty() || !text::fold(rows[0][0]).starts_with("notes:")) {
        return 0;
    }
    const auto most = std::min(rows.size(), note_rows_max);
    for (std::size_t row = 1; row < most; ++row) {
        const bool is_sentence = rows[row].size() == 1 && rows[row][0].contains(". ");
        if (!is_sentence) {
            return row;
        }
    }
    return rows.size();
}

void add_cell(Flow& flow, std::string_view text) {
    std::size_t lines = 0;
    for (const auto line : text::split_lines(text)) {
        const auto trimmed = text::trim(line);
        if (!trimmed.empty() && ++lines <= cell_lines_max) {
            flow.add({.runs = {{.text = std::string(trimmed),
                                .style = {.font = "", .size = 10},
                                .link = ""}}});
        }
    }
}

void add_table(Flow& flow, std::string_view name, std::span<const CsvRow> rows) {
    flow.add({.role = LineRole::heading,
              .heading_level = 1,
              .space_before = 12,
              .runs = {{.text = std::string(name),
                        .style = {.font = "", .size = 14, .bold = true},
                        .link = ""}}});
    std::size_t columns = 1;
    for (const CsvRow& row : rows) {
        columns = std::max(columns, row.size());
    }
    flow.begin_table(std::vector<float>(columns, 1));
    for (const CsvRow& row : rows) {
        flow.begin_row();
        for (std::size_t column = 0; column < row.size(); ++column) {
            flow.begin_cell(column, 1);
            add_cell(flow, row[column]);
        }
    }
    flow.end_table();
}

// The files that were left alone, by name.
void tell_of_others(Flow& flow, const std::vector<std::string>& names) {
    constexpr std::size_t named_max = 12;
    std::vector<std::string_view> others;
    for (const std::string& name : names) {
        const bool is_career = std::ranges::contains(career_tables, table_name(name));
        if (!is_career && !name.ends_with('/')) {
            others.push_back(file_name(name));
        }
    }
    if (others.empty()) {
        return;
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(others.size(), named_max); ++i) {
        list += (i > 0 ? ", " : "") + to_utf8(others[i]);
    }
    list += others.size() > named_max ? ", …" : "";
    flow.notices().push_back(
        {.code = "document.archive-files-left",
         .params = {{"amount", std::to_string(others.size())}, {"names", std::move(list)}}});
}

}  // namespace

Result<Document> read_profile_archive(std::string_view bytes) {
    TRY_INTO(auto archive, ZipArchive::open(bytes));
    const auto names = archive.names();
    Flow flow(Kind::profile_archive);
    for (const std::string_view table : career_tables) {
        const auto found = std::ranges::find(names, table, table_name);
        if (found == names.end()) {
            continue;
        }
        TRY_INTO(const auto part, archive.read(*found));
        const auto rows = read_csv(to_utf8(part), rows_max, columns_max);
        const std::size_t header = header_row(rows);
        if (rows.size() >= header + 2) {
            add_table(flow, table, std::span(rows).subspan(header));
        }
    }
    tell_of_others(flow, names);
    return flow.finish();
}

}  // namespace vouch::document::readers
