#include "base/text.hpp"
#include "skills/imports/import_tables.hpp"
#include "skills/imports/imports.hpp"
#include "skills/imports/record_reader.hpp"

namespace vouch::skills::imports {

namespace {

Kind kind_of(std::string_view type, std::string_view label) {
    return type != "knowledge"    ? Kind::method
           : names_program(label) ? Kind::technology
                                  : Kind::domain;
}

std::vector<std::string> labels_of(std::string_view field) {
    std::vector<std::string> labels;
    for (const auto label : text::split_lines(field)) {
        labels.emplace_back(label);
    }
    return labels;
}

// Later versions mark concepts that are no longer in use.
bool is_released(const RecordReader& records, std::optional<std::size_t> status) {
    return !status || records.field(*status).empty() || records.field(*status) == "released";
}

Result<void> read_skills(const DataFile& file, ImportTables& tables) {
    TRY_INTO(auto records, RecordReader::open(file, Delimiting::comma));
    TRY_INTO(const auto uri, records.needed_column("conceptUri"));
    TRY_INTO(const auto type, records.needed_column("skillType"));
    TRY_INTO(const auto label, records.needed_column("preferredLabel"));
    TRY_INTO(const auto others, records.needed_column("altLabels"));
    const auto status = records.column("status");
    while (true) {
        TRY_INTO(const auto more, records.next());
        if (!more) {
            return {};
        }
        if (records.field(label).empty()) {
            return invalid_at(file.name, records.line(), "no preferredLabel");
        }
        if (is_released(records, status)) {
            tables.add_skill({.name = records.field(label),
                              .kind = kind_of(records.field(type), records.field(label)),
                              .aliases = labels_of(records.field(others)),
                              .identifier = records.field(uri)});
        }
    }
}

Result<void> read_occupations(const DataFile& file, ImportTables& tables) {
    TRY_INTO(auto records, RecordReader::open(file, Delimiting::comma));
    TRY_INTO(const auto label, records.needed_column("preferredLabel"));
    TRY_INTO(const auto others, records.needed_column("altLabels"));
    const auto status = records.column("status");
    while (true) {
        TRY_INTO(const auto more, records.next());
        if (!more) {
            return {};
        }
        if (is_released(records, status)) {
            tables.add_title({.title = records.field(label),
                              .normal = records.field(label),
                              .aliases = labels_of(records.field(others))});
        }
    }
}

}  // namespace

Result<Import> import_esco(std::span<const DataFile> files, const Known& known) {
    ImportTables tables(known, "esco",
                        "# Made from ESCO, © European Union, CC BY 4.0 (esco.ec.europa.eu).\n");
    bool any = false;
    for (const auto& file : files) {
        if (file.name == "skills_en.csv") {
            any = true;
            TRY(read_skills(file, tables));
        } else if (file.name == "occupations_en.csv") {
            TRY(read_occupations(file, tables));
        }
    }
    if (!any) {
        return invalid_at("skills_en.csv", 0, "the file is not in the folder");
    }
    return tables.finish();
}

}  // namespace vouch::skills::imports
