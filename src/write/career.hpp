#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/match.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

// What the summary and the letter say of a person's career, worked out from the résumé.
namespace vouch::write {

// Months with at least one post, overlaps counted once, up to and including `today`.
struct Experience {
    int months = 0;
    std::vector<std::string> pointers;  // the dates it was counted from
};
Experience work_experience(const model::Resume& resume, Date today);

// "Charge Nurse, Medical ICU (Nights)" → "Charge Nurse, Medical ICU".
std::string short_position(std::string_view position);

// "SITE RELIABILITY ENGINEER (SENIOR) - DUBLIN" → "Site Reliability Engineer".
std::string spoken_title(std::string_view title);

// "Klarwerk Zahlungen GmbH" → "Klarwerk Zahlungen": as one says it. Empty for the self-employed.
std::string short_employer(std::string_view name);

// The posting's spelling of a skill, as a list of skills can hold it: its name instead of the
// singular of it. Empty where the posting has only half a sentence ("differentiating for
// children"): nothing a list could say better than the person's own word.
std::string keyword_spelling(const model::Keyword& keyword, const skills::Taxonomy& taxonomy);

// A skill that the posting asks and the résumé proves, in the posting's spelling.
struct ProvenSkill {
    std::string spelling;
    std::string skill;  // canonical
    bool must = false;
    std::vector<std::string> pointers;  // the evidence, strongest first
};

// Musts first, in the posting's order; each skill once and none that another of them implies.
// Languages, soft and weak skills are left out.
std::vector<ProvenSkill> proven_skills(const model::Match& match, const skills::Taxonomy& taxonomy);

}  // namespace vouch::write
