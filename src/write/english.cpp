#include "write/english.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace vouch::write {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto function_words = std::to_array<std::string_view>(
    {"a",      "about",     "above",   "across",   "after",   "against",    "ago",    "all",
     "along",  "alongside", "also",    "although", "am",      "among",      "an",     "and",
     "any",    "are",       "around",  "as",       "at",      "back",       "be",     "because",
     "been",   "before",    "being",   "below",    "between", "beyond",     "both",   "but",
     "by",     "can",       "could",   "did",      "do",      "does",       "down",   "during",
     "each",   "either",    "etc",     "even",     "every",   "few",        "for",    "from",
     "had",    "has",       "have",    "he",       "her",     "here",       "him",    "his",
     "how",    "i",         "if",      "in",       "incl",    "including",  "inside", "into",
     "is",     "it",        "its",     "itself",   "just",    "less",       "many",   "may",
     "me",     "might",     "more",    "most",     "much",    "must",       "my",     "myself",
     "near",   "no",        "nor",     "not",      "now",     "of",         "off",    "often",
     "on",     "once",      "one",     "only",     "onto",    "or",         "other",  "others",
     "our",    "out",       "outside", "over",     "own",     "per",        "plus",   "rather",
     "same",   "shall",     "she",     "should",   "since",   "so",         "some",   "still",
     "such",   "than",      "that",    "the",      "their",   "them",       "then",   "there",
     "these",  "they",      "this",    "those",    "through", "throughout", "to",     "too",
     "under",  "until",     "up",      "upon",     "us",      "using",      "very",   "via",
     "was",    "we",        "well",    "were",     "what",    "when",       "where",  "whether",
     "which",  "while",     "who",     "whom",     "whose",   "why",        "will",   "with",
     "within", "without",   "would",   "you",      "your"});

static_assert(std::ranges::is_sorted(function_words));

constexpr auto determiners = std::to_array<std::string_view>(
    {"a", "all", "an", "any", "both", "each", "every", "her", "his", "its", "my", "our", "several",
     "some", "the", "their", "these", "this", "those"});

constexpr auto prepositions = std::to_array<std::string_view>(
    {"about",  "across", "after", "against", "along",      "alongside", "among",
     "around", "as",     "at",    "before",  "between",    "by",        "during",
     "for",    "from",   "in",    "into",    "of",         "off",       "on",
     "onto",   "over",   "per",   "through", "throughout", "to",        "under",
     "until",  "up",     "via",   "with",    "within",     "without"});

constexpr auto hedges = std::to_array<std::string_view>(
    {"aid", "assist", "collaborat", "contribut", "cooperat", "help", "involv", "join", "observ",
     "participat", "shadow", "shar", "support", "took"});

constexpr auto negations =
    std::to_array<std::string_view>({"cannot", "hardly", "neither", "never", "no", "nobody", "none",
                                     "nor", "not", "nothing", "without"});

constexpr auto number_words = std::to_array<std::string_view>(
    {"zero",     "one",     "two",     "three",     "four",     "five",     "six",
     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"});

bool contains(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

bool ends_sentence(std::string_view text, std::size_t dot, std::size_t next_word);

bool is_vowel(char c) {
    return "aeiou"sv.contains(c);
}

// "stopp" → "stop"; "call" and "pass" keep their double letter.
void undouble(std::string& word) {
    const auto size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2] && !"lsz"sv.contains(word[size - 1])) {
        word.pop_back();
    }
}

void strip_plural(std::string& word) {
    const auto size = word.size();
    if (size > 4 && word.ends_with("ies")) {
        word.replace(size - 3, 3, "y");
    } else if (size > 4 && (word.ends_with("ches") || word.ends_with("shes") ||
                            word.ends_with("xes") || word.ends_with("sses"))) {
        word.erase(size - 2);
    } else if (size > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
               !word.ends_with("is")) {
        word.pop_back();
    }
}

}  // namespace

