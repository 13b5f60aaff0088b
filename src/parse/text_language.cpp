#include "parse/text_language.hpp"

#include <algorithm>
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

class LanguageVotes {
public:
    LanguageVotes() : hits_(small_word_sets().size(), 0) {}

    void add(std::string_view word) {
        if (++seen_ > words_max) {
            return;
        }
        const auto folded = text::fold(word);
        for (std::size_t index = 0; index < hits_.size(); ++index) {
            hits_[index] += small_word_sets()[index].second.contains(folded) ? 1 : 0;
        }
    }

    std::string winner() const {
        const auto best = std::ranges::max_element(hits_);
        return small_word_sets()[static_cast<std::size_t>(best - hits_.begin())].first;
    }

private:
    using WordSet = std::set<std::string, std::less<>>;
    static constexpr std::size_t words_max = 5'000;

    static const std::vector<std::pair<std::string, WordSet>>& small_word_sets() {
        static const auto sets = [] {
            std::vector<std::pair<std::string, WordSet>> out;
            for (const auto& [language, list] : small_words) {
                out.emplace_back(language, WordSet{});
                for (const auto word : text::split(list, ' ')) {
                    out.back().second.emplace(word);
                }
            }
            return out;
        }();
        return sets;
    }

    std::vector<std::size_t> hits_;
    std::size_t seen_ = 0;
};

}  // namespace

std::string language_of(const std::vector<TextLine>& lines) {
    LanguageVotes votes;
    for (const TextLine& line : lines) {
        for (const PlacedWord& word : line.words) {
            votes.add(std::string_view(line.text).substr(word.begin, word.end - word.begin));
        }
    }
    return votes.winner();
}

std::string language_of(std::string_view text) {
    LanguageVotes votes;
    for (const auto& word : text::words(text)) {
        votes.add(text.substr(word.begin, word.end - word.begin));
    }
    return votes.winner();
}

}  // namespace vouch::parse
