#include <algorithm>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/english.hpp"
#include "write/letter/writer.hpp"

// What a letter ends with: what the person holds and speaks, what the posting wants stated, and a
// word of thanks.
namespace vouch::write::letter {
namespace {

constexpr std::size_t certificates_most = 2;
constexpr std::size_t untold_most = 5;
constexpr std::size_t close_words_least = 14;

}  // namespace

void LetterWriter::say_degree(std::string& paragraph) {
    const auto degree = degree_line(inputs_);
    if (!degree_said_ && !degree.sentence.empty()) {
        degree_said_ = say(paragraph, degree.sentence, {.entry = degree.entry});
    }
}

// A person with little to tell has more to show: what the posting names and the letter has not,
// studies, certificates and languages. Only as far as the letter is short.
void LetterWriter::fill_up(std::string& paragraph, const Credentials& held) {
    const auto is_short = [&] {
        return words() + word_count(paragraph) + close_words_least < letter_words_least;
    };
    if (is_short()) {
        const auto skills = untold_skills();
        if (!skills.empty()) {
            say(paragraph, words_.more_skills_lead() + join_and(skills) + ".", {});
        }
    }
    if (is_short() && !degree_said_) {
        const auto studies = studies_line(inputs_);
        degree_said_ =
            !studies.sentence.empty() && say(paragraph, studies.sentence, {.entry = studies.entry});
    }
    if (is_short() && held.certificates.empty()) {
        std::vector<std::string> names;
        for (const auto& certificate : inputs_.resume.certificates) {
            if (names.size() < certificates_most) {
                names.push_back(certificate.name);
            }
        }
        if (!names.empty()) {
            say(paragraph, "My certificates include " + join_and(names) + ".", {});
        }
    }
    if (is_short() && held.languages.empty() && inputs_.resume.languages.size() > 1) {
        std::vector<std::string> names;
        names.reserve(inputs_.resume.languages.size());
        for (const auto& language : inputs_.resume.languages) {
            names.push_back(language.language);
        }
        say(paragraph, "I speak " + join_and(names) + ".", {});
    }
    const auto summary = own_voice(inputs_, false);
    if (is_short() && !summary.empty() && !has_said(summary)) {
        say(paragraph, summary, {});
    }
}

bool LetterWriter::has_said(std::string_view text) const {
    return std::ranges::any_of(
        letter_.paragraphs, [&](const std::string& paragraph) { return paragraph.contains(text); });
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

// Certificates, degrees and languages that the posting asks for and the person has.
void LetterWriter::show_credentials() {
    const auto held = find_credentials(inputs_);
    std::string paragraph;
    if (!held.certificates.empty()) {
        say(paragraph,
            std::string("Of what you list, I hold ") +
                (held.certificates.size() > 1 ? "these: " : "") + join_and(held.certificates) + ".",
            {});
    }
    say_degree(paragraph);
    if (!held.languages.empty()) {
        say(paragraph, "I speak " + join_and(held.languages) + ".", {});
    }
    fill_up(paragraph, held);
    if (!paragraph.empty() && letter_.paragraphs.size() > 1) {
        letter_.paragraphs.back() += " " + paragraph;
    } else {
        finish(std::move(paragraph));
    }
}

// Salary and start date, where the posting asks and the person has answered.
void LetterWriter::state_terms(std::string& paragraph) {
    const auto terms = application_questions(inputs_.posting);
    const auto state = [&](const std::optional<model::Question>& asked, const std::string& lead) {
        const auto answer = asked ? drafting_.take_answer(*asked) : std::nullopt;
        if (!asked || (answer && answer->negative)) {
            return;
        }
        if (!answer ||
            !say_of_posting(paragraph, lead + text::squeeze_spaces(answer->text) + ".")) {
            letter_.remarks.push_back({"write.letter-term-open", {{"id", asked->id}}});
        }
    };
    state(terms.salary, "My salary expectation is ");
    state(terms.start, "The earliest I can start is ");
}

void LetterWriter::close() {
    std::string paragraph;
    state_terms(paragraph);
    if (!company_line_.empty() && !company_quoted_) {
        say_of_posting(paragraph, words_.company_interest(in_quotes(company_line_)));
    }
    say_of_posting(paragraph, words_.wish_to_talk());
    say_of_posting(paragraph, words_.thanks());
    finish(std::move(paragraph));
}

}  // namespace vouch::write::letter
