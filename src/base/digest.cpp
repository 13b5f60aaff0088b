#include "base/digest.hpp"

#include <openssl/sha.h>

#include <format>

namespace vouch {

Digest sha256_bytes(std::string_view bytes) {
    static_assert(std::tuple_size_v<Digest> == SHA256_DIGEST_LENGTH);
    Digest digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return digest;
}

std::string sha256(std::string_view bytes) {
    std::string digits;
    for (const auto byte : sha256_bytes(bytes)) {
        digits += std::format("{:02x}", byte);
    }
    return digits;
}

}  // namespace vouch
