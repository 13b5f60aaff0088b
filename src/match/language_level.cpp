#include "match/language_level.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "base/text.hpp"

namespace vouch::match {
namespace {

struct LevelWord {
    std::string_view word;  // folded
    int level;
};

constexpr auto level_words = std::to_array<LevelWord>({
    {"a1", 1},
    {"a2", 2},
    {"b1", 3},
    {"b2", 4},
    {"c1", 5},
    {"c2", 6},
    {"native", 6},
    {"mother tongue", 6},
    {"muttersprache", 6},
    {"bilingual", 6},
    {"first language", 6},
    {"full professional", 5},
    {"fluent", 5},
    {"fluency", 5},
    {"fluently", 5},
    {"business fluent", 5},
    {"proficient", 5},
    {"very good", 5},
    {"excellent", 5},
    {"advanced", 5},
    {"professional working", 4},
    {"working proficiency", 4},
    {"limited working", 3},
    {"professional", 4},
    {"upper intermediate", 4},
    {"good", 4},
    {"confident", 4},
    {"confidence", 4},
    {"comfortable", 4},
    {"working knowledge", 3},
    {"intermediate", 3},
    {"conversational", 3},
    {"some", 2},
    {"basic", 2},
    {"basics", 2},
    {"elementary", 1},
    {"beginner", 1},
    {"school", 2},
    {"grundkenntnisse", 2},
});

bool bounded(std::string_view text, std::size_t at, std::size_t size) {
    const auto is_word = [&](std::size_t i) {
        return text::is_word_character(static_cast<unsigned char>(text[i]));
    };
    return (at == 0 || !is_word(at - 1)) && (at + size >= text.size() || !is_word(at + size));
}

}  // namespace

int stated_language_level(std::string_view fluency) {
    const auto folded = text::fold(fluency);
    int best = 0;
    std::size_t longest = 0;
    for (const auto& [word, level] : level_words) {
        for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
            if (!bounded(folded, at, word.size())) {
                continue;
            }
            // a code of the framework beats words, a longer phrase beats a shorter one
            const auto rank = word.size() == 2 ? 100 : word.size();
            if (rank > longest) {
                longest = rank;
                best = level;
            }
        }
    }
    return best;
}

int asked_language_level(std::string_view requirement, std::size_t at) {
    const auto folded = text::to_lower(requirement);
    int level = 4;
    std::size_t nearest = std::numeric_limits<std::size_t>::max();
    for (const auto& [word, value] : level_words) {
        for (auto found = folded.find(word); found != std::string::npos;
             found = folded.find(word, found + 1)) {
            if (!bounded(folded, found, word.size())) {
                continue;
            }
            // A longer phrase that begins or ends at the same place is the better reading.
            const auto distance = found > at ? found - at : at - found;
            const auto weighed = distance >= word.size() ? distance - word.size() : 0;
            if (weighed < nearest) {
                nearest = weighed;
                level = value;
            }
        }
    }
    return level;
}

}  // namespace vouch::match
