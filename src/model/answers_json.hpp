#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace vouch::model {

// The person's answers by question id: {"ask-w1.b2-c9x2e": "24 beds"}. Error: answers-invalid.
Result<std::map<std::string, std::string>> answers_from_json(std::string_view text);

}  // namespace vouch::model
