#include <algorithm>
#include <array>

#include "write/claims/deeds.hpp"
#include "write/claims/rules.hpp"
#include "write/claims/sharing.hpp"
#include "write/claims/verb_places.hpp"
#include "write/claims/word_families.hpp"

// The person's part: no verb says more of it than the evidence does.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;
using skills::ClaimUse;
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

bool is_negated(std::span<const Token> tokens, std::size_t at) {
    return is_within(tokens, at, 3, is_negation);
}

// "planned by the teacher": somebody else did it.
bool is_done_by_others(std::span<const Token> tokens, std::size_t at) {
    constexpr auto shares =
        std::to_array<std::string_view>({"fifth", "half", "quarter", "tenth", "third"});
    const bool with_me = std::ranges::any_of(tokens.subspan(at), [](const Token& token) {
        return token.folded == "me" || token.folded == "myself";
    });
    return !with_me && at + 2 < tokens.size() && tokens[at + 1].folded == "by" &&
           (is_determiner(tokens[at + 2].folded) || tokens[at + 2].capital) &&
           !tokens[at].starts_sentence &&
           (at + 3 == tokens.size() || !is_word_of(shares, tokens[at + 3].folded));
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
        shown.deed =
            shown.deed || !taxonomy.opens(fact.tokens[i].folded, skills::OpeningUse::trade);
        const bool shared = is_hedged(fact.tokens, i) || hedges(fact.tokens, i);
        shown.shared = shown.shared || shared;
        shown.own = shown.own || !shared;
        if (!shared) {
            shown.most = std::max(shown.most, verb->part);
        }
    }
    return shown;
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

bool has_leading_title(const Piece& piece) {
    return std::ranges::any_of(piece.facts, [&](const Fact* fact) {
        return fact->pointers.front().ends_with("/position") &&
               std::ranges::any_of(fact->tokens, [&](const Token& token) {
                   return piece.taxonomy->has_use(token.folded, ClaimUse::leads);
               });
    });
}

// "Managed a caseload": what one person keeps or runs, so that the verb says no more than doing.
// "Managed six nurses" has people before any such thing.
bool is_of_kept_thing(const Piece& piece, std::size_t at) {
    constexpr std::size_t object_within = 7;
    for (auto i = at + 1; i < piece.tokens.size() && i - at <= object_within; ++i) {
        const auto& token = piece.tokens[i];
        if (token.starts_clause) {
            return false;
        }
        if (piece.taxonomy->has_use(token.folded, ClaimUse::kept) ||
            piece.taxonomy->has_use(singular(token.folded), ClaimUse::kept)) {
            return true;
        }
        if (piece.taxonomy->has_use(token.folded, ClaimUse::body) ||
            piece.taxonomy->has_use(singular(token.folded), ClaimUse::body)) {
            return false;
        }
    }
    return false;
}

// "conducted interviews" of "interviewed": the noun is the deed, and the line tells it.
bool is_deed_in_two_words(const Piece& piece, const VerbForm& verb, std::size_t at) {
    constexpr std::size_t noun_within = 5;
    constexpr auto carrying = std::to_array<std::string_view>(
        {"conduct", "deliver", "do", "execute", "give", "handle", "hold", "make", "manage", "offer",
         "perform", "provide", "run", "undertake"});
    if (!is_word_of(carrying, verb.lemma)) {
        return false;
    }
    for (auto i = at + 1; i < piece.tokens.size() && i - at <= noun_within; ++i) {
        if (piece.tokens[i].starts_clause) {
            return false;
        }
        const auto& family = piece.families[i];
        if (!family || family->doer || piece.tokens[i].folded == family->verb) {
            continue;
        }
        for (std::size_t j = 0; j < piece.source->tokens.size(); ++j) {
            const auto& told = piece.source->families[j];
            if (told && !told->doer && told->verb == family->verb &&
                is_told(piece.source->tokens, j) && !is_hedged(piece.source->tokens, j) &&
                !is_done_by_others(piece.source->tokens, j)) {
                return true;
            }
        }
    }
    return false;
}

// "became group leader" tells of leading.
bool is_told_by_role(const Fact& fact, const VerbForm& verb) {
    constexpr auto openers =
        std::to_array<std::string_view>({"as", "became", "elected", "to", "was"});
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        const auto& family = fact.families[i];
        if (!family || !family->doer || family->verb != verb.lemma ||
            fact.tokens[i].folded.contains('\'')) {
            continue;
        }
        for (auto after = i; after > 0 && i - after < 3; --after) {
            if (is_word_of(openers, fact.tokens[after - 1].folded)) {
                return true;
            }
        }
        if (i <= 1) {
            return true;
        }
    }
    return false;
}

// ", which won the prize": told in passing of what came of the deed. "Nine of which won" picks some
// out, "after which" opens a clause of its own.
bool hangs_on_which(const Piece& piece, std::size_t at, const VerbForm& verb) {
    return at > 0 && piece.tokens[at - 1].folded == "which" &&
           (at == 1 || !is_preposition(piece.tokens[at - 2].folded)) && verb.lemma != "be" &&
           verb.lemma != "have";
}

