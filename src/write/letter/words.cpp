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
    return in_tone(tone, {"You describe the work like this: ",
                          "There is a line in your posting that sounds familiar: ",
                          "Your advertisement describes the work as follows: "});
}

std::string LetterWords::echo_link(std::string_view employer) const {
    const bool self = employer.empty();
    const std::string work = self ? "my self-employed work" : "my work at " + std::string(employer);
    return in_tone(tone, {"That is close to ", "That is close to ", "This corresponds to "}) + work;
}

std::string LetterWords::company_wish_and_talk() const {
    return in_tone(
        tone, {"I would like to be part of that, and would be glad to talk.",
               "That sounds like work I would enjoy, and would like to talk about with you.",
               american ? "I would be glad to contribute to that and would welcome an interview."
                        : "I should be glad to contribute to that and would welcome an "
                          "interview."});
}

std::string LetterWords::company_wish() const {
    return in_tone(tone,
                   {"I would like to be part of that.", "That sounds like work I would enjoy.",
                    american ? "I would be glad to contribute to that."
                             : "I should be glad to contribute to that."});
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
        Ways{"Your posting names ", "Your posting speaks of ", "Your advertisement names "},
        Ways{"Your list also names ", "Your list also has ", "The position also calls for "},
        Ways{"You mention ", "You mention ", "The advertisement further mentions "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::quote_lead(std::size_t turn) const {
    constexpr std::array<Ways, 3> leads = {
        Ways{"Your list has this line: ", "I read this in your list: ",
             "Among your requirements is this: "},
        Ways{"Your list also has this line: ", "Your list also says this: ",
             "A further requirement reads: "},
        Ways{"Then your posting says: ", "And then you say: ", "The advertisement also states: "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::work_lead(std::size_t turn) const {
    constexpr std::array<Ways, 3> leads = {
        Ways{"Part of the work you describe is this: ", "This is part of the work you describe: ",
             "The duties you describe include this: "},
        Ways{"The work you describe also includes this: ", "You also describe this: ",
             "The position also includes this: "},
        Ways{"Then there is this in your posting: ", "And there is this in your posting: ",
             "Your advertisement further describes this: "}};
    return in_tone(tone, leads[turn % leads.size()]);
}

std::string LetterWords::rest_lead() const {
    return in_tone(
        tone, {"This is the work I would bring with me.", "This is what I would bring with me.",
               "My experience to date is as follows."});
}

std::string LetterWords::certificates_lead(std::size_t count) const {
    if (count == 1) {
        return in_tone(tone, {"Of the qualifications you list, I hold ",
                              "Of the qualifications you ask for, I hold ",
                              "Of the qualifications you require, I hold "});
    }
    return in_tone(tone, {"You list qualifications; mine include ",
                          "Of the qualifications you ask for, mine include ",
                          "Of the qualifications you require, mine include "});
}

std::string LetterWords::gap(std::string_view asked) const {
    const std::string document = american ? "r\u00e9sum\u00e9" : "CV";
    return in_tone(tone, {"You also ask for ", "You would also like ",
                          "Your advertisement also asks for "}) +
           std::string(asked) + "; my " + document +
           in_tone(tone, {" does not show that yet.",
                          " does not show that yet, and I would rather say so now.",
                          " does not show this to date."});
}

std::string LetterWords::more_skills_lead(std::size_t count) const {
    const std::string document = american ? "r\u00e9sum\u00e9" : "CV";
    switch (tone) {
        case Tone::plain:
            return "From your list, my " + document + " also shows ";
        case Tone::warm:
            return std::string("From your list you will also find ") +
                   (count == 1 ? "this" : "these") + " in my " + document + ": ";
        case Tone::formal:
            return "Of the skills you list, my " + document + " further shows ";
    }
    return {};
}

std::string LetterWords::wish_to_talk() const {
    return in_tone(tone,
                   {"I would be glad to talk through any of this.",
                    "I would enjoy talking about this with you.",
                    american ? "I would welcome an interview to discuss any of this in detail."
                             : "I should welcome an interview to discuss any of this in detail."});
}

std::string LetterWords::thanks() const {
    return in_tone(tone, {"Thank you for reading.", "Thank you for reading this far.",
                          "Thank you for your time."});
}

}  // namespace vouch::write::letter
