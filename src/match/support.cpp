#include "match/support.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "match/likeness.hpp"

namespace vouch::match {
namespace {

using model::Support;

double weight_of(bool is_general) {
    return is_general ? 0.25 : 1.0;
}

bool has_phrase(const PassageText& passage, const Phrase& phrase) {
    if (!passage.word_set.may_contain_all(phrase.signature)) {
        return false;
    }
    return !std::ranges::search(passage.words, phrase.words, {}, &Word::id).empty();
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

bool is_subset(const std::vector<Word>& words, const std::vector<Word>& of) {
    return !words.empty() && std::ranges::all_of(words, [&](const Word& word) {
        return std::ranges::contains(of, word.id, &Word::id);
    });
}

// The résumé says the skill by the posting's or its usual name, in full, in part ("Excel") or by
// its initials ("SEO" is no other name); any other name a word search for the posting's would miss.
bool says_name(std::string_view text, const AskedSkill& asked) {
    const auto written = skill_name(text);
    const auto are_initials = [](const SkillName& of, const SkillName& name) {
        return !of.initials.empty() && text::equal_folded(of.initials, name.text);
    };
    for (const auto* name : {&asked.name, &asked.spelling}) {
        if (text::equal_folded(written.text, name->text) || is_subset(written.words, name->words) ||
            is_subset(name->words, written.words) || are_initials(*name, written) ||
            are_initials(written, *name)) {
            return true;
        }
    }
    return false;
}

Relation relation(const PassageText& passage, const SkillMention& mention, const AskedSkill& asked,
                  const skills::Taxonomy& taxonomy) {
    const auto wanted = *asked.index;
    if (mention.skill == wanted) {
        const bool same = says_name(passage.written(mention), asked);
        return {same ? Support::same_skill : Support::alias, 1.0, same};
    }
    if (taxonomy.is_a(mention.skill, wanted)) {
        return {Support::more_specific, 0.9, false};
    }
    if (taxonomy.implies(mention.skill, wanted)) {
        return {Support::implied, 0.8, false};
    }
    if (are_siblings(mention.skill, wanted, taxonomy)) {
        return {Support::broader, asked.near_relative_is_enough ? 0.7 : 0.25, false};
    }
    if (taxonomy.is_a(wanted, mention.skill) && !taxonomy.skill(mention.skill).weak) {
        return {Support::broader, 0.25, false};
    }
    return {};
}

// How much of the words the passage has, 0 to 1: general words ("management") count a quarter.
double words_shared(const std::vector<WordId>& asked, const PassageText& passage) {
    double total = 0;
    double shared = 0;
    for (const auto id : asked) {
        const auto weight = weight_of(is_general_word(id));
        total += weight;
        shared += passage.word_set.contains(id) ? weight : 0.0;
    }
    return total > 0 ? shared / total : 0.0;
}

// All words of the name, not in a row: "automated the regression tests" for test automation.
double told_in_words(const PassageText& passage, const std::vector<WordId>& name) {
    if (name.size() < 2) {
        return 0;
    }
    const auto has = [&](WordId id) { return passage.word_set.contains(id); };
    const auto matched = std::ranges::count_if(name, has);
    if (matched == 0) {
        return 0;
    }
    const double shared = words_shared(name, passage);
    const auto telling =
        std::ranges::count_if(name, [&](WordId id) { return !is_general_word(id) && has(id); });
    if (shared >= 0.99 || (shared >= 0.85 && telling >= 2)) {
        return 0.7;  // "a win/loss memo" for win/loss analysis
    }
    return shared >= 0.6 && matched >= 2 ? 0.4 : 0.0;
}

// By how many different signs the passage shows the quality.
double signs_strength(const PassageText& passage, const AskedSkill& asked) {
    const bool tells_work = passage.place == Place::body || passage.place == Place::title ||
                            passage.place == Place::publication || passage.place == Place::award;
    if (asked.signs == nullptr || !tells_work) {
        return 0;
    }
    const auto signs = std::ranges::count_if(passage.word_set.ids(),
                                             [&](WordId id) { return asked.signs->contains(id); });
    return signs >= 2 ? 0.62 : signs == 1 ? 0.45 : 0.0;
}

// By the words alone, for skills that no list has and for work that is told without the name.
Relation by_words(const PassageText& passage, const AskedSkill& asked) {
    for (const auto& phrase : asked.phrases) {
        if (phrase.distinctive && has_phrase(passage, phrase)) {
            const bool is_name = &phrase == asked.phrases.data();
            return {is_name ? Support::same_skill : Support::alias, 1.0, is_name};
        }
    }
    Relation best;
    if (!asked.phrases.empty()) {
        best.strength = told_in_words(passage, asked.phrases.front().words);
    }
    for (const auto& example : asked.examples) {
        if (has_phrase(passage, example)) {
            best.strength = std::max(best.strength, 0.7);
        }
    }
    best.strength = std::max(best.strength, signs_strength(passage, asked));
    return best;
}

// What the place adds: work that was done outweighs a list, a claim without a place least.
double place_factor(Place place, const AskedSkill& asked) {
    const bool paper = is_paper(asked.kind);
    switch (place) {
        case Place::body:
            return paper ? 0.85 : 1.0;
        case Place::certificate:
            return paper ? 1.0 : 0.92;
        case Place::skill:
            return 0.95;
        case Place::title:
            return 0.93;
        case Place::issuer:
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

Relation best_relation(const PassageText& passage, const AskedSkill& asked,
                       const skills::Taxonomy& taxonomy) {
    Relation best = by_words(passage, asked);
    best.strength *= passage.beginner ? 0.5 : 1.0;
    if (!asked.index) {
        return best;
    }
    for (const auto& mention : passage.mentions) {
        auto other = relation(passage, mention, asked, taxonomy);
        other.strength *= mention.beginner || passage.beginner ? 0.5 : 1.0;
        if (other.strength > best.strength ||
            (other.strength == best.strength && other.by_name && !best.by_name)) {
            best = other;
        }
    }
    return best;
}

bool has_meaning(const Passage& passage) {
    return passage.vector != nullptr && !passage.text->words.empty() && !passage.text->partly_void;
}

// The same thing in other words: "settled complaints at the desk" for complaint handling. Only
// work can describe; a list names.
double told_in_other_words(const Passage& passage, const AskedSkill& asked,
                           const AnalysedPosting& posting) {
    const auto place = passage.text->place;
    const bool tells = place == Place::body || place == Place::publication;
    if (asked.vector.empty() || !tells || !has_meaning(passage)) {
        return 0;
    }
    const double with_name = embed::cosine(asked.vector, *passage.vector);
    const double with_requirement =
        asked.requirement < 0
            ? 0.0
            : embed::cosine(posting.demands[static_cast<std::size_t>(asked.requirement)].vector,
                            *passage.vector);
    return described_strength(with_name, with_requirement);
}

constexpr double strength_least = 0.2;    // less is no evidence of anything
constexpr double described_enough = 0.7;  // nothing to gain from other words
constexpr double likeness_least = 0.3;

double likeness(const Demand& demand, const Passage& passage, embed::LikenessScale scale) {
    const double shared = words_shared(demand.telling_words, *passage.text);
    return !has_meaning(passage)
               ? shared
               : std::max(shared, scale.likeness(embed::cosine(demand.vector, *passage.vector)));
}

// "launches in Portuguese", "translated into German": not "an Italian chef".
bool tells_use(const PassageText& passage, WordId language) {
    static const WordSet before({word_id("in"), word_id("into"), word_id("from"), word_id("speak"),
                                 word_id("fluent"), word_id("teach"), word_id("taught"),
                                 word_id("and")});
    if (!passage.word_set.contains(language)) {
        return false;
    }
    for (std::size_t i = 1; i < passage.words.size(); ++i) {
        if (passage.words[i].id == language && before.contains(passage.words[i - 1].id)) {
            return true;
        }
    }
    return false;
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

PassageSupport judge_passage(const Passage& passage, const AnalysedPosting& posting,
                             const skills::Taxonomy& taxonomy) {
    PassageSupport support;
    const auto& text = *passage.text;
    for (AskedIndex i = 0; i < posting.asked.size(); ++i) {
        const auto& asked = posting.asked[i];
        // An employer's name says in which trade, never what was done.
        if ((text.place == Place::employer && asked.kind != skills::Kind::domain) ||
            (text.place == Place::issuer && !is_paper(asked.kind))) {
            continue;
        }
        auto best = best_relation(text, asked, taxonomy);
        if (best.strength < described_enough) {
            const double described = told_in_other_words(passage, asked, posting);
            if (described > best.strength) {
                best = {Support::described, described, false};
            }
        }
        const auto strength = best.strength * place_factor(text.place, asked);
        if (strength >= strength_least) {
            support.skills.push_back({i, best.how, strength, best.by_name});
        }
    }
    if (says_what(text.place) && !text.words.empty()) {
        for (std::uint32_t i = 0; i < posting.demands.size(); ++i) {
            const auto& demand = posting.demands[i];
            const auto like =
                demand.judged_by_words() ? likeness(demand, passage, posting.scale) : 0.0;
            if (like >= likeness_least) {
                support.words.push_back({i, like});
            }
        }
    }
    for (std::uint32_t i = 0; i < posting.languages.size(); ++i) {
        if (text.place != Place::language && tells_use(text, posting.languages[i].word)) {
            support.languages.push_back(i);
        }
    }
    return support;
}

ResumeSupport gather_support(std::span<const PassageSupport* const> passages,
                             const AnalysedPosting& posting, const ResumeIndex& index) {
    ResumeSupport support;
    support.skills.resize(posting.asked.size());
    support.words.resize(posting.demands.size());
    support.languages.resize(posting.languages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const auto place = static_cast<int>(i);
        const auto recency = recency_factor(index.passages[i], index);
        for (const auto& skill : passages[i]->skills) {
            if (const auto strength = skill.strength * recency; strength >= strength_least) {
                support.skills[skill.asked].push_back({place, skill.how, strength, skill.by_name});
            }
        }
        for (const auto& words : passages[i]->words) {
            support.words[words.demand].push_back(
                {place, Support::described, words.likeness, false});
        }
        for (const auto language : passages[i]->languages) {
            support.languages[language].push_back(place);
        }
    }
    for (auto* lists : {&support.skills, &support.words}) {
        for (auto& list : *lists) {
            std::ranges::stable_sort(list, std::greater{}, &SkillEvidence::strength);
        }
    }
    for (auto& list : support.skills) {
        list.resize(std::min(list.size(), evidence_max));
    }
    return support;
}

}  // namespace vouch::match
