// vouch job FILE|- [--json]
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "model/posting_json.hpp"
#include "print_posting.hpp"
#include "tailor/read.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string file;
    bool json = false;
};

Result<int> run(Program& program, const Wish& wish) {
    TRY_INTO(const auto* engine, program.engine());
    TRY_INTO(const auto file, read_input(wish.file));
    TRY_INTO(const auto posting, tailor::read_posting(file, *engine));
    if (wish.json) {
        std::print("{}", model::to_json(posting));
    } else {
        print_posting(posting);
    }
    return exit_done;
}

}  // namespace

void add_job(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("job", "Show what a job posting asks for");
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("FILE", wish->file,
                     "Text, Markdown, HTML, PDF, DOCX or JSON; - for standard input")
        ->required();
    command->add_flag("--json", wish->json, "For machines: api/posting.schema.json");
    command->footer("Example:\n  vouch job posting.txt");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
