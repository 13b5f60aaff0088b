#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// The words of a text as numbers, so that comparing two is comparing two integers.
namespace vouch::match {

// A 64-bit hash of a word's stem (FNV-1a): equal for forms of one word, the same in every process,
// so that analysed texts may be kept. Two stems that fall together would cost one wrong word; among
// a million stems the chance is one in thirty million.
using WordId = std::uint64_t;

WordId word_id(std::string_view stem);
// Of a word as written.
WordId stemmed_word_id(std::string_view word);
// Of the word itself, not its stem; letter case and accents do not matter.
WordId folded_word_id(std::string_view word);

struct Word {
    WordId id = 0;
    std::uint32_t begin = 0;  // bytes of the text, end exclusive
    std::uint32_t end = 0;
    std::uint8_t weight = 0;   // as embed::Term: 0 function word, 1 filler, 4 content
    std::uint8_t letters = 0;  // bytes of the stem, at most 255
    char initial = 0;          // first byte of the stem
    bool general = false;      // a head word that many skills share
};

std::vector<Word> words_of(std::string_view text);

// Head words that many skills share ("management", "systems"): having one of them says little.
bool is_general_word(WordId id);

// Which words a text has, for asking often.
class WordSet {
public:
    WordSet() = default;
    explicit WordSet(const std::vector<Word>& words);
    explicit WordSet(std::vector<WordId> ids);

    bool contains(WordId id) const {
        return (signature_ & bit_of(id)) != 0 && is_listed(id);
    }
    // Quick and one-sided: false means that a word of the other set is surely not here.
    bool may_contain_all(std::uint64_t signature) const {
        return (signature & ~signature_) == 0;
    }
    std::uint64_t signature() const {
        return signature_;
    }
    const std::vector<WordId>& ids() const {
        return ids_;
    }
    static std::uint64_t bit_of(WordId id) {
        return std::uint64_t{1} << (id >> 58U);
    }

private:
    bool is_listed(WordId id) const;

    std::vector<WordId> ids_;  // sorted, each once
    std::uint64_t signature_ = 0;
};

}  // namespace vouch::match
