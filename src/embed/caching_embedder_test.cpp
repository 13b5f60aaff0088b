#include "embed/caching_embedder.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace vouch::embed {
namespace {

// Counts what it is asked for.
class CountingEmbedder final : public Embedder {
public:
    std::string_view name() const override {
        return "counting";
    }
    LikenessScale scale() const override {
        return {.of_meaning = true, .slope = 3, .offset = -1};
    }
    std::vector<Vector> embed(std::span<const std::string_view> texts) const override {
        asked += static_cast<int>(texts.size());
        return words_.embed(texts);
    }
    mutable std::atomic<int> asked = 0;

private:
    LexicalEmbedder words_;
};

std::vector<Vector> ask(const Embedder& embedder, std::vector<std::string_view> texts) {
    return embedder.embed(texts);
}

TEST(CachingEmbedder, AsksOnceForEachText) {
    const CountingEmbedder source;
    const CachingEmbedder cache(source, 100);
    const auto first = ask(cache, {"led a team", "wrote C++", "led a team"});
    EXPECT_EQ(source.asked, 2);
    EXPECT_EQ(first, ask(LexicalEmbedder(), {"led a team", "wrote C++", "led a team"}));
    EXPECT_EQ(first, ask(cache, {"led a team", "wrote C++", "led a team"}));
    EXPECT_EQ(source.asked, 2);
    EXPECT_EQ(cache.name(), "counting");
    EXPECT_TRUE(cache.scale().of_meaning);
    EXPECT_EQ(cache.scale().slope, 3);
}

TEST(CachingEmbedder, ForgetsWhatNobodyAskedForLongest) {
    const CountingEmbedder source;
    const CachingEmbedder cache(source, 2);
    for (const std::string_view text : {"kept", "one", "kept", "two", "kept", "three", "kept"}) {
        ask(cache, {text});
    }
    EXPECT_EQ(source.asked, 4);
    ask(cache, {"one"});
    EXPECT_EQ(source.asked, 5);
}

TEST(CachingEmbedder, ServesManyThreads) {
    const CountingEmbedder source;
    const CachingEmbedder cache(source, 8);
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(4);
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 200; ++i) {
                    const auto text = "text " + std::to_string((i * (thread + 1)) % 23);
                    wrong += ask(cache, {text}) != ask(LexicalEmbedder(), {text});
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace vouch::embed
