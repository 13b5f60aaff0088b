// vouch tailor RESUME JOB --out DIR […]; vouch tailor RESUME JOBS_DIR --out DIR
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <print>

#include "base/text.hpp"
#include "command.hpp"
#include "files.hpp"
#include "model/answers_json.hpp"
#include "print_tailored.hpp"
#include "tailor/ranking_json.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;

struct Wish {
    std::string resume;
    std::string job;
    std::string out;
    std::string template_name;
    std::string formats = "pdf,docx,md";
    std::string tone = "plain";
    int pages = 2;
    std::string paper = "a4";
    std::string language;
    std::string answers;
    std::vector<std::string> attest;
    std::vector<std::string> reject;
    std::string date;
    bool no_letter = false;
    bool address_gaps = false;
    bool strict = false;
    bool force = false;
    bool json = false;
};

Result<std::vector<tailor::Format>> formats_of(const std::string& list) {
    std::vector<tailor::Format> formats;
    for (const auto name : text::split(list, ',')) {
        bool known = false;
        for (const auto format :
             {tailor::Format::pdf, tailor::Format::docx, tailor::Format::markdown}) {
            if (text::trim(name) == tailor::ending_of(format)) {
                known = true;
                if (!std::ranges::contains(formats, format)) {
                    formats.push_back(format);
                }
            }
        }
        if (!known) {
            return fail("format-unknown",
                        {{"name", std::string(name)}, {"known", "pdf, docx, md"}});
        }
    }
    return formats;
}

write::Tone tone_of(const std::string& name) {
    return name == "warm"     ? write::Tone::warm
           : name == "formal" ? write::Tone::formal
                              : write::Tone::plain;
}

Result<tailor::Options> options_of(const Wish& wish) {
    tailor::Options options;
    TRY_INTO(options.date, date_of(wish.date));
    TRY_INTO(options.formats, formats_of(wish.formats));
    options.template_name = wish.template_name;
    options.tone = tone_of(wish.tone);
    options.pages_max = wish.pages;
    options.paper = wish.paper == "letter" ? layout::Paper::letter : layout::Paper::a4;
    options.language = wish.language;
    options.letter = !wish.no_letter;
    options.address_gaps = wish.address_gaps;
    options.decisions.attested = wish.attest;
    options.decisions.rejected = wish.reject;
    options.decisions.who = {"person", options.date};
    if (!wish.answers.empty()) {
        TRY_INTO(const auto file, read_input(wish.answers));
        TRY_INTO(options.decisions.answers, model::answers_from_json(file.bytes));
    }
    return options;
}

struct Tailored {
    model::Posting posting;
    tailor::Outcome outcome;
};

Result<Tailored> tailor_one(const tailor::Engine& engine, const tailor::ReadResume& base,
                            const std::string& job, const fs::path& folder, tailor::Options options,
                            const Wish& wish, ProgressLine& progress) {
    TRY_INTO(const auto file, read_input(job));
    TRY_INTO(auto posting, tailor::read_posting(file, engine));
    options.earlier_files = own_files(folder);
    TRY_INTO(auto outcome, tailor::run(base, posting, options, engine, [&](std::string_view step) {
                 progress.show(to_text(Message{std::string(step)}));
             }));
    TRY(write_outputs(folder, outcome.files,
                      wish.force ? Overwrite::anything : Overwrite::only_own));
    warn_of_failed_calls(outcome.draft.model_use);
    return Tailored{std::move(posting), std::move(outcome)};
}

Result<int> exit_code_of(const tailor::Outcome& outcome, bool strict) {
    const auto& draft = outcome.draft;
    if (strict && (!draft.refusals.empty() || !draft.questions.empty())) {
        return fail("strict-refused", {{"claims", std::to_string(draft.refusals.size())},
                                       {"questions", std::to_string(draft.questions.size())}});
    }
    return exit_done;
}

void print_times(const tailor::Outcome& outcome, std::chrono::steady_clock::time_point began) {
    std::string steps;
    for (const auto& [name, time] : outcome.times) {
        const auto milliseconds = static_cast<double>(time.count()) / 1000.0;
        steps += std::format(" {} {:.0f}", name.substr(name.find('.') + 1), milliseconds);
    }
    const std::chrono::duration<double, std::milli> total =
        std::chrono::steady_clock::now() - began;
    std::fflush(stdout);  // both may go to one pipe: the summary comes first
    const Terminal terminal(stderr);
    std::print(
        stderr, "{}\n",
        terminal.paint(std::format("{:.0f} ms (of it{} ms)", total.count(), steps), Colour::dim));
}

