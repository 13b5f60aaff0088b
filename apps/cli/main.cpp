#include <csignal>
#include <exception>
#include <print>

#include "command.hpp"
#include "terminal.hpp"

namespace vouch::cli {

void print_error(const Error& error) {
    std::fflush(stdout);  // both may go to one pipe: results come first
    const Terminal terminal(stderr);
    std::print(stderr, "{} {}\n", terminal.paint("vouch:", Colour::red), to_text(error));
}

namespace {

constexpr std::string_view footer = R"(Example:
  vouch tailor resume.pdf job.txt --out application

Exit codes: 0 done, 1 our fault, 2 wrong usage, 3 input refused,
            4 under --strict: a claim was refused or a question is open.
Run "vouch COMMAND --help" for a command's options.)";

int run(int argc, char** argv) {
    CLI::App app{"Vouch tailors a résumé to a job posting, with proof for every line."};
    app.set_version_flag("--version", "vouch " VOUCH_VERSION);
    app.require_subcommand(1);
    app.footer(std::string(footer));

    Program program;
    Action action;
    add_tailor(app, program, action);
    add_check(app, program, action);
    add_match(app, program, action);
    add_parse(app, program, action);
    add_job(app, program, action);
    add_skills(app, program, action);
    add_taxonomy(app, program, action);
    add_render(app, program, action);
    add_doctor(app, program, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are "errors" with the code 0.
        return app.exit(error) == 0 ? exit_done : exit_usage;
    }
    const auto done = action();
    if (!done) {
        print_error(done.error());
        return rule_of(done.error().code).exit_code;
    }
    return *done;
}

// An exception that no adapter met is our own mistake.
int report_mistake(const std::exception& mistake) {
    try {
        print_error({"internal", {{"detail", mistake.what()}}});
        return 1;
    } catch (...) {
        return 1;  // even stderr is closed
    }
}

}  // namespace

}  // namespace vouch::cli

int main(int argc, char** argv) {
    // A closed pipe ("vouch … | head") ends the writing with an error code, not the process.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return vouch::cli::run(argc, argv);
    } catch (const std::exception& error) {
        return vouch::cli::report_mistake(error);
    }
}
