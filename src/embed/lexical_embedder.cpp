#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>

#include "base/fnv1a.hpp"
#include "embed/embedder.hpp"
#include "embed/word_stems.hpp"

namespace vouch::embed {
namespace {

constexpr std::size_t dimensions = 512;
constexpr std::size_t terms_max = 4096;  // of one text; what follows adds nothing

// With a final mix so that the low bits are usable.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
    auto hash = fnv1a::with(fnv1a::begin ^ seed, bytes);
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

// Sums stay whole numbers until the single division by the length, so that no order of adding
// and no instruction set can change a bit.
using Sums = std::array<std::int64_t, dimensions>;

void add_feature(Sums& sums, std::string_view feature, std::uint64_t seed, std::int64_t weight) {
    const auto hash = hash_of(feature, seed);
    const auto at = static_cast<std::size_t>(hash % dimensions);
    sums[at] += (hash >> 40) & 1 ? weight : -weight;
}

// The word itself and its letter triples: "kubernetes" meets "kubernetes-based" fully and a
// misspelt one partly.
void add_term(Sums& sums, const std::string& stem, std::int64_t weight) {
    constexpr std::int64_t whole = 12;
    constexpr std::int64_t triples = 24;  // shared out among them
    add_feature(sums, stem, 1, weight * whole);
    const std::string padded = "^" + stem + "$";
    if (padded.size() < 5) {
        return;
    }
    const auto count = static_cast<std::int64_t>(padded.size()) - 2;
    for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
        add_feature(sums, std::string_view(padded).substr(i, 3), 2, weight * triples / count);
    }
}

Vector unit(const Sums& sums) {
    std::int64_t squares = 0;
    for (const auto value : sums) {
        squares += value * value;
    }
    Vector vector(dimensions, 0.0F);
    if (squares == 0) {
        vector[0] = 1.0F;  // a text without words is like no other text with words
        return vector;
    }
    const double length = std::sqrt(static_cast<double>(squares));  // exactly rounded (IEEE 754)
    for (std::size_t i = 0; i < dimensions; ++i) {
        vector[i] = static_cast<float>(static_cast<double>(sums[i]) / length);
    }
    return vector;
}

Vector embed_one(std::string_view text) {
    std::map<std::string, std::pair<std::int64_t, int>> counts;  // stem → weight, occurrences
    std::size_t seen = 0;
    for (const auto& term : terms(text)) {
        if (++seen > terms_max) {
            break;
        }
        auto& [weight, count] = counts[term.stem];
        weight = term.weight;
        ++count;
    }
    Sums sums{};
    for (const auto& [stem, entry] : counts) {
        // A word said twice counts half as much again, said often at most double.
        const std::int64_t occurrence = entry.second == 1 ? 2 : entry.second == 2 ? 3 : 4;
        if (entry.first > 0) {
            add_term(sums, stem, entry.first * occurrence);
        }
    }
    return unit(sums);
}

}  // namespace

std::string_view LexicalEmbedder::name() const {
    return "lexical-1";
}

std::vector<Vector> LexicalEmbedder::embed(std::span<const std::string_view> texts) const {
    std::vector<Vector> vectors;
    vectors.reserve(texts.size());
    for (const auto text : texts) {
        vectors.push_back(embed_one(text));
    }
    return vectors;
}

float cosine(const Vector& a, const Vector& b) {
    double sum = 0;
    const auto size = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < size; ++i) {
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    }
    return static_cast<float>(sum);
}

}  // namespace vouch::embed
