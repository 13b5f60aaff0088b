#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/deeds.hpp"
#include "write/claims/rules.hpp"
#include "write/claims/word_families.hpp"

// How far, how well, how many: words that widen a claim. And whether each word of a text stands on
// evidence at all.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;
using skills::ClaimUse;

constexpr auto inside_compounds =
    std::to_array<std::string_view>({"co", "day", "hour", "in", "month", "non", "old", "olds",
                                     "pre", "re", "twice", "week", "year"});

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

bool is_word_of(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

// "all" and "every" say the same.
bool is_never(std::string_view word) {
    constexpr auto words =
        std::to_array<std::string_view>({"never", "no", "none", "nothing", "without", "zero"});
    return is_word_of(words, word);
}

bool is_universal(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"all", "any", "both", "each", "entire", "every", "whole", "full", "per", "throughout"});
    return is_word_of(words, word);
}

// The word the fact has in its place, with what it points at near it.
bool points_at_same(const Piece& piece, std::size_t at, const Fact& fact) {
    auto next = at + 1;
    while (next < piece.tokens.size() && !piece.tokens[next].starts_clause &&
           (!is_content(piece.tokens[next]) || is_light(piece, piece.tokens[next]))) {
        ++next;
    }
    const bool bare = next >= piece.tokens.size() || piece.tokens[next].starts_clause;
    const auto& word = piece.tokens[at];
    for (std::size_t i = 0; i < fact.tokens.size(); ++i) {
        // "first-line" for "at first line"
        const bool inside = std::ranges::contains(fact.tokens[i].parts, word.stem);
        if (inside && next < piece.tokens.size() &&
            std::ranges::contains(fact.tokens[i].parts, piece.tokens[next].stem)) {
            return true;
        }
        const bool alike = std::ranges::any_of(piece.meanings, [&](const skills::Meaning& said) {
            return said.first == at && said.count == 1 && !said.general &&
                   std::ranges::any_of(fact.meanings, [&](const skills::Meaning& shown) {
                       return shown.group == said.group && shown.first == i && shown.count == 1;
                   });
        });
        const bool same = fact.tokens[i].stem == word.stem || alike ||
                          (is_universal(word.folded) && is_universal(fact.tokens[i].folded));
        if (!same) {
            continue;
        }
        if (bare) {
            return true;
        }
        Fact near;
        const auto until = std::min(fact.tokens.size(), i + 4);
        for (auto j = i + 1; j < until; ++j) {
            near.stems.push_back(fact.tokens[j].stem);
            for (const auto& shown : fact.meanings) {
                if (shown.first <= j && j < shown.first + shown.count) {
                    near.groups.push_back(shown.group);
                }
            }
        }
        std::ranges::sort(near.stems);
        std::ranges::sort(near.groups);
        if (says(near, piece, next)) {
            return true;
        }
    }
    return false;
}

const Fact* proof_of_scope(const Piece& piece, std::size_t at) {
    const auto& token = piece.tokens[at];
    const bool pointing = piece.taxonomy->has_use(token.folded, ClaimUse::points);
    const auto proves = [&](const Fact* fact) {
        const bool neverness =
            is_never(token.folded) && std::ranges::any_of(fact->tokens, [](const Token& other) {
                return is_never(other.folded);
            });
        return neverness || (pointing ? points_at_same(piece, at, *fact) : says(*fact, piece, at));
    };
    if (piece.source != nullptr && proves(piece.source)) {
        return piece.source;
    }
    if (pointing && piece.of_line) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(piece.facts, proves);
    return found == piece.facts.end() ? nullptr : *found;
}

// "on my own", "by myself".
bool is_alone(const Piece& piece, std::size_t at) {
    const auto& word = piece.tokens[at].folded;
    const auto before = [&](std::size_t back) {
        return at >= back ? std::string_view(piece.tokens[at - back].folded) : std::string_view();
    };
    return (word == "own" && before(2) == "on") || (word == "myself" && before(1) == "by");
}

