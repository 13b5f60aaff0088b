#include <algorithm>
#include <array>

#include "write/claims/rules.hpp"

// The person's part: no verb says more of it than the evidence does.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;
using skills::Part;

// Words for having something in charge, whatever verb comes with them.
constexpr auto charge_words = std::to_array<std::string_view>({"charg", "responsibl"});

// "Responsible for" and a manager's title carry "managed" and "ran", not "directed".
constexpr int charge_strength = 3;

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

// The verb stands where a deed is told: at a clause's start, after "I", "and", "to", "who", or as
// a gerund.
bool is_told(std::span<const Token> tokens, std::size_t at) {
    if (tokens[at].starts_clause || at == 0) {
        return true;
    }
    constexpr auto openers = std::to_array<std::string_view>(
        {"also", "and", "by", "have", "i", "then", "to", "which", "who"});
    const auto& before = tokens[at - 1].folded;
    return is_word_of(openers, before) ||
           (before.ends_with("ly") && find_frequencies(before).empty());  // "the yearly audit"
}

bool is_within(std::span<const Token> tokens, std::size_t at, std::size_t reach,
               const auto& accept) {
    const auto from = at > reach ? at - reach : 0;
    for (auto i = from; i < at; ++i) {
        if (accept(tokens[i].folded)) {
            return true;
        }
    }
    return false;
}

// "took part", not "took over".
bool hedges(std::span<const Token> tokens, std::size_t at) {
    const bool first_aid = tokens[at].folded == "aid" && at > 0 && tokens[at - 1].folded == "first";
    return is_hedge(tokens[at].folded) && !first_aid &&
           (tokens[at].folded != "took" ||
            (at + 1 < tokens.size() && tokens[at + 1].folded == "part"));
}

// A word of sharing stands shortly before, or opens the sentence.
bool is_hedged(std::span<const Token> tokens, std::size_t at) {
    for (auto i = at; i-- > 0;) {
        const bool opens = tokens[i].starts_sentence;
        if ((at - i <= 4 || opens) && hedges(tokens, i)) {
            return true;
        }
        if (opens) {
            return false;
        }
    }
    return false;
}

bool is_negated(std::span<const Token> tokens, std::size_t at) {
    return is_within(tokens, at, 3, is_negation);
}

// "planned by the teacher": somebody else did it.
bool is_done_by_others(std::span<const Token> tokens, std::size_t at) {
    constexpr auto shares =
        std::to_array<std::string_view>({"fifth", "half", "quarter", "tenth", "third"});
    return at + 2 < tokens.size() && tokens[at + 1].folded == "by" &&
           (is_determiner(tokens[at + 2].folded) || tokens[at + 2].capital) &&
           !tokens[at].starts_sentence &&
           (at + 3 == tokens.size() || !is_word_of(shares, tokens[at + 3].folded));
}

// "development" of "develop", "reduction" of "reduce", "supervision" of "supervise".
bool is_noun_of(std::string_view word, std::string_view lemma) {
    constexpr std::size_t root_least = 4;
    constexpr auto endings =
        std::to_array<std::string_view>({"ance", "ation", "ence", "ion", "ment", "tion", "ure"});
    auto root = lemma;
    if (root.ends_with('e')) {
        root.remove_suffix(1);
    }
    if (root.size() < root_least || !word.starts_with(root)) {
        return false;
    }
    auto rest = word.substr(root.size());
    rest.remove_suffix(rest.ends_with('s') ? 1 : 0);
    return std::ranges::contains(endings, rest) || (lemma.ends_with('e') && rest == "ement");
}

// Where any form of the verb, or words that say the same, stand in a fact; its size where nowhere.
std::size_t place_of_verb(const Fact& fact, const VerbForm& verb, const Piece& piece,
                          std::size_t at) {
    const std::string stems[] = {piece.tokens[at].stem, stem(verb.lemma), stem(verb.past),
                                 stem(verb.gerund)};
    auto found = fact.tokens.size();
    for (std::size_t i = 0; i < fact.tokens.size() && found == fact.tokens.size(); ++i) {
        const auto same = [&](const std::string& other) {
            return !other.empty() && is_word_of(stems, other);
        };
        const bool as_noun = is_noun_of(fact.tokens[i].folded, verb.lemma) &&
                             (i == 0 || fact.tokens[i - 1].folded != "under");
        if (as_noun || same(fact.tokens[i].stem) ||
            std::ranges::any_of(fact.tokens[i].parts, same)) {
            found = i;
        }
    }
    for (const auto& said : piece.meanings) {
        if (said.first > at || at >= said.first + said.count) {
            continue;
        }
        for (const auto& shown : fact.meanings) {
            if (shown.group == said.group) {
                found = std::min<std::size_t>(found, shown.first);
            }
        }
    }
    return found;
}

// The most that a fact says of the person's part, and whether it tells a deed at all.
struct Shown {
    Part most = Part::helps;
    bool deed = false;
    bool charge = false;
    bool shared = false;  // a deed that was shared
    bool own = false;     // one that was not
};

Shown part_shown(const Fact& fact, const skills::Taxonomy& taxonomy) {
    Shown shown;
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        shown.charge = shown.charge || is_word_of(charge_words, fact.tokens[i].stem);
        const auto verb = verb_form(fact.tokens[i].folded, taxonomy);
        if (!verb || is_done_by_others(fact.tokens, i)) {
            continue;
        }
        const bool told = is_told(fact.tokens, i);
        if (!told) {
            continue;  // "the audit", "a quality engineer"
        }
        shown.deed = shown.deed || !is_noun_gerund(fact.tokens[i].folded);
        const bool shared = is_hedged(fact.tokens, i) || hedges(fact.tokens, i);
        shown.shared = shown.shared || shared;
        shown.own = shown.own || !shared;
        if (!shared) {
            shown.most = std::max(shown.most, verb->part);
        }
    }
    return shown;
}

