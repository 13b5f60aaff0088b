#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "skills/taxonomy.hpp"

// Public classifications of skills as a further taxonomy folder of our own format
// (taxonomy/README.md), to be loaded beside Vouch's own tables. Bytes in, files out.
namespace vouch::skills::imports {

// What is there already: Vouch's own tables and earlier imports.
class Known {
public:
    // Error taxonomy-invalid.
    static Result<Known> from_files(std::span<const DataFile> files);

    // The skill that a whole name means.
    const Skill* skill(std::string_view name) const;
    bool has_title(std::string_view title) const;

private:
    explicit Known(Taxonomy taxonomy) : taxonomy_(std::move(taxonomy)) {}

    Taxonomy taxonomy_;
    // By folded spelling; also those that no text is searched for, as names with commas.
    std::unordered_map<std::string, SkillIndex> spellings_;
    std::unordered_set<std::string> titles_;  // folded
};

struct Counts {
    std::size_t read = 0;      // names of skills in the files
    std::size_t added = 0;     // rows written
    std::size_t merged = 0;    // names that the known tables have: no row, but an identifier
    std::size_t aliases = 0;   // other spellings written
    std::size_t left_out = 0;  // spellings that another row has, or that no text can be found by
    std::size_t titles = 0;    // rows of job titles written
};

struct Import {
    // "skills/esco.tsv", "titles/esco.tsv", "identifiers/esco.tsv": the same bytes for the same
    // input. Identifiers are rows of name, scheme, identifier.
    std::vector<DataFile> files;
    Counts counts;
};

// A name that the known tables have stays theirs: no row is doubled, and its other spellings are
// not taken over, for a classification's alternative labels are looser than our aliases. Names of
// one word that may be ordinary words get the flag `context`.
//
// Errors of all: import-invalid, with the file and the line at fault.

// ESCO's "classification dataset" as CSV: `skills_en.csv` and, where given, `occupations_en.csv`
// (https://esco.ec.europa.eu/en/use-esco/download).
Result<Import> import_esco(std::span<const DataFile> files, const Known& known);

// O*NET's tab-delimited database files: "Technology Skills.txt", "Tools Used.txt", "Occupation
// Data.txt", "Alternate Titles.txt", as many as are given; alternate titles need the occupations
// (https://www.onetcenter.org/database.html).
Result<Import> import_onet(std::span<const DataFile> files, const Known& known);

// Lightcast Open Skills as JSON: {"data":[{"id","name","type":{"name"}}]}.
Result<Import> import_lightcast(const DataFile& file, const Known& known);

}  // namespace vouch::skills::imports
