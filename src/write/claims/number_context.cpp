#include "write/claims/number_context.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
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
         "team", "worker", "strong"});
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
    if (at < tokens.size() && tokens[at].end > quantity.end && !tokens[at].parts.empty()) {
        found.push_back(at);
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
