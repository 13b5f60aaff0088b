#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>

#include "base/error.hpp"

// A language model behind one interface. It has no tools, sees one person's text only, and its
// answers are untrusted: they pass the claims check like any other text.
namespace vouch::llm {

struct Request {
    std::string prompt = {};  // "reword_bullet/1": the prompt file it was made from
    std::string system;
    std::string user;           // untrusted text stands fenced in here
    std::string answer_schema;  // JSON Schema 2020-12 the answer must satisfy
    std::int32_t answer_tokens_max = 1024;
};

// Why there is no answer.
enum class Fault : std::uint8_t {
    none,
    answer,    // one came that cannot be used
    rejected,  // the server does not take the request: wrong key, model or address
    busy,      // the server asks to come again later
    broken,    // no connection, a cut one, or a fault of the server
    too_slow,
    withheld,  // not sent: a budget is spent, or the server has failed too often
    cancelled
};

// As the server counted.
struct Usage {
    std::int64_t input_tokens = 0;
    std::int64_t output_tokens = 0;
};

// What came of a request, and what it cost.
struct Completion {
    // JSON text, valid against the schema. Errors: llm-unavailable, llm-answer-invalid,
    // llm-budget-spent, cancelled.
    Result<std::string> answer = fail("llm-unavailable", {{"detail", "nothing was sent"}});
    Fault fault = Fault::withheld;
    std::chrono::milliseconds retry_after{0};  // as the server asked
    std::string sent_sha256 = {};              // of the body as sent, in hexadecimal digits
    std::size_t sent_bytes = 0;                // of one attempt
    std::size_t received_bytes = 0;            // of all attempts, as usage is
    Usage usage = {};
    int attempts = 0;
    bool cached = false;  // the answer to an equal request before; sent_sha256 is that one's
};

// Who answers, for reports: never a key.
struct Identity {
    std::string protocol;  // "openai", "anthropic"
    std::string host;      // with its port where that is not the scheme's own
    std::string model;
};

class Provider {
public:
    virtual ~Provider() = default;
    virtual const Identity& identity() const = 0;
    // Thread-safe. A requested stop ends it within moments.
    virtual Completion complete(const Request& request, const std::stop_token& stop) = 0;
};

}  // namespace vouch::llm
