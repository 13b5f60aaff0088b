#include "write/splits.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "write/bullet_openings.hpp"
#include "write/claims/quantities.hpp"
#include "write/english.hpp"
#include "write/verb_or_noun.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t parts_most = 3;
constexpr std::size_t part_words_least = 5;
constexpr std::size_t words_for_stops = 14;  // a line that ";" or "." may part
constexpr std::size_t words_for_and = 28;    // and one that "and" may

constexpr auto leaning = std::to_array<std::string_view>(
    {"again",   "also",      "both",  "former", "he",    "her",  "his",  "instead", "it",   "its",
     "latter",  "one",       "ones",  "same",   "she",   "so",   "such", "theirs",  "then", "there",
     "thereby", "therefore", "these", "this",   "those", "thus", "too",  "which"});

constexpr auto subordinating = std::to_array<std::string_view>(
    {"after", "although", "as",   "because", "before", "how",   "if",    "since", "so",   "than",
     "that",  "until",    "what", "when",    "where",  "which", "while", "who",   "whom", "whose"});

// Alone at a line's beginning they read as titles.
constexpr auto title_words =
    std::to_array<std::string_view>({"chair", "coach", "head", "lead", "model"});

constexpr auto outcome_verbs =
    std::to_array<std::string_view>({"earn", "finish", "gain", "lose", "pass", "retire", "win"});

bool is_verb(const Token& token, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(token.folded, taxonomy);
    return verb && verb->form != Form::gerund && verb->form != Form::third;
}

bool is_noun_phrase_start(const Token& token) {
    return is_determiner(token.folded) || token.has_digit ||
           claims::number_word_value(token.folded) >= 0;
}

// What stands in it is said elsewhere.
bool leans(std::span<const Token> part) {
    bool many = false;
    for (const auto& token : part) {
        const bool of_own = token.folded == "their" || token.folded == "them" ||
                            token.folded == "they" || token.folded == "each";
        if (std::ranges::contains(leaning, token.folded) || (of_own && !many)) {
            return true;
        }
        many = many || looks_plural(token.folded);
    }
    return false;
}

// "cut waste by half" behind another deed is what came of it; with a "by" of its own it stands.
bool is_outcome(std::span<const Token> part, const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(part.front().folded, taxonomy);
    if (!verb || (verb->area != "improve" && !std::ranges::contains(outcome_verbs, verb->lemma))) {
        return false;
    }
    for (std::size_t i = 1; i + 1 < part.size(); ++i) {
        if (part[i].folded == "by" && part[i + 1].folded.ends_with("ing")) {
            return false;
        }
    }
    return true;
}

// Where one deed ends and another may begin: the token that begins it, and where the text before
// ends.
struct Cut {
    std::size_t token;
    std::size_t end;
    bool full;  // a full stop or semicolon
};

std::vector<Cut> cuts_of(std::string_view text, std::span<const Token> tokens,
                         const skills::Taxonomy& taxonomy) {
    std::vector<Cut> cuts;
    bool subordinate = false;
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const auto from = tokens[i - 1].end;
        const auto between = text.substr(from, tokens[i].begin - from);
        const bool full = tokens[i].starts_sentence || between.contains(';');
        if (full) {
            subordinate = false;
            if (is_verb(tokens[i], taxonomy) && !tokens[i + 1].starts_clause) {
                cuts.push_back({i, from, true});
            }
            continue;
        }
        subordinate = subordinate || std::ranges::contains(subordinating, tokens[i].folded);
        if (subordinate || !is_verb(tokens[i], taxonomy)) {
            continue;
        }
        const bool by_and = tokens[i - 1].folded == "and" && i > 1;
        const bool comma_and = by_and && tokens[i - 1].starts_clause;
        const bool by_comma = between.starts_with(',') && tokens.size() > line_words_most;
        const bool sure = is_noun_phrase_start(tokens[i + 1]) ||
                          (comma_and && !is_function_word(tokens[i + 1].folded));
        if ((by_and || by_comma) && sure && tokens.size() >= words_for_and &&
            (!by_and || !is_verb(tokens[i - 2], taxonomy))) {
            cuts.push_back({i, by_and ? tokens[i - 2].end : from, false});
        }
    }
    return cuts;
}

// "used daily by all shops": done by others.
bool is_passive(std::span<const Token> part) {
    return part[1].folded == "by" || part[2].folded == "by" || part[3].folded == "by";
}

// "the cycles", of what stands before; "the science club" is told by its own words.
bool names_something_known(std::span<const Token> part) {
    return part[1].folded == "the" && (part[3].starts_clause || is_function_word(part[3].folded));
}

