#include "document/readers/ocr/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace vouch::document::readers::ocr {

namespace {

struct Language {
    std::string_view models;
    std::array<std::string_view, 16> words;  // folded; of no other language here
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
              "ainsi", "par", "chez", "est"}},
    Language{"spa+eng",
             {"y", "el", "los", "las", "del", "con", "una", "al", "desde", "por", "sus", "es",
              "mas", "sobre", "hasta", "su"}},
    Language{"por+eng",
             {"e", "os", "da", "do", "em", "com", "uma", "dos", "das", "na", "no", "ao", "pela",
              "pelo", "ate", "sao"}}};

constexpr std::size_t hits_min = 4;

}  // namespace

std::string languages_for(const std::vector<SeenWord>& sample) {
    std::array<std::size_t, languages.size()> hits = {};
    for (const auto& word : sample) {
        const auto folded = text::fold(word.text);
        for (std::size_t i = 0; i < languages.size(); ++i) {
            hits[i] += std::ranges::find(languages[i].words, folded) != languages[i].words.end();
        }
    }
    const auto most = std::ranges::max_element(hits);
    const bool told = *most >= hits_min && *most > 2 * hits.front();
    return std::string(told ? languages[static_cast<std::size_t>(most - hits.begin())].models
                            : languages.front().models);
}

}  // namespace vouch::document::readers::ocr
