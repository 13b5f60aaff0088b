// match_times [--runs N] RESUME.json JOB.txt|JOB.json [RESUME JOB]...: how long matching takes on
// one core, everything in memory.
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <print>
#include <string>
#include <vector>

#include "match/match.hpp"
#include "model/posting_json.hpp"
#include "model/resume_json.hpp"
#include "parse/parse_posting.hpp"
#include "skills/taxonomy.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

constexpr Date today{2026, 5, 15};

std::string file_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<skills::Taxonomy> load_taxonomy() {
    std::vector<skills::DataFile> files;
    const fs::path folder = VOUCH_TAXONOMY;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".tsv") {
            files.push_back(
                {fs::relative(entry.path(), folder).string(), file_bytes(entry.path())});
        }
    }
    std::ranges::sort(files, {}, &skills::DataFile::name);
    return skills::Taxonomy::from_files(files);
}

Result<model::Posting> load_posting(const fs::path& path, const skills::Taxonomy& taxonomy) {
    const auto bytes = file_bytes(path);
    return path.extension() == ".json" ? model::posting_from_json(bytes)
                                       : parse::parse_posting_text(bytes, taxonomy);
}

template <typename Work>
double milliseconds_of(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto taxonomy = load_taxonomy();
    const embed::LexicalEmbedder embedder;
    std::vector<double> all;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        const auto resume = model::resume_from_json(file_bytes(arguments[i]));
        const auto posting = load_posting(arguments[i + 1], *taxonomy);
        if (!resume || !posting) {
            continue;
        }
        std::vector<double> times;
        for (int run = 0; run < 20; ++run) {
            times.push_back(milliseconds_of([&] {
                static_cast<void>(match::match(*resume, *posting, *taxonomy, embedder, today));
            }));
        }
        std::ranges::sort(times);
        std::println("{:.3f} {}", times[10], arguments[i]);
        all.push_back(times[10]);
    }
    std::ranges::sort(all);
    std::println("median {:.3f} most {:.3f}", all[all.size() / 2], all.back());
}
