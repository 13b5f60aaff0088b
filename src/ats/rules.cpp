#include "ats/rules.hpp"

#include <algorithm>
#include <array>

namespace vouch::ats {
namespace {

// The published weights. Why each is what it is: docs/decisions/score-weights.md. They change
// only together with the version.
constexpr auto part_table = std::to_array<PartRule>({
    {"reading", 10},
    {"writing", 20},
    {"match", 70},
});

constexpr auto table = std::to_array<Rule>({
    {"reading", "contact", "contact-name", 4.0, contact_name},
    {"reading", "contact", "contact-email", 6.0, contact_email},
    {"reading", "contact", "contact-email-form", 2.0, contact_email_form},
    {"reading", "contact", "contact-phone", 5.0, contact_phone},
    {"reading", "contact", "contact-place", 3.0, contact_place},
    {"reading", "contact", "contact-link", 2.0, contact_link},

    {"reading", "structure", "structure-headline", 3.0, structure_headline},
    {"reading", "structure", "structure-summary", 5.0, structure_summary},
    {"reading", "structure", "structure-experience", 5.0, structure_experience},
    {"reading", "structure", "structure-education", 3.5, structure_education},
    {"reading", "structure", "structure-skills", 3.5, structure_skills},

    {"reading", "history", "history-none", 0.0, history_none},
    {"reading", "history", "history-dates", 11.0, history_dates},
    {"reading", "history", "history-span", 4.0, history_span},
    {"reading", "history", "history-order", 5.0, history_order},
    {"reading", "history", "history-gaps", 4.0, history_gaps},
    {"reading", "history", "history-titles", 4.0, history_titles},
    {"reading", "history", "history-bullets", 3.0, history_bullets},
    {"reading", "history", "history-months", 2.0, history_months},

    {"reading", "hygiene", "hygiene-reading", 9.0, hygiene_reading},
    {"reading", "hygiene", "hygiene-columns", 2.0, hygiene_columns},
    {"reading", "hygiene", "hygiene-tables", 2.0, hygiene_tables},
    {"reading", "hygiene", "hygiene-hidden", 7.0, hygiene_hidden},
    {"reading", "hygiene", "hygiene-scan", 3.0, hygiene_scan},
    {"reading", "hygiene", "hygiene-private", 2.0, hygiene_private},

    {"writing", "results", "results-share", 16.0, results_share},
    {"writing", "results", "results-recent", 8.0, results_recent},
    {"writing", "results", "results-outcome", 10.0, results_outcome},

    {"writing", "wording", "wording-verb", 10.0, wording_verb},
    {"writing", "wording", "wording-filler", 4.0, wording_filler},
    {"writing", "wording", "wording-first-person", 3.0, wording_first_person},
    {"writing", "wording", "wording-repetition", 3.0, wording_repetition},
    {"writing", "wording", "wording-cliche", 4.0, wording_cliche},
    {"writing", "wording", "wording-tense", 2.0, wording_tense},

    {"writing", "spelling", "spelling-none", 0.0, spelling_none},
    {"writing", "spelling", "spelling-words", 12.0, spelling_words},
    {"writing", "spelling", "spelling-variety", 2.0, spelling_variety},

    {"writing", "readability", "readability-lines", 4.0, readability_lines},
    {"writing", "readability", "readability-sentences", 2.0, readability_sentences},

    {"writing", "length", "length-pages", 4.0, length_pages},
    {"writing", "length", "length-words", 3.0, length_words},
    {"writing", "length", "length-bullets", 3.0, length_bullets},
    {"writing", "length", "length-posts", 1.0, length_posts},
    {"writing", "length", "length-summary", 1.0, length_summary},

    {"writing", "lists", "lists-backed", 5.0, lists_backed},
    {"writing", "lists", "lists-count", 1.5, lists_count},
    {"writing", "lists", "lists-repeated", 1.5, lists_repeated},

    {"match", "requirements", "requirements-must", 30.0, requirements_must},
    {"match", "requirements", "requirements-nice", 5.0, requirements_nice},

    {"match", "glance", "glance-seen", 33.0, glance_seen},
    {"match", "glance", "glance-order", 5.0, glance_order},

    {"match", "search", "search-stated", 12.0, search_stated},
    {"match", "search", "search-placed", 4.0, search_placed},
    {"match", "search", "search-soft", 1.0, search_soft},

    {"match", "title", "title-near", 6.0, title_near},
    {"match", "title", "title-seniority", 4.0, title_seniority},
});

}  // namespace

std::span<const PartRule> parts() {
    return part_table;
}

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
