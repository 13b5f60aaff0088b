#include "match/degrees.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"

namespace vouch::match {
namespace {

struct LevelWord {
    std::string_view words;  // folded; stands between word boundaries
    Degree level;
};

constexpr auto level_words = std::to_array<LevelWord>({
    {"phd", Degree::doctorate},
    {"ph.d", Degree::doctorate},
    {"doctorate", Degree::doctorate},
    {"doctoral degree", Degree::doctorate},
    {"master's", Degree::master},
    {"masters degree", Degree::master},
    {"master degree", Degree::master},
    {"master of", Degree::master},
    {"mba", Degree::master},
    {"msc", Degree::master},
    {"pgdm", Degree::master},
    {"postgraduate degree", Degree::master},
    {"bachelor's", Degree::bachelor},
    {"bachelors", Degree::bachelor},
    {"bachelor", Degree::bachelor},
    {"university degree", Degree::bachelor},
    {"completed degree", Degree::bachelor},
    {"college degree", Degree::bachelor},
    {"degree in", Degree::bachelor},
    {"degree or equivalent", Degree::bachelor},
    {"degree required", Degree::bachelor},
    {"bsc", Degree::bachelor},
    {"bsn", Degree::bachelor},
    {"bed", Degree::bachelor},
    {"associate degree", Degree::associate},
    {"associate's", Degree::associate},
    {"associates degree", Degree::associate},
    {"associate of", Degree::associate},
    {"foundation degree", Degree::associate},
    {"hnd", Degree::associate},
    {"college diploma", Degree::associate},
    {"nvq", Degree::vocational},
    {"apprenticeship", Degree::vocational},
    {"vocational training", Degree::vocational},
    {"vocational qualification", Degree::vocational},
    {"trade school", Degree::vocational},
    {"time served", Degree::vocational},
    {"ausbildung", Degree::vocational},
    {"high school", Degree::high_school},
    {"secondary school", Degree::high_school},
    {"ged", Degree::high_school},
    {"leaving certificate", Degree::high_school},
    {"a levels", Degree::high_school},
    {"gcse", Degree::high_school},
    {"gcses", Degree::high_school},
});

std::optional<Degree> level_of(std::string_view word) {
    constexpr auto known = std::to_array<LevelWord>({
        {"high-school", Degree::high_school},
        {"vocational", Degree::vocational},
        {"associate", Degree::associate},
        {"bachelor", Degree::bachelor},
        {"master", Degree::master},
        {"doctorate", Degree::doctorate},
    });
    const auto found = std::ranges::find(known, word, &LevelWord::words);
    return found == known.end() ? std::nullopt : std::optional(found->level);
}

// Fields that count as one for a posting. A field may stand in several.
using Family = std::span<const std::string_view>;

constexpr auto computing = std::to_array<std::string_view>({
    "computer",
    "computing",
    "software",
    "informatics",
    "informatik",
    "information",
    "it",
    "programming",
    "data",
    "cybersecurity",
});
constexpr auto quantitative = std::to_array<std::string_view>({
    "quantitative",
    "mathematics",
    "maths",
    "statistics",
    "physics",
    "economics",
    "econometrics",
    "actuarial",
    "engineering",
    "data",
    "computer",
    "operations",
    "stem",
});
constexpr auto business = std::to_array<std::string_view>({
    "business",
    "management",
    "accounting",
    "accountancy",
    "finance",
    "economics",
    "commerce",
    "marketing",
    "administration",
    "auditing",
    "betriebswirtschaft",
    "bilanzbuchhaltung",
});
constexpr auto electrical = std::to_array<std::string_view>({
    "electrical",
    "electronic",
    "electronics",
    "mechatronics",
    "electrotechnical",
    "electrotechnics",
    "elektrotechnik",
    "embedded",
});
constexpr auto health = std::to_array<std::string_view>({
    "nursing",
    "medicine",
    "medical",
    "health",
    "midwifery",
    "clinical",
    "pharmacy",
});
constexpr auto teaching = std::to_array<std::string_view>({
    "education",
    "teaching",
    "pedagogy",
});
constexpr auto publicity = std::to_array<std::string_view>({
    "communication",
    "journalism",
    "marketing",
    "media",
    "advertising",
});
constexpr auto personnel = std::to_array<std::string_view>({
    "hr",
    "human",
    "personnel",
    "psychology",
    "labour",
    "labor",
});
constexpr auto logistics = std::to_array<std::string_view>({
    "logistics",
    "supply",
    "transport",
    "warehousing",
    "operations",
});
constexpr auto families =
    std::to_array<Family>({computing, quantitative, business, electrical, health, teaching,
                           publicity, personnel, logistics});

// Each family as a set of words, made once.
const std::vector<WordSet>& family_words() {
    static const auto sets = [] {
        std::vector<WordSet> result;
        for (const auto family : families) {
            std::vector<WordId> ids;
            for (const auto field : family) {
                ids.push_back(stemmed_word_id(field));
            }
            result.emplace_back(std::move(ids));
        }
        return result;
    }();
    return sets;
}

// Words of a requirement for a degree that are not its field.
bool is_degree_word(WordId id) {
    constexpr auto words = std::to_array<std::string_view>({
        "accredited", "advanced",      "applied",    "area",     "arts",         "associate",
        "ba",         "bachelor",      "bed",        "beng",     "bs",           "bsc",
        "bsn",        "college",       "completed",  "course",   "degree",       "diploma",
        "discipline", "doctor",        "doctorate",  "don't",    "equivalent",   "fh",
        "field",      "focus",         "formal",     "full",     "further",      "ged",
        "graduate",   "graduation",    "high",       "higher",   "hold",         "hons",
        "honours",    "institute",     "master",     "mba",      "msc",          "nvq",
        "part",       "pgdm",          "phd",        "post",     "postgraduate", "program",
        "programme",  "qualification", "qualified",  "reputed",  "school",       "science",
        "secondary",  "served",        "study",      "subject",  "time",         "training",
        "uni",        "university",    "vocational", "progress", "licence",
    });
    static const auto known = [&] {
        std::vector<WordId> ids;
        ids.reserve(words.size());
        for (const auto word : words) {
            ids.push_back(stemmed_word_id(word));
        }
        return WordSet(std::move(ids));
    }();
    return known.contains(id);
}

bool contains_words(std::string_view text, std::string_view words) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const bool opens =
            at == 0 || !text::is_word_character(static_cast<unsigned char>(text[at - 1]));
        const auto end = at + words.size();
        const bool closes =
            end >= text.size() || !text::is_word_character(static_cast<unsigned char>(text[end]));
        if (opens && closes) {
            return true;
        }
    }
    return false;
}

