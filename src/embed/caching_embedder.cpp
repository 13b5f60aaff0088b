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

std::vector<Vector> CachingEmbedder::from_store_or_source(
    std::span<const std::string_view> texts) const {
    if (!store_ || texts.empty() || !source_.scale().of_meaning) {
        return source_.embed(texts);
    }
    auto found = store_->find(source_.name(), texts);
    std::vector<std::string_view> missing;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!found[i]) {
            missing.push_back(texts[i]);
        }
    }
    auto computed = source_.embed(missing);
    store_->keep(source_.name(), missing, computed);
    std::vector<Vector> vectors;
    vectors.reserve(texts.size());
    auto next = computed.begin();
    for (auto& vector : found) {
        vectors.push_back(vector ? std::move(*vector) : std::move(*next++));
    }
    return vectors;
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
    const auto computed = from_store_or_source(unknown);  // others may ask meanwhile
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
