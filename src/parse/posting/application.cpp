#include "parse/posting/application.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "parse/dates.hpp"
#include "parse/posting/boilerplate.hpp"
#include "parse/posting/clauses.hpp"

namespace vouch::parse::posting {

namespace {

using Words = std::string_view;
using model::ApplicationPart;

constexpr auto letter_words = phrases<
    "cover letter*|covering letter*|letter of application|motivation letter*|"
    "letter of no more than|a letter addressed|and a letter|"
    "letter of motivation|application letter*|supporting statement|"
    "personal statement|anschreiben|motivationsschreiben|bewerbungsschreiben|"
    "lettre de motivation|lettres de motivation|carta de presentacion|"
    "carta de motivacion|carta de apresentacao|carta de motivacao">();
constexpr auto salary_wishes = phrases<
    "salary expectation*|salary requirement*|expected salary|desired salary|"
    "expected ctc|salary history and expect*|rate expectation*|gehaltsvorstellung*|"
    "gehaltswunsch|pretentions salariales|pretention salariale|pretensiones salariales|"
    "expectativas salariales|expectativa salarial|aspiracion salarial|"
    "pretensao salarial|expectativa salarial">();
constexpr auto start_wishes = phrases<
    "start date|starting date|earliest start|available from|your availability|"
    "notice period|date of availability|when you could start|when you can start|"
    "eintrittstermin|eintrittsdatum|kundigungsfrist|date de disponibilite|"
    "vos disponibilites|fecha de incorporacion|disponibilidad de incorporacion|"
    "data de inicio|disponibilidade de inicio">();

struct PartWords {
    ApplicationPart part;
    Phrases words;
};
constexpr auto resume_words = phrases<
    "cv|cvs|resume|resumes|curriculum|curriculum vitae|lebenslauf|hoja de vida|curriculo">();
constexpr auto reference_letters =
    phrases<"referees|references|letters of reference|reference letters|referenzen|referencias">();
constexpr auto certificate_words = phrases<
    "certificates|copies of qualifications|certified copies|transcript*|diplomas|zeugnis*|"
    "nachweis*|proof of qualifications|diplomes|titulos|certificados|certidoes">();
constexpr auto sample_words = phrases<
    "portfolio|work sample*|writing sample*|code sample*|published texts|samples of|"
    "arbeitsproben|teaching portfolio|research plan|list of publications">();
constexpr auto photo_words = phrases<"photo|photograph|lichtbild|bewerbungsfoto*|foto|fotos">();
constexpr auto form_words = phrases<
    "own form|application form|online form|the form|apply online|through the portal|"
    "universitys portal|online-formular|formulaire|formulario|portal">();
constexpr std::array<PartWords, 9> part_words = {
    PartWords{ApplicationPart::resume, resume_words},
    PartWords{ApplicationPart::letter, letter_words},
    PartWords{ApplicationPart::references, reference_letters},
    PartWords{ApplicationPart::certificates, certificate_words},
    PartWords{ApplicationPart::work_samples, sample_words},
    PartWords{ApplicationPart::photo, photo_words},
    PartWords{ApplicationPart::application_form, form_words},
    PartWords{ApplicationPart::salary_expectation, salary_wishes},
    PartWords{ApplicationPart::start_date, start_wishes}};

constexpr auto sending = phrases<
    "send|include|state|stating|share|tell us|quote|mention|submit|attach|enclose|details|"
    "please|apply|with|indicate|specify|email|e-mail|upload|contain|consisting|complete|"
    "saying|provide|drop us|"
    "consist of|submitted|comprise|by the "
    "schools|senden|schick*|bewerbung*|bewerben|angabe|richten|reichen|"
    "envoyez*|adress*|merci|joindre|postulez|"
    "envia*|enviar|indicando|inscribirse|deja|completa|envie|informe|candidat*">();
constexpr auto reference_words = phrases<
    "announcement number|post number|post no|position number|position no|vacancy number|"
    "vacancy no|advert number|advert ref|job requisition id|offre n°|offre no|n° de loffre|"
    "reference de loffre|reference offre|n° de reference|numero de referencia|codigo de oferta|"
    "quoting reference|reference number|reference id|job reference|job ref|with the ref|reference "
    "no|"
    "ref no|quoting ref|quote ref|reference code|job id|job code|job number|requisition|"
    "requisition id|vacancy ref|vacancy reference|vacancy id|posting id|req id|req #|req "
    "no|reference|"
    "ref|kennziffer|referenznummer|referenz|stellennummer|stellen-id|referencia|"
    "codigo da vaga|codigo de vacante">();
// "Fixed term until March 2028" is no deadline: among facts only these are.
constexpr auto closing_words = phrases<
    "closing|deadline|apply by|apply before|applications close|time left to apply|end date|"
    "bewerbungsschluss|bewerbungsfrist|date limite|fecha limite|inscricoes ate|prazo|"
    "inscricoes|bewerben bis|bewerbung bis|open & closing dates|closes">();
constexpr auto deadline_words = phrases<
    "end date|inscricoes ate|closing date|application deadline|apply by|deadline|applications "
    "close|apply before|applications by|close on|closes on|until|no later than|closing on|"
    "applications due|received by|submitted by|by|before|"
    "bewerbungsschluss|bewerbungsfrist|bis|bis zum|bis spatestens|"
    "date limite|avant le|jusquau|au plus tard le|"
    "fecha limite|antes del|hasta el|prazo|ate|ate dia">();

// "no CV needed", "please don't send a cover letter", "ein Anschreiben brauchen wir nicht".
bool is_refused(std::string_view words, Span part) {
    static constexpr auto before_words = phrases<
        "verzichten sie auf|verzichten auf|bitte keine|no|not|without|dont send|do not send|dont "
        "need|do not need|skip|never|kein|keine|"
        "ohne|pas de|sans|sin|sem|nao envie|no envies|no hace falta">();
    static constexpr auto after_words = phrases<
        "brauchst du nicht|ist nicht notig|nicht notig|will not be accepted|not accepted|cannot be "
        "accepted|will not be considered|"
        "nicht berucksichtigt|not required|not needed|not necessary|isnt needed|isnt required|is "
        "optional|"
        "optional|not be sent|are not|needed!|brauchen wir nicht|nicht notwendig|"
        "nicht erforderlich|ist nicht|nest pas|no es necesari*|nao e necessari*">();
    constexpr std::size_t before_bytes_max = 26;
    constexpr std::size_t after_bytes_max = 34;
    auto before = words.substr(0, part.begin);
    before = before.substr(before.find_last_of(".,;:!?(") == std::string_view::npos
                               ? 0
                               : before.find_last_of(".,;:!?(") + 1);
    before = before.substr(before.size() > before_bytes_max ? before.size() - before_bytes_max : 0);
    const auto after = words.substr(part.end, after_bytes_max);
    // "No agencies, please send a CV", "but do send …": the nearest verb counts.
    const auto refusal = find_phrase(before, before_words);
    const bool taken_back =
        refusal && has_phrase(before.substr(refusal->end), phrases<"but|just|only|except|limit">());
    return (refusal && !taken_back) ||
           has_phrase(after.substr(0, after.find_first_of(".;")), after_words);
}

// A code after a reference word: letters, digits and signs, at least one digit.
std::string reference_after(std::string_view rest) {
    while (!rest.empty() && Words(" :.#(\n\t").contains(rest.front())) {
        rest.remove_prefix(1);
    }
    const auto end = rest.find_first_of(" ,;)\n");
    auto code = rest.substr(0, end);
    while (code.ends_with('.')) {
        code.remove_suffix(1);
    }
    // "COM-AB": capitals around a sign.
    const bool lettered =
        code.find_first_of("-/") != std::string_view::npos && text::upper_case_share(code) == 1.0;
    const bool plausible = code.size() >= 3 && code.size() <= 30 && !code.contains('@') &&
                           (lettered || code.find_first_of("0123456789") != std::string_view::npos);
    return plausible ? std::string(code) : std::string();
}

struct Deadline {
    std::string text;
    std::optional<Date> date;
};

// "Friday 28th", "15 September", "6 June 2026", "12 noon on 2025-01-31", "31.08.2026".
// `day_first`: the text is in a language whose numeric dates begin with the day.
Deadline deadline_after(std::string_view rest, bool day_first) {
    constexpr std::size_t lead_bytes_max = 32;  // "12 noon on Friday "
    const auto dates = find_dates(rest.substr(0, std::min<std::size_t>(rest.size(), 80)));
    for (const auto& found : dates) {
        const auto exact = found.first ? found.first : found.last;
        if (found.begin <= lead_bytes_max && exact && exact->day > 0) {
            auto shown = text::trim(rest.substr(0, found.end));
            while (shown.starts_with(":") || shown.starts_with("is ") || shown.starts_with("on ")) {
                shown = text::trim(shown.substr(shown.find_first_of(": ") + 1));
            }
            return {std::string(shown), found.is_ambiguous && !day_first ? std::nullopt : exact};
        }
    }
    const auto stop = rest.find_first_of(".;,\n(");
    auto part = text::trim(rest.substr(0, stop));
    while (part.starts_with(":") || part.starts_with("is ") || part.starts_with("on ") ||
           part.starts_with("for ") || part.starts_with("applications ")) {
        part = text::trim(part.substr(part.starts_with(":") ? 1 : part.find(' ')));
    }
    static constexpr auto calendar = phrases<
        "january|february|march|april|may|june|july|august|september|october|november|"
        "december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|"
        "thursday|friday|saturday|sunday|januar|februar|marz|mai|juni|juli|oktober|dezember|"
        "janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|"
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
        "diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|"
        "dezembro">();
    const bool plausible = part.find_first_of("0123456789") != std::string_view::npos &&
                           count_words(part) <= 7 && part.find_first_of("0123456789") < 24 &&
                           has_phrase(normal_form(part), calendar);
    return plausible ? Deadline{std::string(part), std::nullopt} : Deadline{};
}

class ApplicationReader {
public:
    ApplicationReader(std::string_view text, const std::vector<Block>& blocks,
                      std::string_view language)
        : text_(text),
          blocks_(blocks),
          sentences_(application_sentences(text, blocks)),
          day_first_(!language.starts_with("en")) {}

