#include "parse/text_language.hpp"

#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace vouch::parse {
namespace {

constexpr std::pair<std::string_view, std::string_view> small_words[] = {
    {"en", "the and of for with to in on at by from which that were was our their"},
    {"de", "der die das und fur mit von im bei zur den des einer eines sowie als auf zum nach"},
    {"fr", "le la les des et du pour avec dans sur une au aux par ainsi que chez"},
    {"es", "el los las y del para con en por una como al mas sobre desde"},
    {"pt", "os das dos e do da para com em por uma no na ao como mais nos"},
    {"it", "il gli della delle e di per con nel una al dei alla presso dal anche"},
    {"nl", "de het een en van voor met bij op naar aan uit ook door als"},
    {"pl", "i w z na do oraz dla przez od po przy ze o w firmie"},
    {"sv", "och att i for med av pa en ett som till inom vid den"},
    {"da", "og at i for med af pa en et som til inden ved den"},
    {"no", "og a i for med av pa en et som til innen ved den"},
};

}  // namespace

std::string language_of(const std::vector<TextLine>& lines) {
    static const auto sets = [] {
        std::vector<std::pair<std::string, std::set<std::string, std::less<>>>> out;
        for (const auto& [language, list] : small_words) {
            out.emplace_back(language, std::set<std::string, std::less<>>{});
            for (const auto word : text::split(list, ' ')) {
                out.back().second.emplace(word);
            }
        }
        return out;
    }();
    constexpr std::size_t words_max = 5'000;
    std::vector<std::size_t> hits(sets.size(), 0);
    std::size_t seen = 0;
    for (const TextLine& line : lines) {
        for (const PlacedWord& word : line.words) {
            if (++seen > words_max) {
                break;
            }
            const std::string folded =
                text::fold(std::string_view(line.text).substr(word.begin, word.end - word.begin));
            for (std::size_t index = 0; index < sets.size(); ++index) {
                hits[index] += sets[index].second.contains(folded) ? 1 : 0;
            }
        }
    }
    std::size_t best = 0;
    for (std::size_t index = 1; index < hits.size(); ++index) {
        best = hits[index] > hits[best] ? index : best;
    }
    return sets[best].first;
}

}  // namespace vouch::parse
