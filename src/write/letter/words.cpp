#include "write/letter/words.hpp"

#include <array>

namespace vouch::write::letter {
namespace {

using Ways = std::array<std::string_view, 3>;  // plain, warm, formal

std::string in_tone(Tone tone, const Ways& ways) {
    return std::string(ways[static_cast<std::size_t>(tone)]);
}

}  // namespace

std::string LetterWords::echo_lead() const {
    return in_tone(tone,
                   {"You describe the work like this: ", "One line of your posting I know well: ",
                    "Your advertisement describes the work as follows: "});
}

std::string LetterWords::echo_link() const {
    return in_tone(tone, {"That is close to my work", "That could be a page from my own work",
                          "This corresponds to my work"});
}

std::string LetterWords::company_wish() const {
    return in_tone(tone,
                   {"That is where I would like to work.", "I would enjoy being part of that.",
                    american ? "I would be glad to contribute to that."
                             : "I should be glad to contribute to that."});
}

std::string LetterWords::company_interest(std::string_view quoted) const {
    const auto quote = std::string(quoted);
    switch (tone) {
        case Tone::plain:
            return quote + ", you write; I would like to hear more about that.";
        case Tone::warm:
            return "One sentence of yours stayed with me: " + quote +
                   ". I would love to hear more about that.";
        case Tone::formal:
            return "I read with interest: " + quote + ".";
    }
    return {};
}

std::string LetterWords::ask_lead(std::size_t turn) const {
    constexpr std::array<Ways, 3> leads = {
        Ways{"You ask for ", "You are looking for ", "Your advertisement asks for "},
        Ways{"You also look for ", "You would also like ", "The position also calls for "},
        Ways{"Further down, your list asks for ", "Then there is your wish for ",
             "The advertisement further asks for "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::skills_lead(std::size_t turn) const {
    constexpr std::array<Ways, 3> leads = {
        Ways{"Your posting names ", "You are looking for ", "Your advertisement names "},
        Ways{"Your list also names ", "Your list also has ", "The position also calls for "},
        Ways{"You mention ", "You mention ", "The advertisement further mentions "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::quote_lead(std::size_t turn) const {
    constexpr std::array<Ways, 3> leads = {
        Ways{"Your list has this line: ", "I read this in your list: ",
             "Among your requirements is this: "},
        Ways{"Another of your points reads: ", "Another of your points is this: ",
             "A further requirement reads: "},
        Ways{"Then your posting says: ", "And then you say: ", "The advertisement also states: "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::more_skills_lead() const {
    const std::string document = american ? "r\u00e9sum\u00e9" : "CV";
    switch (tone) {
        case Tone::plain:
            return "From your list, my " + document + " also shows ";
        case Tone::warm:
            return "From your list you will also find these in my " + document + ": ";
        case Tone::formal:
            return "Of the skills you list, my " + document + " further shows ";
    }
    return {};
}

std::string LetterWords::wish_to_talk() const {
    return in_tone(tone,
                   {"I would be glad to talk through any of this.",
                    "I would enjoy talking about this with you.",
                    american ? "I would welcome an interview." : "I should welcome an interview."});
}

std::string LetterWords::thanks() const {
    return in_tone(tone, {"Thank you for reading.", "Thank you for reading this far.",
                          "Thank you for your time."});
}

}  // namespace vouch::write::letter
