#include "write/claims/deeds.hpp"

#include <algorithm>
#include <array>

#include "write/claims/number_context.hpp"
#include "write/claims/sharing.hpp"

namespace vouch::write::claims {
namespace {

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

// "A, B and C" with the token as B.
bool is_middle_item(std::span<const Token> tokens, std::size_t at) {
    return at > 0 && tokens[at].starts_clause && at + 1 < tokens.size() &&
           (tokens[at + 1].starts_clause || tokens[at + 1].folded == "and" ||
            tokens[at + 1].folded == "or");
}

// "Cared for residents", "instructor for first aid": the preposition belongs to what was done.
// "Prepared for audits" did not audit.
bool belongs_to_verb(const Fact& fact, std::size_t preposition) {
    constexpr auto makes_ready = std::to_array<std::string_view>({"prepare", "train", "volunteer"});
    constexpr auto charge = std::to_array<std::string_view>(
        {"accountabl", "answerabl", "charg", "duti", "duty", "responsibl", "responsibility"});
    if (preposition == 0) {
        return true;
    }
    const auto& family = fact.families[preposition - 1];
    return is_word_of(charge, fact.tokens[preposition - 1].stem) || (family && family->doer) ||
           (family && family->is_form && is_told(fact.tokens, preposition - 1) &&
            !is_word_of(makes_ready, family->verb));
}

// The token of the fact is reached through "for", "before", "after" from what was done.
bool stands_aside(const Fact& fact, std::size_t at) {
    constexpr auto asides = std::to_array<std::string_view>(
        {"after", "ahead", "before", "between", "during", "for", "until"});
    constexpr auto goes_on = std::to_array<std::string_view>({"and", "of", "or"});
    for (auto after = at; after > 0 && !fact.tokens[after].starts_clause; --after) {
        const auto i = after - 1;
        const auto& word = fact.tokens[i].folded;
        if (is_word_of(asides, word)) {
            return !belongs_to_verb(fact, i);
        }
        if ((is_preposition(word) && !is_word_of(goes_on, word)) ||
            (fact.families[i] && fact.families[i]->is_form && is_told(fact.tokens, i))) {
            return false;
        }
    }
    return false;
}

// Who else does things in a firm or around it.
bool names_actor(const Token& token, const skills::Taxonomy& taxonomy) {
    constexpr auto actors = std::to_array<std::string_view>(
        {"accounts",   "board",      "committee",   "council",    "court",     "engineering",
         "finance",    "government", "he",          "hr",         "it",        "judge",
         "jury",       "legal",      "maintenance", "management", "marketing", "police",
         "production", "purchasing", "quality",     "sales",      "security",  "she",
         "somebody",   "someone",    "staff",       "they",       "union"});
    return is_word_of(actors, token.folded) || is_public_word(token.stem) ||
           names_person(token.folded, taxonomy) ||
           taxonomy.has_use(singular(token.folded), skills::ClaimUse::body) ||
           (token.capital && !token.starts_sentence && !token.has_digit && is_content(token));
}

bool is_past(std::string_view word, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(word, taxonomy);
    return verb && (verb->form == Form::past || verb->form == Form::past_or_base);
}

// "engineering fixed it": from the clause's start to the verb stands only who did it, and behind it
// what was done to.
bool has_other_subject(const Fact& fact, std::size_t at, const skills::Taxonomy& taxonomy) {
    const auto& tokens = fact.tokens;
    if (at == 0 || tokens[at].starts_clause || !is_past(tokens[at].folded, taxonomy) ||
        !names_actor(tokens[at - 1], taxonomy)) {
        return false;
    }
    const bool has_object = at + 1 < tokens.size() && !tokens[at + 1].starts_clause &&
                            (is_content(tokens[at + 1]) || is_determiner(tokens[at + 1].folded) ||
                             tokens[at + 1].folded == "it" || tokens[at + 1].folded == "them" ||
                             number_word_value(tokens[at + 1].folded) >= 0);
    if (!has_object) {
        return false;
    }
    for (auto i = at; i-- > 0;) {
        const auto& word = tokens[i].folded;
        const bool own = word == "i" || word == "we" || word == "my" || word == "me";
        if (own || (is_preposition(word) && word != "of") || word == "and" ||
            (i + 1 < at && is_past(word, taxonomy))) {
            return false;
        }
        if (tokens[i].starts_clause) {
            return true;
        }
    }
    return true;
}

// "for the master's approval", "for approval".
bool is_others_noun(const Fact& fact, std::size_t at, const skills::Taxonomy& taxonomy) {
    const auto& family = fact.families[at];
    if (!family || family->doer || at == 0 || is_told(fact.tokens, at)) {
        return false;
    }
    std::string_view owner = fact.tokens[at - 1].folded;
    for (const std::string_view mark : {"'s", "\u2019s", "s'", "s\u2019"}) {
        if (owner.ends_with(mark)) {
            owner.remove_suffix(mark.size());
            return names_person(owner, taxonomy) || stands_aside(fact, at);
        }
    }
    return !family->is_form && stands_aside(fact, at);
}

}  // namespace

bool is_others_deed(const Fact& fact, std::size_t at, const skills::Taxonomy& taxonomy) {
    return has_other_subject(fact, at, taxonomy) || is_others_noun(fact, at, taxonomy);
}

bool is_modifier(const Piece& piece, std::size_t at) {
    const auto& tokens = piece.tokens;
    if (at == 0 || at + 1 >= tokens.size() || tokens[at].starts_clause ||
        tokens[at + 1].starts_clause || !is_content(tokens[at + 1]) ||
        !is_past(tokens[at].folded, *piece.taxonomy)) {
        return false;
    }
    const auto& before = tokens[at - 1].folded;
    return is_determiner(before) || number_word_value(before) >= 0;
}

bool reads_as_verb(const Piece& piece, std::size_t at) {
    const auto verb = verb_form(piece.tokens[at].folded, *piece.taxonomy);
    if (!verb || (verb->form != Form::base && verb->form != Form::third)) {
        return verb.has_value();
    }
    return is_told(piece.tokens, at) && !is_middle_item(piece.tokens, at);
}

bool names_team(const Fact& fact, std::size_t at) {
    const auto& tokens = fact.tokens;
    const bool bare = at + 1 == tokens.size() || tokens[at + 1].starts_clause ||
                      is_function_word(tokens[at + 1].folded);
    if (!tokens[at].folded.ends_with("ing") || tokens[at].starts_clause || !bare) {
        return false;
    }
    constexpr auto tasked =
        std::to_array<std::string_view>({"charged", "combined", "dealt", "entrusted", "experience",
                                         "experienced", "familiar", "helped", "tasked"});
    constexpr std::size_t list_most = 5;
    for (auto after = at; after > 0 && at - after < list_most && !tokens[after].starts_clause;
         --after) {
        const auto i = after - 1;
        if (tokens[i].folded == "with") {
            return i > 0 && !is_word_of(tasked, tokens[i - 1].folded);
        }
        if (is_preposition(tokens[i].folded)) {
            return false;
        }
    }
    return false;
}

bool is_done_around(const Piece& piece, std::size_t at) {
    std::size_t head = 0;
    for (auto i = at + 1; i < piece.tokens.size() && !piece.tokens[i].starts_clause; ++i) {
        const auto& token = piece.tokens[i];
        const bool goes_on = head > 0 && token.folded.ends_with("ing") &&
                             i + 1 < piece.tokens.size() &&
                             is_determiner(piece.tokens[i + 1].folded);
        if (goes_on) {
            break;  // "the analysis underlying a rise"
        }
        if (is_content(token)) {
            head = says(*piece.source, piece, i) ? i : head;
        } else if (is_preposition(token.folded)) {
            break;
        }
    }
    if (head == 0 || names_person(piece.tokens[head].folded, *piece.taxonomy) ||
        is_public_word(piece.tokens[head].stem)) {
        return false;
    }
    const auto& source = *piece.source;
    bool aside = false;
    for (std::size_t i = 0; i < source.tokens.size(); ++i) {
        const bool named = source.tokens[i].stem == piece.tokens[head].stem ||
                           std::ranges::contains(source.tokens[i].parts, piece.tokens[head].stem) ||
                           std::ranges::any_of(piece.meanings, [&](const skills::Meaning& said) {
                               return said.first <= head && head < said.first + said.count &&
                                      std::ranges::any_of(
                                          source.meanings,
                                          [&](const skills::Meaning& shown) {
                                              return shown.group == said.group &&
                                                     shown.first <= i &&
                                                     i < shown.first + shown.count;
                                          });
                           });
        if (named && !stands_aside(source, i)) {
            return false;
        }
        aside = aside || named;
    }
    return aside;
}

bool is_other_act(const Piece& piece, const VerbForm& verb) {
    const bool gains = piece.taxonomy->has_use(verb.lemma, skills::ClaimUse::gains);
    if (!piece.of_line || (!gains && !piece.taxonomy->has_use(verb.lemma, skills::ClaimUse::act))) {
        return false;
    }
    const auto& source = *piece.source;
    constexpr auto successes = std::to_array<std::string_view>(
        {"above", "accepted", "ahead", "approved", "award", "awarded", "chosen", "granted", "prize",
         "record", "selected", "successful", "successfully"});
    bool told = false;
    for (std::size_t i = 0; i < source.tokens.size(); ++i) {
        if (gains && is_word_of(successes, source.tokens[i].folded)) {
            return false;
        }
        if (!source.families[i] || names_team(source, i)) {
            continue;
        }
        const auto& deed = source.families[i]->verb;
        const auto* other = piece.taxonomy->verb(deed);
        if (deed == verb.lemma || (!gains && other != nullptr && other->area == verb.area)) {
            return false;
        }
        told = told || other != nullptr;
    }
    return told;
}

const Fact* source_of_deed(const Piece& piece, std::size_t at) {
    auto end = at + 1;
    while (end < piece.tokens.size() &&
           !(piece.families[end] && piece.families[end]->is_form && is_told(piece.tokens, end))) {
        ++end;
    }
    const auto told = [&](const Fact& fact) {
        std::size_t count = 0;
        for (auto i = at; i < end; ++i) {
            count += is_content(piece.tokens[i]) && says(fact, piece, i) ? 1 : 0;
        }
        return count;
    };
    const auto* best = piece.source;
    auto most = told(*best);
    for (const auto* fact : piece.facts) {
        if (const auto count = told(*fact); count > most) {
            most = count;
            best = fact;
        }
    }
    return best;
}

bool is_going_through(std::span<const Token> tokens, std::size_t at) {
    constexpr auto leading =
        std::to_array<std::string_view>({"head", "headed", "heading", "ran", "run", "running"});
    constexpr auto ways = std::to_array<std::string_view>({"across", "after", "along", "down",
                                                           "errands", "for", "from", "into", "over",
                                                           "through", "to", "toward", "towards"});
    return at + 1 < tokens.size() && is_word_of(leading, tokens[at].folded) &&
           is_word_of(ways, tokens[at + 1].folded);
}

}  // namespace vouch::write::claims
