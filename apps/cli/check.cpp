// vouch check RESUME [--job JOB] [--json]
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "match/match.hpp"
#include "print_match.hpp"
#include "tailor/check_json.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string resume;
    std::string job;
    std::string date;
    bool json = false;
};

constexpr std::size_t findings_shown = 12;

Result<int> run(Program& program, const Wish& wish) {
    TRY_INTO(const auto today, date_of(wish.date));
    program.prepare_spelling();
    if (!wish.job.empty()) {
        program.prepare_meaning();
    }
    TRY_INTO(const auto* engine, program.engine());
    TRY_INTO(const auto file, read_input(wish.resume));
    TRY_INTO(const auto read, tailor::read_resume(file, *engine, today));
    std::optional<model::Posting> posting;
    std::optional<model::Match> match;
    if (!wish.job.empty()) {
        TRY_INTO(const auto job_file, read_input(wish.job));
        TRY_INTO(posting, tailor::read_posting(job_file, *engine));
        match = match::match(read.resume, *posting, engine->taxonomy, engine->embedder, today);
        program.warn_of_missing_model();
    }
    const auto score =
        ats::score(read.resume, read.reading, posting ? &*posting : nullptr,
                   match ? &*match : nullptr, {engine->taxonomy, engine->speller}, today);
    if (wish.json) {
        std::print("{}", tailor::check_to_json(read, score, match ? &*match : nullptr));
        return exit_done;
    }
    const Terminal terminal(stdout);
    print_score(terminal, score, nullptr);
    std::print("\n{}\n", terminal.paint("What to mend", Colour::bold));
    print_findings(terminal, score, read.resume, findings_shown);
    std::print("\n{}\n", terminal.paint("What an applicant-tracking system sees", Colour::bold));
    std::print("{}\n",
               read.text.empty() ? "  (the résumé came as data, not as a document)" : read.text);
    return exit_done;
}

}  // namespace

void add_check(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("check", "Check and score a résumé as an ATS would see it");
    const auto wish = std::make_shared<Wish>();
    command->add_option("RESUME", wish->resume, "Any file that \"vouch parse\" reads")->required();
    command->add_option("--job", wish->job, "A posting to score against")->type_name("JOB");
    command->add_flag("--json", wish->json, "For machines");
    command->add_option("--date", wish->date, "What \"present\" means (default: today)")
        ->type_name("YYYY-MM-DD");
    command->footer("Example:\n  vouch check resume.docx --job posting.txt");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
