#include "match/support.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "match/signs.hpp"

namespace vouch::match {
namespace {

using model::Support;

double word_weight(std::string_view stem) {
    return is_general_stem(stem) ? 0.25 : 1.0;
}

bool has_stem(const Passage& passage, std::string_view stem) {
    return std::ranges::any_of(passage.terms,
                               [&](const embed::Term& term) { return term.stem == stem; });
}

bool has_phrase(const Passage& passage, const std::vector<std::string>& phrase) {
    const auto& terms = passage.terms;
    for (std::size_t i = 0; i + phrase.size() <= terms.size(); ++i) {
        bool equal = true;
        for (std::size_t k = 0; k < phrase.size() && equal; ++k) {
            equal = terms[i + k].stem == phrase[k];
        }
        if (equal) {
            return true;
        }
    }
    return false;
}

// Two products for one purpose: they share a parent that is not a whole field.
bool are_siblings(skills::SkillIndex a, skills::SkillIndex b, const skills::Taxonomy& taxonomy) {
    const auto is_product = [&](skills::SkillIndex index) {
        const auto kind = taxonomy.skill(index).kind;
        return kind == skills::Kind::technology || kind == skills::Kind::tool;
    };
    return is_product(a) && is_product(b) &&
           std::ranges::any_of(taxonomy.skill(a).parents, [&](skills::SkillIndex parent) {
               return !taxonomy.skill(parent).weak &&
                      std::ranges::find(taxonomy.skill(b).parents, parent) !=
                          taxonomy.skill(b).parents.end();
           });
}

struct Relation {
    Support how = Support::described;
    double strength = 0;
    bool by_name = false;
};

bool is_subset(const std::vector<embed::Term>& words, const std::vector<embed::Term>& of) {
    return !words.empty() && std::ranges::all_of(words, [&](const embed::Term& word) {
        return std::ranges::any_of(
            of, [&](const embed::Term& other) { return other.stem == word.stem; });
    });
}

// "SEO" for "Search Engine Optimization": a short form is no other name.
bool is_initials(std::string_view text, const std::vector<embed::Term>& words) {
    std::string initials;
    for (const auto& word : words) {
        if (word.weight > 0 && !word.stem.empty()) {
            initials += word.stem[0];
        }
    }
    return initials.size() > 1 && text::equal_folded(initials, text);
}

// The résumé says the skill by the posting's or its usual name, in full, in part ("Excel") or by
// its initials; any other name a word search for the posting's would miss.
bool says_name(std::string_view written, const AskedSkill& asked) {
    const auto words = embed::terms(written);
    for (const auto name : {std::string_view(asked.name), std::string_view(asked.spelling)}) {
        const auto wanted = embed::terms(name);
        if (text::equal_folded(written, name) || is_subset(words, wanted) ||
            is_subset(wanted, words) || is_initials(written, wanted) || is_initials(name, words)) {
            return true;
        }
    }
    return false;
}

Relation relation(const SkillMention& mention, const AskedSkill& asked, bool relative_is_enough,
                  const skills::Taxonomy& taxonomy) {
    const auto wanted = *asked.index;
    if (mention.skill == wanted) {
        const bool same = says_name(mention.text, asked);
        return {same ? Support::same_skill : Support::alias, 1.0, same};
    }
    if (taxonomy.is_a(mention.skill, wanted)) {
        return {Support::more_specific, 0.9, false};
    }
    if (taxonomy.implies(mention.skill, wanted)) {
        return {Support::implied, 0.8, false};
    }
    if (are_siblings(mention.skill, wanted, taxonomy)) {
        return {Support::broader, relative_is_enough ? 0.7 : 0.25, false};
    }
    if (taxonomy.is_a(wanted, mention.skill) && !taxonomy.skill(mention.skill).weak) {
        return {Support::broader, 0.25, false};
    }
    return {};
}

bool distinctive(const std::vector<std::string>& phrase, const AskedSkill& asked) {
    return phrase.size() > 1 || !asked.index ||
           (phrase[0].size() > 3 && !is_general_stem(phrase[0]));
}

// All words of the name, not in a row: "automated the regression tests" for test automation.
double described_strength(const Passage& passage, const std::vector<std::string>& name) {
    if (name.size() < 2) {
        return 0;
    }
    const auto matched = std::ranges::count_if(
        name, [&](const std::string& stem) { return has_stem(passage, stem); });
    const double shared = words_shared(name, passage);
    const auto telling = std::ranges::count_if(name, [&](const std::string& stem) {
        return !is_general_stem(stem) && has_stem(passage, stem);
    });
    if (shared >= 0.99 || (shared >= 0.85 && telling >= 2)) {
        return 0.7;  // "a win/loss memo" for win/loss analysis
    }
    return shared >= 0.6 && matched >= 2 ? 0.4 : 0.0;
}

// By the words alone, for skills that no list has and for work that is told without the name.
Relation by_words(const Passage& passage, const AskedSkill& asked) {
    for (const auto& phrase : asked.phrases) {
        if (distinctive(phrase, asked) && has_phrase(passage, phrase)) {
            const bool is_name = &phrase == asked.phrases.data();
            return {is_name ? Support::same_skill : Support::alias, 1.0, is_name};
        }
    }
    Relation best;
    if (!asked.phrases.empty()) {
        best.strength = described_strength(passage, asked.phrases.front());
    }
    for (const auto& example : asked.examples) {
        if (has_phrase(passage, example)) {
            best.strength = std::max(best.strength, 0.7);
        }
    }
    if (passage.place == Place::body || passage.place == Place::title ||
        passage.place == Place::publication || passage.place == Place::award) {
        const int signs = count_signs(asked.name, passage);
        const double strength = signs >= 2 ? 0.62 : signs == 1 ? 0.45 : 0.0;
        best.strength = std::max(best.strength, strength);
    }
    return best;
}

// What the place adds: work that was done outweighs a list, a claim without a place least.
double place_factor(Place place, const AskedSkill& asked) {
    const bool is_paper =
        asked.kind == skills::Kind::certificate || asked.kind == skills::Kind::licence;
    switch (place) {
        case Place::body:
            return is_paper ? 0.85 : 1.0;
        case Place::certificate:
            return is_paper ? 1.0 : 0.92;
        case Place::skill:
            return 0.95;
        case Place::title:
            return 0.93;
        case Place::publication:
        case Place::award:
            return 0.85;
        case Place::education:
            return 0.8;
        case Place::summary:
            return 0.82;
        case Place::skill_group:
            return 0.75;
        case Place::language:
            return 0.9;
        case Place::interest:
            return 0.4;
        case Place::employer:
            return 0.6;
    }
    return 0.0;
}

// Work of long ago proves less; a list item has no date.
double recency_factor(const Passage& passage, const ResumeIndex& index) {
    if (passage.post < 0) {
        return 1.0;
    }
    const auto& post = index.posts[static_cast<std::size_t>(passage.post)];
    if (!post.span) {
        return 0.97;
    }
    const int years_ago = (month_index(index.today, 12) + 1 - post.span->end) / 12;
    const double factor = years_ago <= 2    ? 1.0
                          : years_ago <= 6  ? 0.97
                          : years_ago <= 12 ? 0.92
                                            : 0.8;
    return post.internship ? factor * 0.9 : factor;
}

}  // namespace

bool is_general_stem(std::string_view stem) {
    constexpr auto words = std::to_array<std::string_view>({
        "administration", "analysis",      "analytics",  "application",   "assessment",
        "business",       "certification", "client",     "coding",        "communication",
        "control",        "coordination",  "customer",   "data",          "delivery",
        "design",         "development",   "digital",    "documentation", "editing",
        "engineering",    "equipment",     "expertise",  "general",       "handling",
        "implementation", "information",   "leadership", "level",         "licence",
        "license",        "maintenance",   "management", "marketing",     "method",
        "model",          "modelling",     "monitoring", "online",        "operation",
        "organisation",   "planning",      "platform",   "presentation",  "process",
        "product",        "program",       "project",    "quality",       "report",
        "reporting",      "research",      "sales",      "service",       "skill",
        "software",       "solution",      "strategy",   "support",       "system",
        "teaching",       "technique",     "technology", "test",          "tool",
        "training",       "work",          "writing",
    });
    static const auto stems = [&] {
        std::vector<std::string> result;
        for (const auto word : words) {
            result.push_back(embed::stem(word));
        }
        std::ranges::sort(result);
        return result;
    }();
    return std::ranges::binary_search(stems, stem);
}

double words_shared(const std::vector<std::string>& asked_stems, const Passage& passage) {
    double total = 0;
    double shared = 0;
    for (const auto& stem : asked_stems) {
        const auto weight = word_weight(stem);
        total += weight;
        shared += has_stem(passage, stem) ? weight : 0.0;
    }
    return total > 0 ? shared / total : 0.0;
}

double words_shared(const std::vector<embed::Term>& asked, const Passage& passage) {
    std::vector<std::string> stems;
    for (const auto& term : asked) {
        if (term.weight == 4 && std::ranges::find(stems, term.stem) == stems.end()) {
            stems.push_back(term.stem);
        }
    }
    return words_shared(stems, passage);
}

std::vector<SkillEvidence> find_support(const AskedSkill& asked, bool near_relative_is_enough,
                                        const ResumeIndex& index,
                                        const skills::Taxonomy& taxonomy) {
    std::vector<SkillEvidence> found;
    for (std::size_t i = 0; i < index.passages.size(); ++i) {
        const auto& passage = index.passages[i];
        // An employer's name says in which trade, never what was done.
        if (passage.place == Place::employer && asked.kind != skills::Kind::domain) {
            continue;
        }
        Relation best = by_words(passage, asked);
        best.strength *= passage.beginner ? 0.5 : 1.0;
        for (const auto& mention : passage.mentions) {
            if (!asked.index) {
                break;
            }
            auto other = relation(mention, asked, near_relative_is_enough, taxonomy);
            other.strength *= mention.beginner || passage.beginner ? 0.5 : 1.0;
            if (other.strength > best.strength ||
                (other.strength == best.strength && other.by_name && !best.by_name)) {
                best = other;
            }
        }
        const auto strength =
            best.strength * place_factor(passage.place, asked) * recency_factor(passage, index);
        if (strength >= 0.2) {
            found.push_back({{passage.pointer, best.how, strength, asked.name},
                             static_cast<int>(i),
                             best.by_name});
        }
    }
    std::ranges::stable_sort(found, [](const SkillEvidence& a, const SkillEvidence& b) {
        return a.evidence.strength > b.evidence.strength;
    });
    if (found.size() > evidence_max) {
        found.resize(evidence_max);
    }
    return found;
}

}  // namespace vouch::match
