#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "llm/provider.hpp"

namespace vouch::llm {

// A server that speaks the OpenAI chat protocol (also Ollama, vLLM, llama.cpp).
struct OpenAiSettings {
    std::string base_url;  // "http://127.0.0.1:11434/v1"
    std::string api_key;   // may be empty
    std::string model;
    std::chrono::milliseconds timeout{20'000};  // of one attempt, connecting included
    std::chrono::milliseconds retry_wait{300};  // before the second attempt
    std::size_t answer_bytes_max = 1 << 20;
    std::int64_t tokens_budget = 200'000;  // over the provider's life
};

// Tries once more after a lost connection, 429 or 5xx, waiting as long as Retry-After says, at
// most two seconds. Follows no redirect. Thread-safe.
std::unique_ptr<Provider> make_openai_provider(OpenAiSettings settings);

}  // namespace vouch::llm
