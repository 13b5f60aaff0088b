#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "llm/provider.hpp"
#include "llm/settings.hpp"

// How a service is spoken to: the one call that is made of it. Everything read here is untrusted;
// nothing throws.
namespace vouch::llm {

struct Answer {
    std::string text;  // JSON, unchecked
    Usage usage;
};

inline constexpr std::size_t answer_bytes_max = 32 * 1024;

// Reads one reply, either as events or whole. Only the answer's own text is ever taken from it.
// Errors: llm-answer-invalid where it is no reply of the protocol, was cut off, is too long or a
// refusal; llm-unavailable where the server says that it failed.
class ReplyReader {
public:
    virtual ~ReplyReader() = default;
    virtual Result<void> take_event(std::string_view data) = 0;
    virtual Result<void> take_whole(std::string_view body) = 0;
    virtual Result<Answer> finish() = 0;
};

class Protocol {
public:
    virtual ~Protocol() = default;
    virtual std::string_view name() const = 0;
    virtual std::vector<std::string> headers(const std::string& key) const = 0;
    virtual std::string body(const Request& request, const std::string& model) const = 0;
    virtual std::unique_ptr<ReplyReader> reader() const = 0;
};

// Chat Completions: OpenAI, and Ollama, vLLM, llama.cpp, which speak it too.
std::unique_ptr<Protocol> make_openai_protocol(const Endpoint& endpoint);

// Messages (version 2023-06-01). The answer's form is asked for as the input of a tool that does
// not exist: nothing is ever called.
std::unique_ptr<Protocol> make_anthropic_protocol();

}  // namespace vouch::llm
