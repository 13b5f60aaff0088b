#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "base/text.hpp"
#include "match/demand.hpp"
#include "match/language_level.hpp"
#include "match/support.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

struct Located {
    AskedSkill skill;
    std::size_t begin = nowhere;
    std::size_t end = nowhere;
};

// The first run of words whose stems are the phrase.
std::optional<std::pair<std::size_t, std::size_t>> find_phrase(
    const std::vector<embed::Term>& terms, const std::vector<std::string>& phrase) {
    for (std::size_t i = 0; i + phrase.size() <= terms.size(); ++i) {
        bool equal = true;
        for (std::size_t k = 0; k < phrase.size() && equal; ++k) {
            equal = terms[i + k].stem == phrase[k];
        }
        if (equal) {
            return std::pair(terms[i].begin, terms[i + phrase.size() - 1].end);
        }
    }
    return std::nullopt;
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
        if (const auto found = find_phrase(demand.terms, phrase)) {
            skill.begin = found->first;
            skill.end = found->second;
            return;
        }
    }
    // The posting's analysis knows the name better than the text: "HRBP", "9 box". Then the first
    // word they share says where it stands.
    for (const auto& phrase : skill.skill.phrases) {
        for (const auto& term : demand.terms) {
            if (term.weight == 4 && term.stem.size() > 2 && !is_general_stem(term.stem) &&
                std::ranges::find(phrase, term.stem) != phrase.end()) {
                skill.begin = term.begin;
                skill.end = term.end;
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
    std::vector<std::string> phrase;
    std::size_t last_end = open;
    const auto finish = [&] {
        const bool telling = std::ranges::any_of(phrase, [](const std::string& stem) {
            return stem.size() > 2 && !is_general_stem(stem);
        });
        if (telling) {
            located.skill.examples.push_back(phrase);
        }
        phrase.clear();
    };
    for (const auto& term : embed::terms(text.substr(open, close - open))) {
        const auto begin = open + term.begin;
        const auto between = text.substr(last_end, begin - last_end);
        if (term.weight < 4 || between.find_first_of(",;/") != std::string_view::npos) {
            finish();
        }
        if (term.weight == 4) {
            phrase.push_back(term.stem);
        }
        last_end = open + term.end;
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

void add_language(Demand& demand, const Located& located, bool joins) {
    LanguageDemand language;
    language.skill = located.skill;
    language.level =
        asked_language_level(demand.source->text, located.begin == nowhere ? 0 : located.begin);
    if (!joins || demand.languages.empty()) {
        demand.languages.emplace_back();
    }
    demand.languages.back().languages.push_back(std::move(language));
}

}  // namespace

// Sorts the skills of a requirement into groups of which each is needed, by the words between
// them; languages apart.
void group_skills(Demand& demand, const skills::Taxonomy& taxonomy) {
    const std::string_view text = demand.source->text;
    const auto mentions = taxonomy.find(text);
    std::vector<Located> located;
    for (const auto& name : demand.source->skills) {
        Located skill{asked_skill(name, taxonomy)};
        locate(skill, demand, mentions);
        if (skill.begin != nowhere) {
            skill.skill.spelling = std::string(text.substr(skill.begin, skill.end - skill.begin));
            add_examples(skill, text);
        }
        located.push_back(std::move(skill));
    }
    std::ranges::stable_sort(located, {}, &Located::begin);
    const auto unplaced = std::ranges::find(located, nowhere, &Located::begin);
    const std::vector<Located> read_between(unplaced, located.end());
    located.erase(unplaced, located.end());

    const auto links = links_between(located, text);
    for (std::size_t i = 0; i < located.size(); ++i) {
        const bool joins = i > 0 && links[i - 1] == Link::any;
        if (located[i].skill.kind == skills::Kind::language) {
            add_language(demand, located[i], joins);
            continue;
        }
        const bool joins_group = joins && !demand.skills.empty();
        if (!joins_group) {
            demand.skills.emplace_back();
            const auto from = i == 0 ? 0 : located[i - 1].end;
            const auto gap = located[i].begin > from ? text.substr(from, located[i].begin - from)
                                                     : std::string_view();
            if (i > 0 && is_softened(gap, text.substr(located[i].end))) {
                demand.skills.back().weight = 0.25;
            }
        }
        demand.skills.back().open_ended = is_open_ended(text.substr(located[i].end));
        demand.skills.back().skills.push_back(located[i].skill);
    }
    for (const auto& skill : read_between) {
        if (skill.skill.kind == skills::Kind::language) {
            add_language(demand, skill, false);
            continue;
        }
        demand.skills.push_back({{skill.skill}, false, located.empty() ? 1.0 : 0.5});
    }
}

}  // namespace vouch::match