    model::ApplicationRules run(std::string_view company) {
        for (const auto sentence : sentences_) {
            read_parts(sentence);
            read_deadline(sentence);
        }
        read_documents();
        for (const auto& block : blocks_) {
            read_reference(block.line.content);
            // "Closing date: 30 June 2026" among the facts of the head.
            if (block.section == Section::header &&
                has_phrase(NormalText(text_, block.line.content).text(), closing_words)) {
                read_deadline(block.line.content);
            }
        }
        auto contact = read_contact(text_, blocks_, sentences_, company);
        rules_.contact_name = std::move(contact.name);
        rules_.contact_email = std::move(contact.email);
        rules_.contact_phone = std::move(contact.phone);
        rules_.url = std::move(contact.url);
        return std::move(rules_);
    }

private:
    // Under "Required documents" each item is asked for.
    void read_documents() {
        static constexpr auto documents = phrases<
            "required documents|documents required|required materials|application materials|"
            "einzureichende unterlagen|pieces a fournir|documentos requeridos">();
        bool listing = false;
        for (const auto& block : blocks_) {
            const auto words = NormalText(text_, block.line.content).text();
            if (block.heading) {
                listing = has_phrase(words, documents);
                continue;
            }
            for (const auto& [part, phrases_of_part] : part_words) {
                const auto place = find_phrase(words, phrases_of_part);
                if (listing && place && !is_refused(words, *place)) {
                    note(rules_.send, part);
                }
            }
        }
    }

