#include "measuring.hpp"

#include <sched.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>

namespace vouch::bench {

std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void stay_on_one_core() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(sched_getcpu(), &cores);
    sched_setaffinity(0, sizeof(cores), &cores);
}

int run_program(int (*run)(int, char**), int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        std::fputs(problem.what(), stderr);
        return 1;
    }
}

}  // namespace vouch::bench
