#include <algorithm>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"
#include "write/letter/posting_phrases.hpp"
#include "write/letter/writer.hpp"

// What a letter ends with: what the person holds and speaks, what the posting wants stated, and a
// word of thanks.
namespace vouch::write::letter {
namespace {

constexpr std::size_t certificates_most = 2;
constexpr std::size_t untold_most = 5;

}  // namespace

bool LetterWriter::say_degree() {
    const auto degree = degree_line(inputs_);
    if (!degree_said_ && !degree.sentence.empty()) {
        degree_said_ = say(degree.sentence, {.entry = degree.entry});
        return degree_said_;
    }
    return false;
}

bool LetterWriter::say_studies() {
    const auto studies = studies_line(inputs_);
    if (!degree_said_ && !studies.sentence.empty()) {
        degree_said_ = say(studies.sentence, {.entry = studies.entry});
        return degree_said_;
    }
    return false;
}

// A person with little to tell has more to show: what the posting names and the letter has not,
// studies, certificates and languages. Only as far as the letter is short.
void LetterWriter::fill_up(const Credentials& held) {
    if (is_short()) {
        const auto skills = untold_skills();
        if (!skills.empty()) {
            say(words_.more_skills_lead(skills.size()) +
                    in_sentence_case(join_and(skills), inputs_.taxonomy) + ".",
                {});
        }
    }
    if (is_short()) {
        say_studies();
    }
    if (is_short() && held.certificates.empty()) {
        std::vector<std::string> names;
        for (const auto& certificate : inputs_.resume.certificates) {
            if (names.size() < certificates_most) {
                names.push_back(certificate.name);
            }
        }
        if (!names.empty()) {
            say((names.size() == 1 ? "I also hold " : "My certificates include ") +
                    join_and(names) + ".",
                {});
        }
    }
    const auto summary = own_voice(inputs_, false);
    if (is_short() && !summary.empty() && !has_said(summary)) {
        say(summary, {});
    }
}

// Those asked for; in a short letter, all of them.
void LetterWriter::say_languages(const Credentials& held) {
    auto names = held.languages;
    if (is_short() && inputs_.resume.languages.size() > 1) {
        names.clear();
        for (const auto& language : inputs_.resume.languages) {
            names.push_back(language.language);
        }
    }
    if (!names.empty()) {
        say("I speak " + join_and(names) + ".", {});
    }
}

bool LetterWriter::is_short() const {
    return words() + close_words_least < letter_words_least;
}

bool LetterWriter::has_said(std::string_view text) const {
    return now_.by_rules.contains(text) ||
           std::ranges::any_of(paragraphs_, [&](const RuleParagraph& paragraph) {
               return paragraph.by_rules.contains(text);
           });
}

// Skills that the posting names and the résumé states, and no sentence so far has told.
std::vector<std::string> LetterWriter::untold_skills() const {
    std::vector<std::string> names;
    for (const auto& skill : proven_skills(inputs_.match, inputs_.taxonomy)) {
        if (names.size() < untold_most && !has_said(skill.spelling) && !has_said(skill.skill)) {
            names.push_back(skill.spelling);
        }
    }
    return names;
}

// One sentence, only where the person wants it: what is said plainly needs no excuse.
void LetterWriter::name_gap() {
    const auto gap = inputs_.address_gaps ? gap_phrase(inputs_) : std::string();
    if (!gap.empty()) {
        say_of_posting(words_.gap(gap));
    }
}

// Certificates, degrees and languages that the posting asks for and the person has.
void LetterWriter::show_credentials() {
    const auto held = find_credentials(inputs_);
    if (!held.certificates.empty()) {
        say(words_.certificates_lead(held.certificates.size()) + join_and(held.certificates) + ".",
            {});
    }
    say_degree();
    fill_up(held);
    say_languages(held);
    name_gap();
}

// Salary and start date, where the posting asks and the person has answered.
void LetterWriter::state_terms() {
    const auto terms = application_questions(inputs_.posting);
    const auto state = [&](const std::optional<model::Question>& asked, const std::string& lead) {
        const auto answer = asked ? drafting_.take_answer(*asked) : std::nullopt;
        if (!asked || (answer && answer->negative)) {
            return;
        }
        if (!answer || !say_of_posting(lead + text::squeeze_spaces(answer->text) + ".")) {
            letter_.remarks.push_back({"write.letter-term-open", {{"id", asked->id}}});
        }
    };
    state(terms.salary, "My salary expectation is ");
    state(terms.start, "The earliest I can start is ");
}

void LetterWriter::close() {
    state_terms();
    const bool quotes = !company_line_.empty() && !company_quoted_ &&
                        say_of_posting("You write: " + in_quotes(company_line_) + ".");
    take(quotes ? words_.company_wish_and_talk() : words_.wish_to_talk());
    take(words_.thanks());
    finish();
}

}  // namespace vouch::write::letter
