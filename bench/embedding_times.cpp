// embedding_times MODEL_FOLDER fp32|int8 RUNS < LINES: embeds the lines, one thread, as often as
// RUNS says, and prints the milliseconds of opening and of each run.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <print>
#include <string>
#include <vector>

#include "embed/minilm_embedder.hpp"
#include "measuring.hpp"

namespace {

double milliseconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

int run(int argc, char** argv) {
    if (argc != 4) {
        std::println(stderr, "usage: embedding_times MODEL_FOLDER fp32|int8 RUNS < LINES");
        return 2;
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(std::cin, line);) {
        lines.push_back(line);
    }
    using namespace vouch::embed;
    const auto precision = std::string_view(argv[2]) == "fp32" ? Precision::fp32 : Precision::int8;
    const auto opening = std::chrono::steady_clock::now();
    const auto embedder = MiniLmEmbedder::open(argv[1], precision, 1);
    if (!embedder) {
        std::println(stderr, "{}", vouch::to_text(embedder.error()));
        return 1;
    }
    std::println("opening {:.1f}", milliseconds_since(opening));
    const std::vector<std::string_view> texts(lines.begin(), lines.end());
    for (int run = 0; run < std::atoi(argv[3]); ++run) {
        const auto began = std::chrono::steady_clock::now();
        const auto vectors = (*embedder)->embed(texts);
        std::println("run {:.1f}", milliseconds_since(began));
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
