#include <algorithm>
#include <array>
#include <cmath>

#include "write/claim_rules.hpp"

// Numbers are equal with their units and bounds, or looser in a way that cannot mislead: "over
// 40" and "about 40" follow from 42; "42" does not follow from "about 42".
namespace vouch::write {
namespace {

using model::ClaimKind;

constexpr std::size_t context_words_most = 3;
constexpr std::size_t near_tokens = 9;

bool is_equal(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool is_below_by_at_most(double share, double rounded, double value) {
    return rounded <= value && value - rounded <= share * std::abs(value) + 1e-9;
}

// "About 40" from 42, "over 40" from 48: the looser the word, the wider the step.
constexpr double about_share = 0.1;
constexpr double over_share = 0.2;

// Does the evidence's number entail the text's?
bool entails(const Quantity& evidence, const Quantity& claim) {
    using enum Comparator;
    const double have = evidence.value;
    const double said = claim.value;
    const bool same = is_equal(have, said);
    const auto bound = evidence.comparator;
    switch (claim.comparator) {
        case exact:
            return same && bound == exact;
        case about:
            return (bound == exact || bound == about) &&
                   is_below_by_at_most(about_share, said, have);
        case nearly:
            return same && bound == nearly;
        case at_least:
            return (bound == exact || bound == at_least || bound == more_than) &&
                   (same || is_below_by_at_most(over_share, said, have));
        case more_than:
            return (bound == exact || bound == at_least || bound == more_than) &&
                   ((same && bound != exact) ||
                    (!same && is_below_by_at_most(over_share, said, have)));
        case less_than:
            return (same && (bound == less_than)) ||
                   (bound == exact && have < said && said - have <= 0.1 * said);
        case at_most:
            return (same && (bound == at_most || bound == exact || bound == less_than)) ||
                   (bound == exact && have < said && said - have <= 0.1 * said);
    }
    return false;
}

// What is counted: the content words after the number, to the next break.
std::vector<const Token*> counted(std::span<const Token> tokens, const Quantity& quantity) {
    std::vector<const Token*> found;
    for (const auto& token : tokens) {
        if (token.begin < quantity.begin || found.size() == context_words_most) {
            continue;
        }
        if (token.begin < quantity.end) {
            continue;
        }
        if (token.starts_clause || !is_content(token)) {
            break;
        }
        found.push_back(&token);
    }
    return found;
}

bool is_people_word(std::string_view stem) {
    constexpr auto people = std::to_array<std::string_view>(
        {"associat", "colleagu", "employe", "head", "member", "peopl", "person", "report", "staff",
         "team", "worker", "strong"});
    return std::ranges::find(people, stem) != people.end();
}

bool stands_near(const Fact& fact, const Quantity& quantity, const auto& accept) {
    std::size_t centre = 0;
    while (centre + 1 < fact.tokens.size() && fact.tokens[centre].end <= quantity.begin) {
        ++centre;
    }
    const auto from = centre > near_tokens ? centre - near_tokens : 0;
    const auto until = std::min(fact.tokens.size(), centre + near_tokens + 1);
    for (auto i = from; i < until; ++i) {
        if (accept(fact.tokens[i].stem) || std::ranges::any_of(fact.tokens[i].parts, accept)) {
            return true;
        }
    }
    return false;
}

// The number counts the same thing in both: one of the counted words stands near it there too.
bool counts_same_thing(const Fact& fact, const Quantity& evidence,
                       const std::vector<const Token*>& things) {
    if (things.empty()) {
        return true;
    }
    return std::ranges::any_of(things, [&](const Token* thing) {
        return stands_near(fact, evidence, [&](const std::string& stem) {
            return stem == thing->stem ||
                   std::ranges::find(thing->parts, stem) != thing->parts.end() ||
                   (is_people_word(thing->stem) && is_people_word(stem));
        });
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
    return &fact == piece.source || fact.origin == Origin::computed ||
           std::ranges::any_of(piece.tokens, [&](const Token& token) {
               return is_content(token) && has_stem(fact, token.stem);
           });
}

bool unit_fits(const Quantity& evidence, const Quantity& claim) {
    return evidence.unit == claim.unit;
}

// A year of a date field; the year of an end proves no "since".
bool has_year(const Fact& fact, const Piece& piece, const Quantity& claim) {
    if (!fact.date || fact.date->year != static_cast<int>(claim.value)) {
        return false;
    }
    const auto before = std::ranges::find_if(piece.tokens, [&](const Token& token) {
        return token.end + 1 >= claim.begin && token.begin < claim.begin;
    });
    const bool since = before != piece.tokens.end() && before->folded == "since";
    return !since || !fact.pointers.front().ends_with("/endDate");
}

struct Search {
    const Fact* proof = nullptr;
    const Quantity* other_thing = nullptr;  // the number is there, but counts something else
    const Quantity* sharper = nullptr;      // the evidence is vaguer than the text
    const Quantity* different = nullptr;    // the same thing is counted, with another number
};

Search look_for(const Piece& piece, const Quantity& claim) {
    Search found;
    const auto things = claim.unit.empty() && !claim.calendar_year ? counted(piece.tokens, claim)
                                                                   : std::vector<const Token*>{};
    for (const auto* fact : piece.facts) {
        if (claim.calendar_year && has_year(*fact, piece, claim)) {
            found.proof = fact;
            return found;
        }
        for (const auto& evidence : fact->quantities) {
            if (!unit_fits(evidence, claim)) {
                continue;
            }
            const bool same_thing =
                (counts_same_thing(*fact, evidence, things) && shares_subject(piece, *fact)) ||
                is_in_name(piece, *fact, claim);
            if (entails(evidence, claim)) {
                if (same_thing) {
                    found.proof = fact;
                    return found;
                }
                found.other_thing = &evidence;
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

}  // namespace

void check_numbers(const Piece& piece, Claims& claims) {
    const auto quantities = find_quantities(piece.text);
    for (const auto& claim : quantities) {
        const auto words = words_of(piece, claim);
        const auto kind = claim.calendar_year ? ClaimKind::date : ClaimKind::number;
        const auto found = look_for(piece, claim);
        if (found.proof != nullptr) {
            claims.push_back(proven(kind, words, *found.proof));
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
}

}  // namespace vouch::write
