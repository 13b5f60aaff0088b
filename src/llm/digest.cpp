#include "llm/digest.hpp"

#include <openssl/sha.h>

#include <array>
#include <format>

namespace vouch::llm {

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> sum{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), sum.data());
    std::string digits;
    for (const auto byte : sum) {
        digits += std::format("{:02x}", byte);
    }
    return digits;
}

}  // namespace vouch::llm
