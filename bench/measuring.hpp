#pragma once

#include <chrono>
#include <filesystem>
#include <string>

// What the programs of this folder share.
namespace vouch::bench {

// "" where it cannot be read.
std::string file_bytes(const std::filesystem::path& path);

// Of this process and the children it starts.
void stay_on_one_core();

template <typename Work>
double milliseconds_of(Work work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

// The exit status of `run`; what it throws is told on stderr and is 1.
int run_program(int (*run)(int, char**), int argc, char** argv);

}  // namespace vouch::bench
