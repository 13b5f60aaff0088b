#include "write/clause_order.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/english.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t subject_words_most = 8;

bool is_finite(const Token& token, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(token.folded, taxonomy);
    return verb && verb->form != Form::gerund && verb->form != Form::third;
}

bool is_year(const Token& token) {
    return token.folded.size() == 4 &&
           (token.folded.starts_with("19") || token.folded.starts_with("20")) &&
           std::ranges::all_of(token.folded, [](char c) { return c >= '0' && c <= '9'; });
}

// Words after which one more circumstance at the end would belong to them.
bool takes_circumstances(const Token& token) {
    constexpr auto words = std::to_array<std::string_view>(
        {"after", "as", "because", "before", "but", "so", "that", "until", "using", "via", "when",
         "where", "which", "while", "who", "whom", "whose", "with"});
    return std::ranges::contains(words, token.folded);
}

// "to save space": a purpose, which what follows would seem to be about.
bool opens_purpose(std::span<const Token> tokens, std::size_t at,
                   const skills::Taxonomy& taxonomy) {
    const auto verb = tokens[at].folded == "to" && at + 1 < tokens.size()
                          ? verb_form(tokens[at + 1].folded, taxonomy)
                          : std::nullopt;
    return verb && (verb->form == Form::base || verb->form == Form::past_or_base);
}

bool is_be(std::string_view folded) {
    return folded == "was" || folded == "were" || folded == "is" || folded == "are";
}

// A noun phrase that the deed was done to: no clause, nobody's pronoun.
bool is_subject(std::span<const Token> tokens) {
    constexpr auto not_in =
        std::to_array<std::string_view>({"he", "i", "it", "she", "that", "there", "they", "this",
                                         "we", "what", "which", "who", "you"});
    return !tokens.empty() && tokens.size() <= subject_words_most &&
           !is_preposition(tokens.front().folded) &&
           std::ranges::none_of(tokens, [&](const Token& token) {
               return std::ranges::contains(not_in, token.folded) || is_negation(token.folded) ||
                      (token.starts_clause && !token.starts_sentence);
           });
}

}  // namespace

bool front_deed(std::string& text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 5) {
        return false;
    }
    const bool how = (tokens[0].folded == "by" && tokens[1].folded.ends_with("ing")) ||
                     tokens[0].folded == "using";
    const bool when = tokens[0].folded == "in" && is_year(tokens[1]) && tokens[2].starts_clause;
    if (!how && !when) {
        return false;
    }
    std::size_t deed = 2;
    while (deed < tokens.size() &&
           !(tokens[deed].starts_clause && is_finite(tokens[deed], taxonomy))) {
        ++deed;
    }
    const auto comma = deed < tokens.size() ? text.find(',', tokens[deed - 1].end) : text.npos;
    if (comma == text.npos || comma > tokens[deed].begin || deed + 1 >= tokens.size()) {
        return false;
    }
    for (auto i = deed + 1; i < tokens.size(); ++i) {
        if (tokens[i].starts_clause || takes_circumstances(tokens[i]) ||
            opens_purpose(tokens, i, taxonomy)) {
            return false;
        }
    }
    const bool stopped = text.ends_with('.');
    auto told = text::capitalise_first(text.substr(tokens[deed].begin));
    if (stopped) {
        told.pop_back();
    }
    text = told + " " + lower_first(text.substr(0, comma)) + (stopped ? "." : "");
    return true;
}

bool passive_to_active(std::string& text, const BulletStyle& style,
                       const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    const auto be = static_cast<std::size_t>(
        std::ranges::find_if(tokens, [](const Token& token) { return is_be(token.folded); }) -
        tokens.begin());
    if (be + 1 >= tokens.size() || !is_subject(std::span(tokens).first(be))) {
        return false;
    }
    const bool adverb = tokens[be + 1].folded.ends_with("ly");
    const auto tense = BulletStyle{
        .current = style.current && (tokens[be].folded == "is" || tokens[be].folded == "are")};
    std::string told;
    auto at = be + (adverb ? 2U : 1U);
    for (bool more = true; more;) {
        if (at >= tokens.size() ||
            !taxonomy.opens(tokens[at].folded, skills::OpeningUse::passive)) {
            return false;
        }
        const std::string_view participle =
            tokens[at].folded == "written" ? "write" : std::string_view(tokens[at].folded);
        const auto verb = verb_form(participle, taxonomy);
        if (!verb || verb->lemma.empty()) {
            return false;
        }
        told += (told.empty() ? "" : " and ") + in_tense(*verb, tense);
        more = at + 1 < tokens.size() && tokens[at + 1].folded == "and" &&
               !tokens[at + 1].starts_clause;
        at += more ? 2 : 1;
    }
    for (auto i = at; i < tokens.size(); ++i) {
        const auto verb = verb_form(tokens[i].folded, taxonomy);
        const bool another = (tokens[i].starts_clause || tokens[i - 1].folded == "and") && verb &&
                             verb->form != Form::gerund && verb->form != Form::third;
        if (another || is_be(tokens[i].folded) || tokens[i].folded == "by" ||
            tokens[i].starts_sentence) {
            return false;
        }
    }
    const auto subject = behind_verb(text.substr(0, tokens[be - 1].end), taxonomy);
    const auto how = adverb ? " " + tokens[be + 1].folded : std::string();
    text = text::capitalise_first(told) + " " + subject + how + text.substr(tokens[at - 1].end);
    return true;
}

}  // namespace vouch::write
