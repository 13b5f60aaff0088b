#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "embed/embedder.hpp"
#include "embed/vector_store.hpp"

namespace vouch::embed {

// Another embedder's vectors, each computed once as long as it is remembered: at least the last
// `texts_max` different texts, at most twice as many. Safe to use from several threads at once.
class CachingEmbedder final : public Embedder {
public:
    // `source` must outlive this.
    CachingEmbedder(const Embedder& source, std::size_t texts_max)
        : source_(source), texts_max_(texts_max) {}

    // Before the first use. Only meaning is looked up there: words are compared faster than found.
    void remember_in(std::unique_ptr<VectorStore> store) {
        store_ = std::move(store);
    }

    std::string_view name() const override {
        return source_.name();
    }
    LikenessScale scale() const override {
        return source_.scale();
    }
    std::vector<Vector> embed(std::span<const std::string_view> texts) const override;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Vectors = std::unordered_map<std::string, Vector, Hash, std::equal_to<>>;

    const Vector* find(std::string_view text) const;
    void remember(std::string_view text, Vector vector) const;
    std::vector<Vector> from_store_or_source(std::span<const std::string_view> texts) const;

    const Embedder& source_;
    std::size_t texts_max_;
    std::unique_ptr<VectorStore> store_;
    mutable std::mutex mutex_;
    // What is asked for stays in, or comes back to, the younger; where that is full it becomes the
    // older, and what nobody asked for since goes.
    mutable Vectors younger_;
    mutable Vectors older_;
};

}  // namespace vouch::embed
