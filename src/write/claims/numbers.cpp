#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "write/claims/number_entailment.hpp"
#include "write/claims/rules.hpp"

// Numbers, with what they count, per what, and how often things are said to happen.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;

constexpr std::size_t context_words_most = 3;
constexpr std::size_t near_tokens = 9;

bool is_equal(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

// What is counted: indices of the content words after the number, to the next break.
std::vector<std::size_t> counted(const Piece& piece, const Quantity& quantity) {
    const auto& tokens = piece.tokens;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < tokens.size() && found.size() < context_words_most; ++i) {
        if (tokens[i].begin < quantity.end) {
            continue;
        }
        if (tokens[i].starts_clause || !is_content(tokens[i])) {
            break;
        }
        if (!is_light(piece, tokens[i])) {
            found.push_back(i);
        }
    }
    return found;
}

bool is_people_word(std::string_view stem) {
    constexpr auto people = std::to_array<std::string_view>(
        {"associat", "colleagu", "employe", "head", "member", "peopl", "person", "report", "staff",
         "team", "worker", "strong"});
    return std::ranges::contains(people, stem);
}

// The words of people that "people" stands for as well.
bool is_public_word(std::string_view stem) {
    constexpr auto people = std::to_array<std::string_view>(
        {"adult",       "applicant", "attend",    "attende",  "candidat", "child",
         "children",    "client",    "custom",    "customer", "guest",    "learner",
         "participant", "passeng",   "passenger", "patient",  "pupil",    "resident",
         "student",     "user",      "visitor",   "volunte",  "volunteer"});
    return std::ranges::contains(people, stem);
}

// The words of a fact around a number.
struct Surroundings {
    std::size_t from = 0;
    std::size_t until = 0;
};

Surroundings around(const Fact& fact, const Quantity& quantity) {
    std::size_t centre = 0;
    while (centre + 1 < fact.tokens.size() && fact.tokens[centre].end <= quantity.begin) {
        ++centre;
    }
    return {centre > near_tokens ? centre - near_tokens : 0,
            std::min(fact.tokens.size(), centre + near_tokens + 1)};
}

bool names_thing(const Fact& fact, const Surroundings& near, const Piece& piece, std::size_t at) {
    const auto& thing = piece.tokens[at];
    for (auto i = near.from; i < near.until; ++i) {
        const auto same = [&](const std::string& stem) {
            return stem == thing.stem || std::ranges::contains(thing.parts, stem) ||
                   (is_people_word(thing.stem) && is_people_word(stem)) ||
                   (thing.stem == "strong" && is_public_word(stem)) ||
                   ((thing.stem == "peopl" || thing.stem == "person") && is_public_word(stem));
        };
        if (same(fact.tokens[i].stem) || std::ranges::any_of(fact.tokens[i].parts, same)) {
            return true;
        }
    }
    return std::ranges::any_of(piece.meanings, [&](const skills::Meaning& said) {
        return said.first <= at && at < said.first + said.count &&
               std::ranges::any_of(
                   fact.meanings,
                   [&](const skills::Meaning& shown) {
                       return shown.group == said.group && shown.first >= near.from &&
                              shown.first < near.until;
                   });
    });
}

// The number counts the same thing in both: one of the counted words stands near it there too.
bool counts_same_thing(const Piece& piece, const Fact& fact, const Quantity& evidence,
                       const std::vector<std::size_t>& things) {
    const auto near = around(fact, evidence);
    return things.empty() || std::ranges::any_of(things, [&](std::size_t thing) {
               return names_thing(fact, near, piece, thing);
           });
}

// The number stands behind the same word in both, as part of a name: "Movers #2", "Sensor 7".
bool is_in_name(const Piece& piece, const Fact& fact, const Quantity& claim) {
    for (std::size_t i = 1; i < piece.tokens.size(); ++i) {
        if (piece.tokens[i].begin == claim.begin && piece.tokens[i - 1].capital) {
            return has_run(fact, std::span(piece.tokens).subspan(i - 1, 2));
        }
    }
    return false;
}

// At least one content word of the piece stands in the fact: a number does not change subjects.
bool shares_subject(const Piece& piece, const Fact& fact) {
    if (&fact == piece.source || fact.origin == Origin::computed) {
        return true;
    }
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        if (is_content(piece.tokens[i]) && says(fact, piece, i)) {
            return true;
        }
    }
    return false;
}

