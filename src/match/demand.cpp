#include "match/demand.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"
#include "match/signs.hpp"

namespace vouch::match {
namespace {

void add_phrase(AskedSkill& skill, std::string_view text) {
    constexpr std::size_t short_letters_max = 3;
    const auto words = words_of(text);
    Phrase phrase;
    for (const auto& word : words) {
        phrase.words.push_back(word.id);
        phrase.signature |= WordSet::bit_of(word.id);
    }
    if (words.empty() || std::ranges::contains(skill.phrases, phrase.words, &Phrase::words)) {
        return;
    }
    phrase.distinctive = words.size() > 1 || !skill.index ||
                         (words[0].letters > short_letters_max && !words[0].general);
    skill.phrases.push_back(std::move(phrase));
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

SkillName skill_name(std::string_view text) {
    SkillName name;
    name.text = text;
    name.words = words_of(text);
    for (const auto& word : name.words) {
        if (word.weight > 0 && word.letters > 0) {
            name.initials += word.initial;
        }
    }
    if (name.initials.size() < 2) {
        name.initials.clear();
    }
    return name;
}

AskedSkill asked_skill(std::string_view name, const skills::Taxonomy& taxonomy) {
    AskedSkill skill;
    skill.name = skill_name(name);
    skill.spelling = skill.name;
    skill.index = taxonomy.lookup(name);
    skill.signs = signs_of(name);
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

const AskedSkill& AskedSkills::named(const std::string& name) {
    const auto found = std::ranges::find_if(
        named_, [&](const AskedSkill& skill) { return skill.name.text == name; });
    return found != named_.end() ? *found : named_.emplace_back(asked_skill(name, taxonomy_));
}

AskedIndex AskedSkills::add(AskedSkill skill) {
    const auto same_words = [](const Phrase& a, const Phrase& b) { return a.words == b.words; };
    const auto found = std::ranges::find_if(skills_, [&](const AskedSkill& other) {
        return other.name.text == skill.name.text && other.spelling.text == skill.spelling.text &&
               other.near_relative_is_enough == skill.near_relative_is_enough &&
               std::ranges::equal(other.examples, skill.examples, same_words);
    });
    if (found == skills_.end()) {
        skills_.push_back(std::move(skill));
        return static_cast<AskedIndex>(skills_.size() - 1);
    }
    return static_cast<AskedIndex>(found - skills_.begin());
}

Demand analyse_requirement(const model::Requirement& requirement,
                           std::span<const skills::Mention> mentions,
                           const skills::Taxonomy& taxonomy, AskedSkills& asked) {
    Demand demand;
    demand.words = words_of(requirement.text);
    demand.years = years_demand(requirement.text);
    demand.degree = degree_demand(requirement.text, taxonomy);
    demand.asks_place = mentions_place(requirement.text);
    demand.title = taxonomy.title(requirement.text).title;
    std::vector<WordId> topic;
    for (const auto& word : demand.words) {
        topic.push_back(word.id);
        if (word.weight == 4 && !std::ranges::contains(demand.telling_words, word.id)) {
            demand.telling_words.push_back(word.id);
        }
    }
    for (const auto& name : requirement.skills) {
        const auto& skill = asked.named(name);
        if (skill.kind != skills::Kind::language) {
            std::ranges::transform(skill.name.words, std::back_inserter(topic), &Word::id);
        }
    }
    demand.topic = WordSet(std::move(topic));
    group_skills(demand, requirement, mentions, asked);
    return demand;
}

}  // namespace vouch::match
