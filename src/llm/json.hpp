#pragma once

#include <jsoncons/json.hpp>
#include <string_view>

#include "base/error.hpp"

// What the protocols share in reading and writing JSON. For this module's .cpp files only.
namespace vouch::llm {

using Json = jsoncons::ojson;

// Error llm-answer-invalid with what was wrong.
std::unexpected<Error> invalid_answer(std::string_view detail);

// At most 64 deep; the caller bounds the size. Error llm-answer-invalid.
Result<Json> parse_json(std::string_view text);

// An answer's schema as services take it: they refuse, in strict mode, keywords that bound
// lengths. The whole schema is held against the answer when it has come.
Json schema_to_send(std::string_view schema);

// A count of tokens, 0 where it is missing or absurd.
std::int64_t token_count(const Json& usage, std::string_view member);

// A text member of an object; empty where there is none.
std::string text_or_empty(const Json& object, std::string_view member);

}  // namespace vouch::llm
