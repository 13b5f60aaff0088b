#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace vouch::parse {

struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
        return std::hash<std::string_view>{}(word);
    }
};
// Asked of every word of a résumé several times; never gone through.
using WordSet = std::unordered_set<std::string, WordHash, std::equal_to<>>;

// The lists behind cues.hpp: folded words, a list each.
const WordSet& title_words();         // nouns of occupations: "engineer", "krankenschwester"
const WordSet& title_modifiers();     // "senior", "head", "stellvertretende"
const WordSet& title_endings();       // "…ingenieur", "…leiterin"
const WordSet& organisation_words();  // "group", "hospital", "bank"
const WordSet& legal_forms();         // "gmbh", "ltd", "inc", "sarl"
const WordSet& school_words();        // "university", "lycee"
const WordSet& degree_phrases();      // "bachelor of science", "bsc", "staatsexamen"
const WordSet& score_phrases();       // "gpa", "grade", "note", "first class"
const WordSet& language_names();
const WordSet& fluency_words();

}  // namespace vouch::parse
