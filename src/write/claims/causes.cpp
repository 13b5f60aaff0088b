#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/cause_ties.hpp"
#include "write/claims/cause_words.hpp"
#include "write/claims/rules.hpp"

// What came of it: a result needs evidence, and so does the tie between the deed and the result.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

bool has_word(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

// +1, -1 by the numbers of a change that the text tells ("from 14 to 9"), 0 where it tells none.
int direction_of(std::string_view text, std::span<const Quantity> quantities) {
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        const auto& from = quantities[i];
        const auto& to = quantities[i + 1];
        const auto between = text.substr(from.end, std::max(to.begin, from.end) - from.end);
        const bool replaced = between == " instead of " || between == " rather than ";
        if (replaced && from.value != to.value && (from.unit == to.unit || to.unit.empty())) {
            return from.value > to.value ? 1 : -1;  // "two days instead of five"
        }
        if (from.unit == to.unit && from.value != to.value && are_joined(text, from, to) &&
            text.substr(from.end, to.begin - from.end).contains("to")) {
            return to.value > from.value ? 1 : -1;
        }
    }
    return 0;
}

bool shows_change(const Fact& fact, int sign) {
    return direction_of(fact.text, fact.quantities) == sign ||
           std::ranges::any_of(fact.tokens, [&](const Token& token) {
               return (sign <= 0 && has_word(down_words, token.stem)) ||
                      (sign >= 0 && has_word(up_words, token.stem));
           });
}

// "reduced lot sizes": before a noun, behind another verb.
bool is_adjective(std::span<const Token> tokens, std::size_t at) {
    return tokens[at].folded.ends_with("ed") && at > 0 && !tokens[at].starts_clause &&
           tokens[at - 1].folded.ends_with("ed") && at + 1 < tokens.size() &&
           !tokens[at + 1].starts_clause && is_content(tokens[at + 1]);
}

// The change is told as the person's doing: at a clause's start, after "and", "to", "by", before
// what is changed, or in a clause that hangs on the deed (", cutting …", "which cut …").
bool is_done(std::span<const Token> tokens, std::size_t at, Use use) {
    if (is_adjective(tokens, at)) {
        return false;
    }
    // "achieved a 20 percent fall in …"
    constexpr auto achieving =
        std::to_array<std::string_view>({"achiev", "bring", "brought", "deliver", "driv", "drov",
                                         "generat", "produc", "realis", "secur", "yield"});
    constexpr std::size_t noun_within = 5;
    for (auto i = at; i > 0 && at - i < noun_within && !tokens[i].starts_clause; --i) {
        if (has_word(achieving, tokens[i - 1].stem)) {
            return true;
        }
    }
    if (use != Use::either) {
        return use == Use::done;
    }
    constexpr auto before_deed =
        std::to_array<std::string_view>({"and", "by", "helped", "helping", "i", "so", "that",
                                         "then", "thereby", "thus", "to", "which"});
    return at == 0 || tokens[at].starts_clause || has_word(before_deed, tokens[at - 1].folded) ||
           (at + 1 < tokens.size() && !tokens[at + 1].starts_clause &&
            is_determiner(tokens[at + 1].folded));
}

// The fact that tells of a change in this direction to something that the text names near it.
const Fact* fact_of_change(const Piece& piece, std::size_t at, int sign) {
    const auto fits = [&](const Fact* fact) {
        if (sign != 0 && !shows_change(*fact, sign)) {
            return false;
        }
        for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
            const auto apart = i > at ? i - at : at - i;
            if (apart != 0 && apart <= 8 && is_content(piece.tokens[i]) && says(*fact, piece, i)) {
                return true;
            }
        }
        return false;
    };
    if (piece.source != nullptr && fits(piece.source)) {
        return piece.source;
    }
    const auto found = std::ranges::find_if(piece.facts, fits);
    return found == piece.facts.end() ? nullptr : *found;
}

