#include "embed/word_pieces.hpp"

#include <algorithm>
#include <bit>

#include "base/fnv1a.hpp"
#include "base/text.hpp"

namespace vouch::embed {

namespace {

constexpr std::size_t pieces_max = std::size_t{1} << 20;
constexpr std::size_t word_characters_max = 100;  // longer words are unknown as a whole
constexpr std::string_view inside_sign = "##";

bool is_ideograph(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x2A6DF) || (c >= 0x2A700 && c <= 0x2CEAF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool stands_alone(char32_t c) {
    const bool ascii_sign = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) ||
                            (c >= 123 && c <= 126);
    return ascii_sign || (c >= 0x80 && text::is_punctuation(c)) || is_ideograph(c);
}

// Calls take(word) for every word of the text, cleaned, until it answers false.
template <typename Take>
void part_words(std::string_view text, Take take) {
    const auto apart = text::to_nfd(text);
    std::string word;
    const auto end_word = [&] {
        const bool more = word.empty() || take(word);
        word.clear();
        return more;
    };
    for (std::size_t at = 0; at < apart.size();) {
        const auto [c, size] = text::decode(apart, at);
        at += size;
        const bool blank = c < 0x80 ? c == ' ' || c == '\t' || c == '\n' || c == '\r'
                                    : text::is_space(c) && !text::is_control(c);
        if (blank) {
            if (!end_word()) {
                return;
            }
        } else if (stands_alone(c)) {
            if (!end_word()) {
                return;
            }
            text::append(word, c);
            if (!end_word()) {
                return;
            }
        } else if (c < 0x80) {
            if (c < ' ' || c == 0x7F) {
                continue;
            }
            word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        } else if (c != 0xFFFD && !text::is_control(c) && !text::is_nonspacing_mark(c)) {
            text::append(word, text::to_lower(c));
        }
    }
    end_word();
}

}  // namespace

Result<WordPieces> WordPieces::of(std::string vocabulary) {
    WordPieces pieces;
    pieces.vocabulary_ = std::move(vocabulary);
    const auto lines = text::split(text::trim(pieces.vocabulary_), '\n');
    if (lines.size() > pieces_max) {
        return fail("model-unreadable", {{"detail", "the vocabulary is too large"}});
    }
    pieces.slots_.resize(std::bit_ceil(lines.size() * 2));
    for (std::size_t number = 0; number < lines.size(); ++number) {
        auto line = lines[number];
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        const auto begin = static_cast<std::size_t>(line.data() - pieces.vocabulary_.data());
        pieces.insert(begin, line.size(), static_cast<std::int32_t>(number));
        pieces.piece_bytes_max_ = std::max(pieces.piece_bytes_max_, line.size());
    }
    pieces.begin_ = pieces.find("[CLS]", false);
    pieces.end_ = pieces.find("[SEP]", false);
    pieces.unknown_ = pieces.find("[UNK]", false);
    if (pieces.begin_ < 0 || pieces.end_ < 0 || pieces.unknown_ < 0) {
        return fail("model-unreadable", {{"detail", "the vocabulary is not one of BERT's"}});
    }
    return pieces;
}

void WordPieces::insert(std::size_t begin, std::size_t size, std::int32_t number) {
    if (size == 0) {
        return;
    }
    const auto piece = std::string_view(vocabulary_).substr(begin, size);
    auto at = fnv1a::with(fnv1a::begin, piece) & (slots_.size() - 1);
    while (slots_[at].size != 0) {
        at = (at + 1) & (slots_.size() - 1);
    }
    slots_[at] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size), number};
}

std::int32_t WordPieces::find(std::string_view piece, bool inside) const {
    const auto sign = inside ? inside_sign : std::string_view();
    auto at = fnv1a::with(fnv1a::with(fnv1a::begin, sign), piece) & (slots_.size() - 1);
    for (; slots_[at].size != 0; at = (at + 1) & (slots_.size() - 1)) {
        const auto known = std::string_view(vocabulary_).substr(slots_[at].begin, slots_[at].size);
        if (known.size() == sign.size() + piece.size() && known.starts_with(sign) &&
            known.ends_with(piece)) {
            return slots_[at].number;
        }
    }
    return -1;
}

void WordPieces::encode_word(std::string_view word, std::vector<std::int32_t>& numbers) const {
    const auto before = numbers.size();
    bool known =
        word.size() <= word_characters_max || text::count_code_points(word) <= word_characters_max;
    for (std::size_t begin = 0; known && begin < word.size();) {
        auto end = std::min(word.size(), begin + piece_bytes_max_);
        std::int32_t number = -1;
        for (; end > begin; --end) {
            const bool boundary = end == word.size() || (word[end] & 0xC0) != 0x80;
            number = boundary ? find(word.substr(begin, end - begin), begin > 0) : -1;
            if (number >= 0) {
                break;
            }
        }
        known = number >= 0;
        numbers.push_back(number);
        begin = end;
    }
    if (!known) {
        numbers.resize(before);
        numbers.push_back(unknown_);
    }
}

std::vector<std::int32_t> WordPieces::encode(std::string_view text, std::size_t tokens_max) const {
    std::vector<std::int32_t> numbers = {begin_};
    const auto most = std::max<std::size_t>(tokens_max, 2) - 1;
    part_words(text, [&](std::string_view word) {
        encode_word(word, numbers);
        return numbers.size() < most;
    });
    numbers.resize(std::min(numbers.size(), most));
    numbers.push_back(end_);
    return numbers;
}

}  // namespace vouch::embed
