#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "base/text.hpp"
#include "match/demand.hpp"
#include "match/language_level.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

struct Located {
    AskedSkill skill;
    std::size_t begin = nowhere;
    std::size_t end = nowhere;
};

// The first run of words whose stems are the phrase.
std::optional<std::pair<std::size_t, std::size_t>> find_phrase(const std::vector<Word>& words,
                                                               const std::vector<WordId>& phrase) {
    const auto found = std::ranges::search(words, phrase, {}, &Word::id);
    return found.empty() ? std::nullopt
                         : std::optional(std::pair<std::size_t, std::size_t>(found.front().begin,
                                                                             found.back().end));
}

void locate(Located& skill, const Demand& demand, std::span<const skills::Mention> mentions) {
    for (const auto& mention : mentions) {
        if (skill.skill.index && mention.skill == skill.skill.index) {
            skill.begin = mention.begin;
            skill.end = mention.end;
            return;
        }
    }
    for (const auto& phrase : skill.skill.phrases) {
        if (const auto found = find_phrase(demand.words, phrase.words)) {
            skill.begin = found->first;
            skill.end = found->second;
            return;
        }
    }
    // The posting's analysis knows the name better than the text: "HRBP", "9 box". Then the first
    // word they share says where it stands.
    for (const auto& phrase : skill.skill.phrases) {
        for (const auto& word : demand.words) {
            if (word.weight == 4 && word.letters > 2 && !word.general &&
                std::ranges::contains(phrase.words, word.id)) {
                skill.begin = word.begin;
                skill.end = word.end;
                return;
            }
        }
    }
}

enum class Link : std::uint8_t { all, any, comma };

bool has_word(std::string_view folded, std::string_view word) {
    const auto padded = " " + std::string(folded) + " ";
    const auto at = padded.find(word);
    if (at == std::string::npos || at == 0) {
        return false;
    }
    const auto is_edge = [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); };
    return is_edge(padded[at - 1]) && is_edge(padded[at + word.size()]);
}

// What stands between two skills: "or", "/", "such as" and an opening bracket make them
// alternatives, a lone comma waits for what the rest of the list says.
Link link_of(std::string_view gap) {
    const auto folded = text::fold(gap);
    for (const auto word : {"or", "either", "such as", "e.g", "eg", "like", "similar", "any other",
                            "for example", "and/or"}) {
        if (has_word(folded, word)) {
            return Link::any;
        }
    }
    const auto bare = text::trim(folded);
    const bool opens_bracket =
        folded.find('(') != std::string::npos && folded.find(')') == std::string::npos;
    if (bare == "/" || opens_bracket || has_word(folded, "we use") || has_word(folded, "ours is") ||
        has_word(folded, "but")) {
        return Link::any;
    }
    return bare == "," ? Link::comma : Link::all;
}

bool is_open_ended(std::string_view rest) {
    const auto folded = text::fold(rest.substr(0, std::min<std::size_t>(rest.size(), 60)));
    for (const auto words : {"or similar", "or comparable", "or equivalent", "or something like",
                             "or another", "or a similar", "or a comparable", "or other",
                             "or any other", "and the like", "or related"}) {
        if (folded.find(words) != std::string::npos) {
            return true;
        }
    }
    return false;
}

// Where the bracket opens that is still open at a byte; npos where there is none.
std::size_t open_bracket(std::string_view text, std::size_t at) {
    const auto open = text.rfind('(', at);
    const auto close = text.rfind(')', at);
    const bool closed =
        open != std::string_view::npos && close != std::string_view::npos && close > open;
    return closed ? std::string_view::npos : open;
}

// "Siemens S7 preferred", "ideally S/4HANA": asked, but not needed.
bool is_softened(std::string_view before, std::string_view after) {
    const auto ahead = text::fold(before);
    const auto behind = text::fold(after.substr(0, std::min<std::size_t>(after.size(), 14)));
    for (const auto word : {"ideally", "preferably", "even better", "a plus"}) {
        if (ahead.find(word) != std::string::npos) {
            return true;
        }
    }
    for (const auto word : {"prefer", "desirable", "a plus", "considered", "an advantage"}) {
        if (behind.find(word) != std::string::npos) {
            return true;
        }
    }
    return false;
}

// The list in brackets right behind a skill, as phrases of telling words.
void add_examples(Located& located, std::string_view text) {
    constexpr std::size_t gap_max = 14;  // "experience (…"
    const auto open = text.find('(', located.end);
    const auto close = text.find(')', located.end);
    if (open == std::string_view::npos || close == std::string_view::npos || close < open ||
        open - located.end > gap_max) {
        return;
    }
    Phrase phrase;
    bool tells = false;
    std::size_t last_end = open;
    const auto finish = [&] {
        if (tells) {
            located.skill.examples.push_back(phrase);
        }
        phrase = {};
        tells = false;
    };
    for (const auto& word : words_of(text.substr(open, close - open))) {
        const auto between = text.substr(last_end, open + word.begin - last_end);
        if (word.weight < 4 || between.find_first_of(",;/") != std::string_view::npos) {
            finish();
        }
        if (word.weight == 4) {
            phrase.words.push_back(word.id);
            phrase.signature |= WordSet::bit_of(word.id);
            tells = tells || (word.letters > 2 && !word.general);
        }
        last_end = open + word.end;
    }
    finish();
}

