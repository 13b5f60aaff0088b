#pragma once

#include <string>
#include <string_view>

namespace vouch::llm {

// SHA-256 (FIPS 180-4) in hexadecimal digits.
std::string sha256_of(std::string_view bytes);

}  // namespace vouch::llm
