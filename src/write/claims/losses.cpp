#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/rules.hpp"
#include "write/claims/sharing.hpp"

// Words of the evidence that make a thing less than it is without them: "section of the guide",
// "patent application", "certificate started", "second lowest". A text that tells of the thing and
// leaves them out claims more.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;
using skills::ClaimUse;

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

bool has_use(const Piece& piece, const Token& token, ClaimUse use) {
    return piece.taxonomy->has_use(token.folded, use) ||
           piece.taxonomy->has_use(singular(token.folded), use);
}

// The text says the thing less than whole in words of its own: "part of it", "helped".
bool tells_less(const Piece& piece, const Token& token) {
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto& said = piece.tokens[i];
        if (said.stem == token.stem || has_use(piece, said, ClaimUse::portion) ||
            has_use(piece, said, ClaimUse::attempt) || has_use(piece, said, ClaimUse::unfinished) ||
            is_negation(said.folded) || hedges(piece.tokens, i)) {
            return true;
        }
    }
    return false;
}

// The meanings of the token's own word in a fact, as a text may tell it.
bool says_token(const Piece& piece, const Fact& fact, std::size_t at) {
    return std::ranges::any_of(piece.tokens, [&](const Token& said) {
        return is_content(said) && said.stem == fact.tokens[at].stem;
    });
}

bool is_told_elsewhere(const Fact& fact, std::size_t at) {
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        if (i != at && fact.tokens[i].stem == fact.tokens[at].stem) {
            return true;
        }
    }
    return false;
}