// The lowest level that a folded text names in words of ours.
std::optional<Degree> stated_level(std::string_view folded) {
    std::optional<Degree> lowest;
    for (const auto& word : level_words) {
        if (contains_words(folded, word.words)) {
            lowest = lowest ? std::min(*lowest, word.level) : word.level;
        }
    }
    return lowest;
}

}  // namespace

std::optional<Degree> degree_level(std::string_view text, const skills::Taxonomy& taxonomy) {
    if (const auto level = stated_level(text::fold(text))) {
        return level;
    }
    const auto* known = taxonomy.degree(text);
    return known == nullptr ? std::nullopt : level_of(known->level);
}

std::vector<WordId> field_words(std::string_view text) {
    std::vector<WordId> fields;
    for (const auto& word : words_of(text)) {
        const bool is_it = text.substr(word.begin, word.end - word.begin) == "IT";
        const bool is_field =
            is_it || (word.weight == 4 && word.letters > 1 && !is_degree_word(word.id) &&
                      !text::is_digit(static_cast<unsigned char>(word.initial)));
        if (is_field && !std::ranges::contains(fields, word.id)) {
            fields.push_back(word.id);
        }
    }
    return fields;
}

bool same_field(const std::vector<WordId>& asked, const std::vector<WordId>& held) {
    if (std::ranges::any_of(asked, [&](WordId id) { return std::ranges::contains(held, id); })) {
        return true;
    }
    return std::ranges::any_of(family_words(), [&](const WordSet& family) {
        const auto in_family = [&](WordId id) { return family.contains(id); };
        return std::ranges::any_of(asked, in_family) && std::ranges::any_of(held, in_family);
    });
}

std::optional<DegreeDemand> degree_demand(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto folded = text::fold(text);
    // Names of the taxonomy are also words of ordinary sentences ("at a level"): they count where
    // the requirement is little else, or speaks of degrees.
    constexpr std::size_t short_words_max = 6;
    const bool speaks_of_degrees =
        text::words(text).size() <= short_words_max || contains_words(folded, "degree") ||
        contains_words(folded, "diploma") || contains_words(folded, "graduate") ||
        contains_words(folded, "qualification");
    const auto level = stated_level(folded);
    const auto* known = speaks_of_degrees ? taxonomy.degree(text) : nullptr;
    DegreeDemand demand;
    if (level) {
        demand.level = *level;
    } else if (const auto named = known ? level_of(known->level) : std::nullopt) {
        demand.level = *named;
    } else {
        return std::nullopt;
    }
    demand.related_field = contains_words(folded, "related") || contains_words(folded, "similar") ||
                           contains_words(folded, "relevant");
    demand.or_equivalent = contains_words(folded, "equivalent") ||
                           contains_words(folded, "comparable") ||
                           contains_words(folded, "experience");
    demand.fields = field_words(text);
    if (known != nullptr && demand.fields.empty()) {
        demand.fields = field_words(known->name);  // "BSN" says its field by its name
    }
    return demand;
}

}  // namespace vouch::match
