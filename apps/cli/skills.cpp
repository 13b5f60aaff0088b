// vouch skills FILE|- [--all] [--json]
#include <algorithm>
#include <print>

#include "base/text.hpp"
#include "command.hpp"
#include "files.hpp"
#include "tailor/read.hpp"
#include "tailor/skills_json.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string file;
    bool all = false;
    bool json = false;
};

Result<int> run(Program& program, const Wish& wish) {
    TRY_INTO(const auto* engine, program.engine());
    TRY_INTO(const auto file, read_input(wish.file));
    TRY_INTO(const auto text, tailor::read_text(file, *engine));
    auto mentions = engine->taxonomy.survey(text);
    if (!wish.all) {
        std::erase_if(mentions, [](const skills::Mention& mention) {
            return mention.confidence < skills::survey_confidence_min;
        });
    }
    if (wish.json) {
        std::print("{}", tailor::to_json(mentions, text));
        return exit_done;
    }
    const Terminal terminal(stdout);
    const auto offsets = text::code_point_offsets(text);
    for (const auto& mention : mentions) {
        const auto place =
            std::format("{:>6}-{:<6} ", offsets[mention.begin], offsets[mention.end]);
        std::print("{}{}  {}\n", terminal.paint(place, Colour::dim), mention.name,
                   terminal.paint(
                       std::format("{} {:.0f} %{}", skills::to_word(mention.kind),
                                   mention.confidence * 100.0F, mention.negated ? ", negated" : ""),
                       Colour::dim));
    }
    return exit_done;
}

}  // namespace

void add_skills(CLI::App& app, Program& program, Action& action) {
    auto* command =
        app.add_subcommand("skills", "List every skill named in a text, with its place");
    const auto wish = std::make_shared<Wish>();
    command->add_option("FILE", wish->file, "Any file that can be read; - for standard input")
        ->required();
    command->add_flag("--all", wish->all,
                      "Also what is more likely none: names in titles, in a company's talk of "
                      "itself, in ordinary prose");
    command->add_flag("--json", wish->json, "For machines; offsets count Unicode code points");
    command->footer("Example:\n  vouch skills posting.txt --json");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
