// skills_times names: every name and alias of the taxonomy, one a line.
// skills_times TEXT...: for each text a line "MB/s of find, MB/s of survey, found, surveyed", tabs
// between: the medians of runs on one core, counted in the processor's own time.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <print>
#include <string>
#include <string_view>
#include <vector>

#include "measuring.hpp"
#include "skills/data_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace vouch;

constexpr int runs = 7;

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double megabytes_a_second(std::size_t bytes, const std::function<void()>& work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto begin = seconds();
        work();
        times.push_back(seconds() - begin);
    }
    std::ranges::sort(times);
    return static_cast<double>(bytes) / 1e6 / times[times.size() / 2];
}

void print_names(const skills::Taxonomy& taxonomy) {
    for (const auto& skill : taxonomy.skills()) {
        std::println("{}", skill.name);
        for (const auto& alias : skill.aliases) {
            std::println("{}", alias);
        }
    }
}

int run(int argc, char** argv) {
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY);
    if (!taxonomy || argc < 2) {
        std::println(stderr, "skills_times: {}",
                     taxonomy ? "names, or a file to search" : to_text(taxonomy.error()));
        return 1;
    }
    if (std::string_view(argv[1]) == "names") {
        print_names(*taxonomy);
        return 0;
    }
    for (int i = 1; i < argc; ++i) {
        const auto text = bench::file_bytes(argv[i]);
        std::size_t found = 0;
        std::size_t surveyed = 0;
        const auto find =
            megabytes_a_second(text.size(), [&] { found = taxonomy->find(text).size(); });
        const auto survey =
            megabytes_a_second(text.size(), [&] { surveyed = taxonomy->survey(text).size(); });
        std::println("{:.1f}\t{:.1f}\t{}\t{}", find, survey, found, surveyed);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