// "…, saving costs": what a change that hangs on a deed is said to have changed stands in the fact.
// True where the text names no such thing.
bool tells_object(const Piece& piece, std::size_t at, const Fact& fact) {
    if (!piece.tokens[at].starts_clause || piece.tokens[at].starts_sentence ||
        !piece.tokens[at].folded.ends_with("ing")) {
        return true;
    }
    bool any = false;
    for (auto i = at + 1; i < piece.tokens.size() && !piece.tokens[i].starts_clause; ++i) {
        const auto& token = piece.tokens[i];
        if (is_preposition(token.folded)) {
            break;
        }
        const bool number = std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
            return token.begin >= quantity.begin && token.end <= quantity.end;
        });
        if (number || !is_content(token) || is_light(piece, token)) {
            continue;
        }
        any = true;
        const auto& family = piece.families[i];
        if (says(fact, piece, i) || is_derived(fact, token.folded) ||
            (family && has_deed(fact, family->verb))) {
            return true;
        }
    }
    return !any;
}

// Where the change hangs on a deed told before it (", cutting …", "which lifted …"), the same fact
// tells the deed.
bool tells_deed(const Piece& piece, std::size_t at, const Fact& fact) {
    const bool hangs =
        at > 0 && !piece.tokens[at].starts_sentence &&
        (piece.tokens[at - 1].folded == "which" ||
         (piece.tokens[at].starts_clause && piece.tokens[at].folded.ends_with("ing")));
    if (!hangs) {
        return true;
    }
    std::size_t told = 0;
    std::size_t all = 0;
    for (auto i = at; i-- > 0;) {
        const auto& token = piece.tokens[i];
        if (is_content(token) && !is_light(piece, token)) {
            ++all;
            told += says(fact, piece, i) ? 1 : 0;
        }
        if (token.starts_sentence) {
            break;
        }
    }
    return told * 2 >= all;
}

// The clause of a token: from it to the next break.
std::span<const Token> clause_from(std::span<const Token> tokens, std::size_t at) {
    auto end = at + 1;
    while (end < tokens.size() && !tokens[end].starts_clause) {
        ++end;
    }
    return tokens.subspan(at, end - at);
}

// The clause tells that a measure moved: with the ends or the step of a change, or a direction.
bool moves_measure(const Piece& piece, std::size_t at) {
    const auto clause = clause_from(piece.tokens, at);
    const auto begin = clause.front().end;
    const auto end = clause.back().end;
    const bool by_numbers = std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
        return quantity.begin >= begin && quantity.end <= end + 1 &&
               (quantity.change == Change::by || quantity.change == Change::from ||
                (quantity.change == Change::to && !quantity.unit.empty()));
    });
    constexpr auto directions =
        std::to_array<std::string_view>({"below", "down", "under", "up", "upwards", "downwards"});
    constexpr auto after_object = 2;  // "taking up the post", "put up a fence": no direction
    const bool by_word =
        std::ranges::any_of(clause.subspan(std::min<std::size_t>(after_object, clause.size())),
                            [&](const Token& token) { return has_word(directions, token.folded); });
    return by_numbers || by_word;
}

// "raised GBP 900": an amount is what was got, not a change.
bool gets_amount(const Piece& piece, std::size_t at) {
    constexpr auto currency_letters = 3U;
    constexpr std::size_t near = 5;
    const auto until = std::min(piece.tokens.size(), at + near + 1);
    return piece.tokens[at].stem == "rais" &&
           std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
               return quantity.unit.size() == currency_letters && quantity.unit[0] >= 'A' &&
                      quantity.unit[0] <= 'Z' && quantity.begin > piece.tokens[at].begin &&
                      quantity.begin < piece.tokens[until - 1].end;
           });
}

// The evidence has a word that says the same and tells of no change: "hand-reared" for "raised".
bool is_other_sense(const Piece& piece, std::size_t at) {
    const auto& source = *piece.source;
    return std::ranges::any_of(piece.meanings, [&](const skills::Meaning& said) {
        if (said.general || said.first > at || at >= said.first + said.count) {
            return false;
        }
        return std::ranges::any_of(source.meanings, [&](const skills::Meaning& shown) {
            return shown.group == said.group &&
                   !std::ranges::contains(outcomes, source.tokens[shown.first].stem,
                                          &Outcome::stem);
        });
    });
}

bool is_no_change(const Piece& piece, std::size_t at) {
    const auto& token = piece.tokens[at];
    const bool passive =
        at > 0 && (piece.tokens[at - 1].folded == "was" || piece.tokens[at - 1].folded == "were");
    if (has_word(plain_deeds, token.stem)) {
        return passive || !moves_measure(piece, at) || is_other_sense(piece, at) ||
               has_stem(*piece.source, token.stem);
    }
    return gets_amount(piece, at) || is_other_sense(piece, at);
}

