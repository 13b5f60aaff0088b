// vouch job FILE|- [--json]
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "model/posting_json.hpp"
#include "tailor/read.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string file;
    bool json = false;
};

void print_fact(const Terminal& terminal, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        std::print("{}", terminal.wrap(terminal.paint(std::format("{:<12}", name), Colour::dim),
                                       value, Colour::plain));
    }
}

std::string salary_text(const model::Posting& posting) {
    if (!posting.salary) {
        return {};
    }
    const auto& salary = *posting.salary;
    const auto range = salary.min == salary.max
                           ? std::format("{:.0f}", salary.min)
                           : std::format("{:.0f} to {:.0f}", salary.min, salary.max);
    return std::format("{} {} a {}", salary.currency, range, model::to_word(salary.period));
}

void print_posting(const model::Posting& posting) {
    const Terminal terminal(stdout);
    std::print("{}\n", terminal.paint(posting.title.empty() ? "(no title found)" : posting.title,
                                      Colour::bold));
    print_fact(terminal, "company", posting.company);
    print_fact(terminal, "location", posting.location);
    print_fact(terminal, "workplace", model::to_word(posting.workplace));
    print_fact(terminal, "type", model::to_word(posting.employment_type));
    print_fact(terminal, "seniority", model::to_word(posting.seniority));
    print_fact(terminal, "salary", salary_text(posting));
    if (posting.years_experience_min) {
        print_fact(terminal, "years", std::format("{:g} or more", *posting.years_experience_min));
    }
    print_fact(terminal, "education", model::to_word(posting.education_min));
    print_fact(terminal, "reference", posting.application.reference_number);
    std::print("\nRequirements ({})\n", posting.requirements.size());
    for (const auto& requirement : posting.requirements) {
        const auto head =
            std::format("  {:<4} {:<4}  ", requirement.id, model::to_word(requirement.kind));
        std::print("{}", terminal.wrap(terminal.paint(head, Colour::dim), requirement.text,
                                       Colour::plain));
        if (!requirement.skills.empty()) {
            std::string skills;
            for (const auto& skill : requirement.skills) {
                skills += (skills.empty() ? "" : ", ") + skill;
            }
            std::print("{}", terminal.wrap("             ", skills, Colour::blue));
        }
    }
    for (const auto& remark : posting.remarks) {
        std::print("{}", terminal.wrap("  note  ", to_text(remark.message), Colour::yellow));
    }
}

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
