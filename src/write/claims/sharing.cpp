#include "write/claims/sharing.hpp"

#include <algorithm>
#include <array>

#include "write/claims/word_families.hpp"

namespace vouch::write::claims {
namespace {

bool is_followed_by(std::span<const Token> tokens, std::size_t at, std::string_view word,
                    std::size_t within) {
    const auto until = std::min(tokens.size(), at + within + 1);
    return std::ranges::any_of(tokens.subspan(at + 1, until - at - 1),
                               [&](const Token& token) { return token.folded == word; });
}

}  // namespace

bool is_told(std::span<const Token> tokens, std::size_t at) {
    if (tokens[at].starts_clause || at == 0) {
        return true;
    }
    constexpr auto openers = std::to_array<std::string_view>(
        {"also", "and", "by", "have", "i", "then", "to", "which", "who"});
    const auto& before = tokens[at - 1].folded;
    return std::ranges::contains(openers, before) ||
           (before.ends_with("ly") && find_frequencies(before).empty());  // "the yearly audit"
}

bool hedges(std::span<const Token> tokens, std::size_t at) {
    const auto& word = tokens[at].folded;
    constexpr auto lending =
        std::to_array<std::string_view>({"gave", "give", "giving", "lend", "lending", "lent"});
    constexpr std::size_t hand_within = 5;
    if (std::ranges::contains(lending, word)) {
        return is_followed_by(tokens, at, "hand", hand_within);
    }
    constexpr auto bodies = std::to_array<std::string_view>({"member", "part"});
    if (std::ranges::contains(bodies, word)) {
        return is_followed_by(tokens, at, "of", 1);
    }
    // "My role involved running the till": it was that. "Was involved in running it": a part of it.
    if (word.starts_with("involv") && at > 0 && at + 1 < tokens.size() &&
        tokens[at + 1].folded.ends_with("ing")) {
        return false;
    }
    if (word == "jointly" || word.starts_with("co-")) {
        return true;
    }
    if (word == "took") {
        return is_followed_by(tokens, at, "part", 1);
    }
    // "the share of customers who bought", "first aid"
    const bool amount = word == "share" && is_followed_by(tokens, at, "of", 1);
    const bool first_aid = word == "aid" && at > 0 && tokens[at - 1].folded == "first";
    return is_hedge(word) && !amount && !first_aid;
}

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

bool says_shared(const Piece& piece) {
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const bool worked_with = piece.tokens[i].folded == "worked" &&
                                 std::ranges::contains(piece.tokens, "with", &Token::folded);
        if (worked_with || hedges(piece.tokens, i)) {
            return true;
        }
    }
    return false;
}

bool opens_hedged(const Fact& fact) {
    return (!fact.tokens.empty() && hedges(fact.tokens, 0)) ||
           (fact.tokens.size() > 1 && hedges(fact.tokens, 1));
}

std::string_view singular(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") ? word.substr(0, word.size() - 1) : word;
}

bool names_person(std::string_view word, const skills::Taxonomy& taxonomy) {
    const auto one = singular(word);
    const auto family = family_of(word, taxonomy);
    return taxonomy.has_use(one, skills::ClaimUse::title) || one == "colleague" ||
           taxonomy.has_use(one, skills::ClaimUse::partner) || (family && family->doer);
}

bool drops_partner(const Piece& piece) {
    const auto& source = *piece.source;
    constexpr std::size_t person_within = 4;
    for (std::size_t i = 0; i + 1 < source.tokens.size(); ++i) {
        if (source.tokens[i].folded != "with" || !is_determiner(source.tokens[i + 1].folded)) {
            continue;
        }
        for (auto j = i + 1;
             j < source.tokens.size() && j - i <= person_within && !source.tokens[j].starts_clause;
             ++j) {
            if (!names_person(source.tokens[j].folded, *piece.taxonomy)) {
                continue;
            }
            const bool kept =
                says_shared(piece) || std::ranges::any_of(piece.tokens, [&](const Token& token) {
                    return token.stem == source.tokens[j].stem || token.folded == "with" ||
                           token.folded == "together" || token.folded.starts_with("co-") ||
                           token.folded == "and";
                });
            return !kept;
        }
    }
    return false;
}

}  // namespace vouch::write::claims
