#pragma once

#include <string>
#include <vector>

#include "embed/embedder.hpp"
#include "match/demand.hpp"
#include "model/posting.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::match {

// A skill the posting names, for the lists of keywords.
struct WantedKeyword {
    AskedIndex asked = 0;
    model::RequirementKind kind = model::RequirementKind::nice;
};

// A posting, analysed: everything about it that no résumé changes. Made once and kept, it may be
// held against many résumés.
struct AnalysedPosting {
    model::Posting posting;
    std::vector<Demand> demands;  // by posting.requirements, at most requirements_max
    std::vector<AskedSkill> asked;
    std::vector<WantedKeyword> keywords;    // the skills of requirements first, each once
    std::vector<LanguageDemand> languages;  // of all demands, in their order
    const skills::Title* title = nullptr;   // in the taxonomy, which outlives this
    std::string embedder;                   // whose vectors it holds
    embed::LikenessScale scale;             // of that embedder

    // Something in it is compared by vectors, so that the résumé needs them too.
    bool needs_vectors() const;
};
constexpr std::size_t requirements_max = 300;  // no honest posting has a tenth of it

AnalysedPosting analyse_posting(model::Posting posting, const skills::Taxonomy& taxonomy,
                                const embed::Embedder& embedder);

}  // namespace vouch::match
