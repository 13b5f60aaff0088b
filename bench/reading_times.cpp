// reading_times [--runs N] FILE...: how long the warm reader takes, everything on one core.
//
// For each file a line "milliseconds to read, milliseconds to parse, pages, kind, path", tabs
// between: medians of N runs through document::Reader (sandbox included) and the parser. A file
// that is refused has no pages.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <print>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "document/dump.hpp"
#include "document/read.hpp"
#include "measuring.hpp"
#include "parse/parse_resume.hpp"
#include "skills/data_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

constexpr Date today{2026, 5, 15};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void measure(const document::Reader& reader, const skills::Taxonomy& taxonomy, const fs::path& path,
             int runs) {
    const auto bytes = bench::file_bytes(path);
    std::vector<double> reading;
    std::vector<double> parsing;
    std::size_t pages = 0;
    std::string kind = "refused";
    for (int run = 0; run < runs; ++run) {
        Result<document::Document> read = fail("internal");
        reading.push_back(bench::milliseconds_of([&] {
            read = reader.read(std::as_bytes(std::span(bytes)), path.filename().string());
        }));
        parsing.push_back(bench::milliseconds_of([&] {
            if (read) {
                std::ignore = parse::parse_resume(*read, taxonomy, today);
            }
        }));
        if (read) {
            pages = read->pages.size();
            kind = document::name_of(read->kind);
        }
    }
    std::println("{:.3f}\t{:.3f}\t{}\t{}\t{}", median(reading), median(parsing), pages, kind,
                 path.string());
}

int run(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    int runs = 5;
    if (arguments.size() > 2 && arguments[0] == "--runs") {
        runs = std::max(1, std::atoi(arguments[1].c_str()));
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY);
    if (!taxonomy || arguments.empty()) {
        std::println(stderr, "usage: reading_times [--runs N] FILE...");
        return 64;
    }
    bench::stay_on_one_core();
    const document::Reader reader(VOUCH_READER);
    for (const auto& path : arguments) {
        measure(reader, *taxonomy, path, runs);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