// "completed by 52 of them", "colleagues who went on to pass": the text says whose deed it is.
bool tells_who_did(std::span<const Token> tokens, std::size_t at) {
    constexpr std::size_t reach = 5;
    constexpr auto whose = std::to_array<std::string_view>({"who", "whom", "whose"});
    return (at + 1 < tokens.size() && tokens[at + 1].folded == "by") ||
           is_within(tokens, at, reach,
                     [&](std::string_view word) { return is_word_of(whose, word); });
}

// The claim of a verb that a fact has at a place, or none where nothing is to be said.
void check_found_verb(const Piece& piece, std::size_t at, const VerbForm& verb, const Fact& fact,
                      std::size_t place, Claims& claims) {
    const auto& token = piece.tokens[at];
    const auto words = words_of(piece, token);
    // "…, which won the prize" of "…; won the prize": the person did both.
    constexpr auto links =
        std::to_array<std::string_view>({"it", "that", "these", "they", "which"});
    if (hangs_on_which(piece, at, verb) &&
        std::ranges::none_of(fact.tokens,
                             [&](const Token& other) { return is_word_of(links, other.folded); })) {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
        return;
    }
    if (is_negated(fact.tokens, place) && !is_negated(piece.tokens, at)) {
        claims.push_back(contradicted(ClaimKind::scope, words, "write.claim-negated"));
    } else if ((is_done_by_others(fact.tokens, place) ||
                is_others_deed(fact, place, *piece.taxonomy)) &&
               !is_done_by_others(piece.tokens, at) && !tells_who_did(piece.tokens, at)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-done-by-others"));
    } else if ((is_hedged(fact.tokens, place) ||
                (fact.tokens[place].folded.starts_with("co-") && !says_shared(piece) &&
                 !std::ranges::contains(piece.tokens, "with", &Token::folded))) &&
               !is_hedged(piece.tokens, at) && !hedges(piece.tokens, at)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-hedge-dropped"));
    } else if (verb.part >= Part::makes) {
        claims.push_back(proven(ClaimKind::scope, words, fact));
    }
}

void check_verb(const Piece& piece, std::size_t at, const VerbForm& verb, const Fact& source,
                Claims& claims) {
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
    if (piece.of_line && (is_done_around(piece, at) || is_added_deed(piece, at))) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-verb-other"));
        return;
    }
    const bool in_charge = shown.charge || (!shown.deed && has_leading_title(piece));
    // A plain verb of doing says no more than that the work was done; what the work was, its other
    // words say.
    // What a sentence says in passing of what came of it is more than doing ("which drew …").
    if (hangs_on_which(piece, at, verb)) {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
        return;
    }
    constexpr auto running = std::to_array<std::string_view>({"conduct", "manage", "run"});
    const bool of_thing = is_word_of(running, verb.lemma) && is_of_kept_thing(piece, at);
    if (of_thing || is_deed_in_two_words(piece, verb, at) || is_ones_trade(piece, verb) ||
        is_told_by_role(source, verb)) {
        return;
    }
    if (verb.part == Part::does && shown.deed && is_other_act(piece, verb)) {
        claims.push_back(unproven(ClaimKind::scope, words, "write.claim-verb-other"));
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

// "set up", "built up", "brought in": a plain verb that founds with its particle.
bool is_founding(std::span<const Token> tokens, std::size_t at) {
    constexpr auto founding =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"set", "up"},
                                                                      {"setting", "up"},
                                                                      {"started", "up"},
                                                                      {"built", "up"},
                                                                      {"stood", "up"},
                                                                      {"rolled", "out"},
                                                                      {"rolling", "out"},
                                                                      {"brought", "in"}});
    return at + 1 < tokens.size() &&
           std::ranges::contains(founding, std::pair<std::string_view, std::string_view>(
                                               tokens[at].folded, tokens[at + 1].folded));
}

}  // namespace

void check_verbs(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    if (piece.of_line && drops_partner(piece)) {
        claims.push_back(unproven(ClaimKind::scope, piece.text, "write.claim-hedge-dropped"));
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        auto verb = verb_form(piece.tokens[i].folded, *piece.taxonomy);
        if (const auto hyphen = piece.tokens[i].folded.rfind('-'); hyphen != std::string::npos) {
            // "line-managed" is managing
            const auto last = verb_form(piece.tokens[i].folded.substr(hyphen + 1), *piece.taxonomy);
            verb = last && last->form != Form::base ? last : verb;
        }
        if (verb && is_founding(piece.tokens, i)) {
            verb->part = Part::makes;
        } else if (verb && is_going_through(piece.tokens, i)) {
            verb->part = Part::does;
        }
        // "after which frame time fell": a subject follows
        const bool is_subject = i > 1 && piece.tokens[i - 1].folded == "which" &&
                                piece.tokens[i - 2].folded != "of" &&
                                is_preposition(piece.tokens[i - 2].folded);
        if (is_subject) {
            continue;
        }
        if (verb && is_told(piece.tokens, i) && !is_function_word(piece.tokens[i].folded)) {
            const bool several = piece.strict && !piece.of_line;
            const auto* source = several ? source_of_deed(piece, i) : piece.source;
            check_verb(piece, i, *verb, *source, claims);
        }
    }
}

}  // namespace vouch::write::claims
