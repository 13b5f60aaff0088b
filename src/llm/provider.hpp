#pragma once

#include <cstdint>
#include <string>

#include "base/error.hpp"

// A language model behind one interface. It has no tools, sees one tenant's text only, and its
// answers are untrusted: they pass the claims check like any other text.
namespace vouch::llm {

struct Request {
    std::string system;         // from a versioned prompt file
    std::string user;           // untrusted text stands fenced in here
    std::string answer_schema;  // JSON Schema 2020-12 the answer must satisfy
    std::int32_t answer_tokens_max = 1024;
};

class Provider {
public:
    virtual ~Provider() = default;
    virtual std::string_view name() const = 0;
    // The answer's JSON text, valid against the schema. Errors: llm-unavailable,
    // llm-answer-invalid, llm-budget-spent. Thread-safe.
    virtual Result<std::string> complete(const Request& request) = 0;
};

}  // namespace vouch::llm
