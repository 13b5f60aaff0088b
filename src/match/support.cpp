#include "match/support.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::match {
namespace {

using model::Support;

// Head words that many skills share: having one of them says little.
constexpr auto general_stems = std::to_array<std::string_view>({
    "administr", "analysi",   "analyt",   "applic",  "assess",   "certific", "cod",     "communic",
    "control",   "coordin",   "data",     "deliv",   "design",   "develop",  "docu",    "document",
    "edit",      "engineer",  "equip",    "expert",  "gener",    "handl",    "implement", "inform",
    "lead",      "leadership", "licen",   "licenc",  "licens",   "maintain", "mainten", "manag",
    "market",    "method",    "model",    "monitor", "operat",   "oper",     "organ",   "plan",
    "platform",  "present",   "process",  "product", "program",  "project",  "quality", "report",
    "research",  "sale",      "servic",   "softwar", "solut",    "strategy", "support", "system",
    "teach",     "techniqu",  "technolog", "test",   "tool",     "train",    "work",    "writ",
    "custom",    "client",    "online",   "digit",   "busin",    "busines",  "first",   "level",
});
static_assert(general_stems.size() > 0);

double word_weight(std::string_view stem) {
    return std::ranges::find(general_stems, stem) == general_stems.end() ? 1.0 : 0.25;
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

// A skill with a parent of its own beside the asked one: Helm beside Argo CD. Parents that are
// whole fields make no relatives.
bool are_siblings(skills::SkillIndex a, skills::SkillIndex b, const skills::Taxonomy& taxonomy) {
    constexpr std::size_t children_enough = 1;
    std::size_t shared = 0;
    for (const auto parent : taxonomy.skill(a).parents) {
        if (!taxonomy.skill(parent).weak &&
            std::ranges::find(taxonomy.skill(b).parents, parent) !=
                taxonomy.skill(b).parents.end()) {
            ++shared;
        }
    }
    return shared >= children_enough;
}

struct Relation {
    Support how = Support::described;
    double strength = 0;
    bool by_name = false;
};

Relation relation(const SkillMention& mention, const AskedSkill& asked, bool relative_is_enough,
                  const skills::Taxonomy& taxonomy) {
    const auto wanted = *asked.index;
    if (mention.skill == wanted) {
        const bool same = text::equal_folded(mention.text, asked.name) ||
                          text::equal_folded(mention.text, asked.spelling);
        return {same ? Support::same_skill : Support::alias, 1.0, true};
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
        return {Support::broader, 0.3, false};
    }
    return {};
}

// By the words alone, for skills that no list has and for work that is told without the name.
Relation by_words(const Passage& passage, const AskedSkill& asked) {
    Relation best;
    for (const auto& phrase : asked.phrases) {
        const bool distinctive =
            phrase.size() > 1 || (phrase[0].size() > 3 && word_weight(phrase[0]) == 1.0) ||
            !asked.index;
        if (distinctive && has_phrase(passage, phrase)) {
            const bool is_name = &phrase == asked.phrases.data();
            return {is_name ? Support::same_skill : Support::alias, 1.0, true};
        }
        if (phrase.size() < 2) {
            continue;
        }
        const double shared = words_shared(phrase, passage);
        const double strength = shared >= 0.99 ? 0.7 : shared >= 0.6 ? 0.4 : 0.0;
        if (strength > best.strength) {
            best = {Support::described, strength, false};
        }
    }
    return best;
}

// What the place adds: work that was done outweighs a list, a claim without a place least.
double place_factor(Place place, const AskedSkill& asked) {
    const bool is_paper =
        asked.kind == skills::Kind::certificate || asked.kind == skills::Kind::licence;
    switch (place) {
        case Place::body: return is_paper ? 0.85 : 1.0;
        case Place::certificate: return is_paper ? 1.0 : 0.92;
        case Place::skill: return 0.95;
        case Place::title: return 0.93;
        case Place::publication:
        case Place::award: return 0.85;
        case Place::education: return 0.8;
        case Place::summary: return 0.82;
        case Place::skill_group: return 0.75;
        case Place::language: return 0.9;
        case Place::interest: return 0.4;
        case Place::employer: return 0.0;
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
    const double factor = years_ago <= 2 ? 1.0 : years_ago <= 6 ? 0.97 : years_ago <= 12 ? 0.92 : 0.8;
    return post.internship ? factor * 0.9 : factor;
}

}  // namespace

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
        if (passage.place == Place::employer) {
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
        const auto strength = best.strength * place_factor(passage.place, asked) *
                              recency_factor(passage, index);
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
