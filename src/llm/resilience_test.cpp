#include "llm/resilience.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "llm/budget.hpp"

namespace vouch::llm {
namespace {

using namespace std::chrono_literals;

// Time that passes only by waiting, or when the test says so.
struct FakeTime {
    std::chrono::steady_clock::time_point now{};
    std::vector<std::chrono::milliseconds> waits;
};

class FakeClock final : public Clock {
public:
    explicit FakeClock(FakeTime& time) : time_(time) {}
    std::chrono::steady_clock::time_point now() override {
        return time_.now;
    }
    void wait(std::chrono::milliseconds time, const std::stop_token&) override {
        time_.waits.push_back(time);
        time_.now += time;
    }

private:
    FakeTime& time_;
};

// Answers with the next of its faults, the last one staying; 10 tokens each.
class FaultyProvider final : public Provider {
public:
    explicit FaultyProvider(std::vector<Fault> script, std::chrono::milliseconds retry_after = 0ms)
        : script_(std::move(script)), retry_after_(retry_after) {}
    const Identity& identity() const override {
        return identity_;
    }
    Completion complete(const Request&, const std::stop_token&) override {
        const auto fault = script_[std::min<std::size_t>(sent++, script_.size() - 1)];
        Completion completion;
        completion.fault = fault;
        completion.retry_after = fault == Fault::busy ? retry_after_ : 0ms;
        completion.attempts = 1;
        completion.received_bytes = 5;
        completion.sent_sha256 = "sum";
        if (fault == Fault::none) {
            completion.answer = "{}";
            completion.usage = {6, 4};
        }
        return completion;
    }
    std::size_t sent = 0;

private:
    std::vector<Fault> script_;
    std::chrono::milliseconds retry_after_;
    Identity identity_{"fake", "nowhere", "none"};
};

struct Asked {
    explicit Asked(std::vector<Fault> script, Resilience rule = {},
                   std::chrono::milliseconds retry_after = 0ms) {
        auto inner = std::make_unique<FaultyProvider>(std::move(script), retry_after);
        server = inner.get();
        provider = make_resilient(std::move(inner), rule, std::make_unique<FakeClock>(time));
    }
    Completion ask() {
        return provider->complete({}, {});
    }
    FakeTime time;
    FaultyProvider* server = nullptr;
    std::unique_ptr<Provider> provider;
};

using enum Fault;

TEST(Resilience, TriesAgainWhereThatCanHelp) {
    for (const auto fault : {busy, broken}) {
        Asked asked({fault, none});
        const auto completion = asked.ask();
        EXPECT_TRUE(completion.answer);
        EXPECT_EQ(completion.attempts, 2);
        EXPECT_EQ(completion.received_bytes, 10U);
    }
    for (const auto fault : {answer, rejected, too_slow}) {
        Asked asked({fault, none});
        EXPECT_FALSE(asked.ask().answer);
        EXPECT_EQ(asked.server->sent, 1U);
    }
    Asked hopeless({busy}, {.attempts_max = 4});
    EXPECT_EQ(hopeless.ask().attempts, 4);
}

TEST(Resilience, WaitsAreJitteredBoundedAndTheSameForOneSeed) {
    const Resilience rule{.attempts_max = 6, .first_wait = 100ms, .wait_most = 300ms, .seed = 5};
    Asked asked({broken}, rule);
    asked.ask();
    ASSERT_EQ(asked.time.waits.size(), 5U);
    const std::vector<std::chrono::milliseconds> most = {100ms, 200ms, 300ms, 300ms, 300ms};
    for (std::size_t i = 0; i < most.size(); ++i) {
        EXPECT_LE(asked.time.waits[i], most[i]);
    }
    EXPECT_GT(asked.time.waits[0] + asked.time.waits[1] + asked.time.waits[2], 0ms);
    Asked again({broken}, rule);
    again.ask();
    EXPECT_EQ(asked.time.waits, again.time.waits);
    auto other_seed = rule;
    other_seed.seed = 6;
    Asked other({broken}, other_seed);
    other.ask();
    EXPECT_NE(asked.time.waits, other.time.waits);
}

TEST(Resilience, HonoursRetryAfterWithinBounds) {
    Asked patient({busy, none}, {.first_wait = 10ms}, 4s);
    EXPECT_TRUE(patient.ask().answer);
    ASSERT_EQ(patient.time.waits.size(), 1U);
    EXPECT_EQ(patient.time.waits[0], 4s);
    Asked asked_too_much({busy, none}, {}, 3600s);
    EXPECT_FALSE(asked_too_much.ask().answer);
    EXPECT_TRUE(asked_too_much.time.waits.empty());
}

TEST(Resilience, AfterFailuresInARowNothingIsSentForAWhile) {
    Asked asked({rejected, rejected, rejected, rejected, none},
                {.failures_to_open = 3, .open_time = 30s});
    for (int i = 0; i < 3; ++i) {
        asked.ask();
    }
    EXPECT_EQ(asked.server->sent, 3U);
    const auto withheld_one = asked.ask();
    EXPECT_EQ(withheld_one.fault, withheld);
    EXPECT_EQ(withheld_one.attempts, 0);
    EXPECT_EQ(withheld_one.answer.error().code, "llm-unavailable");
    EXPECT_EQ(asked.server->sent, 3U);
    asked.time.now += 31s;
    EXPECT_EQ(asked.ask().fault, rejected);  // the probe fails: open again
    EXPECT_EQ(asked.ask().fault, withheld);
    asked.time.now += 31s;
    EXPECT_TRUE(asked.ask().answer);  // the probe succeeds: closed
    EXPECT_TRUE(asked.ask().answer);
}

TEST(Resilience, AnswersThatCannotBeUsedAreNoFailuresOfTheServer) {
    Asked asked({rejected, rejected, answer, rejected, rejected, none}, {.failures_to_open = 3});
    for (int i = 0; i < 5; ++i) {
        asked.ask();
    }
    EXPECT_TRUE(asked.ask().answer);
}

TEST(Resilience, BeginsNothingAfterTheTimeOfARun) {
    Asked asked({none}, {.time_max = 60s});
    EXPECT_TRUE(asked.ask().answer);
    asked.time.now += 59s;
    EXPECT_TRUE(asked.ask().answer);
    asked.time.now += 1s;
    const auto late = asked.ask();
    ASSERT_FALSE(late.answer);
    EXPECT_EQ(late.answer.error().code, "llm-budget-spent");
    EXPECT_EQ(asked.server->sent, 2U);
}

TEST(Resilience, AStopEndsTheWaiting) {
    Asked asked(std::vector{busy, none});
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(asked.provider->complete({}, source.get_token()).fault, cancelled);
    EXPECT_LE(asked.server->sent, 1U);
}

// Notes how many requests are inside at once.
class CountingProvider final : public Provider {
public:
    const Identity& identity() const override {
        return identity_;
    }
    Completion complete(const Request&, const std::stop_token&) override {
        const int now = ++inside_;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        for (int i = 0; i < 100; ++i) {
            std::this_thread::yield();
        }
        --inside_;
        Completion completion;
        completion.fault = none;
        completion.answer = "{}";
        return completion;
    }
    std::atomic<int> most = 0;

private:
    std::atomic<int> inside_ = 0;
    Identity identity_;
};

TEST(Resilience, SendsOnlySoManyAtATime) {
    auto counting = std::make_unique<CountingProvider>();
    auto* server = counting.get();
    const auto provider =
        make_resilient(std::move(counting), {.concurrent_max = 2}, make_system_clock());
    std::atomic<int> answered = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back(
                [&] { answered += provider->complete({}, {}).answer.has_value() ? 1 : 0; });
        }
    }
    EXPECT_EQ(answered, 8);
    EXPECT_LE(server->most, 2);
}