bool stands_alone(std::span<const Token> part, bool long_line, Tense tense,
                  const skills::Taxonomy& taxonomy) {
    return part.size() >= part_words_least && opens_with_deed(part, tense, taxonomy) &&
           !is_passive(part) && !leans(part) && !is_outcome(part, taxonomy) &&
           !std::ranges::contains(title_words, part.front().folded) &&
           (long_line || !names_something_known(part));
}

// The present only of what goes on and is told so.
Tense tense_of(std::span<const Token> tokens, const BulletStyle& style,
               const skills::Taxonomy& taxonomy) {
    const auto verb = verb_form(tokens.front().folded, taxonomy);
    return style.current && verb && verb->form != Form::past ? Tense::present : Tense::past;
}

bool is_same_word(const Token& one, const Token& other) {
    const bool owner = one.folded.contains('\'') || other.folded.contains('\'') ||
                       one.folded.contains("\u2019") || other.folded.contains("\u2019");
    return one.folded == other.folded ||
           (!owner && singular_of(one.folded) == singular_of(other.folded));
}

}  // namespace

bool opens_in_tense(std::string_view text, const BulletStyle& style,
                    const skills::Taxonomy& taxonomy) {
    const auto opening = opening_of(text, taxonomy);
    return opening == Opening::past_verb || (style.current && opening == Opening::present_verb);
}

std::vector<std::string> split_bullet(std::string_view text, const BulletStyle& style,
                                      const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < words_for_stops) {
        return {};
    }
    const bool is_long = tokens.size() >= words_for_and;
    const auto cuts = cuts_of(text, tokens, taxonomy);
    const auto tense = tense_of(tokens, style, taxonomy);
    std::vector<std::string_view> parts;  // last first
    std::size_t end = text.size();
    std::size_t last = tokens.size();
    for (std::size_t i = cuts.size(); i-- > 0;) {
        const auto& cut = cuts[i];
        const auto part = std::span(tokens).subspan(cut.token, last - cut.token);
        if (parts.size() + 1 < parts_most && cut.token >= part_words_least &&
            stands_alone(part, is_long, tense, taxonomy)) {
            parts.push_back(text.substr(part.front().begin, end - part.front().begin));
            end = cut.end;
            last = cut.token;
        }
    }
    if (parts.empty()) {
        return {};
    }
    parts.push_back(text.substr(0, end));
    auto inner = style;
    inner.full_stops = FullStops::as_written;
    const auto stops = style.full_stops != FullStops::as_written ? style.full_stops
                       : text.ends_with('.')                     ? FullStops::all
                                                                 : FullStops::none;
    std::vector<std::string> lines;
    for (const auto part : parts) {
        const auto whole = text::capitalise_first(text::trim(part));
        auto told = rewrite_bullet(whole, inner, taxonomy);
        // What the rules wrote begins with a verb; what they left as it was has to show it.
        const bool deed = told.text != whole || opens_with_deed(tokenize(whole), tense, taxonomy);
        if (!deed || !opens_in_tense(told.text, style, taxonomy)) {
            return {};
        }
        end_as(told.text, stops);
        lines.push_back(std::move(told.text));
    }
    std::ranges::reverse(lines);
    return lines;
}

bool says_all_of(std::string_view text, std::string_view other, const skills::Taxonomy& taxonomy) {
    constexpr auto narrowing = std::to_array<std::string_view>(
        {"except", "occasionally", "only", "partly", "some", "sometimes"});
    const auto tokens = tokenize(text);
    const auto words = tokenize(other);
    if (words.size() < 2 || tokens.empty() || !is_same_word(tokens[0], words[0]) ||
        !verb_form(words[0].folded, taxonomy)) {
        return false;
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_determiner(words[i].folded)) {
            continue;
        }
        // A number may join; an adjective would make it another thing.
        while (at < tokens.size() && !is_same_word(tokens[at], words[i]) &&
               is_noun_phrase_start(tokens[at])) {
            ++at;
        }
        if (at == tokens.size() || !is_same_word(tokens[at], words[i])) {
            return false;
        }
        // "the budget" is not "the budget meeting".
        const bool noun_ends = i + 1 == words.size() || words[i + 1].starts_clause ||
                               is_function_word(words[i + 1].folded);
        const bool ends_too = at + 1 == tokens.size() || tokens[at + 1].starts_clause ||
                              is_function_word(tokens[at + 1].folded);
        if (i > 0 && noun_ends && !ends_too && !is_function_word(words[i].folded)) {
            return false;
        }
        ++at;
    }
    return std::ranges::none_of(tokens, [&](const Token& token) {
        const bool said = std::ranges::contains(words, token.folded, &Token::folded);
        return !said &&
               (is_negation(token.folded) || std::ranges::contains(narrowing, token.folded));
    });
}

}  // namespace vouch::write
