#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/error.hpp"

namespace vouch::llm {

enum class ProtocolName : std::uint8_t { openai, anthropic };

struct HttpLimits {
    std::chrono::milliseconds total{60'000};  // of one attempt, connecting included
    std::chrono::milliseconds stall{30'000};  // without a byte: a local model loads meanwhile
    std::size_t reply_bytes_max = 1 << 20;
};

// Which model, where, and how long to wait for it.
struct Settings {
    ProtocolName protocol = ProtocolName::openai;
    std::string url;    // base address: "http://127.0.0.1:11434/v1", "https://api.anthropic.com"
    std::string key;    // may be empty
    std::string model;  // as the server calls it
    // Plain HTTP to another machine: anybody between can read what is sent.
    bool may_send_unencrypted = false;
    HttpLimits limits = {};
};

// Where requests go.
struct Endpoint {
    std::string url;  // whole, of the one path that is used
    std::string host;
    bool encrypted = false;
    bool loopback = false;  // the model runs on this machine
};

// Error llm-settings-invalid: no HTTP address, one with a user, query or fragment in it, plain
// HTTP to another machine without leave, no model, or a key that no header can carry.
Result<Endpoint> endpoint_of(const Settings& settings);

}  // namespace vouch::llm