// "both of whom" of "one of whom".
bool takes_all(const Piece& piece, std::size_t at) {
    if (piece.tokens[at].folded != "both" || !piece.of_line || at + 1 >= piece.tokens.size() ||
        piece.tokens[at + 1].folded != "of") {
        return false;
    }
    const auto& tokens = piece.source->tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].folded == "one" && tokens[i + 1].folded == "of") {
            return true;
        }
    }
    return false;
}

// "without downtime" of "with 25 minutes of downtime".
bool denies_told(const Piece& piece, std::size_t at) {
    if (piece.tokens[at].folded != "without" || !piece.of_line || at + 1 >= piece.tokens.size()) {
        return false;
    }
    constexpr std::size_t beside_number = 24;  // bytes
    const auto& denied = piece.tokens[at + 1];
    const auto& source = *piece.source;
    return is_content(denied) && std::ranges::any_of(source.tokens, [&](const Token& token) {
               return token.stem == denied.stem &&
                      std::ranges::any_of(source.quantities, [&](const Quantity& quantity) {
                          return quantity.value > 0 && quantity.end <= token.begin &&
                                 token.begin - quantity.end < beside_number;
                      });
           });
}

// "across the trust": where it reached is the line's own.
bool reaches_further(const Piece& piece, std::size_t at) {
    const auto& word = piece.tokens[at].folded;
    if ((word != "across" && word != "throughout") || !piece.of_line) {
        return false;
    }
    auto next = at + 1;
    while (next < piece.tokens.size() && !is_content(piece.tokens[next])) {
        ++next;
    }
    return next < piece.tokens.size() && !says(*piece.source, piece, next);
}

// "each shift", "every week", "each of them" bound nothing: the rates and the counts are looked at
// elsewhere. "first" inside "first aid" is a name.
bool is_no_scope(const Piece& piece, std::size_t at) {
    const auto& word = piece.tokens[at].folded;
    const auto next = [&](std::initializer_list<std::string_view> words) {
        return at + 1 < piece.tokens.size() &&
               std::ranges::contains(words, piece.tokens[at + 1].folded);
    };
    if (word == "only") {  // "only 25 minutes" bounds nothing, "the only clerk" does
        const auto next_at = at + 1 < piece.tokens.size() ? piece.tokens[at + 1].begin : 0;
        return (at == 0 || !is_determiner(piece.tokens[at - 1].folded)) &&
               std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
                   return quantity.begin == next_at && quantity.value > 1;
               });
    }
    if (word == "leading" && piece.of_line && piece.tokens[at].starts_clause) {
        return true;  // the verb rule's
    }
    if (word == "first") {
        return next({"and", "as", "at", "for", "in", "then", "with"});
    }
    if (word != "each" && word != "every" && word != "all") {
        return false;
    }
    const bool ends = at + 1 == piece.tokens.size() || piece.tokens[at + 1].starts_clause;
    const bool in_all = word == "all" && ends && at > 0 && piece.tokens[at - 1].folded == "in";
    const bool pronoun =
        word == "each" && (at + 1 == piece.tokens.size() || !is_content(piece.tokens[at + 1]));
    if (in_all || pronoun) {
        return true;
    }
    return std::ranges::any_of(piece.frequencies, [&](const Frequency& frequency) {
        return frequency.begin <= piece.tokens[at].begin && piece.tokens[at].end <= frequency.end;
    });
}

}  // namespace

bool is_derived(const Fact& fact, std::string_view word) {
    constexpr std::size_t common_least = 4;
    return std::ranges::any_of(fact.tokens, [&](const Token& other) {
        const std::string_view theirs = other.folded;
        const auto common =
            static_cast<std::size_t>(std::ranges::mismatch(word, theirs).in1 - word.begin());
        const auto longer = std::max(word.size(), theirs.size());
        return common >= common_least && common * 20 >= longer * 11 && longer - common <= 6;
    });
}

