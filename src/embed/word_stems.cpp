#include "embed/word_stems.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"

namespace vouch::embed {
namespace {

struct Suffix {
    std::string_view text;
    std::size_t stem_min;  // letters that must stay
};

// Longest first within what can compete; one or two are taken off.
constexpr auto suffixes = std::to_array<Suffix>({
    {"isational", 4}, {"izational", 4}, {"isation", 4}, {"ization", 4}, {"iveness", 4},
    {"fulness", 4},   {"ision", 4},     {"isory", 4},   {"isor", 4},    {"ability", 4},
    {"ibility", 4},   {"ication", 4},   {"ations", 4},  {"ation", 4},   {"ition", 4},
    {"ating", 4},     {"ising", 4},     {"izing", 4},   {"ement", 4},   {"ated", 4},
    {"ator", 4},      {"ised", 4},      {"ized", 4},    {"iser", 4},    {"izer", 4},
    {"ment", 4},      {"ness", 4},      {"ance", 4},    {"ence", 4},    {"ancy", 4},
    {"ency", 4},      {"able", 4},      {"ible", 4},    {"ical", 4},    {"ant", 5},
    {"ate", 4},       {"ise", 4},       {"ize", 4},     {"ing", 3},     {"ion", 4},
    {"ist", 4},       {"ian", 4},       {"ive", 4},     {"ity", 4},     {"ism", 4},
    {"ial", 4},       {"ics", 4},       {"ic", 4},      {"al", 4},      {"ed", 3},
    {"er", 4},        {"or", 4},        {"ly", 4},      {"ys", 4},      {"y", 4},
    {"e", 4},
});

// Words that say nothing about what is asked or done. Sorted.
constexpr auto function_words = std::to_array<std::string_view>({
    "a",       "about", "above",   "after", "again",    "all",   "also",    "am",     "an",
    "and",     "any",   "are",     "as",    "at",       "be",    "because", "been",   "before",
    "being",   "below", "between", "both",  "but",      "by",    "can",     "could",  "did",
    "do",      "does",  "doing",   "down",  "during",   "each",  "either",  "even",   "few",
    "for",     "from",  "further", "get",   "had",      "has",   "have",    "having", "he",
    "her",     "here",  "his",     "how",   "i",        "if",    "in",      "into",   "is",
    "it",      "its",   "just",    "least", "like",     "many",  "may",     "me",     "might",
    "more",    "most",  "much",    "must",  "my",       "no",    "nor",     "not",    "of",
    "off",     "on",    "once",    "one",   "only",     "or",    "other",   "our",    "out",
    "over",    "own",   "per",     "plus",  "same",     "shall", "she",     "should", "so",
    "some",    "such",  "than",    "that",  "the",      "their", "them",    "then",   "there",
    "these",   "they",  "this",    "those", "through",  "to",    "too",     "under",  "until",
    "up",      "us",    "very",    "via",   "was",      "we",    "were",    "what",   "when",
    "where",   "which", "while",   "who",   "whom",     "why",   "will",    "with",   "within",
    "without", "would", "you",     "your",  "yourself",
});

// Words of every posting and every résumé: they join, but do not carry, a likeness. Sorted.
constexpr auto filler_words = std::to_array<std::string_view>({
    "ability",      "able",          "advantage",   "asset",      "background",  "basic",
    "bonus",        "candidate",     "comfortable", "company",    "competence",  "competent",
    "confidence",   "confident",     "current",     "daily",      "day",         "demonstrable",
    "demonstrated", "desirable",     "eight",       "ensure",     "environment", "essential",
    "etc",          "excellent",     "expected",    "experience", "experienced", "expertise",
    "exposure",     "familiar",      "familiarity", "first",      "five",        "four",
    "good",         "great",         "hand",        "hands",      "help",        "helpful",
    "high",         "ideally",       "including",   "interest",   "job",         "join",
    "know",         "knowledge",     "level",       "look",       "looking",     "make",
    "mandatory",    "min",           "minimum",     "month",      "months",      "need",
    "needed",       "new",           "nice",        "nine",       "people",      "person",
    "plus",         "practical",     "preferably",  "preferred",  "previous",    "professional",
    "proven",       "record",        "related",     "relevant",   "required",    "requirement",
    "responsible",  "role",          "seven",       "several",    "similar",     "six",
    "skill",        "skills",        "solid",       "something",  "sound",       "strong",
    "team",         "ten",           "thing",       "three",      "time",        "track",
    "two",          "understanding", "use",         "used",       "using",       "want",
    "way",          "well",          "work",        "worked",     "working",     "year",
    "years",        "yrs",
});

bool is_listed(std::span<const std::string_view> sorted, std::string_view word) {
    return std::ranges::binary_search(sorted, word);
}

static_assert(std::ranges::is_sorted(function_words));
static_assert(std::ranges::is_sorted(filler_words));

void strip_plural(std::string& word) {
    if (word.size() <= 3 || !word.ends_with('s') || word == "news") {
        return;
    }
    if (word.ends_with("sses")) {
        word.resize(word.size() - 2);
    } else if (word.ends_with("ies") && word.size() > 4) {
        word.replace(word.size() - 3, 3, "y");
    } else if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
        word.pop_back();
    }
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool strip_suffix(std::string& word) {
    for (const auto& suffix : suffixes) {
        if (!word.ends_with(suffix.text) || word.size() < suffix.text.size() + suffix.stem_min) {
            continue;
        }
        const auto rest = std::string_view(word).substr(0, word.size() - suffix.text.size());
        if (std::ranges::none_of(rest, is_vowel)) {
            continue;  // "string" keeps its "ing"
        }
        if (suffix.text == "y" && is_vowel(rest.back())) {
            continue;  // "journey" is not "journal"
        }
        word.resize(rest.size());
        const auto size = word.size();
        if (size > 3 && word[size - 1] == word[size - 2] && !is_vowel(word.back()) &&
            word.back() != 'l' && word.back() != 's') {
            word.pop_back();  // "planned" → "plan"
        }
        return true;
    }
    return false;
}

// A word splits further at hyphens and slashes, which text::words keeps inside.
void add_parts(std::string_view text, text::WordSpan span, std::vector<Term>& into) {
    std::size_t begin = span.begin;
    for (std::size_t i = span.begin; i <= span.end; ++i) {
        if (i < span.end && text[i] != '-' && text[i] != '/') {
            continue;
        }
        if (i > begin) {
            const auto folded = text::fold(text.substr(begin, i - begin));
            int weight = 4;
            if (is_listed(function_words, folded)) {
                weight = 0;
            } else if (is_listed(filler_words, folded)) {
                weight = 1;
            }
            into.push_back({stem(folded), weight, begin, i});
        }
        begin = i + 1;
    }
}

}  // namespace

std::string stem(std::string_view word) {
    auto result = text::fold(word);
    if (const auto mark = result.find('\''); mark != std::string::npos) {
        result.resize(mark);  // "bachelor's"
    }
    if (std::ranges::any_of(result, [](char c) { return c < 'a' || c > 'z'; })) {
        return result;  // codes, other scripts, "c++"
    }
    strip_plural(result);
    if (result.size() > 4 && strip_suffix(result)) {
        strip_suffix(result);
    }
    if (result.size() > 4 && result.ends_with('i')) {
        result.back() = 'y';
    }
    return result;
}

std::vector<Term> terms(std::string_view text) {
    std::vector<Term> result;
    for (const auto span : text::words(text)) {
        add_parts(text, span, result);
    }
    return result;
}

}  // namespace vouch::embed
