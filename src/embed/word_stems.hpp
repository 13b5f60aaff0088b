#pragma once

#include <string>
#include <string_view>
#include <vector>

// English words brought to a common stem, with a weight that is small for words that every
// résumé and every posting has. Rules only, so that the result is the same everywhere.
namespace vouch::embed {

// "Developers", "developing", "development" → "develop". A light suffix stripper, not a
// dictionary: what matters is that forms of one word fall together. `word` is folded first.
std::string stem(std::string_view word);

struct Term {
    std::string stem;
    int weight = 0;         // 0 for function words, 1 for filler of the trade, 4 for content
    std::size_t begin = 0;  // byte offsets of the word in the text
    std::size_t end = 0;
};

// All words in order. Hyphens and slashes part words ("win/loss", "time-series"), the dots and
// signs of "node.js" and "C++" do not.
std::vector<Term> terms(std::string_view text);

}  // namespace vouch::embed
