#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ats/subject.hpp"

namespace vouch::ats {

// One thing wrong, at one place.
struct Fault {
    std::string pointer;
    double share = 1;  // of the check's points that it costs; all faults of a check at most 1
    Params params = {};
    model::FindingLevel level = model::FindingLevel::warning;
    std::string_view variant = {};  // "-missing": texts of its own, `ats.<check><variant>`
};

struct Verdict {
    bool applies = true;  // false: the check is left out and the rest is scaled
    std::vector<Fault> faults;
};

// A side of the score: its share of the total. Its checks' points add up to 100.
struct PartRule {
    std::string_view name;
    double weight;
};
std::span<const PartRule> parts();

// A check: its points of its part's 100 and how it is judged. The texts are `ats.<name>` (what was
// found) and `ats.<name>-fix` (what to do), or those of a fault's variant.
struct Rule {
    std::string_view part;
    std::string_view category;
    std::string_view name;
    double points;
    Verdict (*judge)(const Subject&);
};

// All checks in the order they are shown, part by part.
std::span<const Rule> rules();

// The verdicts that rules give.
inline Verdict passed() {
    return {};
}
inline Verdict not_applicable() {
    return {false, {}};
}
inline Verdict one_fault(std::string pointer, double share = 1, Params params = {},
                         model::FindingLevel level = model::FindingLevel::warning) {
    return {true, {{std::move(pointer), share, std::move(params), level}}};
}
// Faults at several places that cost the check's points in the share `bad` of `all`, up to
// `share_max`.
Verdict spread(std::vector<Fault> faults, std::size_t all, double share_max = 1);

Verdict contact_name(const Subject&);
Verdict contact_email(const Subject&);
Verdict contact_email_form(const Subject&);
Verdict contact_phone(const Subject&);
Verdict contact_place(const Subject&);
Verdict contact_link(const Subject&);

Verdict structure_headline(const Subject&);
Verdict structure_summary(const Subject&);
Verdict structure_experience(const Subject&);
Verdict structure_education(const Subject&);
Verdict structure_skills(const Subject&);

Verdict history_none(const Subject&);
Verdict history_dates(const Subject&);
Verdict history_span(const Subject&);
Verdict history_order(const Subject&);
Verdict history_gaps(const Subject&);
Verdict history_titles(const Subject&);
Verdict history_bullets(const Subject&);
Verdict history_months(const Subject&);

Verdict requirements_must(const Subject&);
Verdict requirements_nice(const Subject&);

Verdict glance_seen(const Subject&);
Verdict glance_order(const Subject&);

Verdict search_stated(const Subject&);
Verdict search_placed(const Subject&);
Verdict search_soft(const Subject&);

Verdict title_near(const Subject&);
Verdict title_seniority(const Subject&);

Verdict results_share(const Subject&);
Verdict results_recent(const Subject&);
Verdict results_outcome(const Subject&);

Verdict wording_verb(const Subject&);
Verdict wording_filler(const Subject&);
Verdict wording_first_person(const Subject&);
Verdict wording_repetition(const Subject&);
Verdict wording_cliche(const Subject&);
Verdict wording_tense(const Subject&);

Verdict spelling_none(const Subject&);
Verdict spelling_words(const Subject&);
Verdict spelling_variety(const Subject&);

Verdict readability_lines(const Subject&);
Verdict readability_sentences(const Subject&);

Verdict lists_backed(const Subject&);
Verdict lists_count(const Subject&);
Verdict lists_repeated(const Subject&);

Verdict length_pages(const Subject&);
Verdict length_words(const Subject&);
Verdict length_bullets(const Subject&);
Verdict length_posts(const Subject&);
Verdict length_summary(const Subject&);

Verdict hygiene_reading(const Subject&);
Verdict hygiene_columns(const Subject&);
Verdict hygiene_tables(const Subject&);
Verdict hygiene_hidden(const Subject&);
Verdict hygiene_scan(const Subject&);
Verdict hygiene_private(const Subject&);

}  // namespace vouch::ats