std::string stem(std::string_view folded) {
    std::string word(folded);
    for (const auto suffix : {"'s"sv, "\u2019s"sv, "'"sv, "\u2019"sv}) {
        if (word.size() > suffix.size() + 1 && word.ends_with(suffix)) {
            word.erase(word.size() - suffix.size());
        }
    }
    strip_plural(word);
    const auto strip_ending = [&](std::string_view ending) {
        if (word.size() < ending.size() + 3 || !word.ends_with(ending)) {
            return false;
        }
        const auto rest = std::string_view(word).substr(0, word.size() - ending.size());
        if (std::ranges::none_of(rest, [](char c) { return is_vowel(c) || c == 'y'; })) {
            return false;
        }
        word.erase(rest.size());
        undouble(word);
        return true;
    };
    if (!strip_ending("ing")) {
        strip_ending("ed");
    }
    if (word.size() > 3 && word.ends_with('e')) {
        word.pop_back();
    }
    if (word.size() > 3 && word.ends_with('y')) {
        word.back() = 'i';
    }
    if (word.size() > 4 && word.ends_with("iz")) {
        word.back() = 's';  // "organize" and "organise"
    }
    return word;
}

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t previous_end = 0;
    for (const auto [begin, end] : text::words(text)) {
        Token token;
        token.begin = begin;
        token.end = end;
        const auto word = text.substr(begin, end - begin);
        token.folded = text::fold(word);
        token.stem = stem(token.folded);
        token.capital = text::upper_case_share(word) > 0;
        token.has_digit = text::has_digit(word);
        const auto between = text.substr(previous_end, begin - previous_end);
        token.starts_sentence =
            tokens.empty() || between.find_first_of("!?\n") != between.npos ||
            (between.starts_with('.') && ends_sentence(text, previous_end, begin));
        token.starts_clause = token.starts_sentence ||
                              between.find_first_of(",;:()[]") != between.npos ||
                              between.contains("\u2013") || between.contains("\u2014");
        for (std::size_t from = 0, at = 0; at <= token.folded.size(); ++at) {
            if (at == token.folded.size() || token.folded[at] == '-') {
                if ((from > 0 || at < token.folded.size()) && at > from) {
                    token.parts.push_back(stem(token.folded.substr(from, at - from)));
                }
                from = at + 1;
            }
        }
        tokens.push_back(std::move(token));
        previous_end = end;
    }
    return tokens;
}

bool is_function_word(std::string_view folded) {
    return std::ranges::binary_search(function_words, folded);
}

bool is_determiner(std::string_view folded) {
    return contains(determiners, folded);
}

bool is_preposition(std::string_view folded) {
    return contains(prepositions, folded);
}

bool is_never_noun(std::string_view lemma, const skills::Taxonomy& taxonomy) {
    return taxonomy.opens(lemma, skills::OpeningUse::verb) || lemma.ends_with("ise") ||
           lemma.ends_with("ize") || lemma.ends_with("ify") ||
           (lemma.ends_with("ate") && lemma != "update");
}

bool is_hedge(std::string_view folded) {
    return contains(hedges, stem(folded)) || contains(hedges, folded);
}

bool is_negation(std::string_view folded) {
    return contains(negations, folded) || folded.ends_with("n't") || folded.ends_with("n\u2019t");
}

bool looks_plural(std::string_view folded) {
    constexpr auto irregular = std::to_array<std::string_view>(
        {"children", "people", "men", "women", "staff", "feet", "mice", "criteria"});
    constexpr auto not_plural = std::to_array<std::string_view>({"across",       "always",
                                                                 "analysis",     "as",
                                                                 "basis",        "bus",
                                                                 "business",     "campus",
                                                                 "status",       "diagnosis",
                                                                 "economics",    "electronics",
                                                                 "gas",          "has",
                                                                 "headquarters", "is",
                                                                 "its",          "logistics",
                                                                 "mathematics",  "maths",
                                                                 "news",         "physics",
                                                                 "plus",         "politics",
                                                                 "process",      "progress",
                                                                 "series",       "sales",
                                                                 "statistics",   "this",
                                                                 "thus",         "us",
                                                                 "versus",       "was",
                                                                 "goods",        "premises",
                                                                 "operations",   "communications",
                                                                 "robotics",     "analytics",
                                                                 "ethics"});
    return contains(irregular, folded) ||
           (folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss") &&
            !folded.ends_with("us") && !folded.ends_with("'s") && !contains(not_plural, folded));
}

