#pragma once

#include <string>
#include <vector>

#include "ats/subject.hpp"

namespace vouch::ats {

// A word that no dictionary, name, skill or posting has, one slip away from one that it is likely
// to mean.
struct Misspelling {
    std::string pointer;
    std::string word;  // as written
    std::string meant;
};

// Of the texts that a person tells in: summary, and the texts and lines of work, volunteering,
// projects and awards. Lists are names and are not judged, nor are texts in another language.
// Empty where the subject has no speller that is ready.
std::vector<Misspelling> misspellings(const Subject& subject);

// A word that is right in one variety of English only and has a twin in the other.
struct VarietyWord {
    std::string pointer;
    std::string word;   // as written
    std::string other;  // the twin, in lower case
    spell::Variety variety = spell::Variety::british;
};
std::vector<VarietyWord> variety_words(const Subject& subject);

}  // namespace vouch::ats
