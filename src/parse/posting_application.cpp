#include "parse/posting_application.hpp"

#include <array>

#include "base/text.hpp"
#include "parse/posting_clauses.hpp"
#include "parse/posting_header.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;

constexpr auto letter_words = phrases<
    "cover letter|covering letter|letter of application|motivation letter|"
    "letter of motivation|application letter|anschreiben|motivationsschreiben|"
    "lettre de motivation|carta de presentacion|carta de apresentacao|"
    "supporting statement">();
constexpr auto letter_refusals = phrases<
    "no cover letter*|no covering letter|cover letter not|cover letter is not|"
    "without a cover letter|dont need a cover letter|do not need a cover letter|"
    "cover letters are not|no letter|skip the cover letter|no motivation letter|"
    "kein anschreiben|ohne anschreiben|cover letter optional|"
    "do not send a cover letter|dont send a cover letter|no need for a cover letter|"
    "dont send cover letters|pas de lettre">();
constexpr auto salary_wishes = phrases<
    "salary expectation*|salary requirement*|expected salary|desired salary|"
    "expected ctc|gehaltsvorstellung*|pretentions salariales|pretension salarial|"
    "salary history and expect*|rate expectation*|pretensao salarial|gehaltswunsch">();
constexpr auto start_wishes = phrases<
    "start date|starting date|earliest start|available from|your availability|"
    "notice period|date of availability|eintrittstermin|eintrittsdatum|"
    "when you could start|when you can start|date de disponibilite|kundigungsfrist">();
constexpr auto sending = phrases<
    "send|senden|bewerbung|include|state|share|tell us|quote|mention|submit|attach|"
    "details|please|apply|your|with|angabe|indicate|specify|email|e-mail">();
constexpr auto reference_words = phrases<
    "quoting reference|reference number|job reference|with the ref|reference no|ref no|"
    "quoting ref|quote ref|reference code|job id|job code|requisition|vacancy ref|"
    "vacancy reference|kennziffer|req id|referenznummer|reference|ref">();
constexpr auto deadline_words = phrases<
    "closing date|application deadline|apply by|deadline|applications close|"
    "apply before|bewerbungsschluss|bewerbungsfrist|applications by|close on|closes on|"
    "date limite|fecha limite|until|no later than|by 12 noon on|by noon on|closing on|"
    "applications due|received by|prazo">();

// "jobs@acme.example" anywhere in the text.
std::string first_email(std::string_view text) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_' || c == '+';
    };
    for (auto sign = text.find('@'); sign != std::string_view::npos;
         sign = text.find('@', sign + 1)) {
        auto begin = sign;
        auto end = sign + 1;
        while (begin > 0 && sign - begin < 64 && is_part(text[begin - 1])) {
            --begin;
        }
        while (end < text.size() && end - sign < 255 && is_part(text[end])) {
            ++end;
        }
        while (end > sign && text[end - 1] == '.') {
            --end;
        }
        const auto domain = text.substr(sign + 1, end - sign - 1);
        if (begin < sign && domain.find('.') != std::string_view::npos) {
            return std::string(text.substr(begin, end - begin));
        }
    }
    return {};
}

// A code after a reference word: letters, digits and signs, at least one digit.
std::string reference_after(std::string_view rest) {
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':' || rest.front() == '.' ||
                             rest.front() == '#' || rest.front() == '(')) {
        rest.remove_prefix(1);
    }
    const auto end = rest.find_first_of(" ,;)\n");
    auto code = rest.substr(0, end);
    while (code.ends_with('.')) {
        code.remove_suffix(1);
    }
    const bool plausible = code.size() >= 3 && code.size() <= 30 &&
                           code.find_first_of("0123456789") != std::string_view::npos &&
                           !code.contains('@');
    return plausible ? std::string(code) : std::string();
}

// "Friday 28th", "15 September", "6 June 2026", "2025-01-31".
std::string date_after(std::string_view rest) {
    const auto stop = rest.find_first_of(".;\n(");
    auto part = text::trim(rest.substr(0, stop));
    while (part.starts_with(":") || part.starts_with("is ") || part.starts_with("on ") ||
           part.starts_with("for ") || part.starts_with("applications ")) {
        part = text::trim(part.substr(part.starts_with(":") ? 1 : part.find(' ')));
    }
    const bool plausible = part.find_first_of("0123456789") != std::string_view::npos &&
                           count_words(part) <= 7 && part.find_first_of("0123456789") < 24;
    return plausible ? std::string(part) : std::string();
}

// "Frau Mag. Pichler answers questions", "Contact: Jane Roe"
std::string contact_of(std::string_view text, const std::vector<Block>& blocks) {
    static constexpr auto keys = phrases<
        "contact|contact person|contact name|ansprechpartner|ansprechpartnerin|kontakt|"
        "hiring manager|recruiter|your contact|line manager">();
    const auto value = text_of(text, labelled_value(text, blocks, keys));
    const auto name = text::trim(value.substr(0, value.find_first_of(",;(|@0123456789+")));
    const auto words = count_words(name);
    return words >= 2 && words <= 4 && !name.contains('@') ? std::string(name) : std::string();
}

}  // namespace

model::ApplicationRules read_application_rules(std::string_view text,
                                               const std::vector<Block>& blocks) {
    model::ApplicationRules rules;
    rules.contact_email = first_email(text);
    rules.contact_name = contact_of(text, blocks);
    for (const auto& block : blocks) {
        for (const auto sentence : split_sentences(text, block.line.content)) {
            const NormalText normal_text(text, sentence);
            const auto& words = normal_text.text();
            if (has_phrase(words, letter_refusals)) {
                rules.wants_letter = false;
            } else if (!rules.wants_letter && has_phrase(words, letter_words) &&
                       has_phrase(words, sending)) {
                rules.wants_letter = true;
            }
            const bool sends = has_phrase(words, sending);
            rules.wants_salary_expectation =
                rules.wants_salary_expectation || (sends && has_phrase(words, salary_wishes));
            rules.wants_start_date =
                rules.wants_start_date ||
                (sends && block.section != Section::header && has_phrase(words, start_wishes));
        }
        const NormalText normal_text(text, block.line.content);
        const auto& words = normal_text.text();
        const auto rest_of = [&](const std::optional<Span>& place) {
            return text.substr(normal_text.source(place->end),
                               block.line.content.end - normal_text.source(place->end));
        };
        for (auto place = find_phrase(words, reference_words);
             place && rules.reference_number.empty();
             place = find_phrase(words, reference_words, place->end)) {
            rules.reference_number = reference_after(rest_of(place));
        }
        const bool process =
            block.section == Section::apply ||
            has_phrase(words, phrases<"closing|deadline|apply|send|applications|bewerb*">());
        for (auto place = find_phrase(words, deadline_words);
             process && place && rules.deadline.empty();
             place = find_phrase(words, deadline_words, place->end)) {
            rules.deadline = date_after(rest_of(place));
        }
    }
    return rules;
}

}  // namespace vouch::parse::posting
