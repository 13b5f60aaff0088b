#include "print_tailored.hpp"

#include <algorithm>
#include <numeric>
#include <print>

#include "base/text.hpp"
#include "print_match.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

void print_heading(const Terminal& terminal, std::string_view name, std::string_view rest) {
    std::print("\n{} {}\n", terminal.paint(name, Colour::bold), rest);
}

void print_who(const Terminal& terminal, const tailor::ReadResume& base,
               const model::Posting& posting) {
    const auto& resume = base.resume;
    const auto bullets = std::accumulate(
        resume.work.begin(), resume.work.end(), std::size_t{0},
        [](std::size_t sum, const auto& work) { return sum + work.highlights.size(); });
    std::print("{}  {}: {} jobs, {} bullets, {} education entries\n",
               terminal.paint("Read", Colour::bold),
               resume.basics.name.empty() ? "a résumé without a name" : resume.basics.name,
               resume.work.size(), bullets, resume.education.size());
    const auto title =
        posting.title.empty() ? std::string("a posting without a title") : posting.title;
    std::print("{}   {}{}: {} requirements\n\n", terminal.paint("For", Colour::bold), title,
               posting.company.empty() ? "" : " at " + posting.company,
               posting.requirements.size());
}

void print_edit(const Terminal& terminal, const model::Edit& edit) {
    std::print(
        "  {} {}\n", terminal.paint(edit.id, Colour::blue),
        terminal.paint(std::format("{} {}", model::to_word(edit.kind), edit.pointer), Colour::dim));
    if (!edit.before.empty()) {
        std::print("{}",
                   terminal.wrap(terminal.paint("    - ", Colour::red), edit.before, Colour::red));
    }
    for (const auto line : text::split_lines(edit.after)) {
        std::print("{}",
                   terminal.wrap(terminal.paint("    + ", Colour::green), line, Colour::green));
    }
    for (const auto& reason : edit.reasons) {
        std::print("{}", terminal.wrap("      ", to_text(reason), Colour::dim));
    }
}

void print_edits(const Terminal& terminal, const model::Draft& draft) {
    print_heading(terminal, "Edits", std::format("{}", draft.edits.size()));
    for (const auto& edit : draft.edits) {
        print_edit(terminal, edit);
    }
}

// What a language model changed in the letter; each can be rejected by its id.
void print_letter_edits(const Terminal& terminal, const model::Letter& letter) {
    if (letter.edits.empty()) {
        return;
    }
    print_heading(terminal, "Letter", "(paragraphs in a language model's words; --reject ID)");
    for (const auto& edit : letter.edits) {
        print_edit(terminal, edit);
    }
}

void print_refused(const Terminal& terminal, const model::Draft& draft) {
    if (draft.refusals.empty()) {
        return;
    }
    print_heading(terminal, "Refused", "(not proven by your résumé; --attest ID to vouch for it)");
    for (const auto& refusal : draft.refusals) {
        std::print("{}",
                   terminal.wrap(std::format("  {} ", terminal.paint(refusal.id, Colour::blue)),
                                 refusal.text, Colour::plain));
        for (const auto& claim : refusal.claims) {
            if (claim.verdict == model::Verdict::unproven ||
                claim.verdict == model::Verdict::contradicted) {
                std::print("{}", terminal.wrap("      ", to_text(claim.reason), Colour::dim));
            }
        }
    }
}

// Who proposed wordings, and how many stand.
void print_language_model(const Terminal& terminal, const model::ModelUse& use) {
    if (use.calls.empty()) {
        return;
    }
    const auto count = [&](model::Proposal outcome) {
        return std::ranges::count(use.calls, outcome, &model::ModelCall::outcome);
    };
    using enum model::Proposal;
    print_heading(terminal, "Language model",
                  std::format("{} at {}: {} texts asked for, {} used, {} unchanged, {} "
                              "refused, {} failed",
                              use.model, use.host, use.calls.size(), count(used), count(unchanged),
                              count(refused), count(failed)));
}

void print_omitted(const Terminal& terminal, const model::Draft& draft) {
    if (draft.omitted.empty()) {
        return;
    }
    print_heading(terminal, "Left out", "(still in your own résumé)");
    for (const auto& omission : draft.omitted) {
        std::print("{}", terminal.wrap("  ", omission.text, Colour::plain));
        std::print("{}", terminal.wrap("      ", to_text(omission.reason), Colour::dim));
    }
}

void print_questions(const Terminal& terminal, const model::Draft& draft) {
    if (draft.questions.empty()) {
        return;
    }
    print_heading(terminal, "Questions", "(answer with --answers FILE, {\"ID\": \"…\"})");
    for (const auto& question : draft.questions) {
        std::print("{}",
                   terminal.wrap(std::format("  {} ", terminal.paint(question.id, Colour::blue)),
                                 to_text(question.question), Colour::plain));
    }
}

// What the person said, what of it met nothing, and what only they can mend.
void print_decisions(const Terminal& terminal, const model::Draft& draft) {
    if (!draft.answers.empty()) {
        print_heading(terminal, "Answers", "(your word, cited as such)");
    }
    for (const auto& answer : draft.answers) {
        const auto id = terminal.paint(answer.question.id, Colour::blue);
        std::print("{}", terminal.wrap(std::format("  {} ", id), answer.text, Colour::plain));
    }
    if (!draft.remarks.empty()) {
        print_heading(terminal, "Remarks", "");
    }
    for (const auto& remark : draft.remarks) {
        std::print("{}", terminal.wrap("  ", to_text(remark), Colour::yellow));
    }
}

void print_files(const Terminal& terminal, const tailor::Outcome& outcome,
                 const std::filesystem::path& folder) {
    print_heading(terminal, "Files", "");
    for (const auto& file : outcome.files) {
        const auto back = std::ranges::find(outcome.read_backs, file.name, &tailor::ReadBack::file);
        const auto fidelity =
            back == outcome.read_backs.end()
                ? std::string{}
                : std::format("  read back: {:.1f} % as meant", back->fidelity * 100.0);
        std::print("  {}{}\n", (folder / file.name).string(),
                   terminal.paint(fidelity, Colour::dim));
    }
}

}  // namespace

void print_tailored(const tailor::ReadResume& base, const model::Posting& posting,
                    const tailor::Outcome& outcome, const std::filesystem::path& folder) {
    const Terminal terminal(stdout);
    print_who(terminal, base, posting);
    print_score(terminal, outcome.score_before, &outcome.score_after);
    std::print("\n");
    print_requirements(terminal, outcome.match_after, outcome.resume);
    print_edits(terminal, outcome.draft);
    print_letter_edits(terminal, outcome.letter);
    print_refused(terminal, outcome.draft);
    print_language_model(terminal, outcome.draft.model_use);
    print_omitted(terminal, outcome.draft);
    print_decisions(terminal, outcome.draft);
    print_questions(terminal, outcome.draft);
    print_files(terminal, outcome, folder);
}

}  // namespace vouch::cli
