// How long the claims check takes on one core, everything in memory: each bullet of a résumé
// against its own line, and opening the check for a whole résumé. Lines of "what, median ms,
// p99 ms, most ms, number of times", tabs between.
//
// claims_times RESUME.json...
#include <algorithm>
#include <print>
#include <string>
#include <tuple>
#include <vector>

#include "measuring.hpp"
#include "model/resume_json.hpp"
#include "skills/data_folder.hpp"
#include "write/claims/claims.hpp"

namespace {

using namespace vouch;

constexpr Date today{2026, 5, 15};
constexpr int runs = 5;

void print(const char* name, std::vector<double> times) {
    if (times.empty()) {
        return;
    }
    std::ranges::sort(times);
    std::println("{}\t{:.3f}\t{:.3f}\t{:.3f}\t{}", name, times[times.size() / 2],
                 times[(times.size() - 1) * 99 / 100], times.back(), times.size());
}

int run(int argc, char** argv) {
    bench::stay_on_one_core();
    const auto taxonomy = skills::load_taxonomy(VOUCH_TAXONOMY);
    if (!taxonomy) {
        std::println(stderr, "{}", to_text(taxonomy.error()));
        return 1;
    }
    std::vector<double> opened;
    std::vector<double> checked;
    for (int i = 1; i < argc; ++i) {
        const auto resume = model::resume_from_json(bench::file_bytes(argv[i]));
        if (!resume) {
            std::println(stderr, "{}: {}", argv[i], to_text(resume.error()));
            return 1;
        }
        for (int round = 0; round < runs; ++round) {
            opened.push_back(bench::milliseconds_of([&] {
                std::ignore = write::claims::ClaimCheck(*resume, nullptr, *taxonomy, {}, today);
            }));
            const write::claims::ClaimCheck check(*resume, nullptr, *taxonomy, {}, today);
            for (const auto& post : resume->work) {
                for (const auto& line : post.highlights) {
                    checked.push_back(bench::milliseconds_of([&] {
                        std::ignore = check.check(line.text, {.entry = post.id, .line = line.id});
                    }));
                }
            }
        }
    }
    print("a résumé's evidence", std::move(opened));
    print("a bullet", std::move(checked));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    return vouch::bench::run_program(run, argc, argv);
}
