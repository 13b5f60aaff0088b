#include <algorithm>
#include <array>

#include "write/claim_rules.hpp"

// Verbs no stronger than the source's, scope, causation, and whether a text stands on its evidence
// at all.
namespace vouch::write {
namespace {

using model::ClaimKind;

constexpr auto scope_words = std::to_array<std::string_view>({"alone",
                                                              "always",
                                                              "award-winning",
                                                              "biggest",
                                                              "company-wide",
                                                              "complete",
                                                              "critical",
                                                              "cross-functional",
                                                              "drastically",
                                                              "dramatically",
                                                              "end-to-end",
                                                              "enterprise-wide",
                                                              "entire",
                                                              "entirely",
                                                              "exclusively",
                                                              "expert",
                                                              "extensive",
                                                              "extensively",
                                                              "fastest",
                                                              "first",
                                                              "flawless",
                                                              "global",
                                                              "globally",
                                                              "groundbreaking",
                                                              "highest",
                                                              "independently",
                                                              "industry-leading",
                                                              "international",
                                                              "internationally",
                                                              "key",
                                                              "largest",
                                                              "leader",
                                                              "leadership",
                                                              "leading",
                                                              "major",
                                                              "massive",
                                                              "mission-critical",
                                                              "national",
                                                              "nationally",
                                                              "nationwide",
                                                              "never",
                                                              "only",
                                                              "organisation-wide",
                                                              "organization-wide",
                                                              "pioneering",
                                                              "record",
                                                              "seamless",
                                                              "seamlessly",
                                                              "significant",
                                                              "significantly",
                                                              "single-handed",
                                                              "single-handedly",
                                                              "sole",
                                                              "solely",
                                                              "strategic",
                                                              "strategically",
                                                              "substantial",
                                                              "substantially",
                                                              "top",
                                                              "unique",
                                                              "unprecedented",
                                                              "whole",
                                                              "world-class",
                                                              "worldwide"});

// Words that go both ways between a verb and "was responsible for".
constexpr auto charge_words = std::to_array<std::string_view>({"charge", "responsibl"});

struct Direction {
    std::string_view word;  // stem
    int sign;
};
constexpr auto outcome_words = std::to_array<Direction>(
    {{"reduc", -1},     {"cut", -1},      {"lower", -1},    {"decreas", -1}, {"drop", -1},
     {"fell", -1},      {"fall", -1},     {"shrank", -1},   {"halv", -1},    {"sav", -1},
     {"minimiz", -1},   {"minimis", -1},  {"eliminat", -1}, {"shorten", -1}, {"slash", -1},
     {"accelerat", 1},  {"boost", 1},     {"doubl", 1},     {"driv", 1},     {"drov", 1},
     {"enhanc", 1},     {"grew", 1},      {"grow", 1},      {"improv", 1},   {"increas", 1},
     {"maximiz", 1},    {"maximis", 1},   {"rais", 1},      {"ros", 1},      {"ris", 1},
     {"strengthen", 1}, {"streamlin", 1}, {"optimiz", 1},   {"optimis", 1},  {"tripl", 1},
     {"lift", 1},       {"expand", 1},    {"generat", 1},   {"deliver", 0},  {"enabl", 0},
     {"ensur", 0},      {"transform", 1}});

// Words of the evidence that tell of a change downwards or upwards.
constexpr auto down_words = std::to_array<std::string_view>(
    {"cut",     "cutting", "down",  "drop",    "fell", "fall",   "lower", "reduc",
     "decreas", "less",    "fewer", "halv",    "sav",  "shrank", "off",   "under",
     "shorter", "faster",  "bring", "brought", "gon",  "remov",  "retir"});
constexpr auto up_words = std::to_array<std::string_view>(
    {"up", "rais", "ros", "grew", "grow", "increas", "improv", "higher", "mor", "doubl", "tripl",
     "lift", "boost", "gain", "better", "abov", "faster", "went"});

constexpr auto causes = std::to_array<std::string_view>(
    {"resulting in", "resulted in", "which led to", "leading to", "led to", "thereby", "thus ",
     "as a result", "driving ", "enabling ", "contributing to", "which resulted", "which cut",
     "which reduced", "which increased", "which raised", "which saved", "which improved"});

constexpr auto causal_signs = std::to_array<std::string_view>(
    {"after", "as",    "because", "bring",   "brought", "by",     "caus",   "cut",     "enabl",
     "lead",  "led",   "made",    "reduc",   "replac",  "result", "so",     "therebi", "through",
     "to",    "which", "with",    "increas", "rais",    "sav",    "improv", "chang"});

bool has_word(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

// The verb stands where a deed is told: at a clause's start, after "I", "and", "to", "who", or as
// a gerund.
bool is_told(const Piece& piece, std::size_t at) {
    if (piece.tokens[at].starts_clause || at == 0) {
        return true;
    }
    const auto& before = piece.tokens[at - 1].folded;
    return before == "i" || before == "and" || before == "to" || before == "who" ||
           before == "then" || before == "also" || before == "have" || before == "by" ||
           before.ends_with("ly");
}

// Where a stem stands in a fact, or its size.
std::size_t place_of(const Fact& fact, std::string_view stem) {
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        if (fact.tokens[i].stem == stem || has_word(fact.tokens[i].parts, stem)) {
            return i;
        }
    }
    return fact.tokens.size();
}

// The place of any form of the verb in a fact.
std::size_t place_of_verb(const Fact& fact, const VerbForm& verb, std::string_view own_stem) {
    const std::string stems[] = {std::string(own_stem), stem(verb.lemma), stem(verb.past),
                                 stem(verb.gerund)};
    auto found = fact.tokens.size();
    for (const auto& one : stems) {
        if (!one.empty()) {
            found = std::min(found, place_of(fact, one));
        }
    }
    return found;
}

bool is_hedged(std::span<const Token> tokens, std::size_t at) {
    const auto from = at > 4 ? at - 4 : 0;
    for (auto i = from; i < at; ++i) {
        if (is_hedge(tokens[i].folded)) {
            return true;
        }
    }
    return false;
}

bool is_negated(std::span<const Token> tokens, std::size_t at) {
    const auto from = at > 3 ? at - 3 : 0;
    for (auto i = from; i < at; ++i) {
        if (is_negation(tokens[i].folded)) {
            return true;
        }
    }
    return false;
}

int strongest_verb(const Fact& fact, const skills::Taxonomy& taxonomy) {
    int strongest = 0;
    for (const auto& token : fact.tokens) {
        if (const auto verb = verb_form(token.folded, taxonomy)) {
            strongest = std::max(strongest, verb->strength);
        }
    }
    return strongest;
}

// The strength that the text's own opening has in the source: what it leads with, or plain.
int leading_strength(const Fact& fact, const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 0; i < std::min<std::size_t>(3, fact.tokens.size()); ++i) {
        if (const auto verb = verb_form(fact.tokens[i].folded, taxonomy)) {
            return is_hedge(fact.tokens[i].folded) ? 1 : verb->strength;
        }
        if (has_word(charge_words, fact.tokens[i].stem)) {
            return 3;
        }
    }
    return 2;
}

const Fact* fact_with_stem(const Piece& piece, std::string_view stem) {
    if (piece.source != nullptr && has_stem(*piece.source, stem)) {
        return piece.source;
    }
    const auto found =
        std::ranges::find_if(piece.facts, [&](const Fact* fact) { return has_stem(*fact, stem); });
    return found == piece.facts.end() ? nullptr : *found;
}

void check_verb(const Piece& piece, std::size_t at, const VerbForm& verb, Claims& claims) {
    const auto& token = piece.tokens[at];
    const auto words = words_of(piece, token);
    const auto& source = *piece.source;
    const auto place = place_of_verb(source, verb, token.stem);
    if (place < source.tokens.size()) {
        if (is_negated(source.tokens, place) && !is_negated(piece.tokens, at)) {
            claims.push_back(contradicted(ClaimKind::scope, words, "write.claim-negated"));
        } else if (is_hedged(source.tokens, place) && !is_hedged(piece.tokens, at) &&
                   !is_hedge(token.folded)) {
            claims.push_back(unproven(ClaimKind::scope, words, "write.claim-hedge-dropped"));
        } else if (verb.strength >= 3) {
            claims.push_back(proven(ClaimKind::scope, words, source));
        }
        return;
    }
    const int allowed = leading_strength(source, *piece.taxonomy);
    const bool leads = token.starts_sentence;
    const int bound = leads ? allowed : std::max(allowed, strongest_verb(source, *piece.taxonomy));
    const bool same_field = [&] {
        if (verb.strength <= 2) {
            return true;
        }
        return std::ranges::any_of(source.tokens, [&](const Token& other) {
            const auto theirs = verb_form(other.folded, *piece.taxonomy);
            return theirs && theirs->strength >= verb.strength && theirs->area == verb.area &&
                   !theirs->area.empty();
        });
    }();
    if (verb.strength > bound || !same_field) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-verb-stronger"));
    }
}

