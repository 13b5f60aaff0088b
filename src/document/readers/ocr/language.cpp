#include "document/readers/ocr/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace vouch::document::readers::ocr {

namespace {

struct Language {
    std::string_view models;
    std::array<std::string_view, 16> own;  // folded; of no other language here
    std::array<std::string_view, 6> shared = {};
};

constexpr std::array languages = {
    Language{usual_languages,
             {"the", "and", "of", "to", "for", "with", "by", "at", "on", "from", "an", "our",
              "which", "that", "was", "is"}},
    Language{"deu+eng",
             {"und", "der", "die", "mit", "fur", "von", "bei", "im", "auf", "das", "den", "zur",
              "zum", "sowie", "eine", "ist"}},
    Language{"fra+eng",
             {"et", "les", "des", "du", "le", "une", "dans", "sur", "avec", "pour", "aux", "au",
              "ainsi", "par", "chez", "est"},
             {"de", "la", "en", "que", "un"}},
    Language{"spa+eng",
             {"y", "el", "los", "las", "del", "con", "una", "al", "desde", "por", "sus", "es",
              "mas", "sobre", "hasta", "su"},
             {"de", "la", "en", "que", "un", "para"}},
    Language{"por+eng",
             {"os", "da", "do", "em", "com", "uma", "dos", "das", "na", "no", "ao", "pela", "pelo",
              "ate", "sao", "um"},
             {"de", "que", "para"}}};

// A word of one language counts double.
constexpr std::size_t own_weight = 2;
constexpr std::size_t weight_min = 8;

template <std::size_t N>
std::size_t count_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return word.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(words, word));
}

}  // namespace

std::string languages_for(const std::vector<SeenWord>& sample) {
    std::array<std::size_t, languages.size()> weight = {};
    for (const auto& word : sample) {
        const auto folded = text::fold(word.text);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            weight[i] += own_weight * count_of(languages[i].own, folded);
            weight[i] += count_of(languages[i].shared, folded);
        }
    }
    const auto most = std::ranges::max_element(weight);
    const bool told = *most >= weight_min && *most > 2 * weight.front();
    return std::string(told ? languages[static_cast<std::size_t>(most - weight.begin())].models
                            : languages.front().models);
}

}  // namespace vouch::document::readers::ocr
