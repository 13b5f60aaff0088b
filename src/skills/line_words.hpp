#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "skills/taxonomy.hpp"

// taxonomy/openings.tsv and taxonomy/work_nouns.tsv: how lines of a résumé begin. Private to this
// module.
namespace vouch::skills {

class LineWords {
public:
    // Errors taxonomy-invalid, with file and line.
    Result<void> load_openings(const DataFile& file);
    Result<void> load_work_nouns(const DataFile& file);

    bool has(std::string_view words, OpeningUse use) const;
    const WorkNoun* work_noun(std::string_view singular) const;

private:
    std::array<std::set<std::string, std::less<>>, opening_uses> openings_;
    std::map<std::string, WorkNoun, std::less<>> work_nouns_;
};

}  // namespace vouch::skills
