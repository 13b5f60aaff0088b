// vouch doctor [--json]
#include <openssl/evp.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <format>
#include <fstream>
#include <jsoncons/json.hpp>
#include <print>

#include "base/text.hpp"
#include "command.hpp"
#include "embed/minilm_embedder.hpp"
#include "terminal.hpp"

namespace vouch::cli {

namespace {

namespace fs = std::filesystem;

// What was found out about one part of the installation.
struct Finding {
    std::string part;
    bool well = true;
    std::string text;
};

// SHA-256 (FIPS 180-4) of a file in hexadecimal digits; "" where it cannot be read.
std::string sum_of_file(const fs::path& path) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    std::ifstream file(path, std::ios::binary);
    if (!file || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) {
        return "";
    }
    std::array<char, 65536> part{};
    while (file.read(part.data(), part.size()) || file.gcount() > 0) {
        EVP_DigestUpdate(context.get(), part.data(), static_cast<std::size_t>(file.gcount()));
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), sum.data(), &size);
    std::string digits;
    for (unsigned int i = 0; i < size; ++i) {
        digits += std::format("{:02x}", sum[i]);
    }
    return digits;
}

// The files of the model's list that have another sum.
std::vector<std::string> changed_files(const fs::path& folder) {
    std::vector<std::string> changed;
    std::ifstream list(folder / "SHA256SUMS");
    std::string sum;
    std::string name;
    while (list >> sum >> name) {
        if (sum_of_file(folder / name) != sum) {
            changed.push_back(name);
        }
    }
    return changed;
}

double milliseconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

constexpr std::array<std::string_view, 8> sentences = {
    "Led a team of twelve across two warehouses and cut picking errors by a third",
    "Cared for ventilated patients on an intensive care unit with twenty-four beds",
    "Moved the billing database to another version without any time out of service",
    "Taught algebra and geometry to classes of twenty-eight pupils for six years",
    "Experience managing staff in a logistics environment, ideally with night shifts",
    "Registered nurse with a valid licence and some years of practice in critical care",
    "Knowledge of relational databases and of one language in which services are written",
    "A degree in education, or the right to teach at schools in this country"};

Finding look_at_model(const AwaitedEmbedder& embedder) {
    const auto began = std::chrono::steady_clock::now();
    const auto& problem = embedder.problem();
    const double opened = milliseconds_since(began);
    if (problem) {
        return {"model", false,
                to_text(*problem) + " Meaning is compared by words alone (" +
                    std::string(embedder.name()) + ")."};
    }
    if (embedder.name().starts_with("lexical")) {
        return {"model", true, "not used: VOUCH_EMBEDDER says lexical"};
    }
    const auto changed = changed_files(embedder.model_folder());
    if (!changed.empty()) {
        return {"model", false,
                std::format("{} in {} is not what was made. Make it anew.", changed.front(),
                            embedder.model_folder())};
    }
    embedder.embed(sentences);  // the first run makes room
    const auto second = std::chrono::steady_clock::now();
    embedder.embed(sentences);
    const double each = milliseconds_since(second) / static_cast<double>(sentences.size());
    return {"model", true,
            std::format("{} in {}: whole (SHA-256), opened in {:.0f} ms, {:.1f} ms a sentence",
                        embedder.name(), embedder.model_folder(), opened, each)};
}

Finding look_at_cache() {
    const auto folder = Program::cache_folder();
    if (folder.empty()) {
        return {"cache", true, "off: vectors of texts are computed in each run"};
    }
    const auto file = folder / "vectors.sqlite";
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return {"cache", true,
            error ? std::format("{}: empty", folder.string())
                  : std::format("{}: {:.1f} MB of vectors; may be deleted at any time",
                                folder.string(), static_cast<double>(size) / 1e6)};
}

Finding look_at_reader(const tailor::Engine& engine, const std::string& path) {
    constexpr std::string_view text = "Ada Quill\n";
    const auto began = std::chrono::steady_clock::now();
    const auto read = engine.reader.read(std::as_bytes(std::span(text)), "look.txt");
    return read ? Finding{"reader", true,
                          std::format("{}: its sandbox closes, first answer after {:.0f} ms", path,
                                      milliseconds_since(began))}
                : Finding{"reader", false, to_text(read.error())};
}

Finding look_at_dictionaries(const spell::HunspellSpeller& speller) {
    const auto began = std::chrono::steady_clock::now();
    return speller.is_ready()
               ? Finding{"spelling", true,
                         std::format("en_GB and en_US in {}, opened in {:.0f} ms", speller.folder(),
                                     milliseconds_since(began))}
               : Finding{"spelling", false,
                         std::format("{} lacks en_GB or en_US: install hunspell-en-gb and "
                                     "hunspell-en-us. Spelling is not checked.",
                                     speller.folder())};
}

Finding look_at_language_model() {
    const auto model = LanguageModel::from_environment();
    if (!model) {
        return {"writer", false, to_text(model.error())};
    }
    return {"writer", true,
            *model ? (*model)->description()
                   : "rules alone: no language model (VOUCH_LLM_URL is not set)"};
}

std::vector<Finding> look(Program& program) {
    std::vector<Finding> findings;
    findings.push_back({"version", true, VOUCH_VERSION});
    const auto engine = program.engine();
    if (!engine) {
        findings.push_back({"data", false, to_text(engine.error())});
    } else {
        findings.push_back(
            {"data", true,
             std::format("{}: {} skills, {} templates", program.data_folder(),
                         (*engine)->taxonomy.skills().size(), (*engine)->templates.size())});
        findings.push_back(look_at_reader(**engine, program.reader_path()));
    }
    findings.push_back(look_at_model(program.embedder()));
    findings.push_back(look_at_cache());
    findings.push_back(look_at_dictionaries(program.speller()));
    findings.push_back(look_at_language_model());
    return findings;
}

Result<int> run(Program& program, bool json) {
    const auto findings = look(program);
    bool well = true;
    jsoncons::ojson list(jsoncons::json_array_arg);
    const Terminal terminal(stdout);
    for (const auto& finding : findings) {
        well = well && finding.well;
        if (json) {
            jsoncons::ojson item;
            item["part"] = finding.part;
            item["well"] = finding.well;
            item["text"] = finding.text;
            list.push_back(std::move(item));
        } else {
            const auto sign = terminal.paint(finding.well ? "✓" : "✗",
                                             finding.well ? Colour::green : Colour::red);
            std::print("{}", terminal.wrap(std::format("{} {:<8} ", sign, finding.part),
                                           finding.text, Colour::plain));
        }
    }
    if (json) {
        std::string text;
        list.dump(text, jsoncons::indenting::indent);
        std::print("{}\n", text);
    }
    return well ? exit_done : 1;
}

}  // namespace

void add_doctor(CLI::App& app, Program& program, Action& action) {
    auto* command = app.add_subcommand("doctor", "Look whether every part of Vouch is in order");
    const auto json = std::make_shared<bool>();
    command->add_flag("--json", *json, "For machines");
    command->footer(
        "Example:\n  vouch doctor\n\n"
        "The model is chosen by VOUCH_EMBEDDER: minilm (default), minilm-fp32, lexical.\n"
        "Vectors of texts are kept in VOUCH_CACHE_DIR (default ~/.cache/vouch; empty: nowhere).\n"
        "Exit codes: 0 all is well, 1 something is not.");
    command->callback(
        [&program, &action, json] { action = [&program, json] { return run(program, *json); }; });
}

}  // namespace vouch::cli