// Content words of a clause that no fact of the list has.
std::size_t count_missing(std::span<const Token> tokens, const Fact& fact, std::size_t& all) {
    std::size_t missing = 0;
    for (const auto& token : tokens) {
        if (is_content(token)) {
            ++all;
            missing += has_stem(fact, token.stem) ? 0 : 1;
        }
    }
    return missing;
}

bool shows_change(const Fact& fact, int sign) {
    return std::ranges::any_of(fact.tokens, [&](const Token& token) {
        return (sign <= 0 && has_word(down_words, token.stem)) ||
               (sign >= 0 && has_word(up_words, token.stem));
    });
}

}  // namespace

void check_verbs(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto verb = verb_form(piece.tokens[i].folded, *piece.taxonomy);
        if (verb && is_told(piece, i)) {
            check_verb(piece, i, *verb, claims);
        }
    }
}

void check_scope(const Piece& piece, Claims& claims) {
    for (const auto& token : piece.tokens) {
        if (!has_word(scope_words, token.folded)) {
            continue;
        }
        const auto* proof = fact_with_stem(piece, token.stem);
        if (proof != nullptr) {
            claims.push_back(proven(ClaimKind::scope, words_of(piece, token), *proof));
        } else {
            claims.push_back(
                unproven(ClaimKind::scope, words_of(piece, token), "write.claim-scope-missing"));
        }
    }
}

