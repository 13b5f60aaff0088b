#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vouch {

using Digest = std::array<std::uint8_t, 32>;

// SHA-256 (FIPS 180-4), and the same in 64 lower-case hexadecimal digits.
Digest sha256_bytes(std::string_view bytes);
std::string sha256(std::string_view bytes);

}  // namespace vouch
