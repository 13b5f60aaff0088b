#include <algorithm>
#include <array>

#include "write/claims/rules.hpp"
#include "write/claims/sharing.hpp"
#include "write/claims/word_families.hpp"

// Job titles: one's own are those of the entry; another person's, which a line names, do not become
// one's own.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;
using skills::ClaimUse;

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

bool is_title_word(const Piece& piece, std::string_view word) {
    return piece.taxonomy->has_use(word, ClaimUse::title);
}

std::string_view words_of(const Piece& piece, std::span<const Token> run) {
    return piece.text.substr(run.front().begin, run.back().end - run.front().begin);
}

// The words of the run stand one after another in the fact from a place on, gaps of two allowed.
bool has_words_from(const Fact& fact, std::span<const Token> run, std::size_t from) {
    std::size_t at = 0;
    std::size_t last = from;
    for (auto i = from; i < fact.tokens.size() && at < run.size(); ++i) {
        if (fact.tokens[i].stem == run[at].stem) {
            if (at > 0 && i - last > 3) {
                return false;
            }
            last = i;
            ++at;
        }
    }
    return at == run.size();
}

// "Deputy Stage Manager" is no "Stage Manager", the "foreman's deputy" no foreman.
bool is_lowered(const Piece& piece, const Fact& fact, std::span<const Token> run) {
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        if (fact.tokens[i].stem != run.front().stem) {
            continue;
        }
        bool under =
            fact.tokens[i].folded.contains('\'') || fact.tokens[i].folded.contains("\u2019");
        for (auto after = i; after > 0 && !under && !fact.tokens[after].starts_clause; --after) {
            under = piece.taxonomy->has_use(fact.tokens[after - 1].folded, ClaimUse::under);
        }
        if (!under) {
            return false;
        }
    }
    return !piece.taxonomy->has_use(run.front().folded, ClaimUse::under);
}

bool names_own_title(const Fact& fact) {
    const std::string_view pointer = fact.pointers.front();
    return pointer.ends_with("/position") || pointer.ends_with("/label") ||
           pointer.ends_with("/summary");
}

// A line tells a title as one's own where it opens with it, or has it behind "as", "to" or "was";
// a lower rank before it makes it another title.
bool tells_own_title(const Fact& fact, std::span<const Token> run) {
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        const bool genitive = std::ranges::any_of(
            std::span(fact.tokens).subspan(i, std::min(run.size(), fact.tokens.size() - i)),
            [](const Token& token) {
                return token.folded.ends_with("'s") || token.folded.ends_with("\u2019s");
            });
        if (genitive || fact.tokens[i].stem != run.front().stem || !has_words_from(fact, run, i)) {
            continue;
        }
        auto before = i;
        while (before > 0 && is_determiner(fact.tokens[before - 1].folded)) {
            --before;
        }
        constexpr auto openers =
            std::to_array<std::string_view>({"as", "became", "elected", "named", "was"});
        constexpr auto stand_ins = std::to_array<std::string_view>(
            {"act", "acted", "acting", "covered", "deputised", "in", "instead"});
        const bool stands_in = before > 1 && fact.tokens[before - 1].folded == "as" &&
                               is_word_of(stand_ins, fact.tokens[before - 2].folded);
        if (stands_in) {
            continue;
        }
        const bool promoted = before > 1 && fact.tokens[before - 1].folded == "to" &&
                              fact.tokens[before - 2].folded == "promoted";
        if (before == 0 || promoted || is_word_of(openers, fact.tokens[before - 1].folded)) {
            return true;
        }
    }
    return false;
}

const Fact* proof_of_own(const Piece& piece, std::span<const Token> run) {
    const auto found = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
        if (names_own_title(*fact)) {
            const auto first = static_cast<std::size_t>(run.data() - piece.tokens.data());
            bool all = true;
            for (std::size_t i = 0; i < run.size(); ++i) {
                all = all && says(*fact, piece, first + i);
            }
            return all && !is_lowered(piece, *fact, run);
        }
        return tells_own_title(*fact, run);
    });
    return found == piece.facts.end() ? nullptr : *found;
}

// "Specialist in …", "trainer of …": one word and what is done, where nobody names a post.
bool is_bare_doer(const Piece& piece, std::span<const Token> run, std::size_t after) {
    const auto& link = piece.tokens[after].folded;
    return run.size() == 1 && (link == "in" || link == "of");
}

// "Driver of the ladder truck" of "drove the ladder truck": who does it, not a post. Whoever leads
// or heads holds one.
bool is_doer_told(const Piece& piece, std::span<const Token> run) {
    const auto& last = run.back();
    const auto after = static_cast<std::size_t>(&last - piece.tokens.data()) + 1;
    constexpr auto links =
        std::to_array<std::string_view>({"and", "for", "in", "of", "on", "to", "with"});
    const auto& family = piece.families[after - 1];
    return piece.source != nullptr && family && family->doer && after < piece.tokens.size() &&
           is_word_of(links, piece.tokens[after].folded) &&
           !piece.taxonomy->has_use(last.folded, ClaimUse::leads) &&
           (!is_title_word(piece, last.folded) || is_bare_doer(piece, run, after)) &&
           has_deed(*piece.source, family->verb) && !opens_hedged(*piece.source);
}