bool is_light(const Piece& piece, const Token& token) {
    return piece.taxonomy->has_use(token.folded, ClaimUse::light) ||
           piece.taxonomy->has_use(token.stem, ClaimUse::light);
}

bool is_known_compound(const Piece& piece, const Token& token) {
    if (!token.folded.contains('-')) {
        return false;
    }
    return std::ranges::all_of(text::split(token.folded, '-'), [&](std::string_view part) {
        const auto number = number_word_value(part) >= 0 || text::has_digit(part);
        return part.empty() || number || is_function_word(part) ||
               piece.taxonomy->has_use(part, ClaimUse::light) || !find_frequencies(part).empty() ||
               is_word_of(inside_compounds, part) ||
               std::ranges::any_of(piece.facts,
                                   [&](const Fact* fact) { return has_stem(*fact, stem(part)); });
    });
}

void check_scope(const Piece& piece, Claims& claims) {
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto& token = piece.tokens[i];
        if (takes_all(piece, i) || denies_told(piece, i)) {
            claims.push_back(contradicted(ClaimKind::scope, words_of(piece, token),
                                          "write.claim-scope-missing"));
        }
        if (reaches_further(piece, i)) {
            claims.push_back(
                unproven(ClaimKind::scope, words_of(piece, token), "write.claim-scope-missing"));
        }
        const bool widens = piece.taxonomy->has_use(token.folded, ClaimUse::scope) ||
                            token.folded.ends_with("-wide") || is_alone(piece, i);
        if (!widens || is_no_scope(piece, i)) {
            continue;
        }
        if (const auto* proof = proof_of_scope(piece, i)) {
            claims.push_back(proven(ClaimKind::scope, words_of(piece, token), *proof));
        } else {
            claims.push_back(
                unproven(ClaimKind::scope, words_of(piece, token), "write.claim-scope-missing"));
        }
    }
}

namespace {

// "responsible for drawing up the rota", "in charge of invoicing": the deed is what counts.
bool names_duty(const Piece& piece, std::size_t at) {
    const auto& word = piece.tokens[at].folded;
    if ((word != "responsible" && word != "charge") || at + 2 >= piece.tokens.size()) {
        return false;
    }
    const auto& link = piece.tokens[at + 1].folded;
    return (link == "for" || link == "of") && piece.families[at + 2].has_value();
}

// An item that a list of the evidence has not: "stroke, burns and hand patients".
bool is_added_item(const Piece& piece, std::size_t at) {
    const auto& tokens = piece.tokens;
    const auto joins = [&](std::size_t i) {
        return i < tokens.size() && (tokens[i].folded == "and" || tokens[i].folded == "or");
    };
    return at > 0 && !tokens[at].starts_sentence && (joins(at + 1) || joins(at - 1)) &&
           !reads_as_verb(piece, at) &&
           !piece.taxonomy->has_use(tokens[at].folded, ClaimUse::scope);
}

// "final" of "semi-final".
bool is_inside_compound(const Piece& piece, std::size_t at) {
    return piece.source != nullptr &&
           std::ranges::any_of(piece.source->tokens, [&](const Token& token) {
               return std::ranges::contains(token.parts, piece.tokens[at].stem);
           });
}

// "in Polish and Ukrainian" of a line of Polish: what stands beside a word of the line is the
// line's too, wherever else the entry has it.
bool is_joined_from_elsewhere(const Piece& piece, std::size_t at) {
    if (!piece.of_line || at < 2 || piece.tokens[at].starts_clause ||
        (piece.tokens[at - 1].folded != "and" && piece.tokens[at - 1].folded != "or")) {
        return false;
    }
    const auto& source = *piece.source;
    return is_content(piece.tokens[at - 2]) && says(source, piece, at - 2) &&
           !says(source, piece, at) && !is_derived(source, piece.tokens[at].folded) &&
           !reads_as_verb(piece, at) && !is_light(piece, piece.tokens[at]);
}

// A word of one's own set between two that the line has side by side: "frames and contact lenses"
// of "frames and lenses".
bool is_inserted(const Piece& piece, std::size_t at) {
    if (!piece.of_line || at == 0 || at + 1 >= piece.tokens.size() ||
        !is_content(piece.tokens[at + 1])) {
        return false;
    }
    const auto& line = piece.source->tokens;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (line[i].folded == piece.tokens[at - 1].folded &&
            line[i + 1].stem == piece.tokens[at + 1].stem) {
            const auto verb = verb_form(piece.tokens[at].folded, *piece.taxonomy);
            return !verb || verb->form == Form::base || verb->form == Form::third;
        }
    }
    return false;
}

}  // namespace

