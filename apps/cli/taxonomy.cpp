// vouch taxonomy import [--esco DIR] [--onet DIR] [--lightcast FILE] --out DIR [--force]
#include <algorithm>
#include <array>
#include <print>

#include "command.hpp"
#include "files.hpp"
#include "skills/data_folder.hpp"
#include "skills/imports/imports.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;
namespace imports = skills::imports;

constexpr std::size_t import_bytes_max = 256U * 1024U * 1024U;

struct Wish {
    std::string esco;
    std::string onet;
    std::string lightcast;
    std::string out;
    bool force = false;
};

// Those of the named files that the folder holds; the first one must be there or the second.
Result<std::vector<skills::DataFile>> read_some(const std::string& folder,
                                                std::span<const char* const> names) {
    std::vector<skills::DataFile> files;
    for (const auto* name : names) {
        const auto path = fs::path(folder) / name;
        if (fs::exists(path)) {
            TRY_INTO(auto file, read_input(path.string(), import_bytes_max));
            files.push_back({name, std::move(file.bytes)});
        }
    }
    if (files.empty()) {
        return fail("file-not-found", {{"path", (fs::path(folder) / names.front()).string()}});
    }
    return files;
}

void print_counts(std::string_view source, const imports::Counts& counts) {
    std::print(stderr,
               "{}: {} names of skills read: {} rows with {} further spellings written, {} known "
               "already, {} spellings left out; {} titles\n",
               source, counts.read, counts.added, counts.aliases, counts.merged, counts.left_out,
               counts.titles);
}

// Our own tables and what earlier imports wrote, without the files that are about to be replaced.
Result<std::vector<skills::DataFile>> read_known(const Program& program, const Wish& wish) {
    TRY_INTO(auto known, program.own_taxonomy());
    TRY_INTO(auto earlier, skills::read_data_folder(wish.out));
    for (auto& file : earlier) {
        const auto stem = fs::path(file.name).stem().string();
        const bool replaced = (stem == "esco" && !wish.esco.empty()) ||
                              (stem == "onet" && !wish.onet.empty()) ||
                              (stem == "lightcast" && !wish.lightcast.empty());
        if (!replaced) {
            known.push_back(std::move(file));
        }
    }
    return known;
}

Result<void> write_import(const imports::Import& import, const Wish& wish) {
    for (const auto& file : import.files) {
        TRY(write_output(fs::path(wish.out) / file.name, file.text,
                         wish.force ? Overwrite::anything : Overwrite::only_own));
    }
    return {};
}

Result<int> run(const Program& program, const Wish& wish) {
    if (wish.esco.empty() && wish.onet.empty() && wish.lightcast.empty()) {
        return fail("usage", {{"detail", "Say what to import: --esco, --onet or --lightcast."}});
    }
    TRY_INTO(auto files, read_known(program, wish));
    const auto take = [&](std::string_view source, auto read) -> Result<void> {
        TRY_INTO(const auto known, imports::Known::from_files(files));
        TRY_INTO(const imports::Import import, read(known));
        TRY(write_import(import, wish));
        print_counts(source, import.counts);
        files.insert(files.end(), import.files.begin(), import.files.end());
        return {};
    };
    using Known = imports::Known;
    if (!wish.esco.empty()) {
        TRY_INTO(const auto read,
                 read_some(wish.esco, std::array{"skills_en.csv", "occupations_en.csv"}));
        TRY(take("ESCO", [&](const Known& known) { return imports::import_esco(read, known); }));
    }
    if (!wish.onet.empty()) {
        TRY_INTO(const auto read,
                 read_some(wish.onet, std::array{"Technology Skills.txt", "Tools Used.txt",
                                                 "Occupation Data.txt", "Alternate Titles.txt"}));
        TRY(take("O*NET", [&](const Known& known) { return imports::import_onet(read, known); }));
    }
    if (!wish.lightcast.empty()) {
        TRY_INTO(auto read, read_input(wish.lightcast, import_bytes_max));
        const skills::DataFile file{std::move(read.name), std::move(read.bytes)};
        TRY(take("Lightcast",
                 [&](const Known& known) { return imports::import_lightcast(file, known); }));
    }
    return exit_done;
}

constexpr std::string_view help =
    R"(Each source becomes DIR/skills/NAME.tsv and, where it has them, DIR/titles/NAME.tsv and
DIR/identifiers/NAME.tsv, in the format of Vouch's own tables (taxonomy/README.md). Names that
Vouch or an earlier import into DIR knows are not doubled. To use the folder, set
VOUCH_TAXONOMY=DIR: every command then loads it beside Vouch's own tables. Import anew after an
update of Vouch, whose tables may know more names then.

Examples:
  vouch taxonomy import --esco ESCO-dataset --onet db_29_2_text --out more
  VOUCH_TAXONOMY=more vouch skills posting.txt)";

}  // namespace

void add_taxonomy(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("taxonomy", "Add public lists of skills to Vouch's own");
    command->require_subcommand(1);
    command->footer(std::string(help));
    auto* import = command->add_subcommand(
        "import", "Make a further taxonomy folder of ESCO, O*NET or Lightcast files");
    const auto wish = std::make_shared<Wish>();
    import
        ->add_option("--esco", wish->esco,
                     "Folder with skills_en.csv, and occupations_en.csv for titles")
        ->type_name("DIR");
    import
        ->add_option("--onet", wish->onet,
                     "Folder with \"Technology Skills.txt\", \"Tools Used.txt\", \"Occupation "
                     "Data.txt\", \"Alternate Titles.txt\", as many as are there")
        ->type_name("DIR");
    import->add_option("--lightcast", wish->lightcast, "Lightcast Open Skills, as JSON")
        ->type_name("FILE");
    import->add_option("--out", wish->out, "Where to write")->type_name("DIR")->required();
    import->add_flag("--force", wish->force, "Replace files that are there");
    import->footer(std::string(help));
    import->callback(
        [&program, &action, wish] { action = [&program, wish] { return run(program, *wish); }; });
}

}  // namespace vouch::cli
