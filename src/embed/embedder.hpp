#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Text → vector. Vectors of different embedders never mix: each carries its embedder's name.
namespace vouch::embed {

using Vector = std::vector<float>;  // unit length

// What an embedder's cosines say, since each has its own idea of "near": likeness 0.3 means
// something near, 0.76 much the same, 1 equal.
struct LikenessScale {
    bool of_meaning = false;  // false: of words, which say nothing that shared words do not
    double slope = 1;
    double offset = 0;
    double likeness(float cosine) const {
        return std::clamp(slope * static_cast<double>(cosine) + offset, 0.0, 1.0);
    }
};

class Embedder {
public:
    virtual ~Embedder() = default;
    virtual std::string_view name() const = 0;  // with its version: "lexical-1"
    virtual LikenessScale scale() const = 0;
    virtual std::vector<Vector> embed(std::span<const std::string_view> texts) const = 0;
};

// Needs no model: folded word stems and character n-grams hashed into a fixed number of
// dimensions, weighted so that common words count little. Deterministic on every machine.
class LexicalEmbedder final : public Embedder {
public:
    std::string_view name() const override;
    LikenessScale scale() const override {
        return {};
    }
    std::vector<Vector> embed(std::span<const std::string_view> texts) const override;
};

// Of unit vectors of equal length; -1 to 1.
float cosine(const Vector& a, const Vector& b);

}  // namespace vouch::embed
