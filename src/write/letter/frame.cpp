#include "write/letter/frame.hpp"

#include "base/text.hpp"
#include "write/bullets.hpp"
#include "write/career.hpp"

namespace vouch::write::letter {
namespace {

std::string place_words(const model::Location& location) {
    std::string place = location.address;
    for (const auto& part : {location.city, location.region}) {
        if (!part.empty() && !place.contains(part)) {
            place += (place.empty() ? "" : ", ") + part;
        }
    }
    return place;
}

std::string american_date(const Date& date) {
    if (date.day == 0) {
        return to_words(date);
    }
    const auto words = to_words(date);  // "9 March 2024"
    const auto month = words.find(' ');
    const auto year = words.rfind(' ');
    return words.substr(month + 1, year - month - 1) + " " + words.substr(0, month) + "," +
           words.substr(year);
}

void add_line(std::string& block, const std::string& line) {
    if (!line.empty()) {
        block += (block.empty() ? "" : "\n") + line;
    }
}

std::string greeting_of(const model::Posting& posting, Tone tone, bool american) {
    const auto company = short_employer(posting.company);
    const auto& contact = posting.application.contact_name;
    if (!contact.empty()) {
        return "Dear " + contact + ",";
    }
    if (!company.empty() && tone != Tone::formal) {
        return "Dear " + company + " team,";
    }
    return american ? "Dear Hiring Manager," : "Dear Sir or Madam,";
}

std::string closing_of(const model::Posting& posting, Tone tone, bool american) {
    if (tone == Tone::warm) {
        return american ? "Best regards," : "Kind regards,";
    }
    if (american) {
        return "Sincerely,";
    }
    const bool nameless = posting.application.contact_name.empty() && tone == Tone::formal;
    return nameless ? "Yours faithfully," : "Yours sincerely,";
}

}  // namespace

model::Letter letter_frame(const Inputs& inputs) {
    model::Letter letter;
    const auto& basics = inputs.resume.basics;
    const auto& posting = inputs.posting;
    const bool american = is_american(inputs.resume);
    add_line(letter.sender, basics.name);
    add_line(letter.sender, place_words(basics.location));
    add_line(letter.sender, basics.phone);
    add_line(letter.sender, basics.email);
    add_line(letter.recipient, posting.application.contact_name);
    add_line(letter.recipient, posting.company);
    letter.date = american ? american_date(inputs.today) : to_words(inputs.today);
    const auto title = spoken_title(posting.title);
    letter.subject = title.empty() ? "Application" : "Application: " + title;
    if (!posting.application.reference_number.empty()) {
        letter.subject += ", reference " + posting.application.reference_number;
    }
    letter.greeting = greeting_of(posting, inputs.tone, american);
    letter.closing = closing_of(posting, inputs.tone, american);
    letter.signature = basics.name;
    return letter;
}

std::string application_sentence(const model::Posting& posting, Tone tone) {
    const auto title = spoken_title(posting.title);
    const auto company = short_employer(posting.company);
    auto role = title.empty() ? std::string("this position") : "the " + title + " position";
    role += company.empty() ? "" : " at " + company;
    const auto& reference = posting.application.reference_number;
    role += reference.empty() ? "." : " (reference " + reference + ").";
    switch (tone) {
        case Tone::plain:
            return "I am applying for " + role;
        case Tone::warm:
            return "I would like to apply for " + role;
        case Tone::formal:
            return "I wish to apply for " + role;
    }
    return role;
}

}  // namespace vouch::write::letter
