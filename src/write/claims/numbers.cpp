#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "write/claims/comparable.hpp"
#include "write/claims/derived_proof.hpp"
#include "write/claims/number_context.hpp"
#include "write/claims/number_dates.hpp"
#include "write/claims/number_entailment.hpp"
#include "write/claims/rules.hpp"

// Numbers, with what they count, per what, and how often things are said to happen.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;

// "nightly" of "each evening": nobody means another time of the day.
bool is_same_rate(std::string_view evidence, std::string_view claim) {
    return evidence == claim || (claim == "night" && evidence == "evening");
}

// What was counted a shift may be told without "a shift", never a shift as a day. A rate may also
// stand elsewhere in the fact ("Daily: 60 calls").
bool rate_fits(const Fact& fact, const Quantity& evidence, const Quantity& claim) {
    if (claim.rate.empty() || is_same_rate(evidence.rate, claim.rate)) {
        return true;
    }
    const auto often = fact.frequencies;
    return evidence.rate.empty() &&
           (std::ranges::contains(often, claim.rate, &Frequency::per) ||
            std::ranges::contains(fact.quantities, claim.rate, &Quantity::rate));
}

// "By 11 percent" is a step, "from 18 to 11 percent" has two ends.
bool change_fits(const Quantity& evidence, const Quantity& claim) {
    const auto is_end = [](const Quantity& quantity) {
        return quantity.change == Change::from || quantity.change == Change::to;
    };
    return !(claim.change == Change::by && is_end(evidence)) &&
           !(evidence.change == Change::by && is_end(claim) && !evidence.unit.empty());
}

// "one of the ten people chosen", "in year one": belonging and order, not a count of one.
bool is_no_count(const Piece& piece, const Quantity& claim) {
    if (!same_value(claim.value, 1) || !claim.unit.empty()) {
        return false;
    }
    const auto at = token_at(piece.tokens, claim.begin);
    return at + 1 < piece.tokens.size() && piece.tokens[at].folded == "one" &&
           (piece.tokens[at + 1].folded == "of" || piece.tokens[at + 1].folded == "another");
}

// "with one colleague" of "with a colleague".
bool is_article_told(const Piece& piece, const Fact& fact, const Quantity& claim) {
    const auto at = token_at(piece.tokens, claim.begin);
    if (!same_value(claim.value, 1) || !claim.unit.empty() || at + 1 >= piece.tokens.size() ||
        piece.tokens[at].folded != "one") {
        return false;
    }
    const auto& noun = piece.tokens[at + 1];
    for (std::size_t i = 1; i < fact.tokens.size(); ++i) {
        const auto& before = fact.tokens[i - 1].folded;
        if ((before == "a" || before == "an") && fact.tokens[i].stem == noun.stem) {
            return true;
        }
    }
    return false;
}

// "year one", "round five" of "the first year", "the fifth round".
bool is_ordinal_told(const Piece& piece, const Fact& fact, const Quantity& claim) {
    constexpr auto ordinals =
        std::to_array<std::string_view>({"first", "second", "third", "fourth", "fifth", "sixth",
                                         "seventh", "eighth", "ninth", "tenth"});
    const auto at = token_at(piece.tokens, claim.begin);
    const auto number = static_cast<std::size_t>(claim.value);
    if (at == 0 || at == piece.tokens.size() || number < 1 || number > ordinals.size() ||
        !is_content(piece.tokens[at - 1])) {
        return false;
    }
    const auto& noun = piece.tokens[at - 1].stem;
    // "in the first round, … in the fifth"
    return has_stem(fact, noun) &&
           std::ranges::contains(fact.tokens, ordinals[number - 1], &Token::folded);
}

constexpr auto season_nouns =
    std::to_array<std::string_view>({"autumns", "evenings", "nights", "seasons", "semesters",
                                     "springs", "summers", "terms", "weekends", "winters"});

// "over four years" is as often the time it took as a bound.
bool takes_its_time(const Piece& piece, const Quantity& evidence, const Quantity& claim) {
    const auto counted_at = token_at(piece.tokens, claim.end);
    const bool seasons = claim.unit.empty() && counted_at < piece.tokens.size() &&
                         std::ranges::contains(season_nouns, piece.tokens[counted_at].folded);
    const bool time =
        seasons || claim.unit == "month" || claim.unit == "week" || claim.unit == "day";
    if (!time || !same_value(evidence.value, claim.value)) {
        return false;
    }
    // "Over twelve weeks, …": during them.
    const bool opens = piece.tokens.size() > 1 && piece.tokens[0].folded == "over" &&
                       claim.begin <= piece.tokens[1].end + 1 &&
                       piece.text.substr(claim.end).starts_with(',');
    return (evidence.comparator == Comparator::more_than &&
            claim.comparator == Comparator::exact) ||
           (opens && (evidence.comparator == Comparator::exact ||
                      evidence.comparator == Comparator::more_than));
}