TEST(Budget, RefusesBeforeSendingWhatItDoesNotCover) {
    MemoryBudget budget({.tokens = 350, .money_micros = no_limit});
    auto inner = std::make_unique<FaultyProvider>(std::vector{none});
    auto* server = inner.get();
    const auto provider = make_budgeted(std::move(inner), budget, {});
    const Request request{.user = std::string(30, 'x'), .answer_tokens_max = 100};
    EXPECT_TRUE(provider->complete(request, {}).answer);
    EXPECT_EQ(budget.left().tokens, 340);  // what was counted, not what was reserved
    EXPECT_TRUE(provider->complete(request, {}).answer);
    EXPECT_TRUE(provider->complete(request, {}).answer);
    const auto refused = provider->complete(request, {});
    ASSERT_TRUE(refused.answer);
    const Request larger{.user = std::string(300, 'x'), .answer_tokens_max = 100};
    const auto too_large = provider->complete(larger, {});
    ASSERT_FALSE(too_large.answer);
    EXPECT_EQ(too_large.answer.error().code, "llm-budget-spent");
    EXPECT_EQ(too_large.fault, withheld);
    EXPECT_EQ(server->sent, 4U);
    EXPECT_EQ(budget.left().tokens, 310);
}

TEST(Budget, CountsMoney) {
    MemoryBudget budget({.tokens = no_limit, .money_micros = 3'000});
    const auto provider = make_budgeted(std::make_unique<FaultyProvider>(std::vector{none}), budget,
                                        {.input = 2, .output = 10});
    const Request request{.user = std::string(30, 'x'), .answer_tokens_max = 100};
    EXPECT_TRUE(provider->complete(request, {}).answer);
    EXPECT_EQ(budget.left().money_micros, 3'000 - (6 * 2 + 4 * 10));
    const Request larger{.user = {}, .answer_tokens_max = 300};
    EXPECT_EQ(provider->complete(larger, {}).answer.error().code, "llm-budget-spent");
}

TEST(Budget, GivesBackWhatWasNotSpent) {
    for (const auto& [fault, kept] :
         {std::pair{busy, 0}, {rejected, 0}, {answer, 300}, {broken, 300}, {too_slow, 300}}) {
        MemoryBudget budget({.tokens = 1'000, .money_micros = no_limit});
        const auto provider =
            make_budgeted(std::make_unique<FaultyProvider>(std::vector{fault}), budget, {});
        provider->complete({.answer_tokens_max = 100}, {});
        EXPECT_EQ(budget.left().tokens, 1'000 - kept) << static_cast<int>(fault);
    }
}

}  // namespace
}  // namespace vouch::llm
