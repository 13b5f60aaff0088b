#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace vouch {

// Calls `work` with each index below `count` and returns when all calls have: on the calling thread
// and on others, `threads` in all. What `work` throws ends the program.
template <typename Work>
void in_parallel(std::size_t count, const Work& work,
                 std::size_t threads = std::thread::hardware_concurrency()) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        try {
            for (auto i = next++; i < count; i = next++) {
                work(i);
            }
        } catch (...) {
            std::terminate();
        }
    };
    std::vector<std::jthread> others;
    others.reserve(std::min(threads, count));
    for (std::size_t i = 1; i < std::min(threads, count); ++i) {
        others.emplace_back(run);
    }
    run();
}

}  // namespace vouch
