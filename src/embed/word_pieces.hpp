#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace vouch::embed {

// Text → the numbers a BERT model takes: the tokenizer of its uncased English vocabulary. Text is
// cleaned, lower-cased and parted from its accents, CJK characters and punctuation stand alone, and
// each word is cut greedily into the longest pieces that the vocabulary has (Devlin et al. 2019;
// Wu et al. 2016, section 4.1). Gives what the `tokenizers` library gives with BertNormalizer,
// BertPreTokenizer and WordPiece, except for scripts younger than its Unicode tables (version 8).
class WordPieces {
public:
    // The vocabulary as vocab.txt has it: a piece a line, its number the line's, from 0; pieces
    // inside a word begin with "##". Errors: model-unreadable where [CLS], [SEP] or [UNK] is
    // missing or there are more than 2^20 lines.
    static Result<WordPieces> of(std::string vocabulary);

    // [CLS], the pieces, [SEP]: at most `tokens_max` (at least 2) in all; what follows is cut off.
    std::vector<std::int32_t> encode(std::string_view text, std::size_t tokens_max) const;

private:
    struct Slot {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;  // 0: free; no piece is empty
        std::int32_t number = 0;
    };
    void insert(std::size_t begin, std::size_t size, std::int32_t number);
    // The number of "##" + piece where `inside`, of the piece otherwise; -1 where there is none.
    std::int32_t find(std::string_view piece, bool inside) const;
    void encode_word(std::string_view word, std::vector<std::int32_t>& numbers) const;

    std::string vocabulary_;
    std::vector<Slot> slots_;  // open addressing; a power of two
    std::size_t piece_bytes_max_ = 0;
    std::int32_t begin_ = -1;
    std::int32_t end_ = -1;
    std::int32_t unknown_ = -1;
};

}  // namespace vouch::embed
