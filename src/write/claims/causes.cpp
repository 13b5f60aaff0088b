#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/rules.hpp"

// What came of it: a result needs evidence, and so does the tie between the deed and the result.
namespace vouch::write::claims {
namespace {

using model::ClaimKind;

enum class Use : std::uint8_t {
    happens,  // "the rate fell": a change, tied to nobody
    done,     // "cut the rate": the person brought it about
    either
};

struct Outcome {
    std::string_view stem;
    int sign;  // -1 downwards, 1 upwards, 0 neither
    Use use;
};
constexpr auto outcomes = std::to_array<Outcome>(
    {{"accelerat", 1, Use::done},  {"bring", 0, Use::done},      {"brought", 0, Use::done},
     {"boost", 1, Use::done},      {"climb", 1, Use::happens},   {"cut", -1, Use::done},
     {"declin", -1, Use::happens}, {"decreas", -1, Use::either}, {"doubl", 1, Use::either},
     {"drop", -1, Use::happens},   {"eliminat", -1, Use::done},  {"enhanc", 1, Use::done},
     {"expand", 1, Use::either},   {"fall", -1, Use::happens},   {"fallen", -1, Use::happens},
     {"fell", -1, Use::happens},   {"generat", 0, Use::done},    {"grew", 1, Use::happens},
     {"grow", 1, Use::either},     {"halv", -1, Use::either},    {"improv", 1, Use::either},
     {"increas", 1, Use::either},  {"lift", 1, Use::done},       {"lower", -1, Use::done},
     {"maximis", 1, Use::done},    {"maximiz", 1, Use::done},    {"minimis", -1, Use::done},
     {"minimiz", -1, Use::done},   {"optimis", 1, Use::done},    {"optimiz", 1, Use::done},
     {"prevent", -1, Use::done},   {"rais", 1, Use::done},       {"reduc", -1, Use::done},
     {"reduction", -1, Use::done}, {"ris", 1, Use::happens},     {"risen", 1, Use::happens},
     {"ros", 1, Use::happens},     {"sav", -1, Use::done},       {"shorten", -1, Use::done},
     {"shrank", -1, Use::happens}, {"slash", -1, Use::done},     {"strengthen", 1, Use::done},
     {"streamlin", 1, Use::done},  {"transform", 0, Use::done},  {"tripl", 1, Use::either},
     {"earn", 0, Use::done},       {"attract", 0, Use::done}});

// Words of the evidence that tell of a change downwards or upwards.
constexpr auto down_words = std::to_array<std::string_view>(
    {"cut",   "cutting", "down",    "drop",    "fell",  "fall",    "fallen", "lower",
     "reduc", "decreas", "less",    "fewer",   "halv",  "sav",     "shrank", "off",
     "under", "half",    "shorter", "faster",  "bring", "brought", "gon",    "declin",
     "remov", "retir",   "shorten", "quicker", "avoid", "sooner",  "reduct"});
constexpr auto up_words = std::to_array<std::string_view>(
    {"up",      "rais",   "ros",    "risen", "ris",  "grew",  "grow",   "grown",
     "increas", "improv", "mor",    "doubl", "lift", "boost", "higher", "gain",
     "better",  "abov",   "faster", "went",  "half", "tripl", "climb"});

// Ties between a deed and what came of it.
constexpr auto ties = std::to_array<std::string_view>(
    {"allowed",   "as a result", "because",   "by",          "due to",       "enabled", "led to",
     "let",       "meant",       "owing to",  "resulted in", "resulting in", "so",      "so that",
     "thanks to", "thereby",     "therefore", "through",     "thus",         "which"});
constexpr auto results = std::to_array<std::string_view>(
    {"resulting in", "resulted in", "which led to", "leading to", "led to", "thereby", "thus",
     "as a result", "driving", "enabling", "contributing to", "which resulted", "so that",
     "which meant", "allowing"});

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

bool has_word(const auto& list, std::string_view word) {
    return std::ranges::contains(list, word);
}

bool has_phrase(std::string_view text, std::string_view phrase) {
    const auto folded = text::fold(text);
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

bool has_tie(const Fact& fact) {
    return std::ranges::any_of(ties, [&](auto tie) { return has_phrase(fact.text, tie); });
}

// +1, -1 by the numbers of a change that the text tells ("from 14 to 9"), 0 where it tells none.
int direction_of(std::string_view text, std::span<const Quantity> quantities) {
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        const auto& from = quantities[i];
        const auto& to = quantities[i + 1];
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

// The change is told as the person's doing: at a clause's start, after "and", "to", "by", or in a
// clause that hangs on the deed (", cutting …", "which cut …").
bool is_done(const Piece& piece, std::size_t at, Use use) {
    if (use != Use::either) {
        return use == Use::done;
    }
    constexpr auto before_deed = std::to_array<std::string_view>(
        {"and", "by", "helped", "helping", "i", "that", "then", "to", "which"});
    return at == 0 || piece.tokens[at].starts_clause ||
           has_word(before_deed, piece.tokens[at - 1].folded);
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

// "bring … down" and "raised GBP 900" look like changes: only with a direction, and without money,
// are they one.
bool is_no_change(const Piece& piece, std::size_t at) {
    const auto& stem = piece.tokens[at].stem;
    const auto until = std::min(piece.tokens.size(), at + 6);
    const bool passive =
        at > 0 && piece.tokens[at - 1].folded.starts_with("w") &&
        (piece.tokens[at - 1].folded == "was" || piece.tokens[at - 1].folded == "were");
    if (passive && stem == "brought") {
        return true;
    }
    if (stem == "bring" || stem == "brought") {
        constexpr auto directions =
            std::to_array<std::string_view>({"back", "down", "from", "in", "to", "under", "up"});
        return std::ranges::none_of(
            std::span(piece.tokens).subspan(at, until - at),
            [&](const Token& token) { return has_word(directions, token.folded); });
    }
    constexpr auto currency_letters = 3U;
    return stem == "rais" &&
           std::ranges::any_of(piece.quantities, [&](const Quantity& quantity) {
               return quantity.unit.size() == currency_letters && quantity.unit[0] >= 'A' &&
                      quantity.unit[0] <= 'Z' && quantity.begin > piece.tokens[at].begin &&
                      quantity.begin < piece.tokens[until - 1].end;
           });
}

// A line without any verb ("Late deliveries down from 12% to 7%") tells of one's own doing.
bool is_bare(const Fact& fact, const skills::Taxonomy& taxonomy) {
    return std::ranges::none_of(fact.tokens, [&](const Token& token) {
        const auto verb = verb_form(token.folded, taxonomy);
        return (verb && verb->form != Form::gerund && verb->form != Form::base) ||
               std::ranges::contains(outcomes, token.stem, &Outcome::stem);
    });
}

void check_outcome(const Piece& piece, std::size_t at, const Outcome& outcome, Claims& claims) {
    const auto words = words_of(piece, piece.tokens[at]);
    const auto* fact = fact_of_change(piece, at, outcome.sign);
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
    const bool told_as_done = std::ranges::any_of(fact->tokens, [&](const Token& token) {
        const auto* known = std::ranges::find(outcomes, token.stem, &Outcome::stem);
        return known != outcomes.end() && known->use != Use::happens &&
               (known->sign == outcome.sign || outcome.sign == 0 || known->sign == 0);
    });
    const bool done = is_done(piece, at, outcome.use);
    if (done && ((!told_as_done && !has_tie(*fact) && !is_bare(*fact, *piece.taxonomy)) ||
                 !tells_deed(piece, at, *fact))) {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
    } else {
        claims.push_back(proven(ClaimKind::causation, words, *fact));
    }
}

// "resulting in …": what follows and what goes before stand in one fact that ties them.
void check_results(const Piece& piece, Claims& claims) {
    for (const auto result : results) {
        const auto at = text::fold(piece.text).find(result);
        if (at == std::string::npos || !has_phrase(piece.text, result)) {
            continue;
        }
        const auto proof = std::ranges::find_if(piece.facts, [&](const Fact* fact) {
            if (!has_tie(*fact)) {
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

}  // namespace

void check_causes(const Piece& piece, Claims& claims) {
    if (piece.source == nullptr) {
        return;
    }
    check_results(piece, claims);
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const auto* outcome = std::ranges::find(outcomes, piece.tokens[i].stem, &Outcome::stem);
        if (outcome != outcomes.end() && !is_no_change(piece, i) &&
            !has_stem(*piece.source, piece.tokens[i].stem)) {
            check_outcome(piece, i, *outcome, claims);
        }
    }
}

}  // namespace vouch::write::claims