const Fact* proof_anywhere(const Piece& piece, std::span<const Token> run) {
    const auto found = std::ranges::find_if(
        piece.facts, [&](const Fact* fact) { return has_words_from(*fact, run, 0); });
    return found == piece.facts.end() ? nullptr : *found;
}

// The words of a title that begins at a token: to the next break, verb or preposition.
std::span<const Token> title_at(const Piece& piece, std::size_t first) {
    constexpr std::size_t words_most = 6;
    auto end = first;
    while (end < piece.tokens.size() && end - first < words_most) {
        const auto& token = piece.tokens[end];
        const bool stops = (end > first && token.starts_clause) || is_function_word(token.folded) ||
                           token.has_digit ||
                           (end > first && !token.capital && token.folded.ends_with("ing"));
        if (stops) {
            break;
        }
        ++end;
    }
    const auto run = std::span(piece.tokens).subspan(first, end - first);
    for (auto size = run.size(); size > 0; --size) {
        if (is_title_word(piece, run[size - 1].folded)) {
            return run.first(size);  // "Regional Director responsible for …"
        }
    }
    return run;
}

bool is_title(const Piece& piece, std::span<const Token> run) {
    if (run.empty()) {
        return false;
    }
    if (is_title_word(piece, run.back().folded) ||
        (run.size() > 1 && piece.taxonomy->has_use(run.front().folded, ClaimUse::rank))) {
        return true;
    }
    const auto occupation = piece.taxonomy->occupation(words_of(piece, run));
    using enum skills::Occupation::Basis;
    return occupation.basis == title || (occupation.basis == head && run.size() > 1);
}

// "Staff nurse on the ward", "Test manager": no one staffs a nurse without "a".
bool begins_title(const Piece& piece, std::size_t first) {
    const auto verb = verb_form(piece.tokens[first].folded, *piece.taxonomy);
    const auto run = title_at(piece, first);
    if (!verb || verb->form != Form::base || run.size() < 2) {
        return false;
    }
    const auto next = first + run.size();
    const bool closed = next == piece.tokens.size() || piece.tokens[next].starts_clause ||
                        !is_content(piece.tokens[next]);
    return closed && singular(run.back().folded) == run.back().folded && is_title(piece, run);
}

// Where a title is told as one's own: at the start of the sentence, or behind "as", "to" after
// "promoted", "became".
std::vector<std::span<const Token>> own_titles(const Piece& piece) {
    std::vector<std::span<const Token>> found;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto& token = piece.tokens[i];
        const bool acts = verb_form(token.folded, *piece.taxonomy).has_value() &&
                          !begins_title(piece, i) &&
                          !(i + 1 < piece.tokens.size() && is_title_word(piece, token.folded) &&
                            piece.tokens[i + 1].folded.ends_with("ing"));
        const bool opens = token.starts_sentence && !is_function_word(token.folded) && !acts;
        const bool promoted =
            token.folded == "to" && i > 0 && piece.tokens[i - 1].folded == "promoted";
        constexpr auto openers =
            std::to_array<std::string_view>({"appointed", "as", "became", "elected", "named"});
        constexpr auto roles =
            std::to_array<std::string_view>({"capacity", "job", "position", "post", "role"});
        const bool in_role =
            token.folded == "of" && i > 0 && is_word_of(roles, piece.tokens[i - 1].folded);
        if (!opens && !is_word_of(openers, token.folded) && !promoted && !in_role) {
            continue;
        }
        auto first = opens ? i : i + 1;
        while (!opens && first < piece.tokens.size() &&
               (is_determiner(piece.tokens[first].folded) ||
                piece.tokens[first].folded.ends_with("'s"))) {
            ++first;
        }
        if (const auto run = title_at(piece, first); is_title(piece, run)) {
            found.push_back(run);
        }
    }
    return found;
}

}  // namespace

void check_titles(const Piece& piece, Claims& claims) {
    std::size_t taken = 0;
    for (const auto run : own_titles(piece)) {
        taken = std::max(taken, run.back().end);
        const auto words = words_of(piece, run);
        if (const auto* proof = proof_of_own(piece, run)) {
            claims.push_back(proven(ClaimKind::title, words, *proof));
        } else if (is_doer_told(piece, run)) {
            claims.push_back(proven(ClaimKind::title, words, *piece.source));
        } else {
            claims.push_back(unproven(ClaimKind::title, words, "write.claim-title-missing"));
        }
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        if (piece.tokens[i].end <= taken || !is_title_word(piece, piece.tokens[i].folded) ||
            verb_form(piece.tokens[i].folded, *piece.taxonomy)) {
            continue;
        }
        // With its rank, where one stands before it: "senior backend engineer".
        auto first = i;
        for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
            if (piece.taxonomy->has_use(piece.tokens[i - back].folded, ClaimUse::rank)) {
                first = i - back;
            }
        }
        const auto run = std::span(piece.tokens).subspan(first, i - first + 1);
        const auto words = words_of(piece, run);
        if (const auto* proof = proof_anywhere(piece, run)) {
            claims.push_back(proven(ClaimKind::title, words, *proof));
        } else {
            claims.push_back(unproven(ClaimKind::title, words, "write.claim-title-missing"));
        }
    }
}

}  // namespace vouch::write::claims
