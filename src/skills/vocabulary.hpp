#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

// The table of the words that names are made of.
namespace vouch::skills {

// A token's number in a Vocabulary; 0 is a token that no name has.
using TokenId = std::uint32_t;

// Strings to numbers by open addressing: built once, then only read.
class Vocabulary {
public:
    Vocabulary();

    TokenId add(std::string_view folded);
    TokenId find(std::string_view folded) const {
        return find(folded, hash_of(folded));
    }
    TokenId find(std::string_view folded, std::uint32_t hash) const {
        return may_hold(hash) ? find_held(folded, hash) : 0;
    }

    // FNV-1a, so that a reader may count it up byte by byte.
    static constexpr std::uint32_t hash_begin = 2166136261U;
    static constexpr std::uint32_t hash_with(std::uint32_t hash, char c) {
        return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    static constexpr std::uint32_t hash_of(std::string_view text) {
        auto hash = hash_begin;
        for (const char c : text) {
            hash = hash_with(hash, c);
        }
        return hash;
    }

    std::size_t size() const {
        return places_.size() - 1;
    }

private:
    struct Place {
        std::uint32_t begin;
        std::uint32_t size;
    };
    // Most words are told from others by a slot alone, without a look at their text.
    struct Slot {
        std::uint64_t begin = 0;  // the first bytes of the text, 0 after its end
        std::uint32_t hash = 0;
        TokenId id = 0;  // 0 is free
    };
    static std::uint64_t begin_of(std::string_view folded) {
        std::uint64_t begin = 0;
        std::memcpy(&begin, folded.data(), std::min(folded.size(), sizeof begin));
        return begin;
    }
    std::string_view text_of(TokenId id) const;
    // One bit a hash, small enough for the nearest cache: most words of a text that no name has
    // are refused here.
    static constexpr std::size_t filter_bits = 18;
    bool may_hold(std::uint32_t hash) const {
        const auto bit = hash >> (32U - filter_bits);
        return (filter_[bit / 64] >> (bit % 64) & 1U) != 0;
    }
    TokenId find_held(std::string_view folded, std::uint32_t hash) const;
    static std::size_t place_of(std::uint32_t hash) {
        return hash ^ (hash >> 15U);
    }
    void put(Slot slot);
    void grow();

    std::string text_;
    std::vector<Place> places_;  // by id; 0 is unused
    std::vector<Slot> slots_;    // power of two
    std::vector<std::uint64_t> filter_ = std::vector<std::uint64_t>((1U << filter_bits) / 64);
};

}  // namespace vouch::skills
