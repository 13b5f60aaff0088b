#pragma once

#include <chrono>
#include <cstdint>
#include <memory>

#include "llm/provider.hpp"

namespace vouch::llm {

// Time, as the decorators see it: tests put their own in.
class Clock {
public:
    virtual ~Clock() = default;
    virtual std::chrono::steady_clock::time_point now() = 0;
    // Returns early where a stop is requested.
    virtual void wait(std::chrono::milliseconds time, const std::stop_token& stop) = 0;
};
std::unique_ptr<Clock> make_system_clock();

struct Resilience {
    int attempts_max = 3;
    // Full jitter: a random wait up to first_wait · 2ⁿ, at most wait_most (M. Brooker,
    // "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
    std::chrono::milliseconds first_wait{500};
    std::chrono::milliseconds wait_most{8'000};
    std::chrono::milliseconds retry_after_most{15'000};  // asked to wait longer, we give up
    int concurrent_max = 4;
    int failures_to_open = 3;                     // requests in a row, each with all its attempts
    std::chrono::milliseconds open_time{30'000};  // then one request probes
    std::chrono::milliseconds time_max{0};  // after the first request none begins; 0: no such bound
    std::uint64_t seed = 0;                 // of the jitter
};

// Tries again where that can help (busy, broken; never after a rejection or an answer that cannot
// be used), waiting at least as long as Retry-After says; sends only so many requests at a time;
// and after several failures in a row withholds the rest for a while (a circuit breaker).
std::unique_ptr<Provider> make_resilient(std::unique_ptr<Provider> inner, Resilience rule,
                                         std::unique_ptr<Clock> clock);

}  // namespace vouch::llm
