#include "write/claims/word_families.hpp"

#include <algorithm>
#include <array>

#include "write/english.hpp"

namespace vouch::write::claims {
namespace {

struct Ending {
    std::string_view noun;
    std::string_view verb;
    bool doer = false;
};

// Longer ones first: "preparation" is tried as "prepar" + "e" before "preparat" + "e".
constexpr auto endings = std::to_array<Ending>({
    {"intenance", "intain"},
    {"ification", "ify"},
    {"isation", "ise"},
    {"ization", "ize"},
    {"ication", "y"},
    {"ation", ""},
    {"ation", "e"},
    {"ation", "ate"},
    {"uction", "uce"},
    {"ption", "be"},
    {"ission", "it"},
    {"ision", "ise"},
    {"ision", "ide"},
    {"nsion", "nd"},
    {"rsion", "rt"},
    {"ution", "ute"},
    {"etion", "ete"},
    {"olition", "olish"},
    {"ction", "ct"},
    {"ysis", "yse"},
    {"ysis", "yze"},
    {"ment", ""},
    {"ment", "e"},
    {"ance", ""},
    {"ance", "e"},
    {"ence", ""},
    {"ence", "e"},
    {"ery", "er"},
    {"wal", "w"},
    {"al", "e"},
    {"sal", "se"},
    {"oval", "ove"},
    {"age", ""},
    {"age", "e"},
    {"sure", "se"},
    {"th", ""},
    {"ion", ""},
    {"ion", "e"},
    {"alist", "alise", true},
    {"ative", "", true},
    {"er", "e", true},
    {"er", "", true},
    {"or", "e", true},
    {"or", "", true},
    {"ant", "", true},
});

struct Pair {
    std::string_view noun;
    std::string_view verb;
};
constexpr auto irregular = std::to_array<Pair>({{"advice", "advise"},
                                                {"choice", "choose"},
                                                {"gift", "give"},
                                                {"loss", "lose"},
                                                {"proof", "prove"},
                                                {"publication", "publish"},
                                                {"sale", "sell"},
                                                {"service", "serve"},
                                                {"speech", "speak"},
                                                {"spokesman", "speak"},
                                                {"spokesperson", "speak"},
                                                {"spokeswoman", "speak"}});

// They only look made of a verb: "letter" of "let".
constexpr auto simple = std::to_array<std::string_view>(
    {"apartment", "butter",     "corner",     "corporation", "customer", "department",
     "former",    "generation", "government", "information", "letter",   "location",
     "matter",    "medication", "number",     "order",       "paper",    "population",
     "quarter",   "regulation", "section",    "situation",   "station",  "tower",
     "vacation",  "water"});

bool is_base(const std::string& word, const skills::Taxonomy& taxonomy) {
    const auto* verb = taxonomy.verb(word);
    return verb != nullptr ? verb->lemma == word : is_plain_base(word);
}

}  // namespace

std::optional<Family> family_of(std::string_view folded, const skills::Taxonomy& taxonomy) {
    if (const auto verb = verb_form(folded, taxonomy); verb && !verb->lemma.empty()) {
        return Family{.verb = verb->lemma, .is_form = true};
    }
    constexpr std::size_t root_least = 2;
    auto noun = folded;
    for (const std::string_view plural : {"'s", "\u2019s", "s"}) {
        if (noun.ends_with(plural) && !noun.ends_with("ss") && !noun.ends_with("ysis")) {
            noun.remove_suffix(plural.size());
            break;
        }
    }
    if (const auto* known = std::ranges::find(irregular, noun, &Pair::noun);
        known != irregular.end()) {
        return Family{.verb = std::string(known->verb)};
    }
    if (std::ranges::contains(simple, noun)) {
        return std::nullopt;
    }
    if (const auto verb = verb_form(noun, taxonomy); verb && !verb->lemma.empty()) {
        return Family{.verb = verb->lemma};  // "briefings"
    }
    for (const auto& ending : endings) {
        if (noun.size() < ending.noun.size() + root_least || !noun.ends_with(ending.noun)) {
            continue;
        }
        auto verb = std::string(noun.substr(0, noun.size() - ending.noun.size()));
        if (ending.doer && ending.verb.empty() && verb.size() > root_least &&
            verb[verb.size() - 1] == verb[verb.size() - 2] && !is_base(verb, taxonomy)) {
            verb.pop_back();  // "planner"
        }
        verb += ending.verb;
        if (is_base(verb, taxonomy)) {
            return Family{.verb = std::move(verb), .doer = ending.doer};
        }
    }
    return std::nullopt;
}

}  // namespace vouch::write::claims
