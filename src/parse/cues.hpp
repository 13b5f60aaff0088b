#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What words tell about a piece of text: does it read like a job title, an organisation, a school,
// a degree? Scores are small integers, higher is more certain, 0 is no evidence.
namespace vouch::parse {

int title_cue(std::string_view text);         // "Senior Nurse", "Leiter Einkauf"
int organisation_cue(std::string_view text);  // "GmbH", "& Co.", "University of", "Hospital"
int school_cue(std::string_view text);        // "University", "HTL", "Lycée", "Academy"

// The end of the degree that the text begins with ("B.Sc. (Hons)" of "B.Sc. (Hons) Biology"), in
// bytes; 0 where it does not begin with one.
std::size_t degree_end(std::string_view text);
bool has_degree(std::string_view text);

// Language names in the languages that are read ("German", "Deutsch", "français").
bool is_language_name(std::string_view text);
// "native", "C1", "Muttersprache", "fluent"
bool is_fluency(std::string_view text);

bool is_remote_word(std::string_view text);      // "Remote", "hybrid", "Home office"
bool is_self_employment(std::string_view text);  // "Self-employed", "freiberuflich"
bool is_employment_type(std::string_view text);  // "Full-time", "Festanstellung"

}  // namespace vouch::parse
