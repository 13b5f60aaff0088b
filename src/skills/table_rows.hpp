#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "skills/taxonomy.hpp"

// The rows of a file of taxonomy/ (taxonomy/README.md). Private to this module.
namespace vouch::skills {

struct Row {
    std::string_view file;
    std::size_t line = 0;
    std::vector<std::string_view> fields;

    std::string_view field(std::size_t index) const {
        return index < fields.size() ? fields[index] : std::string_view();
    }
};

// Error taxonomy-invalid at a row.
std::unexpected<Error> invalid(const Row& row, std::string detail);

// The items of a field that is a list.
std::vector<std::string> list_of(std::string_view field);

// Calls `use` with each row; comments and empty lines are none.
template <typename Use>
Result<void> each_row(const DataFile& file, std::size_t columns_max, Use use) {
    Row row{file.name, 0, {}};
    for (auto line : text::split_lines(file.text)) {
        ++row.line;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty() || line.starts_with('#') || text::trim(line).empty()) {
            continue;
        }
        row.fields = text::split(line, '\t');
        if (row.fields.size() > columns_max) {
            return invalid(row, std::to_string(row.fields.size()) + " columns, at most " +
                                    std::to_string(columns_max));
        }
        for (auto& field : row.fields) {
            field = text::trim(field);
        }
        if (row.field(0).empty()) {
            return invalid(row, "the first column is empty");
        }
        TRY(use(row));
    }
    return {};
}

}  // namespace vouch::skills
