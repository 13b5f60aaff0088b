#pragma once

#include <string_view>

// The words of dates in the languages that are read. All look-ups take folded words.
namespace vouch::parse {

int month_of_word(std::string_view folded);             // 1 to 12, or 0
bool is_season_word(std::string_view folded);           // "summer", "wintersemester"
bool is_present_phrase(std::string_view folded_words);  // "present", "to date", "heute"
bool is_range_word(std::string_view folded);            // "to", "bis", "au"
bool is_since_word(std::string_view folded);            // "since", "seit": an open end
bool is_from_word(std::string_view folded);             // "from", "von": a second date follows
bool is_until_word(std::string_view folded);            // "until"
// "2019 onwards"
bool is_onward_word(std::string_view folded);
bool is_filler_word(std::string_view folded);        // between month and year: "of", "de"
bool is_introduction_word(std::string_view folded);  // "expected", "graduated", "issued"
bool is_on_word(std::string_view folded);            // between that and a date: "on", "im"
bool is_duration_word(std::string_view folded);      // "years", "mos", "Jahre"
bool is_one_word(std::string_view folded);           // "a" year, "ein" Jahr

}  // namespace vouch::parse
