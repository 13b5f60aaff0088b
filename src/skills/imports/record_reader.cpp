#include "skills/imports/record_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace vouch::skills::imports {

namespace {

constexpr std::size_t fields_max = 100;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = text::decode(text, at);
        if (value == U'\uFFFD' && size == 1) {
            return false;
        }
        at += size;
    }
    return true;
}

}  // namespace

std::unexpected<Error> invalid_at(std::string_view file, std::size_t line, std::string detail) {
    if (line > 0) {
        detail = "line " + std::to_string(line) + ": " + detail;
    }
    return fail("import-invalid", {{"file", std::string(file)}, {"detail", std::move(detail)}});
}

RecordReader::RecordReader(const DataFile& file, Delimiting delimiting)
    : file_(&file), delimiting_(delimiting) {
    if (file.text.starts_with(byte_order_mark)) {
        at_ = byte_order_mark.size();
    }
}

Result<RecordReader> RecordReader::open(const DataFile& file, Delimiting delimiting) {
    RecordReader reader(file, delimiting);
    TRY(reader.read_record());
    reader.columns_ = reader.fields_;
    if (reader.columns_.size() < 2) {
        return invalid_at(file.name, 1, "no line of column names");
    }
    return reader;
}

Result<bool> RecordReader::next() {
    const std::string_view text = file_->text;
    while (at_ < text.size() && (text[at_] == '\n' || text[at_] == '\r')) {
        line_ += text[at_] == '\n' ? 1 : 0;
        ++at_;
    }
    if (at_ >= text.size()) {
        return false;
    }
    TRY(read_record());
    if (fields_.size() != columns_.size()) {
        return invalid_at(file_->name, record_line_,
                          std::to_string(fields_.size()) + " fields, but " +
                              std::to_string(columns_.size()) + " columns");
    }
    return true;
}

// The text inside quotes into `field`; `at_` stands behind the opening quote.
Result<void> RecordReader::read_quoted(std::string& field) {
    const std::string_view text = file_->text;
    while (true) {
        const auto quote = text.find('"', at_);
        if (quote == std::string_view::npos) {
            return invalid_at(file_->name, record_line_, "a quote is not closed");
        }
        const auto part = text.substr(at_, quote - at_);
        line_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
        field += part;
        at_ = quote + 1;
        if (at_ >= text.size() || text[at_] != '"') {
            return {};
        }
        field += '"';
        ++at_;
    }
}

Result<void> RecordReader::read_record() {
    const std::string_view text = file_->text;
    record_line_ = line_;
    fields_.clear();
    while (true) {
        std::string field;
        if (delimiting_ == Delimiting::comma && at_ < text.size() && text[at_] == '"') {
            ++at_;
            TRY(read_quoted(field));
        }
        const auto end =
            std::min(text.find_first_of(delimiting_ == Delimiting::comma ? ",\n" : "\t\n", at_),
                     text.size());
        auto rest = text.substr(at_, end - at_);
        if (rest.ends_with('\r')) {
            rest.remove_suffix(1);
        }
        if (!field.empty() && !rest.empty()) {
            return invalid_at(file_->name, record_line_, "text behind a closing quote");
        }
        field += rest;
        if (!is_utf8(field)) {
            return invalid_at(file_->name, record_line_, "not UTF-8");
        }
        fields_.push_back(std::move(field));
        at_ = end + 1;
        if (end >= text.size() || text[end] == '\n') {
            ++line_;
            return {};
        }
        if (fields_.size() >= fields_max) {
            return invalid_at(file_->name, record_line_,
                              "more than " + std::to_string(fields_max) + " fields");
        }
    }
}

std::optional<std::size_t> RecordReader::column(std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    return found == columns_.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - columns_.begin()));
}

Result<std::size_t> RecordReader::needed_column(std::string_view name) const {
    if (const auto found = column(name)) {
        return *found;
    }
    return invalid_at(file_->name, 1, "no column '" + std::string(name) + "'");
}

}  // namespace vouch::skills::imports