std::vector<Link> links_between(const std::vector<Located>& skills, std::string_view text) {
    std::vector<Link> links;
    for (std::size_t i = 0; i + 1 < skills.size(); ++i) {
        if (skills[i + 1].begin < skills[i].end) {
            links.push_back(Link::any);  // two names for the same words
            continue;
        }
        links.push_back(link_of(text.substr(skills[i].end, skills[i + 1].begin - skills[i].end)));
    }
    // "A, B or C": the commas mean "or" too; "A or B, C": the last one does not. Inside brackets
    // a list goes on as it began: "a tool (LucaNet, Tagetik)".
    for (std::size_t i = links.size(); i-- > 0;) {
        if (links[i] != Link::comma) {
            continue;
        }
        const auto open = text.rfind('(', skills[i].begin);
        const auto close = text.find(')', skills[i].begin);
        const bool in_brackets = open != std::string_view::npos &&
                                 close != std::string_view::npos && close > skills[i + 1].begin &&
                                 i > 0 && open >= skills[i - 1].end && links[i - 1] == Link::any;
        const bool before_any = i + 1 < links.size() && links[i + 1] == Link::any;
        links[i] = before_any || in_brackets ? Link::any : Link::all;
    }
    return links;
}

void add_language(Demand& demand, const Located& located, std::string_view text, bool joins) {
    LanguageDemand language;
    language.name = located.skill.name.text;
    language.word = stemmed_word_id(language.name);
    language.skill = located.skill.index;
    language.level = asked_language_level(text, located.begin == nowhere ? 0 : located.begin);
    if (!joins || demand.languages.empty()) {
        demand.languages.emplace_back();
    }
    demand.languages.back().languages.push_back(std::move(language));
}

// The requirement's skills by their place in its text; those that stand nowhere last.
std::vector<Located> locate_all(const Demand& demand, const model::Requirement& requirement,
                                std::span<const skills::Mention> mentions, AskedSkills& asked) {
    const std::string_view text = requirement.text;
    std::vector<Located> located;
    for (const auto& name : requirement.skills) {
        Located skill{asked.named(name)};
        locate(skill, demand, mentions);
        if (skill.begin != nowhere) {
            skill.skill.spelling = skill_name(text.substr(skill.begin, skill.end - skill.begin));
            add_examples(skill, text);
        }
        located.push_back(std::move(skill));
    }
    std::ranges::stable_sort(located, {}, &Located::begin);
    return located;
}

}  // namespace

void group_skills(Demand& demand, const model::Requirement& requirement,
                  std::span<const skills::Mention> mentions, AskedSkills& asked) {
    const std::string_view text = requirement.text;
    auto located = locate_all(demand, requirement, mentions, asked);
    const auto unplaced = std::ranges::find(located, nowhere, &Located::begin);
    const std::vector<Located> read_between(unplaced, located.end());
    located.erase(unplaced, located.end());

    const auto links = links_between(located, text);
    std::vector<std::vector<Located>> groups;  // beside demand.skills
    for (std::size_t i = 0; i < located.size(); ++i) {
        const bool joins = i > 0 && links[i - 1] == Link::any;
        if (located[i].skill.kind == skills::Kind::language) {
            add_language(demand, located[i], text, joins);
            continue;
        }
        if (!joins || groups.empty()) {
            groups.emplace_back();
            demand.skills.emplace_back();
            const auto from = i == 0 ? 0 : located[i - 1].end;
            const auto gap = located[i].begin > from ? text.substr(from, located[i].begin - from)
                                                     : std::string_view();
            if (i > 0 && is_softened(gap, text.substr(located[i].end))) {
                demand.skills.back().weight = 0.25;
            }
        }
        groups.back().push_back(located[i]);
        // "A, B or similar" opens the whole list, but "systems (A, B or similar)" not the systems
        const bool is_open = is_open_ended(text.substr(located[i].end));
        const auto bracket = open_bracket(text, located[i].begin);
        for (auto& member : groups.back()) {
            member.skill.near_relative_is_enough =
                is_open && (bracket == std::string_view::npos || member.begin > bracket);
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (auto& member : groups[i]) {
            demand.skills[i].skills.push_back(asked.add(std::move(member.skill)));
        }
    }
    for (const auto& skill : read_between) {
        if (skill.skill.kind == skills::Kind::language) {
            add_language(demand, skill, text, false);
            continue;
        }
        demand.skills.push_back({{asked.add(skill.skill)}, located.empty() ? 1.0 : 0.5});
    }
}

}  // namespace vouch::match
