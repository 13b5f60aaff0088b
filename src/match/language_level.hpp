#pragma once

#include <string_view>

// Spoken languages and how well, by the Common European Framework of Reference: 1 (A1) to 6 (C2).
namespace vouch::match {

// The level that words of a résumé state ("Native", "C1", "Professional working"); 0 where they
// state none.
int stated_language_level(std::string_view fluency);

// The level that a requirement asks for the language at byte `at`: the words nearest to it
// decide; 4 (B2) where it says nothing.
int asked_language_level(std::string_view requirement, std::size_t at);

}  // namespace vouch::match
