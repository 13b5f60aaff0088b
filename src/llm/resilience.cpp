#include "llm/resilience.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <random>

namespace vouch::llm {
namespace {

using TimePoint = std::chrono::steady_clock::time_point;

class SystemClock final : public Clock {
public:
    TimePoint now() override {
        return std::chrono::steady_clock::now();
    }
    void wait(std::chrono::milliseconds time, const std::stop_token& stop) override {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
    }
};

Completion withheld(Error error) {
    Completion completion;
    completion.answer = std::unexpected(std::move(error));
    return completion;
}

Completion cancelled() {
    auto completion = withheld({"cancelled", {}});
    completion.fault = Fault::cancelled;
    return completion;
}

// Takes the costs of the attempts before into the last one.
void add_costs(Completion& last, const Completion& before) {
    last.attempts += before.attempts;
    last.received_bytes += before.received_bytes;
    last.usage.input_tokens += before.usage.input_tokens;
    last.usage.output_tokens += before.usage.output_tokens;
    if (last.sent_sha256.empty()) {
        last.sent_sha256 = before.sent_sha256;
        last.sent_bytes = before.sent_bytes;
    }
}

class ResilientProvider final : public Provider {
public:
    ResilientProvider(std::unique_ptr<Provider> inner, Resilience rule,
                      std::unique_ptr<Clock> clock)
        : inner_(std::move(inner)), rule_(rule), clock_(std::move(clock)), random_(rule.seed) {}

    const Identity& identity() const override {
        return inner_->identity();
    }

    Completion complete(const Request& request, const std::stop_token& stop) override {
        {
            std::unique_lock lock(mutex_);
            if (!free_.wait(lock, stop, [&] { return running_ < rule_.concurrent_max; })) {
                return cancelled();
            }
            if (auto reason = reason_to_withhold()) {
                return withheld(std::move(*reason));
            }
            ++running_;
        }
        auto completion = attempt(request, stop);
        {
            const std::lock_guard lock(mutex_);
            note(completion.fault);
            --running_;
        }
        free_.notify_one();
        return completion;
    }

private:
    Completion attempt(const Request& request, const std::stop_token& stop) {
        auto last = inner_->complete(request, stop);
        for (int tried = 1; tried < rule_.attempts_max; ++tried) {
            const bool may_help = last.fault == Fault::busy || last.fault == Fault::broken;
            if (!may_help || last.retry_after > rule_.retry_after_most) {
                break;
            }
            clock_->wait(std::max(last.retry_after, jitter(tried)), stop);
            if (stop.stop_requested()) {
                auto stopped = cancelled();
                add_costs(stopped, last);
                return stopped;
            }
            auto next = inner_->complete(request, stop);
            add_costs(next, last);
            last = std::move(next);
        }
        return last;
    }

    std::chrono::milliseconds jitter(int tried) {
        const auto most = std::min(rule_.wait_most, rule_.first_wait * (1 << (tried - 1)));
        const std::lock_guard lock(mutex_);
        return std::chrono::milliseconds(random_() % (static_cast<unsigned>(most.count()) + 1));
    }

    // With the mutex held, as note() is.
    std::optional<Error> reason_to_withhold() {
        const auto now = clock_->now();
        began_ = began_.value_or(now);
        if (rule_.time_max.count() > 0 && now - *began_ >= rule_.time_max) {
            return Error{"llm-budget-spent", {{"what", "time"}}};
        }
        if (!opened_) {
            return std::nullopt;
        }
        if (probing_ || now - *opened_ < rule_.open_time) {
            return Error{"llm-unavailable",
                         {{"detail", "it failed " + std::to_string(failures_) +
                                         " times in a row and is not asked for now"}}};
        }
        probing_ = true;
        return std::nullopt;
    }

    void note(Fault fault) {
        probing_ = false;
        if (fault == Fault::cancelled || fault == Fault::withheld) {
            return;  // says nothing about the server
        }
        if (fault == Fault::none || fault == Fault::answer) {
            failures_ = 0;
            opened_.reset();
        } else if (++failures_ >= rule_.failures_to_open) {
            opened_ = clock_->now();
        }
    }

    std::unique_ptr<Provider> inner_;
    const Resilience rule_;
    std::unique_ptr<Clock> clock_;
    std::mutex mutex_;
    std::condition_variable_any free_;
    std::mt19937_64 random_;
    int running_ = 0;
    int failures_ = 0;
    bool probing_ = false;
    std::optional<TimePoint> began_;
    std::optional<TimePoint> opened_;  // the breaker is open since then
};

}  // namespace

std::unique_ptr<Clock> make_system_clock() {
    return std::make_unique<SystemClock>();
}

std::unique_ptr<Provider> make_resilient(std::unique_ptr<Provider> inner, Resilience rule,
                                         std::unique_ptr<Clock> clock) {
    return std::make_unique<ResilientProvider>(std::move(inner), rule, std::move(clock));
}

}  // namespace vouch::llm
