#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

// Answers of a model are untrusted: nothing here throws, whatever they hold.
namespace vouch::llm {

// Error llm-answer-invalid where `json` does not satisfy the schema.
Result<void> check_answer(std::string_view json, std::string_view schema);

// The text of a member of a JSON object.
Result<std::string> text_member(std::string_view json, std::string_view name);

}  // namespace vouch::llm