// The sentence says somewhere that the work was shared.
bool says_shared(const Piece& piece) {
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        if (hedges(piece.tokens, i)) {
            return true;
        }
    }
    return false;
}

// The post's title is whoever does this: "driver", "teacher".
bool is_ones_trade(const Piece& piece, const VerbForm& verb) {
    if (verb.lemma.size() < 4 || verb.part >= Part::leads) {
        return false;  // "product manager" leads nobody by that name
    }
    const std::string_view root =
        verb.lemma.ends_with('e') ? std::string_view(verb.lemma).substr(0, verb.lemma.size() - 1)
                                  : std::string_view(verb.lemma);
    return std::ranges::any_of(piece.facts, [&](const Fact* fact) {
        return fact->pointers.front().ends_with("/position") &&
               std::ranges::any_of(fact->tokens, [&](const Token& token) {
                   const std::string_view word = token.folded;
                   return word.starts_with(root) &&
                          (word.substr(root.size()) == "er" || word.substr(root.size()) == "or");
               });
    });
}

bool opens_hedged(const Fact& fact) {
    return (!fact.tokens.empty() && hedges(fact.tokens, 0)) ||
           (fact.tokens.size() > 1 && hedges(fact.tokens, 1));
}

bool has_leading_title(const Piece& piece) {
    return std::ranges::any_of(piece.facts, [&](const Fact* fact) {
        return fact->pointers.front().ends_with("/position") &&
               std::ranges::any_of(fact->tokens, [&](const Token& token) {
                   return piece.taxonomy->has_use(token.folded, skills::ClaimUse::leads);
               });
    });
}

// The claim of a verb that a fact has at a place, or none where nothing is to be said.
void check_found_verb(const Piece& piece, std::size_t at, const VerbForm& verb, const Fact& fact,
                      std::size_t place, Claims& claims) {
    const auto& token = piece.tokens[at];
    const auto words = words_of(piece, token);
    if (is_negated(fact.tokens, place) && !is_negated(piece.tokens, at)) {
        claims.push_back(contradicted(ClaimKind::scope, words, "write.claim-negated"));
    } else if (is_done_by_others(fact.tokens, place) && !is_done_by_others(piece.tokens, at)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-done-by-others"));
    } else if (is_hedged(fact.tokens, place) && !is_hedged(piece.tokens, at) &&
               !hedges(piece.tokens, at)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-hedge-dropped"));
    } else if (verb.part >= Part::makes) {
        claims.push_back(proven(ClaimKind::scope, words, fact));
    }
}

void check_verb(const Piece& piece, std::size_t at, const VerbForm& verb, Claims& claims) {
    const auto& source = *piece.source;
    if (const auto place = place_of_verb(source, verb, piece, at); place < source.tokens.size()) {
        check_found_verb(piece, at, verb, source, place, claims);
        return;
    }
    // What another line tells is no deed of this one, unless the text is of several.
    const bool elsewhere =
        !piece.of_line && std::ranges::any_of(piece.facts, [&](const Fact* fact) {
            const auto place = place_of_verb(*fact, verb, piece, at);
            return place < fact->tokens.size() && !is_negated(fact->tokens, place) &&
                   !is_hedged(fact->tokens, place) && !is_done_by_others(fact->tokens, place);
        });
    if (elsewhere) {
        return;
    }
    const auto shown = part_shown(source, *piece.taxonomy);
    const auto words = words_of(piece, piece.tokens[at]);
    if (hedges(piece.tokens, at) || verb.part == Part::helps) {
        return;  // less is always allowed
    }
    if ((opens_hedged(source) || (shown.shared && !shown.own)) && !says_shared(piece)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-hedge-dropped"));
        return;
    }
    const bool in_charge = shown.charge || (!shown.deed && has_leading_title(piece));
    // A plain verb of doing says no more than that the work was done; what the work was, its other
    // words say.
    // What a sentence says in passing of what came of it is more than doing ("which drew …").
    const bool comes_of_it = at > 0 && piece.tokens[at - 1].folded == "which";
    if (comes_of_it && verb.lemma != "be" && verb.lemma != "have") {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
        return;
    }
    if (is_ones_trade(piece, verb)) {
        return;
    }
    const bool made_too = verb.part == Part::makes && shown.most >= Part::makes;
    if (verb.part == Part::does || made_too ||
        (in_charge && verb.part <= Part::leads && verb.strength <= charge_strength)) {
        return;
    }
    claims.push_back(
        unproven(ClaimKind::scope, words,
                 verb.part > shown.most ? "write.claim-verb-stronger" : "write.claim-verb-other"));
}

}  // namespace

void check_verbs(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        auto verb = verb_form(piece.tokens[i].folded, *piece.taxonomy);
        if (const auto hyphen = piece.tokens[i].folded.rfind('-'); hyphen != std::string::npos) {
            // "line-managed" is managing
            const auto last = verb_form(piece.tokens[i].folded.substr(hyphen + 1), *piece.taxonomy);
            verb = last && last->form != Form::base ? last : verb;
        }
        if (verb && is_told(piece.tokens, i) && !is_function_word(piece.tokens[i].folded)) {
            check_verb(piece, i, *verb, claims);
        }
    }
}

}  // namespace vouch::write::claims
