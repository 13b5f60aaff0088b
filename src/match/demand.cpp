#include "match/demand.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::match {
namespace {

void add_phrase(AskedSkill& skill, std::string_view words) {
    std::vector<std::string> phrase;
    for (const auto& term : embed::terms(words)) {
        phrase.push_back(term.stem);
    }
    if (!phrase.empty() && std::ranges::find(skill.phrases, phrase) == skill.phrases.end()) {
        skill.phrases.push_back(std::move(phrase));
    }
}

// "Inspection and Testing (C&G 2391)" is also called "Inspection and Testing".
void add_name(AskedSkill& skill, std::string_view name) {
    add_phrase(skill, name);
    const auto open = name.find('(');
    const auto close = name.find(')');
    if (open != std::string_view::npos && open > 0 && close != std::string_view::npos &&
        close > open) {
        add_phrase(skill, name.substr(0, open));
        const auto inner = name.substr(open + 1, close - open - 1);
        if (text::upper_case_share(inner) == 1.0) {
            add_phrase(skill, inner);
        }
    }
}

constexpr auto place_cues = std::to_array<std::string_view>({
    "eligible to work",   "right to work",
    "authorized to work", "authorised to work",
    "work permit",        "work authorization",
    "work authorisation", "resident",
    "residents",          "relocate",
    "relocation",         "based in",
    "located in",         "live in",
    "living in",          "commute",
    "commutable",         "in the office",
    "on site in",         "onsite in",
    "office tuesday",     "be in the",
});

bool mentions_place(std::string_view text) {
    const auto folded = " " + text::fold(text) + " ";
    return std::ranges::any_of(place_cues, [&](std::string_view cue) {
        const auto at = folded.find(cue);
        return at != std::string::npos && folded[at - 1] == ' ';
    });
}

}  // namespace

AskedSkill asked_skill(std::string_view name, const skills::Taxonomy& taxonomy) {
    AskedSkill skill;
    skill.name = std::string(name);
    skill.spelling = skill.name;
    skill.index = taxonomy.lookup(name);
    add_name(skill, name);
    if (skill.index) {
        const auto& known = taxonomy.skill(*skill.index);
        skill.kind = known.kind;
        skill.weak = known.weak;
        if (!known.exact_case && !known.ambiguous) {
            add_name(skill, known.name);
            for (const auto& alias : known.aliases) {
                add_name(skill, alias);
            }
        }
    }
    return skill;
}

Demand analyse_requirement(const model::Requirement& requirement,
                           const skills::Taxonomy& taxonomy) {
    Demand demand;
    demand.source = &requirement;
    demand.terms = embed::terms(requirement.text);
    demand.years = years_demand(requirement.text);
    demand.degree = degree_demand(requirement.text, taxonomy);
    group_skills(demand, taxonomy);
    demand.asks_place = mentions_place(requirement.text);
    return demand;
}

}  // namespace vouch::match
