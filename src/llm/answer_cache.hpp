#pragma once

#include <condition_variable>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "llm/provider.hpp"

namespace vouch::llm {

struct CacheLimits {
    std::size_t answers_max = 4'000;
    std::size_t bytes_max = 16 << 20;  // of answers and keys
};

// Answers of language models in memory, the least recently used of them leaving first. Keys are
// sums; no request is kept. Thread-safe; one serves many providers and organisations.
class AnswerCache {
public:
    explicit AnswerCache(CacheLimits limits = {}) : limits_(limits) {}

    struct Kept {
        std::string answer;
        std::string sent_sha256;  // of the request that it answered
    };

    // The answer that is kept; or nothing, and then the caller is the one to ask, and must call
    // settle(). Waits while another caller asks the same. Nothing too where a stop is requested;
    // settle() is then called all the same.
    std::optional<Kept> take(const std::string& key, const std::stop_token& stop);
    // Ends what take() began; without an answer the next caller is the one to ask.
    void settle(const std::string& key, std::optional<Kept> kept);

    std::size_t size() const;

private:
    struct Entry {
        std::string key;
        Kept kept;
    };

    void drop_oldest();

    const CacheLimits limits_;
    mutable std::mutex mutex_;
    std::condition_variable_any settled_;
    std::list<Entry> entries_;  // the most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
    std::unordered_map<std::string, int> asked_;  // keys that somebody asks now
    std::size_t bytes_ = 0;
};

// Gives the answer to an equal request before, of the same organisation to the same model: equal in
// prompt, texts, schema and bound. Only answers that fit the schema are kept. Sent is then nothing
// and nothing spent; Completion::cached says so. `cache` must outlive the provider.
std::unique_ptr<Provider> make_cached(std::unique_ptr<Provider> inner, AnswerCache& cache,
                                      std::string organisation);

}  // namespace vouch::llm