// Both are ends of a range, of which "some" or "about" says no more than the range does.
bool is_loose_range(const Quantity& evidence, const Quantity& claim) {
    return evidence.range != RangeEnd::none && evidence.range == claim.range &&
           same_value(evidence.value, claim.value) && evidence.comparator == Comparator::about &&
           claim.comparator == Comparator::exact;
}

struct Search {
    const Fact* proof = nullptr;
    const Quantity* other_thing = nullptr;  // the number is there, but counts something else
    const Quantity* other_rate = nullptr;   // it is counted per something else
    const Quantity* sharper = nullptr;      // the evidence is vaguer than the text
    const Quantity* different = nullptr;    // the same thing is counted, with another number
};

bool is_proven_otherwise(const Piece& piece, const Fact& fact, const Quantity& claim,
                         const std::vector<std::size_t>& things) {
    return (claim.calendar_year && has_year(fact, piece, claim)) ||
           is_length_of_post(piece, fact, claim) || is_ordinal_told(piece, fact, claim) ||
           is_article_told(piece, fact, claim) ||
           (shares_subject(piece, fact) && is_derived_proof(piece, fact, claim, things));
}

Search look_for(const Piece& piece, const Quantity& claim) {
    Search found;
    const auto things = claim.unit.empty() && !claim.calendar_year ? counted(piece, claim)
                                                                   : std::vector<std::size_t>{};
    for (const auto* fact : piece.facts) {
        if (is_proven_otherwise(piece, *fact, claim, things)) {
            found.proof = fact;
            return found;
        }
        // A line that has years has the last word on years.
        const bool other_line =
            claim.calendar_year && piece.of_line && fact != piece.source &&
            std::ranges::any_of(piece.source->quantities, &Quantity::calendar_year);
        if (other_line || !has_month_told(piece, *fact, claim)) {
            continue;
        }
        for (const auto& has : fact->quantities) {
            const auto comparable = as_comparable(piece, *fact, has, claim, things);
            if (!comparable || !change_fits(has, claim)) {
                continue;
            }
            const auto& evidence = *comparable;
            const bool same_thing =
                (((has.unit != claim.unit && !has.unit.empty()) ||
                  (counts_same_thing(piece, *fact, evidence, things) &&
                   !counts_other_thing(piece, *fact, has, things) &&
                   !counts_other_noun(piece, *fact, has, claim, things))) &&
                 !is_of_other_year(piece, *fact, has, claim) && shares_subject(piece, *fact)) ||
                is_in_name(piece, *fact, claim);
            if (entails(evidence, claim) || takes_its_time(piece, evidence, claim) ||
                is_loose_range(evidence, claim)) {
                if (same_thing && rate_fits(*fact, evidence, claim)) {
                    found.proof = fact;
                    return found;
                }
                (same_thing ? found.other_rate : found.other_thing) = &has;
            } else if (same_thing && same_value(evidence.value, claim.value)) {
                found.sharper = &has;
            } else if (same_thing && fact == piece.source && !claim.calendar_year) {
                found.different = &has;
            }
        }
    }
    return found;
}

std::string_view words_of(const Piece& piece, const Quantity& quantity) {
    return piece.text.substr(quantity.begin,
                             std::min(quantity.end, piece.text.size()) - quantity.begin);
}

// "from 840 ms to 190 ms" must not become "from 190 ms to 840 ms": the fact that has both numbers
// has them in the same order, or says with "was" or "from" which came first.
bool is_turned(const Fact& fact, const Quantity& first, const Quantity& second) {
    const auto place = [&](const Quantity& wanted) {
        return std::ranges::find_if(fact.quantities, [&](const Quantity& has) {
            return same_value(has.value, wanted.value) && has.unit == wanted.unit;
        });
    };
    const auto a = place(first);
    const auto b = place(second);
    if (a == fact.quantities.end() || b == fact.quantities.end() || a < b) {
        return false;
    }
    const auto before_first = std::string_view(fact.text).substr(0, a->begin);
    return !before_first.ends_with("from ") && !before_first.ends_with("from about ") &&
           !before_first.contains("was ");
}

// "22 to 18" of a range "18 to 22": a change that the fact does not tell.
bool is_range_told(const Fact& fact, const Quantity& high, const Quantity& low) {
    const auto has = [&](const Quantity& wanted, RangeEnd end) {
        return std::ranges::any_of(fact.quantities, [&](const Quantity& quantity) {
            return quantity.range == end && same_value(quantity.value, wanted.value) &&
                   quantity.unit == wanted.unit;
        });
    };
    return high.value > low.value && has(high, RangeEnd::high) && has(low, RangeEnd::low);
}

