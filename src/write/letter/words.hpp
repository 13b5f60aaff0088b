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
    // Behind it: "That is close to my work at X", to be followed by a clause with "where". Without
    // an employer, of self-employed work.
    std::string echo_link(std::string_view employer) const;
    // Behind what the company says of itself.
    std::string company_wish() const;
    // The same as one sentence with wish_to_talk().
    std::string company_wish_and_talk() const;
    // Before a requirement: what is asked, skills that are named, a line in quotation marks, or one
    // that describes the work. `turn` varies them, so that no two paragraphs begin alike.
    std::string ask_lead(std::size_t turn) const;
    std::string skills_lead(std::size_t turn) const;
    std::string quote_lead(std::size_t turn) const;
    std::string work_lead(std::size_t turn) const;
    // Before work that answers no line of the posting.
    std::string rest_lead() const;
    // Before certificates that the posting lists; so many of them follow.
    std::string certificates_lead(std::size_t count) const;
    // What the posting asks and the résumé does not show.
    std::string gap(std::string_view asked) const;
    // Before skills of the posting that the résumé names and the letter has not told of; so
    // many follow.
    std::string more_skills_lead(std::size_t count) const;
    std::string wish_to_talk() const;
    std::string thanks() const;
};

}  // namespace vouch::write::letter
