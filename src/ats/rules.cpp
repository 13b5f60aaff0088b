#include "ats/rules.hpp"

#include <algorithm>
#include <array>

namespace vouch::ats {
namespace {

// The published weights. Why each is what it is: docs/decisions/score-weights.md. They change
// only together with the version.
constexpr auto table = std::to_array<Rule>({
    {"contact", "contact-name", 1.0, contact_name},
    {"contact", "contact-email", 1.5, contact_email},
    {"contact", "contact-email-form", 0.5, contact_email_form},
    {"contact", "contact-phone", 1.5, contact_phone},
    {"contact", "contact-place", 1.0, contact_place},
    {"contact", "contact-link", 0.5, contact_link},

    {"structure", "structure-headline", 1.0, structure_headline},
    {"structure", "structure-summary", 1.5, structure_summary},
    {"structure", "structure-experience", 1.5, structure_experience},
    {"structure", "structure-education", 1.0, structure_education},
    {"structure", "structure-skills", 1.0, structure_skills},

    {"history", "history-none", 0.0, history_none},
    {"history", "history-dates", 3.0, history_dates},
    {"history", "history-span", 1.0, history_span},
    {"history", "history-order", 1.5, history_order},
    {"history", "history-gaps", 1.0, history_gaps},
    {"history", "history-titles", 1.0, history_titles},
    {"history", "history-bullets", 1.0, history_bullets},
    {"history", "history-months", 0.5, history_months},

    {"requirements", "requirements-must", 14.0, requirements_must},
    {"requirements", "requirements-nice", 3.0, requirements_nice},
    {"requirements", "requirements-prominent", 5.0, requirements_prominent},
    {"requirements", "requirements-summary", 4.0, requirements_summary},
    {"requirements", "requirements-order", 4.0, requirements_order},

    {"title", "title-near", 5.0, title_near},
    {"title", "title-seniority", 3.0, title_seniority},

    {"skills", "skills-stated", 6.0, skills_stated},
    {"skills", "skills-placed", 3.0, skills_placed},
    {"skills", "skills-soft", 0.5, skills_soft},
    {"skills", "skills-backed", 1.5, skills_backed},
    {"skills", "skills-count", 0.5, skills_count},
    {"skills", "skills-repeated", 0.5, skills_repeated},

    {"results", "results-share", 6.0, results_share},
    {"results", "results-recent", 4.0, results_recent},
    {"results", "results-outcome", 2.0, results_outcome},

    {"wording", "wording-verb", 3.0, wording_verb},
    {"wording", "wording-filler", 1.5, wording_filler},
    {"wording", "wording-first-person", 1.0, wording_first_person},
    {"wording", "wording-repetition", 1.0, wording_repetition},
    {"wording", "wording-cliche", 1.0, wording_cliche},
    {"wording", "wording-tense", 0.5, wording_tense},

    {"length", "length-pages", 2.0, length_pages},
    {"length", "length-words", 1.0, length_words},
    {"length", "length-bullets", 1.0, length_bullets},
    {"length", "length-posts", 0.5, length_posts},
    {"length", "length-summary", 0.5, length_summary},

    {"hygiene", "hygiene-reading", 1.0, hygiene_reading},
    {"hygiene", "hygiene-columns", 0.5, hygiene_columns},
    {"hygiene", "hygiene-tables", 0.5, hygiene_tables},
    {"hygiene", "hygiene-hidden", 1.0, hygiene_hidden},
    {"hygiene", "hygiene-scan", 0.5, hygiene_scan},
    {"hygiene", "hygiene-private", 0.5, hygiene_private},
});

}  // namespace

std::span<const Rule> rules() {
    return table;
}

Verdict spread(std::vector<Fault> faults, std::size_t all, double share_max) {
    if (faults.empty() || all == 0) {
        return passed();
    }
    const double total =
        std::min(share_max, static_cast<double>(faults.size()) / static_cast<double>(all));
    for (auto& fault : faults) {
        fault.share = total / static_cast<double>(faults.size());
    }
    return {true, std::move(faults)};
}

}  // namespace vouch::ats
