#include "program.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <print>
#include <sstream>

#include "base/text.hpp"
#include "skills/data_folder.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_template = "modern";

fs::path program_folder() {
    std::error_code error;
    const auto self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path(".") : self.parent_path();
}

// VOUCH_DATA_DIR, else where `cmake --install` puts it, else the source tree it was built from.
std::string find_data_folder() {
    if (auto folder = environment("VOUCH_DATA_DIR"); !folder.empty()) {
        return folder;
    }
    const auto installed = program_folder().parent_path() / "share" / "vouch";
    return fs::exists(installed / "taxonomy") ? installed.string() : VOUCH_SOURCE_DIR;
}

std::string find_reader() {
    const auto named = environment("VOUCH_READER");
    return named.empty() ? (program_folder() / "vouch-reader").string() : named;
}

// VOUCH_MODEL_DIR, else beside the program (a build tree), else where it is installed.
std::string find_model(const std::string& data_folder) {
    if (auto folder = environment("VOUCH_MODEL_DIR"); !folder.empty()) {
        return folder;
    }
    const auto beside = program_folder() / "model";
    return fs::exists(beside) ? beside.string() : (fs::path(data_folder) / "model").string();
}

// VOUCH_DICTIONARIES, else where Debian's hunspell-en-gb and hunspell-en-us lie.
std::string find_dictionaries() {
    const auto named = environment("VOUCH_DICTIONARIES");
    return named.empty() ? "/usr/share/hunspell" : named;
}

// Of the two largest objects a process has one each, and leaves them to the system at its end:
// taking them apart would take some 35 ms of every run.
spell::HunspellSpeller& lasting_speller() {
    static auto* const speller = new spell::HunspellSpeller(find_dictionaries());
    return *speller;
}

const skills::Taxonomy* lasting(skills::Taxonomy&& taxonomy) {
    static const auto* const kept = new skills::Taxonomy(std::move(taxonomy));
    return kept;
}

Result<std::string> slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) {
        return fail("data-missing", {{"path", path.string()}});
    }
    return std::move(text).str();
}

Result<std::map<std::string, layout::Template>> load_templates(const fs::path& folder) {
    std::map<std::string, layout::Template> templates;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto file = entry.path() / "template.conf";
        if (fs::exists(file)) {
            const auto name = entry.path().filename().string();
            TRY_INTO(const auto text, slurp(file));
            TRY_INTO(auto design, layout::parse_template(text, name));
            templates.emplace(name, std::move(design));
        }
    }
    if (templates.empty()) {
        return fail("data-missing", {{"path", folder.string()}});
    }
    return templates;
}

}  // namespace

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string(value);
}

Program::Program()
    : data_folder_(find_data_folder()),
      reader_path_(find_reader()),
      reader_(reader_path_),
      awaited_(find_model(data_folder_)),
      embedder_(awaited_, vectors_kept),
      speller_(lasting_speller()) {}

Program::~Program() {
    speller_.wait();
}

fs::path Program::cache_folder() {
    if (const char* named = std::getenv("VOUCH_CACHE_DIR"); named != nullptr) {
        return named;
    }
    if (const fs::path caches = environment("XDG_CACHE_HOME"); caches.is_absolute()) {
        return caches / "vouch";
    }
    const fs::path home = environment("HOME");
    return home.is_absolute() ? home / ".cache" / "vouch" : fs::path();
}

void Program::prepare_meaning() {
    awaited_.prepare();
    if (const auto folder = cache_folder(); !folder.empty()) {
        embedder_.remember_in(embed::VectorFile::open(folder / "vectors.sqlite", vectors_kept));
    }
}

Result<const tailor::Engine*> Program::engine() {
    if (!engine_) {
        TRY(load());
    }
    return &*engine_;
}

Result<std::vector<skills::DataFile>> Program::own_taxonomy() const {
    const auto folder = fs::path(data_folder_) / "taxonomy";
    TRY_INTO(auto files, skills::read_data_folder(folder));
    if (files.empty()) {
        return fail("data-missing", {{"path", folder.string()}});
    }
    return files;
}

Result<void> Program::load() {
    reader_.prepare();  // it warms up while we load
    TRY_INTO(auto files, own_taxonomy());
    if (const auto further = environment("VOUCH_TAXONOMY"); !further.empty()) {
        TRY_INTO(auto more, skills::read_data_folder(further));
        if (more.empty()) {
            return fail("file-not-found", {{"path", further + "/skills/*.tsv"}});
        }
        std::ranges::move(more, std::back_inserter(files));
    }
    TRY_INTO(auto taxonomy, skills::Taxonomy::from_files(files));
    taxonomy_ = lasting(std::move(taxonomy));
    TRY_INTO(templates_, load_templates(fs::path(data_folder_) / "templates"));
    engine_.emplace(
        tailor::Engine{.reader = reader_,
                       .taxonomy = *taxonomy_,
                       .embedder = embedder_,
                       .templates = templates_,
                       .default_template = std::string(default_template),
                       .font_folder = environment("VOUCH_FONT_DIR"),
                       .provider = language_model_ ? &language_model_->provider() : nullptr,
                       .speller = &speller_});
    return {};
}

Result<void> Program::prepare_writing() {
    TRY_INTO(language_model_, LanguageModel::from_environment());
    return {};
}

void Program::warn_of_missing_model() const {
    if (const auto& problem = awaited_.problem()) {
        const Terminal terminal(stderr);
        std::print(stderr, "{} {} Meaning was compared by words alone.\n",
                   terminal.paint("vouch: warning:", Colour::yellow), to_text(*problem));
    }
}

Result<Date> date_of(const std::string& option) {
    if (!option.empty()) {
        const auto date = parse_iso_date(option);
        return date && date->day != 0 ? Result<Date>(*date)
                                      : fail("date-invalid", {{"value", option}});
    }
    std::time_t seconds = std::time(nullptr);
    std::tm parts{};
    if (const auto epoch = environment("SOURCE_DATE_EPOCH"); !epoch.empty()) {
        const auto [end, error] =
            std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
        if (error != std::errc{} || end != epoch.data() + epoch.size() ||
            ::gmtime_r(&seconds, &parts) == nullptr) {
            return fail("date-invalid", {{"value", epoch}});
        }
    } else {
        ::localtime_r(&seconds, &parts);
    }
    return Date{static_cast<std::int16_t>(parts.tm_year + 1900),
                static_cast<std::int8_t>(parts.tm_mon + 1),
                static_cast<std::int8_t>(parts.tm_mday)};
}

}  // namespace vouch::cli
