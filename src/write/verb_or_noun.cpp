#include "write/verb_or_noun.hpp"

#include <algorithm>
#include <array>

#include "write/claims/quantities.hpp"

namespace vouch::write {
namespace {

bool is_year(std::string_view folded) {
    return folded.size() == 4 && (folded.starts_with("19") || folded.starts_with("20")) &&
           std::ranges::all_of(folded, [](char c) { return c >= '0' && c <= '9'; });
}

// Whoever does the deed of a later verb, or what makes a clause of its own of it.
bool begins_clause(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"after", "although", "as",    "because", "before", "he",   "how",   "i",     "if",
         "it",    "she",      "since", "so",      "than",   "that", "they",  "until", "we",
         "what",  "when",     "where", "which",   "while",  "who",  "whose", "you"});
    return std::ranges::contains(words, folded);
}

// Forms that are no participles: where one stands, what stands before it is its subject.
bool is_finite(std::string_view folded) {
    constexpr auto forms =
        std::to_array<std::string_view>({"are", "became", "came", "fell", "grew", "had", "has",
                                         "have", "is", "rose", "was", "went", "were", "will"});
    return std::ranges::contains(forms, folded);
}

enum class Later : std::uint8_t { finite, any_past };

// A later verb of the first clause that has no subject but the first words.
bool tells_later(std::span<const Token> tokens, Later wanted, const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (tokens[i].starts_clause || begins_clause(tokens[i].folded)) {
            return false;
        }
        const bool joined = is_function_word(tokens[i - 1].folded);
        const auto verb = wanted == Later::any_past && !joined
                              ? verb_form(tokens[i].folded, taxonomy)
                              : std::nullopt;
        if (is_finite(tokens[i].folded) ||
            (verb && (verb->form == Form::past || verb->form == Form::past_or_base))) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_sure_object(std::span<const Token> tokens, std::size_t at) {
    return at < tokens.size() && !tokens[at].starts_clause && !is_year(tokens[at].folded) &&
           (is_determiner(tokens[at].folded) || tokens[at].has_digit ||
            claims::number_word_value(tokens[at].folded) >= 0);
}

bool opens_with_noun(std::span<const Token> tokens, const skills::Taxonomy& taxonomy) {
    const auto verb = tokens.empty() ? std::nullopt : verb_form(tokens[0].folded, taxonomy);
    if (!verb || verb->form == Form::gerund || verb->form == Form::past ||
        is_never_noun(verb->lemma, taxonomy) || is_sure_object(tokens, 1)) {
        return false;
    }
    // "clear tables": a bare plural is its object.
    const bool plural = tokens.size() > 1 && looks_plural(tokens[1].folded) &&
                        (tokens.size() == 2 || is_function_word(tokens[2].folded));
    return (!plural && taxonomy.opens(verb->lemma, skills::OpeningUse::thing)) ||
           (tokens.size() > 1 && tokens[1].folded == "of" && !tokens[1].starts_clause) ||
           tells_later(tokens, Later::finite, taxonomy);
}

bool opens_with_deed(std::span<const Token> tokens, Tense tense, const skills::Taxonomy& taxonomy) {
    const auto verb = tokens.empty() ? std::nullopt : verb_form(tokens[0].folded, taxonomy);
    if (!verb) {
        return false;
    }
    const bool sure = is_sure_object(tokens, 1);
    switch (verb->form) {
        case Form::past:
            return !tells_later(tokens, Later::finite, taxonomy);
        case Form::past_or_base:
            return sure;
        case Form::base:
            return tense == Tense::present &&
                   (sure || (is_never_noun(verb->lemma, taxonomy) &&
                             !tells_later(tokens, Later::any_past, taxonomy)));
        case Form::third:
        case Form::gerund:
            return false;
    }
    return false;
}

}  // namespace vouch::write