// What was counted a shift may be told without "a shift", never a shift as a day. A rate may also
// stand elsewhere in the fact ("Daily: 60 calls").
bool rate_fits(const Fact& fact, const Quantity& evidence, const Quantity& claim) {
    if (claim.rate.empty() || evidence.rate == claim.rate) {
        return true;
    }
    const auto often = find_frequencies(fact.text);
    return evidence.rate.empty() &&
           (std::ranges::contains(often, claim.rate, &Frequency::per) ||
            std::ranges::contains(fact.quantities, claim.rate, &Quantity::rate));
}

// A number whose unit the text leaves out ("took 12 afterwards") counts what the evidence's does.
bool unit_fits(const Quantity& evidence, const Quantity& claim, bool counts_nothing) {
    return evidence.unit == claim.unit ||
           (claim.unit.empty() && counts_nothing && !claim.calendar_year);
}

constexpr auto month_names =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                     "august", "september", "october", "november", "december"});

bool names_month(const Token& token) {
    return std::ranges::contains(month_names, token.folded);
}

// A year of a date field; the year of an end proves no "since", and where the line itself has
// years, none of the fields'.
bool has_year(const Fact& fact, const Piece& piece, const Quantity& claim) {
    const bool line_has_years =
        piece.source != nullptr &&
        std::ranges::any_of(piece.source->quantities, &Quantity::calendar_year);
    if (line_has_years || !fact.date || fact.date->year != static_cast<int>(claim.value)) {
        return false;
    }
    const auto before = std::ranges::find_if(piece.tokens, [&](const Token& token) {
        return token.end + 1 >= claim.begin && token.begin < claim.begin;
    });
    if (before != piece.tokens.end() && before + 1 != piece.tokens.end() && names_month(*before)) {
        return fact.date->month > 0 && before->folded == month_names[fact.date->month - 1];
    }
    const bool since = before != piece.tokens.end() && before->folded == "since";
    return !since || !fact.pointers.front().ends_with("/endDate");
}

std::size_t token_at(const Piece& piece, std::size_t byte) {
    std::size_t at = 0;
    while (at < piece.tokens.size() && piece.tokens[at].end <= byte) {
        ++at;
    }
    return at;
}

// "March 2019": the month stands before the year in the fact too.
bool has_month_told(const Piece& piece, const Fact& fact, const Quantity& claim) {
    const auto at = token_at(piece, claim.begin);
    return !claim.calendar_year || at == 0 || at >= piece.tokens.size() ||
           !names_month(piece.tokens[at - 1]) ||
           has_run(fact, std::span(piece.tokens).subspan(at - 1, 2));
}

// "for over six years" of a post that lasted 75 months; never "six years of welding".
bool is_length_of_post(const Piece& piece, const Fact& fact, const Quantity& claim) {
    if (!fact.months || claim.unit != "month" || !claim.rate.empty() ||
        !entails_duration(*fact.months, claim)) {
        return false;
    }
    const auto next = token_at(piece, claim.end);
    return next == piece.tokens.size() || piece.tokens[next].starts_clause ||
           (piece.tokens[next].folded != "of" && piece.tokens[next].folded != "experience");
}

// "one of the ten people chosen", "in year one": belonging and order, not a count of one.
bool is_no_count(const Piece& piece, const Quantity& claim) {
    if (!is_equal(claim.value, 1) || !claim.unit.empty()) {
        return false;
    }
    const auto at = token_at(piece, claim.begin);
    return at + 1 < piece.tokens.size() && piece.tokens[at].folded == "one" &&
           (piece.tokens[at + 1].folded == "of" || piece.tokens[at + 1].folded == "another");
}

// "year one", "round five" of "the first year", "the fifth round".
bool is_ordinal_told(const Piece& piece, const Fact& fact, const Quantity& claim) {
    constexpr auto ordinals =
        std::to_array<std::string_view>({"first", "second", "third", "fourth", "fifth", "sixth",
                                         "seventh", "eighth", "ninth", "tenth"});
    const auto at = token_at(piece, claim.begin);
    const auto number = static_cast<std::size_t>(claim.value);
    if (at == 0 || at == piece.tokens.size() || number < 1 || number > ordinals.size()) {
        return false;
    }
    const auto& noun = piece.tokens[at - 1].stem;
    for (std::size_t i = 0; i + 1 < fact.tokens.size(); ++i) {
        if (fact.tokens[i].folded == ordinals[number - 1] && fact.tokens[i + 1].stem == noun) {
            return true;
        }
    }
    return false;
}

