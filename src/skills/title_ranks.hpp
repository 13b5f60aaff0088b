#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "skills/taxonomy.hpp"

// taxonomy/ranks.tsv: the words of a job title that say its seniority. Private to this module.
namespace vouch::skills {

class TitleRanks {
public:
    // Error taxonomy-invalid, with file and line.
    Result<void> load(const DataFile& file);

    // The seniority a job title says by its modifiers ("Sr.", "Head of", "Trainee", "III"), as a
    // word of model::Seniority, or empty. "Manager" alone says nothing: it may be part of the
    // trade ("Account Manager"); the table of titles knows those.
    std::string seniority_of(std::string_view title) const;

private:
    // One or two words to the place of their seniority among those by strength of claim.
    std::map<std::string, std::size_t, std::less<>> ranks_;
    std::set<std::string, std::less<>>
        crafts_;  // "principal engineer", but no principal of a school
};

}  // namespace vouch::skills
