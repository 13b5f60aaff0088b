#pragma once

#include <string>
#include <vector>

#include "write/letter/telling.hpp"

// What a letter is made of, chosen before a word of it is written.
namespace vouch::write::letter {

// A line of the posting and the bullet that has most in common with it.
struct Echo {
    std::string quote;  // verbatim
    const Told* told = nullptr;
    double likeness = 0;
};
Echo find_echo(const Inputs& inputs, const std::vector<Told>& told);

// A line of the posting with the bullets that can tell of it.
struct Theme {
    const model::RequirementMatch* match = nullptr;  // null: the line describes the work
    std::string ask;                                 // follows "You ask for", or empty
    std::string quote;                               // the line's own words, or empty
    std::vector<std::string> skills;                 // proven ones, as the posting spells them
    std::vector<const Told*> told;                   // the best first
};
// Matched requirements, the musts that are met first; then lines that describe the work.
std::vector<Theme> find_themes(const Inputs& inputs, const std::vector<Told>& told);

// A must that nothing in the résumé shows, as it follows "You also ask for": what a person who
// wants gaps named would name first. Empty where there is none that a sentence can hold.
std::string gap_phrase(const Inputs& inputs);

// A sentence in which the posting says what the company does; verbatim, or empty.
std::string company_line(const model::Posting& posting, const skills::Taxonomy& taxonomy);

// Certificates and languages that the posting asks for and the person has.
struct Credentials {
    std::vector<std::string> certificates;
    std::vector<std::string> languages;
};
Credentials find_credentials(const Inputs& inputs);

// "I have a BSc in Accounting from Lotus University.", where the posting asks for a degree that
// the person has finished; else empty.
struct DegreeLine {
    std::string sentence;
    std::string entry;  // id
};
DegreeLine degree_line(const Inputs& inputs);
// The latest degree, asked for or not: "At Lotus University, I am studying for a BSc …" of one
// under way.
DegreeLine studies_line(const Inputs& inputs);

// A sentence of the person's own summary, which no rule could write: one that says "I", or (without
// `first_person`) one that begins with what they did. Empty where there is none.
std::string own_voice(const Inputs& inputs, bool first_person);

}  // namespace vouch::write::letter