// "over four years" is as often the time it took as a bound.
bool takes_its_time(const Quantity& evidence, const Quantity& claim) {
    const bool time = claim.unit == "month" || claim.unit == "week" || claim.unit == "day";
    return time && is_equal(evidence.value, claim.value) &&
           evidence.comparator == Comparator::more_than && claim.comparator == Comparator::exact;
}

struct Search {
    const Fact* proof = nullptr;
    const Quantity* other_thing = nullptr;  // the number is there, but counts something else
    const Quantity* other_rate = nullptr;   // it is counted per something else
    const Quantity* sharper = nullptr;      // the evidence is vaguer than the text
    const Quantity* different = nullptr;    // the same thing is counted, with another number
};

bool is_proven_otherwise(const Piece& piece, const Fact& fact, const Quantity& claim) {
    return (claim.calendar_year && has_year(fact, piece, claim)) ||
           is_length_of_post(piece, fact, claim) || is_ordinal_told(piece, fact, claim) ||
           (shares_subject(piece, fact) &&
            std::ranges::any_of(derived_quantities(fact), [&](const Quantity& derived) {
                return entails_derived(derived, claim);
            }));
}

Search look_for(const Piece& piece, const Quantity& claim) {
    Search found;
    const auto things = claim.unit.empty() && !claim.calendar_year ? counted(piece, claim)
                                                                   : std::vector<std::size_t>{};
    for (const auto* fact : piece.facts) {
        if (is_proven_otherwise(piece, *fact, claim)) {
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
        for (const auto& evidence : fact->quantities) {
            if (!unit_fits(evidence, claim, things.empty())) {
                continue;
            }
            const bool same_thing = (counts_same_thing(piece, *fact, evidence, things) &&
                                     shares_subject(piece, *fact)) ||
                                    is_in_name(piece, *fact, claim);
            if (entails(evidence, claim) || takes_its_time(evidence, claim)) {
                if (same_thing && rate_fits(*fact, evidence, claim)) {
                    found.proof = fact;
                    return found;
                }
                (same_thing ? found.other_rate : found.other_thing) = &evidence;
            } else if (same_thing && is_equal(evidence.value, claim.value)) {
                found.sharper = &evidence;
            } else if (same_thing && fact == piece.source && !claim.calendar_year) {
                found.different = &evidence;
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
            return is_equal(has.value, wanted.value) && has.unit == wanted.unit;
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

void check_direction(const Piece& piece, std::span<const Quantity> quantities, Claims& claims) {
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        const auto& first = quantities[i];
        const auto& second = quantities[i + 1];
        const auto before = piece.text.substr(0, first.begin);
        const auto between = piece.text.substr(first.end, second.begin - first.end);
        const bool turned = before.ends_with("from ") && between == " to " &&
                            std::ranges::any_of(piece.facts, [&](const Fact* fact) {
                                return is_turned(*fact, first, second);
                            });
        if (turned) {
            claims.push_back(contradicted(ClaimKind::number, words_of(piece, first),
                                          "write.claim-number-turned"));
        }
    }
}

// "daily dashboards", "every week": as often in the evidence, and no oftener.
void check_frequencies(const Piece& piece, std::span<const Quantity> quantities, Claims& claims) {
    constexpr auto times = std::to_array<std::string_view>(
        {"day", "fortnight", "hour", "month", "night", "quarter", "week", "year"});
    for (const auto& often : find_frequencies(piece.text)) {
        if (!std::ranges::contains(times, often.per)) {
            continue;  // "each shift": whichever there was
        }
        if (std::ranges::contains(quantities, often.per, &Quantity::rate)) {
            continue;  // the number's own
        }
        const auto words = piece.text.substr(often.begin, often.end - often.begin);
        // A line that says how often has the last word.
        const bool source_says =
            piece.of_line && (!find_frequencies(piece.source->text).empty() ||
                              std::ranges::any_of(piece.source->quantities,
                                                  [](auto& q) { return !q.rate.empty(); }));
        const auto proof = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
            if (source_says && fact != piece.source) {
                return false;
            }
            return std::ranges::contains(find_frequencies(fact->text), often.per,
                                         &Frequency::per) ||
                   std::ranges::contains(fact->quantities, often.per, &Quantity::rate);
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
    const auto quantities = find_quantities(piece.text);
    for (const auto& claim : quantities) {
        const auto words = words_of(piece, claim);
        const auto kind = claim.calendar_year ? ClaimKind::date : ClaimKind::number;
        if (is_no_count(piece, claim)) {
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
    check_direction(piece, quantities, claims);
    check_frequencies(piece, quantities, claims);
}

}  // namespace vouch::write::claims
