#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "skills/table_rows.hpp"
#include "skills/taxonomy_tables.hpp"

// Verbs, their forms, and words in the form they are compared in.
namespace vouch::skills {

namespace {

std::string third_person(std::string_view lemma) {
    std::string form(lemma);
    const auto vowel_before_y =
        form.size() > 1 && std::string_view("aeiou").contains(form[form.size() - 2]);
    if (form.ends_with('y') && !vowel_before_y) {
        form.replace(form.size() - 1, 1, "ies");
    } else if (form.ends_with('s') || form.ends_with('x') || form.ends_with('z') ||
               form.ends_with("ch") || form.ends_with("sh") || form.ends_with('o')) {
        form += "es";
    } else {
        form += "s";
    }
    return form;
}

// Past participles that are no past form.
struct Participle {
    std::string_view form;
    std::string_view lemma;
};
constexpr auto participles = std::to_array<Participle>({{"beaten", "beat"},
                                                        {"begun", "begin"},
                                                        {"broken", "break"},
                                                        {"chosen", "choose"},
                                                        {"done", "do"},
                                                        {"drawn", "draw"},
                                                        {"driven", "drive"},
                                                        {"fallen", "fall"},
                                                        {"flown", "fly"},
                                                        {"frozen", "freeze"},
                                                        {"given", "give"},
                                                        {"gone", "go"},
                                                        {"grown", "grow"},
                                                        {"hidden", "hide"},
                                                        {"known", "know"},
                                                        {"mown", "mow"},
                                                        {"overseen", "oversee"},
                                                        {"proven", "prove"},
                                                        {"redrawn", "redraw"},
                                                        {"rewritten", "rewrite"},
                                                        {"risen", "rise"},
                                                        {"seen", "see"},
                                                        {"sewn", "sew"},
                                                        {"shown", "show"},
                                                        {"sown", "sow"},
                                                        {"spoken", "speak"},
                                                        {"stolen", "steal"},
                                                        {"sung", "sing"},
                                                        {"taken", "take"},
                                                        {"thrown", "throw"},
                                                        {"torn", "tear"},
                                                        {"undertaken", "undertake"},
                                                        {"worn", "wear"},
                                                        {"woven", "weave"},
                                                        {"withdrawn", "withdraw"},
                                                        {"written", "write"}});

}  // namespace

Result<void> TaxonomyTables::load_verbs(const DataFile& file) {
    const auto add_form = [&](std::string_view form) {
        const auto id = verb_forms.add(text::fold(form));
        if (verb_of_form.size() <= id) {
            verb_of_form.resize(id + 1, static_cast<std::uint32_t>(verbs.size()));
        }
    };
    constexpr std::pair<std::string_view, Part> part_words[] = {
        {"", Part::does},       {"helps", Part::helps}, {"does", Part::does},
        {"makes", Part::makes}, {"leads", Part::leads}, {"owns", Part::owns}};
    return each_row(file, 6, [&](const Row& row) -> Result<void> {
        const auto* part =
            std::ranges::find(part_words, row.field(5), &std::pair<std::string_view, Part>::first);
        if (part == std::end(part_words)) {
            return invalid(row, "unknown part '" + std::string(row.field(5)) + "'");
        }
        Verb verb{std::string(row.field(0)), std::string(row.field(1)),
                  std::string(row.field(2)), 2,
                  std::string(row.field(4)), part->second};
        const auto strength = row.field(3);
        if (strength.size() != 1 || strength[0] < '1' || strength[0] > '4') {
            return invalid(row, "strength '" + std::string(strength) + "' is not 1 to 4");
        }
        verb.strength = strength[0] - '0';
        for (const auto& form : {verb.lemma, verb.past, verb.gerund, third_person(verb.lemma)}) {
            add_form(form);
        }
        verbs.push_back(std::move(verb));
        return {};
    });
}

const Verb* TaxonomyTables::verb(std::string_view word) const {
    const auto id = verb_forms.find(text::fold(text::trim(word)));
    return id == 0 ? nullptr : &verbs[verb_of_form[id]];
}

std::string TaxonomyTables::normal_word(std::string_view word) const {
    if (const auto* known = verb(word)) {
        return known->lemma;
    }
    const auto* participle = std::ranges::find(participles, word, &Participle::form);
    if (participle != participles.end()) {
        return std::string(participle->lemma);
    }
    const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                        !word.ends_with("us") && !word.ends_with("is");
    if (plural && word.ends_with("ies")) {
        return std::string(word.substr(0, word.size() - 3)) + "y";
    }
    const bool sibilant = word.ends_with("ches") || word.ends_with("shes") ||
                          word.ends_with("xes") || word.ends_with("sses");
    const auto singular = word.substr(0, word.size() - (plural ? (sibilant ? 2 : 1) : 0));
    const auto* gerund = plural ? verb(singular) : nullptr;  // "meetings"
    return gerund != nullptr ? gerund->lemma : std::string(singular);
}

}  // namespace vouch::skills
