// vouch render RESUME.json --out FILE [--template T]
#include <filesystem>
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "render/render.hpp"
#include "tailor/render_resume.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::string resume;
    std::string out;
    std::string template_name;
    std::string paper = "a4";
    std::string date;
    int pages = 0;
    bool force = false;
};

Result<int> run(Program& program, const Wish& wish) {
    TRY_INTO(const auto today, date_of(wish.date));
    TRY_INTO(const auto format, tailor::format_of_file(wish.out));
    TRY_INTO(const auto* engine, program.engine());
    TRY_INTO(const auto file, read_input(wish.resume));
    TRY_INTO(const auto read, tailor::read_resume(file, *engine, today));
    TRY_INTO(const auto* design, tailor::find_template(*engine, wish.template_name));
    const render::Options options{
        .paper = wish.paper == "letter" ? layout::Paper::letter : layout::Paper::a4,
        .pages_max = wish.pages,
        .language = read.resume.language,
        .date = today,
        .fonts_folder = engine->font_folder};
    TRY_INTO(const auto bytes, tailor::render_resume(read.resume, format, *design, options));
    TRY(write_output(wish.out, bytes, wish.force ? Overwrite::anything : Overwrite::only_own));
    std::print("{}\n", wish.out);
    return exit_done;
}

}  // namespace

void add_render(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("render", "Set a résumé as a document");
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option("RESUME", wish->resume, "JSON Resume, or any file that \"vouch parse\" reads")
        ->required();
    command
        ->add_option("--out", wish->out, "The file; its ending says the format: .pdf, .docx or .md")
        ->required()
        ->type_name("FILE");
    command->add_option("--template", wish->template_name, "Design of the document")
        ->type_name("T");
    command->add_option("--paper", wish->paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->type_name("P")
        ->capture_default_str();
    command->add_option("--pages", wish->pages, "Pages it may take; 0: as many as it needs")
        ->check(CLI::Range(0, 12))
        ->type_name("N");
    command->add_option("--date", wish->date, "Date of creation in the file (default: today)")
        ->type_name("YYYY-MM-DD");
    command->add_flag("--force", wish->force, "Replace the file if it is there");
    command->footer("Example:\n  vouch render resume.json --out resume.pdf");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
