#include "model/digest.hpp"

#include <openssl/sha.h>

#include <array>
#include <cstdint>
#include <format>

#include "model/json.hpp"

namespace vouch::model {

namespace {

using Digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

Digest digest_of(std::string_view bytes) {
    Digest digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    std::string digits;
    for (const auto byte : digest_of(bytes)) {
        digits += std::format("{:02x}", byte);
    }
    return digits;
}

std::string short_digest(std::string_view text) {
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    constexpr int bits_a_letter = 5;
    const auto digest = digest_of(text);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i) {
        bits = (bits << 8) | digest[i];
    }
    std::string word;
    for (int shift = 32 - bits_a_letter; word.size() < 5; shift -= bits_a_letter) {
        word += letters[(bits >> shift) & 31U];
    }
    return word;
}

std::string revision_of(const Resume& resume) {
    auto json = to_json_value(resume, Detail::full);
    for (const auto* name : {"sources", "remarks", "coverage"}) {
        json.erase(name);
    }
    return sha256(to_compact_text(json));
}

}  // namespace vouch::model
