#pragma once

#include "skills/find_mentions.hpp"

namespace vouch::skills {

// Whether a name that stands in a text may be the skill there, by its letter case and the words
// beside it.
class NameSense {
public:
    NameSense(const TaxonomyTables& tables, const TokenText& in, Reading reading)
        : tables_(tables), in_(in), reading_(reading) {}

    // Before the wider context is asked.
    Sense first(const Found& found) const;

    // "experience with Go", "knowledge of statistical R"; one word of another kind may stand
    // between, except before a mere "using".
    bool has_cue_before(const Found& found) const;
    bool is_means(const Found& found) const;

private:
    std::string_view words(const Found& found) const;
    const Surface& surface(const Found& found) const {
        return tables_.surfaces[found.surface];
    }
    const Skill& skill(const Found& found) const {
        return tables_.skills[surface(found).skill];
    }
    bool in_address(const Found& found) const;
    bool is_other_sense(const Found& found) const;
    bool in_list_with_neighbours(const Found& found) const;
    bool is_grade_noun(std::size_t token) const;

    const TaxonomyTables& tables_;
    const TokenText& in_;
    Reading reading_;
};

}  // namespace vouch::skills
