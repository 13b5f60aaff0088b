#include "llm/answer_cache.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace vouch::llm {
namespace {

// Answers with the number of the request; fails where the text says so.
class CountingModel final : public Provider {
public:
    CountingModel(std::atomic<int>& asked, std::string model)
        : asked_(asked), identity_{"openai", "127.0.0.1:9", std::move(model)} {}
    const Identity& identity() const override {
        return identity_;
    }
    Completion complete(const Request& request, const std::stop_token&) override {
        Completion completion;
        completion.attempts = 1;
        completion.sent_sha256 = "sum";
        completion.sent_bytes = request.user.size();
        completion.usage = {.input_tokens = 9, .output_tokens = 3};
        const int number = ++asked_;
        if (request.user != "down") {
            completion.answer = std::to_string(number);
            completion.fault = Fault::none;
        }
        return completion;
    }

private:
    std::atomic<int>& asked_;
    Identity identity_;
};

struct Wiring {
    explicit Wiring(CacheLimits limits = {}) : cache(limits) {}
    std::unique_ptr<Provider> of(const std::string& organisation, const std::string& model = "m") {
        return make_cached(std::make_unique<CountingModel>(asked, model), cache, organisation);
    }
    AnswerCache cache;
    std::atomic<int> asked = 0;
};

Request request(std::string user) {
    return {.prompt = "p/1", .system = "s", .user = std::move(user), .answer_schema = "{}"};
}

TEST(AnswerCache, AsksTheSameOnce) {
    Wiring wiring;
    const auto provider = wiring.of("harbour");
    const auto first = provider->complete(request("line"), {});
    const auto again = wiring.of("harbour")->complete(request("line"), {});
    EXPECT_EQ(wiring.asked, 1);
    EXPECT_FALSE(first.cached);
    EXPECT_TRUE(again.cached);
    EXPECT_EQ(*again.answer, *first.answer);
    EXPECT_EQ(again.sent_sha256, "sum");
    EXPECT_EQ(again.sent_bytes, 0U);
    EXPECT_EQ(again.usage.input_tokens + again.attempts, 0);
}

TEST(AnswerCache, AnotherRequestModelOrOrganisationIsAsked) {
    Wiring wiring;
    wiring.of("harbour")->complete(request("line"), {});
    auto other = request("line");
    other.prompt = "p/2";
    wiring.of("harbour")->complete(other, {});
    other = request("line");
    other.answer_tokens_max = 7;
    wiring.of("harbour")->complete(other, {});
    wiring.of("harbour")->complete(
        {.prompt = "p/1", .system = "sl", .user = "ine", .answer_schema = "{}"}, {});
    wiring.of("harbour", "n")->complete(request("line"), {});
    EXPECT_FALSE(wiring.of("moor")->complete(request("line"), {}).cached);
    EXPECT_EQ(wiring.asked, 6);
}

TEST(AnswerCache, KeepsNoFailure) {
    Wiring wiring;
    const auto provider = wiring.of("harbour");
    EXPECT_FALSE(provider->complete(request("down"), {}).answer);
    EXPECT_FALSE(provider->complete(request("down"), {}).answer);
    EXPECT_EQ(wiring.asked, 2);
    EXPECT_EQ(wiring.cache.size(), 0U);
}

TEST(AnswerCache, IsBoundedAndLosesWhatWasUsedLongestAgo) {
    Wiring wiring({.answers_max = 2});
    const auto provider = wiring.of("harbour");
    provider->complete(request("a"), {});
    provider->complete(request("b"), {});
    provider->complete(request("a"), {});
    provider->complete(request("c"), {});
    EXPECT_EQ(wiring.cache.size(), 2U);
    EXPECT_TRUE(provider->complete(request("a"), {}).cached);
    EXPECT_FALSE(provider->complete(request("b"), {}).cached);
    Wiring tiny({.bytes_max = 10});
    tiny.of("harbour")->complete(request("a"), {});
    EXPECT_EQ(tiny.cache.size(), 0U);
}

TEST(AnswerCache, ThreadsThatAskTheSameWaitForOneAnswer) {
    Wiring wiring;
    const auto provider = wiring.of("harbour");
    {
        constexpr std::size_t count = 8;
        std::vector<std::jthread> threads;
        threads.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            threads.emplace_back([&] { provider->complete(request("line"), {}); });
        }
    }
    EXPECT_EQ(wiring.asked, 1);
}

TEST(AnswerCache, AStopEndsTheWait) {
    AnswerCache cache;
    EXPECT_FALSE(cache.take("key", {}));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(cache.take("key", stop.get_token()));
    cache.settle("key", std::nullopt);
    cache.settle("key", AnswerCache::Kept{"late", "sum"});
    EXPECT_TRUE(cache.take("key", {}));
}

}  // namespace
}  // namespace vouch::llm
