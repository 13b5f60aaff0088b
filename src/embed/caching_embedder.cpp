#include "embed/caching_embedder.hpp"

#include <unordered_map>
#include <utility>

namespace vouch::embed {

const Vector* CachingEmbedder::find(std::string_view text) const {
    if (const auto known = younger_.find(text); known != younger_.end()) {
        return &known->second;
    }
    const auto known = older_.find(text);
    if (known == older_.end()) {
        return nullptr;
    }
    Vector vector = std::move(known->second);
    older_.erase(known);
    remember(text, std::move(vector));
    return &younger_.find(text)->second;
}

void CachingEmbedder::remember(std::string_view text, Vector vector) const {
    if (younger_.size() >= texts_max_) {
        older_ = std::exchange(younger_, {});
    }
    younger_.insert_or_assign(std::string(text), std::move(vector));
}

std::vector<Vector> CachingEmbedder::embed(std::span<const std::string_view> texts) const {
    std::vector<Vector> vectors(texts.size());
    std::vector<std::string_view> unknown;
    std::unordered_map<std::string_view, std::size_t> place;  // in `unknown`
    {
        const std::lock_guard lock(mutex_);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (const auto* known = find(texts[i])) {
                vectors[i] = *known;
            } else if (place.try_emplace(texts[i], unknown.size()).second) {
                unknown.push_back(texts[i]);
            }
        }
    }
    const auto computed = source_.embed(unknown);  // others may ask meanwhile
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const auto at = place.find(texts[i]); at != place.end()) {
            vectors[i] = computed[at->second];
        }
    }
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        remember(unknown[i], computed[i]);
    }
    return vectors;
}

}  // namespace vouch::embed
