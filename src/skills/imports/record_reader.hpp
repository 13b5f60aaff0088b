#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "skills/taxonomy.hpp"

// Files of records with a line of column names: CSV and tab-delimited text. Private to this room.
namespace vouch::skills::imports {

// Error import-invalid at a line of a file; 0 where no line is at fault.
std::unexpected<Error> invalid_at(std::string_view file, std::size_t line, std::string detail);

enum class Delimiting : std::uint8_t {
    comma,  // RFC 4180: fields may be quoted and then hold commas, quotes (doubled) and line ends
    tab     // no quoting
};

class RecordReader {
public:
    // Reads the column names. `file` must outlive the reader.
    static Result<RecordReader> open(const DataFile& file, Delimiting delimiting);

    // Reads the next record: false at the end. Errors where it has another number of fields than
    // the column names, an open quote, or bytes that are not UTF-8.
    Result<bool> next();

    std::optional<std::size_t> column(std::string_view name) const;
    // An error where no column is called so.
    Result<std::size_t> needed_column(std::string_view name) const;

    const std::string& field(std::size_t column) const {
        return fields_[column];
    }
    // Of the first line of the record, from 1.
    std::size_t line() const {
        return record_line_;
    }
    std::string_view file_name() const {
        return file_->name;
    }

private:
    RecordReader(const DataFile& file, Delimiting delimiting);

    Result<void> read_record();
    Result<void> read_quoted(std::string& field);
    char delimiter() const {
        return delimiting_ == Delimiting::comma ? ',' : '\t';
    }

    const DataFile* file_;
    Delimiting delimiting_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t record_line_ = 1;
    std::vector<std::string> columns_;
    std::vector<std::string> fields_;
};

}  // namespace vouch::skills::imports
