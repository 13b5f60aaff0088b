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
     {"ros", 1, Use::happens},     {"sav", -1, Use::done},       {"shorten", -1, Use::either},
     {"shrank", -1, Use::happens}, {"slash", -1, Use::done},     {"strengthen", 1, Use::done},
     {"streamlin", 1, Use::done},  {"transform", 0, Use::done},  {"tripl", 1, Use::either},
     {"earn", 0, Use::done},       {"attract", 0, Use::done},
     {"drov", 0, Use::done},       {"driv", 0, Use::done},       {"get", 0, Use::done},
     {"got", 0, Use::done},        {"mov", 0, Use::done},        {"pull", 0, Use::done},
     {"push", 0, Use::done},       {"put", 0, Use::done},        {"tak", 0, Use::done},
     {"took", 0, Use::done},       {"turn", 0, Use::done}});

// Of these only a change of a measure is an outcome: "brought in new tests" and "took a course" are
// deeds.
constexpr auto plain_deeds = std::to_array<std::string_view>({"bring", "brought", "drov", "driv",
                                                              "get", "got", "mov", "pull", "push",
                                                              "put", "tak", "took", "turn"});

// Words of the evidence that tell of a change downwards or upwards.
constexpr auto down_words = std::to_array<std::string_view>(
    {"cut",   "cutting", "down",    "drop",    "fell",  "fall",    "fallen", "lower",
     "reduc", "decreas", "less",    "fewer",   "halv",  "sav",     "shrank", "off",
     "under", "half",    "shorter", "faster",  "bring", "brought", "gon",    "declin",
     "remov", "retir",   "shorten", "quicker", "avoid", "sooner",  "reduction",
     "smaller", "lowest",  "slim",  "dip"});
constexpr auto up_words = std::to_array<std::string_view>(
    {"up",      "rais",   "ros",    "risen", "ris",  "grew",  "grow",   "grown",
     "increas", "improv", "mor",    "doubl", "lift", "boost", "higher", "gain",
     "better",  "abov",   "faster", "went",  "half", "tripl", "climb"});

// Ties between a deed and what came of it.
constexpr auto ties = std::to_array<std::string_view>(
    {"allowed",   "as a result", "because",   "by",          "due to",       "enabled", "led to",
     "let",       "meant",       "owing to",  "resulted in", "resulting in", "so",      "so that",
     "thanks to", "thereby",     "therefore", "through",     "thus",         "which"});
// Words that tie what stands before them to what follows, in either direction.
constexpr auto results = std::to_array<std::string_view>(
    {"accounting for",      "as a consequence",  "as a direct result",   "as a result",
     "attributable to",     "attributed to",     "because",              "because of",
     "contributed to a",    "contributing to",   "credited with",        "due to",
     "for which",           "giving rise to",    "hence",                "in consequence",
     "in turn",             "leading to",        "led to",               "making it possible",
     "off the back of",     "on the back of",    "on the strength of",   "owing to",
     "paved the way",       "paving the way",    "responsible for a",    "resulted in",
     "resulting in",        "so that",           "such that",            "thanks to",
     "that is why",         "the result was",    "thereby",              "therefore",
     "thus",                "to the point that", "translating into",     "which is why",
     "which led to",        "which meant",       "which resulted",       "which translated",
     "which in turn",       "with the effect",   "with the result",      "yielding"});
// The same where they open a clause: "…, driving sales", never "driving lessons".
constexpr auto hanging_results = std::to_array<std::string_view>(
    {"allowing", "boosting", "causing", "driving", "enabling", "ensuring", "fuelling", "making",
     "meaning", "powering", "prompting", "propelling", "securing", "triggering", "unlocking"});

std::string_view words_of(const Piece& piece, const Token& token) {
    return piece.text.substr(token.begin, token.end - token.begin);
}

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

bool has_tie(const Fact& fact) {
    const auto folded = text::fold(fact.text);
    return std::ranges::any_of(ties, [&](auto tie) { return has_phrase(folded, tie); });
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
    if (use != Use::either) {
        return use == Use::done;
    }
    constexpr auto before_deed =
        std::to_array<std::string_view>({"and", "by", "helped", "helping", "i", "so", "that", "then",
                                         "thereby", "thus", "to", "which"});
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
               quantity.change != Change::none;
    });
    constexpr auto directions =
        std::to_array<std::string_view>({"below", "down", "under", "up", "upwards", "downwards"});
    constexpr auto after_object = 2;  // "taking up the post", "put up a fence": no direction
    const bool by_word = std::ranges::any_of(
        clause.subspan(std::min<std::size_t>(after_object, clause.size())),
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
    const bool passive = at > 0 && (piece.tokens[at - 1].folded == "was" ||
                                    piece.tokens[at - 1].folded == "were");
    if (has_word(plain_deeds, token.stem)) {
        return passive || !moves_measure(piece, at);
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
                 !tells_deed(piece, at, *fact))) {
        claims.push_back(unproven(ClaimKind::causation, words, "write.claim-cause-missing"));
    } else {
        claims.push_back(proven(ClaimKind::causation, words, *fact));
    }
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

// What follows a tie and what goes before it stand in one fact that ties them.
void check_results(const Piece& piece, Claims& claims) {
    for (const auto at : ties_in(piece)) {
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