std::string number_in_words(int number) {
    return number >= 0 && number < static_cast<int>(number_words.size())
               ? std::string(number_words[static_cast<std::size_t>(number)])
               : std::to_string(number);
}

std::string lower_first(std::string_view text) {
    const auto first_end = std::min(text.find_first_of(" ,;:"), text.size());
    const auto first = text.substr(0, first_end);
    if (first.empty() || first == "I" || first.starts_with("I'") || first.starts_with("I\u2019")) {
        return std::string(text);
    }
    const auto head = text::decode(first, 0);
    const auto rest = first.substr(head.size);
    const bool mixed = text::upper_case_share(rest) > 0 || text::has_digit(rest);
    const bool lone = rest.empty() && first != "A";
    if (mixed || lone || !text::is_upper(head.value)) {
        return std::string(text);
    }
    return text::to_lower(text.substr(0, head.size)) + std::string(text.substr(head.size));
}

std::string join_and(const std::vector<std::string>& items) {
    std::string joined;
    for (std::size_t i = 0; i < items.size(); ++i) {
        joined += i == 0 ? "" : i + 1 == items.size() ? " and " : ", ";
        joined += items[i];
    }
    return joined;
}

namespace {

bool ends_sentence(std::string_view text, std::size_t dot, std::size_t next_word) {
    constexpr auto abbreviations = std::to_array<std::string_view>(
        {"approx", "asst", "bros", "ca",   "co",        "corp", "dept", "dipl", "dr",
         "min",    "max",  "est",  "yrs",  "yr",        "avg",  "tel",  "ref",  "resp",
         "e.g",    "eg",   "etc",  "govt", "hr",        "i.e",  "ie",   "inc",  "incl",
         "jr",     "ltd",  "mr",   "mrs",  "ms",        "no",   "p.a",  "pvt",  "sec",
         "sr",     "st",   "vs",   "prof", "dipl.-ing", "u.s",  "a.m",  "p.m"});
    if (next_word >= text.size() || next_word == dot + 1) {
        return false;
    }
    auto begin = dot;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' &&
           text[begin - 1] != '\n') {
        --begin;
    }
    const auto word = text::fold(text.substr(begin, dot - begin));
    const bool initial = text::count_code_points(word) == 1 &&
                         text::is_letter(text::decode(word, 0).value) && word != "i";
    if (contains(abbreviations, word)) {
        return word == "etc" && text::is_upper(text::decode(text, next_word).value);
    }
    const auto next = text::decode(text, next_word).value;
    return !initial && !text::is_lower(next);
}

}  // namespace

std::vector<std::string_view> sentences(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t from = 0;
    const auto take = [&](std::size_t until) {
        const auto sentence = text::trim(text.substr(from, until - from));
        if (!sentence.empty()) {
            found.push_back(sentence);
        }
        from = until;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') {
            take(at + 1);
        } else if (c == '!' || c == '?' || c == '.') {
            auto next = at + 1;
            while (next < text.size() && "\"')]"sv.contains(text[next])) {
                ++next;
            }
            const auto after = text.find_first_not_of(' ', next);
            const bool spaced = after != text.npos && after > next;
            if (spaced && (c != '.' || ends_sentence(text, at, after))) {
                take(next);
            }
        }
    }
    take(text.size());
    return found;
}

std::size_t word_count(std::string_view text) {
    return text::words(text).size();
}

}  // namespace vouch::write