// Of "section 3 of the guidance" the last word before the next break: what the section is of. The
// fact's size where nothing definite is parted ("a section of ten tables").
std::size_t whole_of(const Fact& fact, std::size_t portion) {
    constexpr auto definite = std::to_array<std::string_view>(
        {"a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "this"});
    const auto& tokens = fact.tokens;
    constexpr std::size_t of_within = 2;
    auto at = portion + 1;
    if (tokens[portion].folded != "half" || at >= tokens.size() || tokens[at].folded != "the") {
        while (at < tokens.size() && at - portion < of_within && tokens[at].folded != "of" &&
               tokens[at].has_digit) {
            ++at;
        }
        if (at + 1 >= tokens.size() || tokens[at].folded != "of") {
            return tokens.size();
        }
        ++at;
    }
    if (!is_word_of(definite, tokens[at].folded)) {
        return tokens.size();
    }
    auto head = tokens.size();
    for (++at; at < tokens.size() && !tokens[at].starts_clause && is_content(tokens[at]); ++at) {
        head = at;
    }
    return head;
}

// "Drafted the guidance" of "drafted section 3 of the guidance".
bool takes_whole(const Piece& piece, const Fact& fact, std::size_t at) {
    if (!has_use(piece, fact.tokens[at], ClaimUse::portion)) {
        return false;
    }
    const auto whole = whole_of(fact, at);
    return whole < fact.tokens.size() && says_token(piece, fact, whole) &&
           !is_told_elsewhere(fact, whole);
}

// "A granted patent" of "a patent application".
bool takes_attempt(const Piece& piece, const Fact& fact, std::size_t at) {
    const auto& tokens = fact.tokens;
    if (at == 0 || tokens[at].starts_clause || !is_content(tokens[at - 1]) ||
        !has_use(piece, tokens[at], ClaimUse::attempt) || is_told_elsewhere(fact, at - 1)) {
        return false;
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const bool heads = i + 1 == piece.tokens.size() || piece.tokens[i + 1].starts_clause ||
                           !is_content(piece.tokens[i + 1]);
        if (heads && piece.tokens[i].stem == tokens[at - 1].stem &&
            !verb_form(piece.tokens[i].folded, *piece.taxonomy)) {
            return true;
        }
    }
    return false;
}

// A deed that is over and has brought what it was for.
bool attains(const Piece& piece, const Token& token) {
    constexpr auto attaining = std::to_array<std::string_view>(
        {"accredit", "achieve", "approve", "award", "become", "certify", "complete", "finish",
         "gain", "get", "grant", "hold", "license", "obtain", "pass", "receive", "secure"});
    const auto verb = verb_form(token.folded, *piece.taxonomy);
    return verb && (is_word_of(attaining, verb->lemma) ||
                    piece.taxonomy->has_use(verb->lemma, ClaimUse::gains));
}

// The part of a line, between its semicolons and full stops, that says most of the text.
std::span<const Token> part_told(const Piece& piece, const Fact& fact) {
    const std::span<const Token> tokens = fact.tokens;
    std::span<const Token> best = tokens;
    std::size_t most = 0;
    for (std::size_t from = 0; from < tokens.size();) {
        auto end = from + 1;
        while (end < tokens.size() &&
               !(tokens[end].starts_clause &&
                 std::string_view(fact.text)
                         .substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end)
                         .find_first_of(";.") != std::string_view::npos)) {
            ++end;
        }
        const auto part = tokens.subspan(from, end - from);
        std::size_t told = 0;
        for (const auto& token : part) {
            told +=
                is_content(token) && std::ranges::contains(piece.tokens, token.stem, &Token::stem)
                    ? 1
                    : 0;
        }
        if (told > most) {
            most = told;
            best = part;
        }
        from = end;
    }
    return best;
}

// "Gained a certificate" of "certificate started".
const Token* unfinished_lost(const Piece& piece, const Fact& fact) {
    const auto attained = std::ranges::any_of(
        piece.tokens, [&](const Token& token) { return attains(piece, token); });
    if (!attained) {
        return nullptr;
    }
    const auto part = part_told(piece, fact);
    if (std::ranges::any_of(part, [&](const Token& token) { return attains(piece, token); })) {
        return nullptr;
    }
    const auto open = std::ranges::find_if(
        part, [&](const Token& token) { return has_use(piece, token, ClaimUse::unfinished); });
    return open == part.end() || tells_less(piece, *open) ? nullptr : &*open;
}

// "second lowest", "joint first", "one of the largest".
bool is_lowered_rank(std::span<const Token> tokens, std::size_t at) {
    constexpr auto lowering = std::to_array<std::string_view>(
        {"almost", "eighth", "equal", "fifth", "fourth", "joint", "nearly", "ninth", "second",
         "seventh", "sixth", "tenth", "third", "2nd", "3rd", "4th", "5th", "6th"});
    if (at == 0) {
        return false;
    }
    const auto& before = tokens[at - 1].folded;
    const bool among = at > 1 && is_determiner(before) &&
                       (tokens[at - 2].folded == "among" || tokens[at - 2].folded == "amongst");
    const bool one_of = at > 2 && is_determiner(before) && tokens[at - 2].folded == "of" &&
                        tokens[at - 3].folded == "one";
    return is_word_of(lowering, before) || among || one_of;
}

bool is_superlative(const Piece& piece, const Token& token) {
    return token.folded == "best" || token.folded == "first" || token.folded == "top" ||
           (token.folded.ends_with("est") &&
            piece.taxonomy->has_use(token.folded, ClaimUse::points));
}

bool raises_rank(const Piece& piece, const Fact& fact, std::size_t at) {
    if (!is_superlative(piece, piece.tokens[at]) || is_lowered_rank(piece.tokens, at)) {
        return false;
    }
    bool any = false;
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        if (fact.tokens[i].stem != piece.tokens[at].stem) {
            continue;
        }
        if (!is_lowered_rank(fact.tokens, i)) {
            return false;
        }
        any = true;
    }
    return any;
}

void refuse(const Piece& piece, std::string_view words, Claims& claims) {
    claims.push_back(
        unproven(ClaimKind::scope, words.empty() ? piece.text : words, "write.claim-part-dropped"));
}

}  // namespace

void check_losses(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr || !piece.strict) {
        return;
    }
    const auto& fact = *piece.source;
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        if ((takes_whole(piece, fact, i) || takes_attempt(piece, fact, i)) &&
            !tells_less(piece, fact.tokens[i])) {
            refuse(piece, fact.tokens[i].folded, claims);
        }
    }
    if (const auto* open = unfinished_lost(piece, fact)) {
        refuse(piece, open->folded, claims);
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        if (raises_rank(piece, fact, i)) {
            refuse(piece,
                   piece.text.substr(piece.tokens[i].begin,
                                     piece.tokens[i].end - piece.tokens[i].begin),
                   claims);
        }
    }
}

}  // namespace vouch::write::claims