void check_causes(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    const auto& source = *piece.source;
    for (const auto cause : causes) {
        const auto at = piece.text.find(cause);
        if (at == piece.text.npos) {
            continue;
        }
        std::vector<Token> effect;
        std::ranges::copy_if(piece.tokens, std::back_inserter(effect),
                             [&](const Token& token) { return token.begin >= at + cause.size(); });
        std::size_t all = 0;
        const auto missing = count_missing(effect, source, all);
        const bool told = std::ranges::any_of(
            source.tokens, [](const Token& token) { return has_word(causal_signs, token.stem); });
        const bool literal = source.text.contains(cause);
        if ((missing * 4 > all || !told) && !(literal && missing == 0)) {
            claims.push_back(
                unproven(ClaimKind::causation, piece.text.substr(at), "write.claim-cause-missing"));
        } else {
            claims.push_back(proven(ClaimKind::causation, piece.text.substr(at), source));
        }
    }
    for (const auto& token : piece.tokens) {
        const auto outcome = std::ranges::find(outcome_words, token.stem, &Direction::word);
        if (outcome == outcome_words.end() || fact_with_stem(piece, token.stem) != nullptr) {
            continue;
        }
        // What is said to have changed must stand in the source as well.
        const auto object = std::ranges::find_if(piece.tokens, [&](const Token& other) {
            return other.begin > token.begin && is_content(other);
        });
        const bool known_object = object != piece.tokens.end() && has_stem(source, object->stem);
        if (outcome->sign != 0 && known_object && shows_change(source, outcome->sign)) {
            claims.push_back(proven(ClaimKind::causation, words_of(piece, token), source));
        } else if (outcome->sign != 0 && known_object && shows_change(source, -outcome->sign)) {
            claims.push_back(contradicted(ClaimKind::causation, words_of(piece, token),
                                          "write.claim-outcome-turned"));
        } else {
            claims.push_back(unproven(ClaimKind::causation, words_of(piece, token),
                                      "write.claim-outcome-missing"));
        }
    }
}

void check_grounding(const Piece& piece, Claims& claims) {
    std::size_t all = 0;
    std::size_t strange = 0;
    const auto mentions = piece.taxonomy->find(piece.text);  // these are the skill rule's
    const auto in_skill = [&](const Token& token) {
        return std::ranges::any_of(mentions, [&](const skills::Mention& mention) {
            return mention.skill && token.begin >= mention.begin && token.end <= mention.end;
        });
    };
    for (const auto& token : piece.tokens) {
        if (!is_content(token) || in_skill(token) || verb_form(token.folded, *piece.taxonomy)) {
            continue;
        }
        ++all;
        const bool known =
            fact_with_stem(piece, token.stem) != nullptr ||
            (!token.parts.empty() && std::ranges::all_of(token.parts, [&](const std::string& part) {
                return is_function_word(part) || number_word_value(part) >= 0 ||
                       fact_with_stem(piece, part) != nullptr;
            }));
        strange += known ? 0 : 1;
    }
    if (strange >= 2 && strange * 5 > all * 2) {
        claims.push_back(unproven(ClaimKind::scope, piece.text, "write.claim-ungrounded"));
    }
}

}  // namespace vouch::write
