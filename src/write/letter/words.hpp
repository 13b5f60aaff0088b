#pragma once

#include <string>
#include <string_view>

#include "write/draft.hpp"

// The letter's own words, in three tones: plain says it shortly, warm speaks to people, formal
// keeps the distance of a business letter. None of them claims anything.
namespace vouch::write::letter {

struct LetterWords {
    Tone tone = Tone::plain;
    bool american = false;

    // Before a line of the posting in quotation marks that describes the work.
    std::string echo_lead() const;
    // Behind it: "That is close to my work", to be followed by a place.
    std::string echo_link() const;
    // Behind what the company says of itself.
    std::string company_wish() const;
    // What the company says of itself, in quotation marks, near the letter's end.
    std::string company_interest(std::string_view quoted) const;
    // Before a requirement: what is asked, skills that are named, or a line in quotation marks.
    // `turn` varies them, so that no two paragraphs begin alike.
    std::string ask_lead(std::size_t turn) const;
    std::string skills_lead(std::size_t turn) const;
    std::string quote_lead(std::size_t turn) const;
    // Before skills of the posting that the résumé names and the letter has not told of.
    std::string more_skills_lead() const;
    std::string wish_to_talk() const;
    std::string thanks() const;
};

}  // namespace vouch::write::letter
