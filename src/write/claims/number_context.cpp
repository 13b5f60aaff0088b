#include "write/claims/number_context.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "write/claims/number_entailment.hpp"
#include "write/claims/sharing.hpp"
#include "write/claims/word_families.hpp"

namespace vouch::write::claims {
namespace {

constexpr std::size_t context_words_most = 3;
constexpr std::size_t near_tokens = 9;

// A piece of a compound that is a word: "vessel" of "three-vessel".
bool is_word_part(const Token& token, const std::string& stem) {
    return number_word_value(stem) < 0 && !text::has_digit(stem) &&
           std::ranges::contains(token.parts, stem);
}

bool is_people_word(std::string_view stem) {
    constexpr auto people = std::to_array<std::string_view>(
        {"associat", "colleagu", "employe", "head", "member", "peopl", "person", "report", "staff",
         "team", "worker", "strong", "man", "men", "woman", "women"});
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
            return stem == thing.stem || is_word_part(thing, stem) ||
                   (is_people_word(stem) && (is_people_word(thing.stem) ||
                                             std::ranges::any_of(thing.parts, is_people_word))) ||
                   (thing.stem == "strong" && is_public_word(stem)) ||
                   ((thing.stem == "peopl" || thing.stem == "person") && is_public_word(stem));
        };
        if (same(fact.tokens[i].stem) ||
            std::ranges::any_of(fact.tokens[i].parts, [&](const std::string& part) {
                return number_word_value(part) < 0 && !text::has_digit(part) && same(part);
            })) {
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

}  // namespace

bool is_public_word(std::string_view stem) {
    constexpr auto people = std::to_array<std::string_view>(
        {"adult",       "applicant", "attend",    "attende",  "candidat", "child",
         "children",    "client",    "custom",    "customer", "guest",    "learner",
         "participant", "passeng",   "passenger", "patient",  "pupil",    "resident",
         "student",     "user",      "visitor",   "volunte",  "volunteer"});
    return std::ranges::contains(people, stem);
}

std::size_t token_at(std::span<const Token> tokens, std::size_t byte) {
    std::size_t at = 0;
    while (at < tokens.size() && tokens[at].end <= byte) {
        ++at;
    }
    return at;
}

std::vector<std::size_t> counted(const Piece& piece, const Quantity& quantity) {
    const auto& tokens = piece.tokens;
    std::vector<std::size_t> found;
    const auto at = token_at(tokens, quantity.begin);
    auto next = at;
    while (next < tokens.size() && tokens[next].begin < quantity.end) {
        ++next;
    }
    // Of "3,800-entry" the last token.
    if (next > at && tokens[next - 1].end > quantity.end && !tokens[next - 1].parts.empty()) {
        found.push_back(next - 1);
    }
    // "one of the two took …": stands for what was counted before.
    const bool pronoun = at > 0 && is_determiner(tokens[at - 1].folded) && next < tokens.size() &&
                         verb_form(tokens[next].folded, *piece.taxonomy).has_value() &&
                         !tokens[next].folded.ends_with("ing");
    if (pronoun) {
        return found;
    }
    for (auto i = next; i < tokens.size() && found.size() < context_words_most; ++i) {
        if (tokens[i].starts_clause || !is_content(tokens[i])) {
            break;
        }
        if (!is_light(piece, tokens[i])) {
            found.push_back(i);
        }
    }
    return found;
}

bool counts_same_thing(const Piece& piece, const Fact& fact, const Quantity& evidence,
                       const std::vector<std::size_t>& things) {
    const auto near = around(fact, evidence);
    return things.empty() || std::ranges::any_of(things, [&](std::size_t thing) {
               return names_thing(fact, near, piece, thing);
           });
}

namespace {

// What a number of a fact counts: itself, where it is a compound ("85-cover"), and the words behind
// it to the next break, number or function word.
Surroundings chunk_of(const Fact& fact, const Quantity& quantity) {
    const auto at = token_at(fact.tokens, quantity.begin);
    auto until = at;
    while (until < fact.tokens.size() && fact.tokens[until].begin < quantity.end) {
        ++until;
    }
    const bool compound =
        until > at && fact.tokens[until - 1].end > quantity.end &&
        std::ranges::any_of(fact.tokens[until - 1].parts,
                            [](const std::string& part) { return !text::has_digit(part); });
    const auto from = compound ? until - 1 : until;
    while (until < fact.tokens.size() && !fact.tokens[until].starts_clause &&
           is_content(fact.tokens[until])) {
        ++until;
    }
    return {from, until};
}

// "14 diesel and 9 electric buses": the number leaves its noun to the next one.
// "200 items": a word that says nothing of what they are leaves it too.
bool leaves_noun(const Piece& piece, const Fact& fact, const Surroundings& chunk) {
    const auto words = std::span(fact.tokens).subspan(chunk.from, chunk.until - chunk.from);
    if (std::ranges::all_of(words, [&](const Token& token) {
            return is_light(piece, token) ||
                   piece.taxonomy->has_use(singular(token.folded), skills::ClaimUse::light);
        })) {
        return true;
    }
    const auto& last = fact.tokens[chunk.until - 1];
    const bool joined =
        chunk.until < fact.tokens.size() &&
        (fact.tokens[chunk.until].folded == "and" || fact.tokens[chunk.until].folded == "or");
    return joined && (last.capital || !looks_plural(last.folded));
}

}  // namespace

bool counts_other_thing(const Piece& piece, const Fact& fact, const Quantity& evidence,
                        const std::vector<std::size_t>& things) {
    const auto own = chunk_of(fact, evidence);
    if (leaves_noun(piece, fact, own)) {
        return false;
    }
    // Of "a 42-room hotel" only the rooms are counted.
    const bool compound = !things.empty() && piece.tokens[things.front()].has_digit;
    return std::ranges::any_of(things, [&](std::size_t thing) {
        return !(compound && thing != things.front()) && !names_thing(fact, own, piece, thing) &&
               std::ranges::any_of(fact.quantities, [&](const Quantity& other) {
                   return other.begin != evidence.begin && !other.calendar_year &&
                          !same_value(other.value, evidence.value) &&
                          names_thing(fact, chunk_of(fact, other), piece, thing);
               });
    });
}

namespace {

// What the text counts, over "and", "or" and "of": "four refund and dispute services".
std::vector<std::size_t> counted_widely(const Piece& piece, const Quantity& claim,
                                        std::vector<std::size_t> things) {
    constexpr std::size_t words_most = 8;
    const auto& tokens = piece.tokens;
    for (auto i = token_at(tokens, claim.end); i < tokens.size() && things.size() < words_most;
         ++i) {
        const auto& word = tokens[i].folded;
        const bool goes_on = word == "and" || word == "or" || word == "of" || is_determiner(word);
        if (tokens[i].starts_clause || (!goes_on && !is_content(tokens[i]))) {
            break;
        }
        if (!goes_on && !std::ranges::contains(things, i)) {
            things.push_back(i);
        }
    }
    return things;
}

bool names_people(const Piece& piece, const Token& token) {
    return is_people_word(token.stem) || is_public_word(token.stem) ||
           std::ranges::any_of(token.parts, is_people_word) ||
           names_person(token.folded, *piece.taxonomy);
}

}  // namespace

bool counts_other_noun(const Piece& piece, const Fact& fact, const Quantity& evidence,
                       const Quantity& claim, const std::vector<std::size_t>& things) {
    auto own = chunk_of(fact, evidence);
    if (things.empty() || leaves_noun(piece, fact, own)) {
        return false;
    }
    const auto& tokens = fact.tokens;
    const auto goes_on = [&](std::size_t at) {
        return at + 1 < tokens.size() && !tokens[at].starts_clause &&
               (tokens[at].folded == "of" || tokens[at].folded == "and" ||
                tokens[at].folded == "or" || is_determiner(tokens[at].folded));
    };
    constexpr std::size_t words_most = 8;
    while (own.until < tokens.size() && own.until - own.from < words_most &&
           !tokens[own.until].starts_clause &&
           (is_content(tokens[own.until]) || goes_on(own.until))) {
        ++own.until;
    }
    const auto number = token_at(tokens, evidence.begin);
    while (own.from > 0 && own.until - own.from < words_most && own.from > number) {
        --own.from;
    }
    while (own.from > 0 && !tokens[own.from].starts_clause && is_content(tokens[own.from - 1])) {
        --own.from;  // "callbacks average 11"
    }
    const bool of_body = number > 1 && tokens[number - 1].folded == "of" &&
                         piece.taxonomy->has_use(tokens[number - 2].folded, skills::ClaimUse::body);
    const bool people =
        std::ranges::any_of(std::span(tokens).subspan(own.from, own.until - own.from),
                            [&](const Token& token) { return names_people(piece, token); });
    const auto widely = counted_widely(piece, claim, things);
    return std::ranges::none_of(widely, [&](std::size_t thing) {
        const auto& token = piece.tokens[thing];
        const auto& family = piece.families[thing];
        const bool deed = family && !family->doer && has_deed(fact, family->verb);
        // "3,800-entry" of "3,800 entries"
        const bool inside = std::ranges::any_of(
            std::span(fact.tokens).subspan(own.from, own.until - own.from),
            [&](const Token& other) {
                return ("-" + token.folded).ends_with("-" + singular_of(other.folded));
            });
        const bool pieces = !token.parts.empty() && says(fact, piece, thing);  // "under-eights"
        return deed || inside || pieces || names_thing(fact, own, piece, thing) ||
               (people && names_people(piece, token)) ||
               (of_body && piece.taxonomy->has_use(token.folded, skills::ClaimUse::body));
    });
}

namespace {

// The year behind a number: "11 in 2014". 0 where there is none.
double year_behind(std::string_view text, std::span<const Quantity> quantities,
                   const Quantity& quantity) {
    constexpr std::size_t apart_most = 60;
    for (const auto& other : quantities) {
        if (other.begin > quantity.end) {
            const auto between = text.substr(quantity.end, other.begin - quantity.end);
            const bool beside = other.calendar_year && between.size() <= apart_most &&
                                between.ends_with("in ") &&
                                between.find_first_of(",;:()") == between.npos;
            return beside ? other.value : 0;
        }
    }
    return 0;
}

}  // namespace

bool is_of_other_year(const Piece& piece, const Fact& fact, const Quantity& evidence,
                      const Quantity& claim) {
    const auto told = year_behind(piece.text, piece.quantities, claim);
    const auto shown = year_behind(fact.text, fact.quantities, evidence);
    return told > 0 && shown > 0 && told != shown;
}

namespace {

// The number nearest to a word, or null.
const Quantity* nearest(std::span<const Quantity> quantities, const Token& word) {
    const Quantity* best = nullptr;
    std::size_t least = 0;
    for (const auto& quantity : quantities) {
        const auto apart = quantity.begin > word.end
                               ? quantity.begin - word.end
                               : word.begin - std::min(word.begin, quantity.end);
        if (!quantity.calendar_year && (best == nullptr || apart < least)) {
            best = &quantity;
            least = apart;
        }
    }
    return best;
}

// The number nearest to a word that stands once, or null.
const Quantity* only_number_of(std::string_view label, std::span<const Token> tokens,
                               std::span<const Quantity> quantities) {
    const auto found = std::ranges::find(tokens, label, &Token::folded);
    return found == tokens.end() || std::ranges::count(tokens, label, &Token::folded) > 1
               ? nullptr
               : nearest(quantities, *found);
}

bool has_value(std::span<const Quantity> quantities, const Quantity& wanted) {
    return std::ranges::any_of(quantities, [&](const Quantity& quantity) {
        return quantity.unit == wanted.unit && same_value(quantity.value, wanted.value);
    });
}

}  // namespace

const Quantity* number_of_other_label(const Piece& piece, const Fact& fact) {
    constexpr auto labels =
        std::to_array<std::string_view>({"budget", "goal", "limit", "norm", "originally", "plan",
                                         "previously", "prior", "quota", "target"});
    for (const auto label : labels) {
        const auto* told = only_number_of(label, piece.tokens, piece.quantities);
        const auto* shown = only_number_of(label, fact.tokens, fact.quantities);
        if (told != nullptr && shown != nullptr && told->unit == shown->unit &&
            !same_value(told->value, shown->value) && has_value(fact.quantities, *told) &&
            has_value(piece.quantities, *shown)) {
            return told;
        }
    }
    return nullptr;
}

bool is_in_name(const Piece& piece, const Fact& fact, const Quantity& claim) {
    for (std::size_t i = 1; i < piece.tokens.size(); ++i) {
        if (piece.tokens[i].begin == claim.begin && piece.tokens[i - 1].capital) {
            return has_run(fact, std::span(piece.tokens).subspan(i - 1, 2));
        }
    }
    return false;
}

bool names_thing_behind(const Piece& piece, const Fact& fact, const Quantity& evidence,
                        const std::vector<std::size_t>& things) {
    const auto from = token_at(fact.tokens, evidence.begin);
    auto until = from;
    while (until < fact.tokens.size() && fact.tokens[until].begin < evidence.end) {
        ++until;
    }
    while (until < fact.tokens.size() && !fact.tokens[until].starts_clause &&
           is_content(fact.tokens[until])) {
        ++until;
    }
    return std::ranges::any_of(
        things, [&](std::size_t thing) { return names_thing(fact, {from, until}, piece, thing); });
}

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

}  // namespace vouch::write::claims