Result<int> run_folder(const tailor::Engine& engine, const tailor::ReadResume& base,
                       const tailor::Options& options, const Wish& wish, ProgressLine& progress) {
    TRY_INTO(const auto jobs, files_in(wish.job));
    std::vector<tailor::Ranked> ranking;
    std::map<std::string, std::size_t> unused;  // remark → postings that gave it
    Result<int> worst = exit_done;
    for (const auto& job : jobs) {
        const auto folder = fs::path(wish.out) / job.stem();
        const auto done = tailor_one(engine, base, job.string(), folder, options, wish, progress);
        if (!done) {
            std::print(stderr, "{}: {}\n", job.string(), to_text(done.error()));
            worst = rule_of(done.error().code).exit_code;
            continue;
        }
        for (const auto& remark : done->outcome.draft.remarks) {
            ++unused[to_text(remark)];
        }
        ranking.push_back(tailor::rank(job.filename().string(), job.stem().string(), done->posting,
                                       done->outcome));
        if (const auto code = exit_code_of(done->outcome, wish.strict); !code) {
            worst = std::unexpected(code.error());
        }
    }
    // A decision is often on one of many postings; that it met nothing in any is worth saying.
    for (const auto& [remark, times] : unused) {
        if (times == ranking.size()) {
            std::print(stderr, "{}\n", remark);
        }
    }
    tailor::sort_ranking(ranking);
    TRY(write_output(fs::path(wish.out) / "ranking.json", tailor::to_json(ranking),
                     Overwrite::anything));
    if (wish.json) {
        std::print("{}", tailor::to_json(ranking));
        return worst;
    }
    for (const auto& row : ranking) {
        std::print("{:>3.0f}  {:>3.0f} → {:>3.0f}  {}{}  [{}]\n", row.fit, row.score_before,
                   row.score_after, row.title, row.company.empty() ? "" : " at " + row.company,
                   (fs::path(wish.out) / row.folder).string());
    }
    return worst;
}

Result<int> run(Program& program, const Wish& wish) {
    const auto began = std::chrono::steady_clock::now();
    TRY_INTO(const auto options, options_of(wish));
    ProgressLine progress(!wish.json);
    progress.show(to_text(Message{"tailor.read"}));
    TRY(program.prepare_writing());
    program.prepare_meaning();
    program.prepare_spelling();
    TRY_INTO(const auto* engine, program.engine());
    TRY_INTO(const auto file, read_input(wish.resume));
    TRY_INTO(const auto base, tailor::read_resume(file, *engine, options.date));
    if (fs::is_directory(wish.job)) {
        const auto code = run_folder(*engine, base, options, wish, progress);
        program.warn_of_missing_model();
        return code;
    }
    TRY_INTO(const auto done,
             tailor_one(*engine, base, wish.job, wish.out, options, wish, progress));
    if (wish.json) {
        std::print("{}", done.outcome.files.back().bytes);
    } else {
        print_tailored(base, done.posting, done.outcome, wish.out);
        print_times(done.outcome, began);
    }
    program.warn_of_missing_model();
    return exit_code_of(done.outcome, wish.strict);
}

void add_options(CLI::App& command, Wish& wish) {
    command
        .add_option("RESUME", wish.resume,
                    "Any file that \"vouch parse\" reads; - for standard input")
        ->required();
    command
        .add_option(
            "JOB", wish.job,
            "Any file that \"vouch job\" reads, or a folder of such files; - for standard input")
        ->required();
    command.add_option("--out", wish.out, "Folder for the files (made if missing)")
        ->required()
        ->type_name("DIR");
    command.add_option("--template", wish.template_name, "Design of the documents")->type_name("T");
    command.add_option("--formats", wish.formats, "Which of pdf, docx, md")
        ->type_name("LIST")
        ->capture_default_str();
    command.add_option("--tone", wish.tone, "Of the letter: plain, warm or formal")
        ->check(CLI::IsMember({"plain", "warm", "formal"}))
        ->type_name("T")
        ->capture_default_str();
    command.add_option("--pages", wish.pages, "Pages the résumé may take")
        ->check(CLI::Range(1, 12))
        ->type_name("N")
        ->capture_default_str();
    command.add_option("--paper", wish.paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->type_name("P")
        ->capture_default_str();
    command.add_option("--lang", wish.language, "Language of the documents, as in en-GB")
        ->type_name("L");
    command.add_flag("--no-letter", wish.no_letter, "Write no cover letter");
    command.add_flag("--address-gaps", wish.address_gaps,
                     "Name in the letter the first must-have that the résumé does not show");
    command
        .add_option("--answers", wish.answers, "Your answers to questions: JSON, {\"ID\": \"…\"}")
        ->type_name("FILE");
    command.add_option("--attest", wish.attest, "Vouch yourself for a refused text (repeatable)")
        ->type_name("ID")
        ->allow_extra_args(false);
    command.add_option("--reject", wish.reject, "Do not make this edit (repeatable)")
        ->type_name("ID")
        ->allow_extra_args(false);
    command
        .add_option(
            "--date", wish.date,
            "What \"present\" and the letter's date mean (default: SOURCE_DATE_EPOCH, then today)")
        ->type_name("YYYY-MM-DD");
    command.add_flag("--strict", wish.strict,
                     "Exit with 4 where a claim was refused or a question is open");
    command.add_flag("--force", wish.force, "Replace files that an earlier run did not write");
    command.add_flag("--json", wish.json, "Print report.json instead of the summary");
}

}  // namespace

void add_tailor(CLI::App& app, Program& program, Action& action) {
    auto* command =
        app.add_subcommand("tailor", "Tailor a résumé and write a cover letter for a posting");
    const auto wish = std::make_shared<Wish>();
    add_options(*command, *wish);
    command->footer(
        "Examples:\n  vouch tailor resume.pdf posting.txt --out application\n"
        "  vouch tailor resume.docx postings/ --out applications --no-letter\n\n"
        "With VOUCH_LLM_URL and VOUCH_LLM_MODEL set (also VOUCH_LLM_PROVIDER: openai, anthropic;\n"
        "VOUCH_LLM_KEY) a language model proposes wordings. Each passes the same proof, and "
        "names,\n"
        "addresses and numbers to reach you by are not sent. docs/guides/language-models.md");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
