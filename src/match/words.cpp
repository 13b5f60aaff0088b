#include "match/words.hpp"

#include <algorithm>
#include <array>

#include "base/fnv1a.hpp"
#include "base/text.hpp"
#include "embed/word_stems.hpp"

namespace vouch::match {

namespace {

// Short words leave the upper bits alike, which WordSet goes by.
WordId mixed(WordId hash) {
    return (hash ^ hash >> 32U) * 0x9E3779B97F4A7C15ULL;
}

}  // namespace

WordId word_id(std::string_view stem) {
    return mixed(fnv1a::with(fnv1a::begin, stem));
}

WordId folded_word_id(std::string_view word) {
    WordId hash = fnv1a::begin;
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return word_id(text::fold(word));
        }
        hash = fnv1a::with(hash, c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    }
    return mixed(hash);
}

WordId stemmed_word_id(std::string_view word) {
    return word_id(embed::stem(word));
}

std::vector<Word> words_of(std::string_view text) {
    constexpr std::size_t letters_max = 255;
    const auto terms = embed::terms(text);
    std::vector<Word> words;
    words.reserve(terms.size());
    for (const auto& term : terms) {
        const auto id = word_id(term.stem);
        words.push_back({id, static_cast<std::uint32_t>(term.begin),
                         static_cast<std::uint32_t>(term.end),
                         static_cast<std::uint8_t>(term.weight),
                         static_cast<std::uint8_t>(std::min(term.stem.size(), letters_max)),
                         term.stem.empty() ? '\0' : term.stem[0], is_general_word(id)});
    }
    return words;
}

bool is_general_word(WordId id) {
    constexpr auto words = std::to_array<std::string_view>({
        "administration", "analysis",      "analytics",  "application",   "assessment",
        "business",       "certification", "client",     "coding",        "communication",
        "control",        "coordination",  "customer",   "data",          "delivery",
        "design",         "development",   "digital",    "documentation", "editing",
        "engineering",    "equipment",     "expertise",  "general",       "handling",
        "implementation", "information",   "leadership", "level",         "licence",
        "license",        "maintenance",   "management", "marketing",     "method",
        "model",          "modelling",     "monitoring", "online",        "operation",
        "organisation",   "planning",      "platform",   "presentation",  "process",
        "product",        "program",       "project",    "quality",       "report",
        "reporting",      "research",      "sales",      "service",       "skill",
        "software",       "solution",      "strategy",   "support",       "system",
        "teaching",       "technique",     "technology", "test",          "tool",
        "training",       "work",          "writing",
    });
    static const auto known = [&] {
        std::vector<WordId> ids;
        ids.reserve(words.size());
        for (const auto word : words) {
            ids.push_back(stemmed_word_id(word));
        }
        return WordSet(std::move(ids));
    }();
    return known.contains(id);
}

WordSet::WordSet(const std::vector<Word>& words) {
    ids_.reserve(words.size());
    for (const auto& word : words) {
        ids_.push_back(word.id);
    }
    *this = WordSet(std::move(ids_));
}

WordSet::WordSet(std::vector<WordId> ids) : ids_(std::move(ids)) {
    std::ranges::sort(ids_);
    const auto [first, last] = std::ranges::unique(ids_);
    ids_.erase(first, last);
    for (const auto id : ids_) {
        signature_ |= bit_of(id);
    }
}

bool WordSet::is_listed(WordId id) const {
    return std::ranges::binary_search(ids_, id);
}

}  // namespace vouch::match
