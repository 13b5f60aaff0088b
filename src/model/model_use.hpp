#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

// The ledger of a run: what was sent to a language model, where, and what became of the answer.
// It never holds what was sent, only its sum.
namespace vouch::model {

enum class Proposal : std::uint8_t {
    used,
    unchanged,  // the model gave the text back as it was
    refused,    // a claim did not hold, or tone, length or a lost number spoke against it
    failed      // no usable answer came
};

struct ModelCall {
    std::string prompt;       // with its version: "reword_bullet/1"
    std::string target;       // id of what the text was for
    std::string sent_sha256;  // of the request's body, in hexadecimal digits; empty: nothing sent
    std::size_t sent_bytes = 0;
    std::size_t answer_bytes = 0;
    int attempts = 0;
    std::int64_t input_tokens = 0;  // as the server counted, 0 where it did not
    std::int64_t output_tokens = 0;
    bool cached = false;  // the answer to an equal request before was taken: nothing was sent
    Proposal outcome = Proposal::failed;
    Error error;  // where it failed
};

struct ModelUse {
    std::string provider;  // the protocol: "openai", "anthropic"; empty where none was set up
    std::string host;
    std::string model;
    std::vector<ModelCall> calls;
};

std::string_view to_word(Proposal value);

}  // namespace vouch::model
