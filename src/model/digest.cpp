#include "model/digest.hpp"

#include <cstdint>

#include "base/digest.hpp"
#include "model/json.hpp"

namespace vouch::model {

std::string short_digest(std::string_view text) {
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    constexpr int bits_a_letter = 5;
    const auto digest = sha256_bytes(text);
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
