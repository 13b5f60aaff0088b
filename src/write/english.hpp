#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "skills/taxonomy.hpp"

// What the rules know of English words: pieces of a text, stems, word lists, forms of verbs.
namespace vouch::write {

// A word of a text. Hyphenated compounds are one token; `parts` has their pieces' stems.
struct Token {
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::string folded;
    std::string stem;
    std::vector<std::string> parts;  // stems of the pieces of a compound, empty for simple words
    bool capital = false;            // has an upper-case letter anywhere
    bool has_digit = false;
    bool starts_sentence = false;
    bool starts_clause = false;  // first word, or after , ; : ( – — or a sentence's end
};
std::vector<Token> tokenize(std::string_view text);

// A light stem: plural, -ed, -ing, -'s and a silent e are taken off. For comparing only.
std::string stem(std::string_view folded);

// Words that claim nothing: articles, prepositions, pronouns, auxiliaries, connectives.
bool is_function_word(std::string_view folded);
bool is_determiner(std::string_view folded);
bool is_preposition(std::string_view folded);
// Verbs that no one uses as a noun: "write", "organise".
bool is_never_noun(std::string_view lemma, const skills::Taxonomy& taxonomy);
// "helped", "assisted", "supported", "contributed", "involved": the work was shared.
bool is_hedge(std::string_view folded);
// Words like "not", "never", "without" that turn what follows round.
bool is_negation(std::string_view folded);

enum class Form : std::uint8_t { base, third, past, gerund, past_or_base };

struct VerbForm {
    std::string lemma;  // empty where only the ending tells that it is a verb
    std::string past;
    std::string gerund;
    int strength = 2;  // as in skills::Verb
    std::string area;
    Form form = Form::base;
    skills::Part part = skills::Part::does;
};

// The verb that a word is a form of. Unknown words ending in -ed count as a past form without a
// lemma, except the adjectives among them ("experienced", "skilled").
std::optional<VerbForm> verb_form(std::string_view word, const skills::Taxonomy& taxonomy);

// The base form of an everyday verb that no taxonomy needs to have ("take", "hold").
bool is_plain_base(std::string_view folded);

// "new cooks" → true: an ordinary plural noun, as far as its ending tells.
bool looks_plural(std::string_view folded);

// "branches" → "branch"; what is no plain plural stays.
std::string singular_of(std::string_view folded);

// A whole number in words up to twenty ("seven"), digits beyond.
std::string number_in_words(int number);

// With a lower-case first letter, unless the first word is a name, an abbreviation or "I".
std::string lower_first(std::string_view text);

// "a", "a and b", "a, b and c".
std::string join_and(const std::vector<std::string>& items);

// The sentences of a text, with their end marks, trimmed. Abbreviations with dots, decimals and
// initials do not end one.
std::vector<std::string_view> sentences(std::string_view text);

std::size_t word_count(std::string_view text);

}  // namespace vouch::write
