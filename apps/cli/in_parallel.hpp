#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace vouch::cli {

// Calls `work` with each index below `count`, on as many threads as the machine has.
template <typename Work>
void in_parallel(std::size_t count, Work work) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (auto i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::jthread> threads;
    const auto wanted =
        std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), count);
    threads.reserve(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        threads.emplace_back(run);
    }
}

}  // namespace vouch::cli