// A line without any verb ("Late deliveries down from 12% to 7%") tells of one's own doing.
bool is_bare(const Fact& fact, const skills::Taxonomy& taxonomy) {
    return std::ranges::none_of(fact.tokens, [&](const Token& token) {
        const auto verb = verb_form(token.folded, taxonomy);
        return (verb && verb->form != Form::gerund && verb->form != Form::base) ||
               std::ranges::contains(outcomes, token.stem, &Outcome::stem);
    });
}

// The fact has a change of this direction as somebody's doing.
bool tells_as_done(const Fact& fact, int sign) {
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        const auto* known = std::ranges::find(outcomes, fact.tokens[i].stem, &Outcome::stem);
        if (known != outcomes.end() && !has_word(plain_deeds, known->stem) &&
            is_done(fact.tokens, i, known->use) &&
            (known->sign == sign || sign == 0 || known->sign == 0)) {
            return true;
        }
    }
    return false;
}

// "rising to 30 on Sundays", "falling from 17 to 6 percent": the two numbers stand in a fact in the
// order that the word says.
const Fact* fact_of_numbers(const Piece& piece, std::size_t at, int sign) {
    const Quantity* from = nullptr;
    const Quantity* to = nullptr;
    for (const auto& quantity : piece.quantities) {
        const bool before = quantity.begin < piece.tokens[at].begin;
        if (quantity.calendar_year) {
            continue;
        }
        if (before ? to == nullptr : quantity.change == Change::from) {
            from = &quantity;
        } else if (!before && quantity.change == Change::to && to == nullptr) {
            to = &quantity;
        }
    }
    if (from == nullptr || to == nullptr || (to->value > from->value ? 1 : -1) != sign) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
        const auto place = [&](const Quantity& wanted) {
            return std::ranges::find(fact->quantities, wanted.value, &Quantity::value);
        };
        return place(*from) < place(*to) && place(*to) != fact->quantities.end();
    });
    return found == piece.facts.end() ? nullptr : *found;
}

void check_outcome(const Piece& piece, std::size_t at, const Outcome& outcome, Claims& claims) {
    const auto words = words_of(piece, piece.tokens[at]);
    const auto* fact = fact_of_change(piece, at, outcome.sign);
    if (fact == nullptr && !is_done(piece.tokens, at, outcome.use)) {
        fact = fact_of_numbers(piece, at, outcome.sign);
    }
    if (fact == nullptr) {
        const bool turned = outcome.sign != 0 &&
                            fact_of_change(piece, at, -outcome.sign) == piece.source &&
                            piece.source != nullptr && shows_change(*piece.source, -outcome.sign);
        claims.push_back(
            turned ? contradicted(ClaimKind::causation, words, "write.claim-outcome-turned")
                   : unproven(ClaimKind::causation, words, "write.claim-outcome-missing"));
        return;
    }
    // The person's doing where the evidence has it as somebody's doing, or ties it to a deed.
    const bool done = is_done(piece.tokens, at, outcome.use);
    const bool told_as_done = tells_as_done(*fact, outcome.sign);
    if (done && ((!told_as_done && !has_tie(*fact) && !is_bare(*fact, *piece.taxonomy)) ||
                 !tells_deed(piece, at, *fact) || !tells_object(piece, at, *fact))) {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
    } else {
        claims.push_back(proven(ClaimKind::causation, words, *fact));
    }
}

}  // namespace

bool is_change_word(std::string_view stem) {
    return std::ranges::contains(outcomes, stem, &Outcome::stem);
}

void check_causes(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    check_results(piece, claims);
    check_means(piece, claims);
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto* outcome = std::ranges::find(outcomes, piece.tokens[i].stem, &Outcome::stem);
        if (outcome == outcomes.end() || is_no_change(piece, i)) {
            continue;
        }
        // The word alone proves it unless the text makes a deed of what the evidence lets happen.
        const bool taken_up = has_stem(*piece.source, piece.tokens[i].stem) &&
                              (!is_done(piece.tokens, i, outcome->use) ||
                               tells_as_done(*piece.source, outcome->sign) ||
                               is_bare(*piece.source, *piece.taxonomy));
        if (!taken_up) {
            check_outcome(piece, i, *outcome, claims);
        }
    }
}

}  // namespace vouch::write::claims
