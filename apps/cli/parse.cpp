// vouch parse FILE [--json]; vouch parse FILE... --out DIR
#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <print>

#include "base/in_parallel.hpp"
#include "command.hpp"
#include "files.hpp"
#include "model/resume_json.hpp"
#include "print_resume.hpp"
#include "tailor/read.hpp"

namespace vouch::cli {

namespace {

struct Wish {
    std::vector<std::string> files;
    std::string out;
    std::string date;
    bool json = false;
};

Result<int> parse_one(const tailor::Engine& engine, const Wish& wish, Date today) {
    TRY_INTO(const auto file, read_input(wish.files.front()));
    TRY_INTO(const auto read, tailor::read_resume(file, engine, today));
    if (wish.json) {
        std::print("{}", model::to_json(read.resume));
    } else {
        print_resume(read);
    }
    return exit_done;
}

Result<void> parse_into(const tailor::Engine& engine, const std::string& path,
                        const std::filesystem::path& folder, Date today) {
    TRY_INTO(const auto file, read_input(path));
    TRY_INTO(const auto read, tailor::read_resume(file, engine, today));
    return write_output(folder / (file.name + ".json"), model::to_json(read.resume),
                        Overwrite::anything);
}

// Files in parallel; a file that cannot be read is named on stderr and the others go on.
Result<int> parse_many(const tailor::Engine& engine, const Wish& wish, Date today) {
    using Clock = std::chrono::steady_clock;
    const auto began = Clock::now();
    std::vector<double> milliseconds(wish.files.size());
    std::atomic<int> worst = exit_done;
    std::mutex printing;
    in_parallel(wish.files.size(), [&](std::size_t i) {
        const auto start = Clock::now();
        const auto done = parse_into(engine, wish.files[i], wish.out, today);
        milliseconds[i] = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        if (!done) {
            const std::lock_guard lock(printing);
            std::print(stderr, "{}: {}\n", wish.files[i], to_text(done.error()));
            worst = std::max(worst.load(), rule_of(done.error().code).exit_code);
        }
    });
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share *
                                                     static_cast<double>(milliseconds.size() - 1))];
    };
    std::print(stderr,
               "{} files in {:.2f} s; a file: median {:.1f} ms, p99 {:.1f} ms, most {:.1f} ms\n",
               wish.files.size(), std::chrono::duration<double>(Clock::now() - began).count(),
               at(0.5), at(0.99), milliseconds.back());
    return worst.load();
}

Result<int> run(Program& program, const Wish& wish) {
    if (wish.files.size() > 1 && wish.out.empty()) {
        return fail("usage", {{"detail", "Several files need --out DIR for the results."}});
    }
    TRY_INTO(const auto today, date_of(wish.date));
    TRY_INTO(const auto* engine, program.engine());
    return wish.out.empty() ? parse_one(*engine, wish, today) : parse_many(*engine, wish, today);
}

}  // namespace

void add_parse(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("parse", "Show what is read from a résumé");
    const auto wish = std::make_shared<Wish>();
    command
        ->add_option(
            "FILE", wish->files,
            "PDF, DOCX, ODT, RTF, HTML, Markdown, text, a scan or picture (PNG, JPEG, TIFF), "
            "LinkedIn's data export (ZIP) or JSON Resume; - for standard input")
        ->required();
    command->add_flag("--json", wish->json,
                      "For machines: JSON Resume and more, api/resume.schema.json");
    command->add_option("--out", wish->out, "Write DIR/<file name>.json for each file, in parallel")
        ->type_name("DIR");
    command->add_option("--date", wish->date, "What \"present\" means (default: today)")
        ->type_name("YYYY-MM-DD");
    command->footer("Examples:\n  vouch parse resume.pdf\n  vouch parse *.docx --out parsed");
    command->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
