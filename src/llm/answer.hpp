#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "llm/provider.hpp"

// The JSON of a chat completion: what is sent and what comes back. Everything read here is
// untrusted; nothing throws.
namespace vouch::llm {

// The body of POST /chat/completions with a strict answer schema.
std::string chat_body(const Request& request, std::string_view model);

struct ChatReply {
    std::string content;
    std::int64_t tokens = 0;  // as the server counted them, 0 where it did not say
};
// Error llm-answer-invalid where it is no chat completion, was cut off, or is a refusal.
Result<ChatReply> read_chat_reply(std::string_view body);

// Error llm-answer-invalid where `json` does not satisfy the schema.
Result<void> check_answer(std::string_view json, std::string_view schema);

// The text of a member of a JSON object.
Result<std::string> text_member(std::string_view json, std::string_view name);

}  // namespace vouch::llm
