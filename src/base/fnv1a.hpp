#pragma once

#include <cstdint>
#include <string_view>

// FNV-1a, 64 bit (RFC 9923): the same hash in every process and on every machine. Not for tables
// that an attacker fills: collisions can be made.
namespace vouch::fnv1a {

constexpr std::uint64_t begin = 14695981039346656037ULL;

constexpr std::uint64_t with(std::uint64_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

constexpr std::uint64_t with(std::uint64_t hash, std::string_view bytes) {
    for (const char c : bytes) {
        hash = with(hash, c);
    }
    return hash;
}

}  // namespace vouch::fnv1a