    void read_parts(Span sentence) {
        const NormalText normal_text(text_, sentence);
        const auto& words = normal_text.text();
        const bool sends = has_phrase(words, sending);
        for (const auto& [part, phrases_of_part] : part_words) {
            const auto place = find_phrase(words, phrases_of_part);
            if (!place) {
                continue;
            }
            if (is_refused(words, *place) && !std::ranges::contains(rules_.send, part)) {
                note(rules_.do_not_send, part);
                if (part == ApplicationPart::letter) {
                    rules_.wants_letter = false;
                }
            } else if (sends && !std::ranges::contains(rules_.do_not_send, part)) {
                note(rules_.send, part);
                rules_.wants_salary_expectation =
                    rules_.wants_salary_expectation || part == ApplicationPart::salary_expectation;
                rules_.wants_start_date =
                    rules_.wants_start_date || part == ApplicationPart::start_date;
                if (part == ApplicationPart::letter && !rules_.wants_letter) {
                    rules_.wants_letter = true;
                }
            }
        }
        if (sends && rules_.how.empty() && !has_phrase(words, phrases<"agencies">())) {
            rules_.how = text_of(text_, sentence);
        }
    }

    static void note(std::vector<ApplicationPart>& parts, ApplicationPart part) {
        if (!std::ranges::contains(parts, part)) {
            parts.push_back(part);
        }
    }

    void read_deadline(Span span) {
        const NormalText normal_text(text_, span);
        const auto& words = normal_text.text();
        for (auto place = find_phrase(words, deadline_words); place && rules_.deadline.empty();
             place = find_phrase(words, deadline_words, place->end)) {
            auto from = normal_text.source(place->end);
            from = std::min(text_.find_first_not_of(" \t:\n", from), text_.size());
            // The sentence may have been cut at the dots of a date: read on to the line's end.
            const auto line_end = std::min(text_.find('\n', from), text_.size());
            const auto found = deadline_after(text_.substr(from, line_end - from), day_first_);
            rules_.deadline = found.text;
            rules_.deadline_date = found.date;
        }
    }

    void read_reference(Span line) {
        const NormalText normal_text(text_, line);
        const auto& words = normal_text.text();
        for (auto place = find_phrase(words, reference_words);
             place && rules_.reference_number.empty();
             place = find_phrase(words, reference_words, place->end)) {
            const auto from = normal_text.source(place->end);
            rules_.reference_number = reference_after(text_.substr(from, line.end - from));
        }
    }

    std::string_view text_;
    const std::vector<Block>& blocks_;
    std::vector<Span> sentences_;
    bool day_first_;
    model::ApplicationRules rules_;
};

}  // namespace

std::vector<Span> application_sentences(std::string_view text, const std::vector<Block>& blocks) {
    std::vector<Span> sentences;
    for (const auto& block : blocks) {
        if (&block == &blocks.front() || (block.heading && block.body.empty())) {
            continue;
        }
        for (const auto sentence : split_sentences(text, block.body)) {
            const auto words = NormalText(text, sentence).text();
            const bool letter = has_phrase(words, letter_words);
            if (block.section == Section::apply || letter ||
                boilerplate_of(words) == Section::apply) {
                sentences.push_back(sentence);
            }
        }
    }
    return sentences;
}

model::ApplicationRules read_application_rules(std::string_view text,
                                               const std::vector<Block>& blocks,
                                               std::string_view company,
                                               std::string_view language) {
    return ApplicationReader(text, blocks, language).run(company);
}

}  // namespace vouch::parse::posting
