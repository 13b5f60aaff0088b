#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vouch::document::readers {

using CsvRow = std::vector<std::string>;

// The rows of comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and
// doubled quotes. Malformed quoting ends with the text; empty rows are dropped. At most
// `rows_max` rows of `columns_max` fields are read.
std::vector<CsvRow> read_csv(std::string_view text, std::size_t rows_max, std::size_t columns_max);

}  // namespace vouch::document::readers
