// vouch match RESUME JOB [--json]; vouch match RESUME JOBS_DIR; vouch match RESUMES_DIR JOB
#include <filesystem>
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "match/match.hpp"
#include "match_many.hpp"
#include "model/match_json.hpp"
#include "print_match.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string resume;
    std::string job;
    std::string date;
    bool json = false;
};

void print_keywords(const Terminal& terminal, std::string_view name,
                    const std::vector<model::Keyword>& keywords, Colour colour) {
    if (keywords.empty()) {
        return;
    }
    std::string list;
    for (const auto& keyword : keywords) {
        list += (list.empty() ? "" : ", ") + keyword.skill;
    }
    std::print("{}", terminal.wrap(std::format("  {:<10} ", name), list, colour));
}

Result<int> run(Program& program, const Wish& wish) {
    TRY_INTO(const auto today, date_of(wish.date));
    const bool many_resumes = std::filesystem::is_directory(wish.resume);
    const bool many_jobs = std::filesystem::is_directory(wish.job);
    if (many_resumes && many_jobs) {
        return fail("usage", {{"detail", "Only one of RESUME and JOB can be a folder."}});
    }
    program.prepare_meaning();
    TRY_INTO(const auto* engine, program.engine());
    if (many_jobs || many_resumes) {
        const auto done = many_jobs
                              ? rank_postings(*engine, {wish.resume, wish.job, wish.json}, today)
                              : rank_resumes(*engine, {wish.job, wish.resume, wish.json}, today);
        program.warn_of_missing_model();
        return done;
    }
    TRY_INTO(const auto resume_file, read_input(wish.resume));
    TRY_INTO(const auto job_file, read_input(wish.job));
    TRY_INTO(const auto read, tailor::read_resume(resume_file, *engine, today));
    TRY_INTO(const auto posting, tailor::read_posting(job_file, *engine));
    const auto match =
        match::match(read.resume, posting, engine->taxonomy, engine->embedder, today);
    program.warn_of_missing_model();
    if (wish.json) {
        std::print("{}", model::to_json(match));
        return exit_done;
    }
    const Terminal terminal(stdout);
    std::print("{} {:.0f} of 100 for {}\n", terminal.paint("Fit", Colour::bold), match.fit,
               posting.title.empty() ? "this posting" : posting.title);
    for (const auto& reason : match.reasons) {
        std::print("{}", terminal.wrap("  ", to_text(reason), Colour::dim));
    }
    std::print("\n");
    print_requirements(terminal, match, read.resume);
    std::print("\n{}\n", terminal.paint("Keywords", Colour::bold));
    print_keywords(terminal, "shown", match.stated, Colour::green);
    print_keywords(terminal, "unstated", match.unstated, Colour::yellow);
    print_keywords(terminal, "missing", match.missing, Colour::red);
    return exit_done;
}

}  // namespace

void add_match(CLI::App& app, Program& program, Action& action) {
    auto* command =
        app.add_subcommand("match", "Show requirement by requirement what a résumé proves");
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("RESUME", wish->resume,
                     "Any file that \"vouch parse\" reads, or a folder of them")
        ->required();
    command->add_option("JOB", wish->job, "Any file that \"vouch job\" reads, or a folder of them")
        ->required();
    command->add_flag("--json", wish->json, "For machines");
    command->add_option("--date", wish->date, "What \"present\" means (default: today)")
        ->type_name("YYYY-MM-DD");
    command->footer(
        "Examples:\n  vouch match resume.pdf posting.txt\n"
        "  vouch match resume.pdf postings/ --json\n  vouch match resumes/ posting.txt");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
