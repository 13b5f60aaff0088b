#include "write/claims/cause_ties.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "base/text.hpp"
#include "write/claims/cause_words.hpp"
#include "write/claims/sharing.hpp"

namespace vouch::write::claims {
namespace {

using model::ClaimKind;

bool has_word(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

bool has_phrase(std::string_view folded, std::string_view phrase) {
    for (auto at = folded.find(phrase); at != folded.npos; at = folded.find(phrase, at + 1)) {
        const bool begins = at == 0 || !text::is_word_character(text::decode(folded, at - 1).value);
        const auto end = at + phrase.size();
        const bool ends =
            end == folded.size() || !text::is_word_character(text::decode(folded, end).value);
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

// "by 38 percent" and "through 2019" tie nothing.
bool ties_number_only(const Fact& fact, std::string_view tie) {
    bool only = true;
    for (std::size_t i = 0; i + 1 < fact.tokens.size(); ++i) {
        const auto& next = fact.tokens[i + 1];
        const bool number = std::ranges::any_of(fact.quantities, [&](const Quantity& quantity) {
            return quantity.begin <= next.end && next.begin <= quantity.begin + 1;
        });
        constexpr auto bounds =
            std::to_array<std::string_view>({"about", "almost", "around", "nearly", "over"});
        constexpr auto times = std::to_array<std::string_view>(
            {"april",   "august", "autumn",   "december", "end",      "february",  "friday",
             "january", "july",   "june",     "march",    "may",      "midday",    "midnight",
             "monday",  "noon",   "november", "october",  "saturday", "september", "spring",
             "summer",  "sunday", "then",     "thursday", "tuesday",  "wednesday", "winter"});
        only = only && (fact.tokens[i].folded != tie || number || has_word(bounds, next.folded) ||
                        has_word(times, next.folded));
    }
    return only;
}

// The word itself or another form of it ("kept" for "keeping").
bool tells_word(const Fact& fact, const Piece& piece, const Token& word) {
    const auto& family = piece.families[static_cast<std::size_t>(&word - piece.tokens.data())];
    return has_stem(fact, word.stem) || (family && has_deed(fact, family->verb));
}

// Where a tie of the text begins, or its size: "resulting in", ", driving", "so well that".
std::vector<std::size_t> ties_in(const Piece& piece) {
    std::vector<std::size_t> found;
    const auto folded = text::fold(piece.text);
    for (const auto result : results) {
        if (has_phrase(folded, result)) {
            found.push_back(folded.find(result));
        }
    }
    constexpr std::size_t so_that_most = 4;
    for (std::size_t i = 1; i < piece.tokens.size(); ++i) {
        const auto& token = piece.tokens[i];
        const bool hangs = token.starts_clause && has_word(hanging_results, token.folded);
        bool so_that = false;
        for (auto j = i + 2; token.folded == "so" && j < piece.tokens.size(); ++j) {
            so_that = so_that || (j - i < so_that_most && piece.tokens[j].folded == "that");
        }
        if (hangs || so_that) {
            found.push_back(token.begin);
        }
    }
    return found;
}

}  // namespace

bool has_tie(const Fact& fact) {
    const auto folded = text::fold(fact.text);
    return std::ranges::any_of(ties, [&](auto tie) {
        return has_phrase(folded, tie) && !(tie == "by" && ties_number_only(fact, tie));
    });
}

namespace {

// The text tells of a change before a place, in the same sentence.
bool tells_change_before(const Piece& piece, std::size_t at) {
    const bool by_numbers = std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
        return quantity.end <= piece.tokens[at].begin &&
               (quantity.change == Change::by || quantity.change == Change::from);
    });
    return by_numbers ||
           std::ranges::any_of(std::span(piece.tokens).first(at), [](const Token& token) {
               return std::ranges::contains(outcomes, token.stem, &Outcome::stem) &&
                      !has_word(plain_deeds, token.stem);
           });
}

// One fact says most of what follows a word of means, and something of what goes before it.
bool is_told_together(const Piece& piece, std::size_t at) {
    std::vector<std::size_t> after;
    for (auto i = at + 1; i < piece.tokens.size() && !piece.tokens[i].starts_clause; ++i) {
        if (i > at + 1 && is_told(piece.tokens, i) && piece.families[i] &&
            piece.families[i]->is_form) {
            break;  // "… and trained"
        }
        const bool number = std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
            return piece.tokens[i].begin >= quantity.begin && piece.tokens[i].end <= quantity.end;
        });
        if (!number && !piece.tokens[i].capital && is_content(piece.tokens[i]) &&
            !is_light(piece, piece.tokens[i])) {
            after.push_back(i);
        }
    }
    return after.empty() || std::ranges::any_of(piece.facts, [&](const Fact* fact) {
               const auto told = std::ranges::count_if(
                   after, [&](std::size_t i) { return says(*fact, piece, i); });
               const bool before =
                   std::ranges::any_of(std::views::iota(std::size_t{0}, at), [&](std::size_t i) {
                       return is_content(piece.tokens[i]) && says(*fact, piece, i);
                   });
               return before && static_cast<std::size_t>(told) * 2 >= after.size();
           });
}

}  // namespace

void check_means(const Piece& piece, Claims& claims) {
    constexpr auto means = std::to_array<std::string_view>(
        {"after", "by", "following", "through", "using", "via", "with"});
    for (std::size_t i = 1; i + 1 < piece.tokens.size(); ++i) {
        if (has_word(means, piece.tokens[i].folded) && tells_change_before(piece, i) &&
            !is_told_together(piece, i)) {
            claims.push_back(unproven(ClaimKind::causation,
                                      piece.text.substr(piece.tokens[i].begin),
                                      "write.claim-cause-missing"));
        }
    }
    for (std::size_t i = 1; i < piece.tokens.size() && piece.of_line; ++i) {
        const auto verb = verb_form(piece.tokens[i].folded, *piece.taxonomy);
        if (piece.tokens[i - 1].folded != "by" || !verb || verb->form != Form::gerund) {
            continue;
        }
        std::size_t told = 0;
        std::size_t all = 0;
        for (auto j = i; j < piece.tokens.size() && (j == i || !piece.tokens[j].starts_clause);
             ++j) {
            if (is_content(piece.tokens[j]) && !is_light(piece, piece.tokens[j])) {
                ++all;
                told += says(*piece.source, piece, j) ? 1 : 0;
            }
        }
        if (told * 2 < all) {
            claims.push_back(unproven(ClaimKind::causation,
                                      piece.text.substr(piece.tokens[i].begin),
                                      "write.claim-cause-missing"));
        }
    }
}

void check_results(const Piece& piece, Claims& claims) {
    for (const auto at : ties_in(piece)) {
        const auto proof = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
            const auto word = std::ranges::find(piece.tokens, at, &Token::begin);
            if (!has_tie(*fact) &&
                (word == piece.tokens.end() || !tells_word(*fact, piece, *word))) {
                return false;
            }
            std::size_t before = 0;
            std::size_t after = 0;
            for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
                if (is_content(piece.tokens[i]) && says(*fact, piece, i)) {
                    ++(piece.tokens[i].begin < at ? before : after);
                }
            }
            return before > 0 && after > 0;
        });
        const auto words = piece.text.substr(std::min(at, piece.text.size()));
        claims.push_back(proof == piece.facts.end()
                             ? unproven(ClaimKind::causation, words, "write.claim-cause-missing")
                             : proven(ClaimKind::causation, words, **proof));
    }
}

}  // namespace vouch::write::claims