// "38 births, 61 of them": more than all.
bool is_more_than_whole(const Piece& piece, const Quantity& whole, const Quantity& part) {
    constexpr auto them =
        std::to_array<std::string_view>({"them", "these", "those", "which", "whom"});
    const auto at = token_at(piece.tokens, part.end);
    return whole.unit.empty() && part.unit.empty() && !whole.calendar_year &&
           part.value > whole.value && at + 1 < piece.tokens.size() &&
           piece.tokens[at].folded == "of" &&
           std::ranges::contains(them, piece.tokens[at + 1].folded);
}

void check_direction(const Piece& piece, std::span<const Quantity> quantities, Claims& claims) {
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        const auto& first = quantities[i];
        const auto& second = quantities[i + 1];
        const auto before = piece.text.substr(0, first.begin);
        const auto between = piece.text.substr(first.end, second.begin - first.end);
        const bool swapped = before.ends_with("from ") && between == " to " &&
                             std::ranges::any_of(piece.facts, [&](const Fact* fact) {
                                 return is_turned(*fact, first, second);
                             });
        const bool range = are_joined(piece.text, first, second) && piece.source != nullptr &&
                           is_range_told(*piece.source, first, second);
        if (swapped || range || is_more_than_whole(piece, first, second)) {
            claims.push_back(contradicted(ClaimKind::number, words_of(piece, first),
                                          "write.claim-number-turned"));
        }
    }
}

// "four plays and a council meeting a month": behind what happens.
bool tells_rate(const Fact& fact, std::string_view per) {
    for (std::size_t i = 2; i < fact.tokens.size(); ++i) {
        if (fact.tokens[i].folded == per && fact.tokens[i - 1].folded == "a" &&
            is_content(fact.tokens[i - 2])) {
            return true;
        }
    }
    return false;
}

// "daily dashboards", "every week": as often in the evidence, and no oftener.
void check_frequencies(const Piece& piece, std::span<const Quantity> quantities, Claims& claims) {
    constexpr auto times = std::to_array<std::string_view>(
        {"day", "fortnight", "hour", "month", "night", "quarter", "week", "weekend", "year"});
    for (const auto& often : piece.frequencies) {
        if (!std::ranges::contains(times, often.per)) {
            continue;  // "each shift": whichever there was
        }
        if (std::ranges::contains(quantities, often.per, &Quantity::rate)) {
            continue;  // the number's own
        }
        const auto words = piece.text.substr(often.begin, often.end - often.begin);
        // A line that says how often has the last word.
        const bool source_says =
            piece.of_line && (!piece.source->frequencies.empty() ||
                              std::ranges::any_of(piece.source->quantities,
                                                  [](auto& q) { return !q.rate.empty(); }));
        const auto proof = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
            if (source_says && fact != piece.source) {
                return false;
            }
            return std::ranges::any_of(fact->frequencies,
                                       [&](const Frequency& has) {
                                           return is_same_rate(has.per, often.per) &&
                                                  has.interval == often.interval;
                                       }) ||
                   (often.interval == 1 &&
                    (std::ranges::contains(fact->quantities, often.per, &Quantity::rate) ||
                     tells_rate(*fact, often.per)));
        });
        if (proof == piece.facts.end()) {
            claims.push_back(unproven(ClaimKind::number, words, "write.claim-frequency-missing"));
        } else {
            claims.push_back(proven(ClaimKind::number, words, **proof));
        }
    }
}

}  // namespace

void check_numbers(const Piece& piece, Claims& claims) {
    for (const auto& claim : piece.quantities) {
        const auto words = words_of(piece, claim);
        const auto kind = claim.calendar_year ? ClaimKind::date : ClaimKind::number;
        const bool in_frequency =
            std::ranges::any_of(piece.frequencies, [&](const Frequency& often) {
                return often.begin <= claim.begin && claim.end <= often.end;
            });
        if (in_frequency || is_no_count(piece, claim)) {
            continue;
        }
        const auto found = look_for(piece, claim);
        if (found.proof != nullptr) {
            claims.push_back(proven(kind, words, *found.proof));
        } else if (found.other_rate != nullptr) {
            claims.push_back(
                unproven(kind, words, "write.claim-number-other-rate", {{"rate", claim.rate}}));
        } else if (found.sharper != nullptr) {
            claims.push_back(unproven(kind, words, "write.claim-number-sharpened"));
        } else if (found.other_thing != nullptr) {
            claims.push_back(unproven(kind, words, "write.claim-number-other-thing"));
        } else if (found.different != nullptr) {
            claims.push_back(contradicted(kind, words, "write.claim-number-differs"));
        } else {
            claims.push_back(unproven(kind, words, "write.claim-number-missing"));
        }
    }
    check_direction(piece, piece.quantities, claims);
    const auto* other =
        piece.source == nullptr ? nullptr : number_of_other_label(piece, *piece.source);
    if (other != nullptr) {
        claims.push_back(
            unproven(ClaimKind::number, words_of(piece, *other), "write.claim-number-other-thing"));
    }
    check_frequencies(piece, piece.quantities, claims);
}

}  // namespace vouch::write::claims