void check_grounding(const Piece& piece, Claims& claims) {
    // What the rules of skills and of numbers look at.
    const auto covered = [](const auto& spans, const Token& token) {
        return std::ranges::any_of(spans, [&](const auto& span) {
            return token.begin >= span.begin && token.end <= span.end;
        });
    };
    std::string_view strange;
    std::size_t strange_words = 0;
    bool as_skill = false;
    std::size_t all = 0;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto& token = piece.tokens[i];
        if (!is_content(token)) {
            continue;
        }
        ++all;
        if (is_joined_from_elsewhere(piece, i) &&
            std::ranges::any_of(piece.facts,
                                [&](const Fact* fact) { return says(*fact, piece, i); })) {
            claims.push_back(
                unproven(ClaimKind::scope, words_of(piece, token), "write.claim-ungrounded"));
            continue;
        }
        const bool looked_at =
            covered(piece.mentions, token) || covered(piece.quantities, token) ||
            covered(piece.frequencies, token) || is_light(piece, token) ||
            (reads_as_verb(piece, i) && !is_inserted(piece, i) && !is_modifier(piece, i)) ||
            is_change_word(token.stem);
        const auto& family = piece.families[i];
        if (looked_at || is_known_compound(piece, token) ||
            std::ranges::any_of(piece.facts, [&](const Fact* fact) {
                return says(*fact, piece, i) || is_derived(*fact, token.folded) ||
                       (family && has_deed(*fact, family->verb));
            })) {
            continue;
        }
        if (names_duty(piece, i)) {
            continue;
        }
        as_skill = as_skill || is_added_item(piece, i) || is_inserted(piece, i) ||
                   is_modifier(piece, i) || is_inside_compound(piece, i);
        // "using falconry": what stands where a tool or a field does is a skill, known or not.
        constexpr auto before_skill =
            std::to_array<std::string_view>({"in", "using", "via", "with"});
        as_skill = as_skill || (i > 0 && is_word_of(before_skill, piece.tokens[i - 1].folded));
        ++strange_words;
        strange = strange.empty() ? words_of(piece, token) : strange;
    }
    // One plain word of one's own is how people rephrase; a skill is never one.
    constexpr std::size_t words_for_one = 4;
    // Nor is how long something took: "in an hour" is no way to say "in a day".
    constexpr auto times = std::to_array<std::string_view>(
        {"century",   "centuries",  "day",      "days",    "decade", "decades",
         "fortnight", "fortnights", "hour",     "hours",   "minute", "minutes",
         "month",     "months",     "quarters", "seconds", "week",   "weeks",
         "weekend",   "weekends",   "year",     "years"});
    const bool one_of_many = strange_words == 1 && all >= words_for_one && !as_skill &&
                             !std::ranges::contains(times, text::fold(strange)) &&
                             !piece.taxonomy->lookup(strange) &&
                             text::upper_case_share(strange) == 0;
    if (strange_words > (piece.strict ? 0 : all / 3) && !one_of_many) {
        claims.push_back(unproven(ClaimKind::scope, strange, "write.claim-ungrounded"));
    }
}

}  // namespace vouch::write::claims
