#include "skills/token_scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace vouch::skills {

namespace {

enum class ByteClass : std::uint8_t { other, word, space, newline, high };

constexpr std::array<ByteClass, 256> byte_classes = [] {
    std::array<ByteClass, 256> classes{};
    for (std::size_t i = 0; i < 256; ++i) {
        const bool letter = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
        const bool digit = i >= '0' && i <= '9';
        classes[i] = letter || digit         ? ByteClass::word
                     : i == ' ' || i == '\t' ? ByteClass::space
                     : i == '\n'             ? ByteClass::newline
                     : i >= 0x80             ? ByteClass::high
                                             : ByteClass::other;
    }
    return classes;
}();

ByteClass class_of(char c) {
    return byte_classes[static_cast<unsigned char>(c)];
}

bool is_digit_byte(char c) {
    return c >= '0' && c <= '9';
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

bool is_hyphen(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0xAD;
}

// By bytes: the small letter or the digit of an ASCII word, 0 for every other byte.
constexpr std::array<char, 256> folded_bytes = [] {
    std::array<char, 256> folded{};
    for (char c = 'a'; c <= 'z'; ++c) {
        folded[static_cast<unsigned char>(c)] = c;
        folded[static_cast<unsigned char>(c - 'a' + 'A')] = c;
    }
    for (char c = '0'; c <= '9'; ++c) {
        folded[static_cast<unsigned char>(c)] = c;
    }
    return folded;
}();

constexpr std::uint8_t shape_upper = 1;
constexpr std::uint8_t shape_lower = 2;
constexpr std::uint8_t shape_digit = 4;
constexpr std::array<std::uint8_t, 256> shape_bits = [] {
    std::array<std::uint8_t, 256> bits{};
    for (std::size_t i = 0; i < 256; ++i) {
        bits[i] = i >= 'A' && i <= 'Z'   ? shape_upper
                  : i >= 'a' && i <= 'z' ? shape_lower
                  : i >= '0' && i <= '9' ? shape_digit
                                         : std::uint8_t{0};
    }
    return bits;
}();

// Reads one token after another and says what stood before it.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    // False at the end of the text.
    bool next() {
        first_ = !started_;
        started_ = true;
        skip_gap();
        if (at_ >= text_.size()) {
            return false;
        }
        begin_ = at_;
        word_.clear();
        shape_ = {};
        if (text_[at_] == '/' || text_[at_] == '&') {
            word_ = text_[at_] == '/' ? "/" : "and";
            hash_ = Vocabulary::hash_of(word_);
            ++at_;
            word_end_ = nowhere;
        } else {
            read_word();
            word_end_ = at_;
        }
        return true;
    }

    std::size_t begin() const {
        return begin_;
    }
    std::size_t end() const {
        return at_;
    }
    Gap gap() const {
        return gap_;
    }
    bool begins_sentence() const {
        return first_ || begins_sentence_;
    }
    const Shape& shape() const {
        return shape_;
    }
    const std::string& word() const {
        return word_;
    }
    std::uint32_t hash() const {
        return hash_;
    }

private:
    static constexpr std::size_t nowhere = std::string_view::npos;
    static constexpr std::size_t plain_word_size_max = 48;

    char32_t code_point(std::size_t at) const {
        return text::decode(text_, at).value;
    }

    bool word_at(std::size_t at) const {
        if (at >= text_.size()) {
            return false;
        }
        const auto kind = class_of(text_[at]);
        return kind == ByteClass::word ||
               (kind == ByteClass::high && text::is_word_character(code_point(at)));
    }

    // ".net" begins with its dot, where no word stands before it.
    bool dotted_word_at(std::size_t at) const {
        return text_[at] == '.' && at + 1 < text_.size() &&
               class_of(text_[at + 1]) == ByteClass::word && !is_digit_byte(text_[at + 1]) &&
               at != word_end_;
    }

    void skip_gap() {
        gap_ = first_ ? Gap::stop : elided_ ? Gap::space : Gap::glued;
        elided_ = false;
        begins_sentence_ = false;
        if (gap_ == Gap::glued && at_ + 1 < text_.size() && text_[at_] == ' ' &&
            class_of(text_[at_ + 1]) == ByteClass::word) {
            gap_ = Gap::space;
            ++at_;
            return;
        }
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const auto kind = class_of(c);
            if (kind == ByteClass::word || c == '/' || c == '&' || dotted_word_at(at_)) {
                return;
            }
            std::size_t size = 1;
            auto step = Gap::stop;
            if (kind == ByteClass::space) {
                step = Gap::space;
            } else if (kind == ByteClass::newline) {
                step = Gap::newline;
                begins_sentence_ = true;
            } else if (c == '.' && text_.substr(at_).starts_with(".-") && joins(at_, 2)) {
                step = Gap::hyphen;  // "Dipl.-Ing."
                size = 2;
            } else if (c == '-' || c == '.') {
                step = joins(at_, 1) ? (c == '-' ? Gap::hyphen : Gap::dot) : Gap::stop;
            } else if (kind == ByteClass::high) {
                const auto decoded = text::decode(text_, at_);
                if (text::is_word_character(decoded.value)) {
                    return;
                }
                size = decoded.size;
                step = text::is_space(decoded.value)                          ? Gap::space
                       : is_hyphen(decoded.value) && joins(at_, decoded.size) ? Gap::hyphen
                                                                              : Gap::stop;
            }
            begins_sentence_ = begins_sentence_ || (step == Gap::stop && ends_sentence(c, size));
            widen(step);
            at_ += size;
        }
    }

    // A hyphen or dot joins where words touch it on both sides.
    bool joins(std::size_t at, std::size_t size) const {
        return at == word_end_ && word_at(at + size);
    }

    bool ends_sentence(char c, std::size_t size) const {
        if (size == 1) {
            return c == '.' || c == '!' || c == '?' || c == ';' || c == '|';
        }
        const auto sign = code_point(at_);
        return sign == 0x2022 || sign == 0xB7 || sign == 0x25CF || sign == 0x25AA;
    }

    void widen(Gap step) {
        if (gap_ == Gap::glued) {
            gap_ = step;
        } else if (gap_ == Gap::newline && step == Gap::newline) {
            gap_ = Gap::stop;  // an empty line
        } else if (step > gap_ && gap_ != Gap::stop) {
            gap_ = step == Gap::newline ? Gap::newline : Gap::stop;
        }
    }

    // The commonest kind: an ASCII word that ends in ASCII. False, with nothing read, for others.
    bool read_plain_word() {
        std::array<char, plain_word_size_max> folded;
        std::size_t size = 0;
        std::uint32_t hash = Vocabulary::hash_begin;
        std::uint8_t later = 0;  // shapes of all bytes but the first
        const auto* bytes = reinterpret_cast<const unsigned char*>(text_.data()) + at_;
        const auto room = std::min(text_.size() - at_, folded.size());
        for (; size < room; ++size) {
            const char c = folded_bytes[bytes[size]];
            if (c == 0) {
                break;
            }
            folded[size] = c;
            hash = Vocabulary::hash_with(hash, c);
            later |= size == 0 ? std::uint8_t{0} : shape_bits[bytes[size]];
        }
        if (size == folded.size() || size == 0) {
            return false;
        }
        if (size < room) {
            const auto next = bytes[size];
            if (next >= 0x80 || next == '\'' || next == '+' || next == '#') {
                return false;
            }
        }
        const auto first = shape_bits[bytes[0]];
        const auto seen = first | later;
        shape_ = {(first & shape_upper) != 0, (later & shape_upper) != 0, (seen & shape_lower) != 0,
                  (seen & shape_digit) != 0};
        word_.assign(folded.data(), size);
        hash_ = hash;
        at_ += size;
        return true;
    }

    void read_word() {
        if (read_plain_word()) {
            return;
        }
        read_any_word();
        hash_ = Vocabulary::hash_of(word_);
    }

    void read_any_word() {
        bool ascii = true;
        bool letters = false;
        if (text_[at_] == '.') {
            word_ += text_[at_++];
        }
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const auto kind = class_of(c);
            if (kind == ByteClass::word) {
                const bool upper = c >= 'A' && c <= 'Z';
                const bool digit = is_digit_byte(c);
                letters = letters || !digit;
                note_shape(upper, !upper && !digit, digit);
                word_ += upper ? static_cast<char>(c - 'A' + 'a') : c;
                ++at_;
            } else if (kind == ByteClass::high || c == '\'') {
                const auto decoded = text::decode(text_, at_);
                if (is_apostrophe(decoded.value) && word_at(at_ + decoded.size)) {
                    at_ += decoded.size;
                    if (is_elision(word_)) {
                        elided_ = true;
                        return;
                    }
                } else if (text::is_word_character(decoded.value)) {
                    note_shape(text::is_upper(decoded.value), text::is_lower(decoded.value), false);
                    word_ += text_.substr(at_, decoded.size);
                    at_ += decoded.size;
                    ascii = false;
                    letters = true;
                } else {
                    break;
                }
            } else {
                break;
            }
        }
        read_signs(letters);
        if (!ascii) {
            word_ = text::fold(word_);
        }
    }

    // "d'Excel", "l'équipe", "qu'un": a word of its own before the apostrophe.
    static bool is_elision(std::string_view word) {
        constexpr std::array<std::string_view, 9> words = {"d", "l",  "n", "s", "c",
                                                           "j", "qu", "m", "t"};
        return std::ranges::contains(words, word);
    }

    void note_shape(bool upper, bool lower, bool digit) {
        shape_.upper_first = shape_.upper_first || (upper && word_.empty());
        shape_.upper_later = shape_.upper_later || (upper && !word_.empty());
        shape_.lower = shape_.lower || lower;
        shape_.digit = shape_.digit || digit;
    }

    // "c++", "c#", "security+"; not the sign of "3+ years" or "java+spring".
    void read_signs(bool letters) {
        auto end = at_;
        while (end < text_.size() && end - at_ < 2 && (text_[end] == '+' || text_[end] == '#')) {
            ++end;
        }
        const bool doubled = end - at_ == 2 && text_[at_] == '+';
        if (letters && end > at_ && (doubled || !word_at(end))) {
            word_ += text_.substr(at_, end - at_);
            at_ = end;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t word_end_ = nowhere;  // end of the token before, where that was a word
    bool started_ = false;
    bool first_ = true;
    bool begins_sentence_ = false;
    bool elided_ = false;  // the word before ended in an elision
    Shape shape_;
    Gap gap_ = Gap::stop;
    std::string word_;
    std::uint32_t hash_ = 0;  // of the word
};

}  // namespace

void scan_tokens(std::string_view text, const Vocabulary& vocabulary, std::vector<Token>& tokens) {
    tokens.clear();
    text = text.substr(0, std::min<std::size_t>(text.size(), UINT32_MAX - 1));
    Scanner scanner(text);
    while (scanner.next()) {
        auto& token = tokens.emplace_back(Token{
            static_cast<std::uint32_t>(scanner.begin()), static_cast<std::uint32_t>(scanner.end()),
            vocabulary.find(scanner.word(), scanner.hash()), 0, scanner.gap(),
            scanner.begins_sentence(), scanner.shape()});
        std::string_view word = scanner.word();
        if (token.id == 0 && word.size() > 1) {
            // "Bachelor+", "Java#1", a sentence that begins without its space: ".We"
            const auto bare_begin = word.starts_with('.') ? 1U : 0U;
            const auto bare_end = word.find_last_not_of("+#");
            word = word.substr(bare_begin, bare_end - bare_begin + 1);
            if (word.size() < scanner.word().size()) {
                token.id = vocabulary.find(word);
                token.begin += bare_begin;
                // Counted from the end: a folded word may be shorter than what it was.
                token.end -= static_cast<std::uint32_t>(scanner.word().size() - bare_end - 1);
                token.gap = bare_begin != 0 ? Gap::stop : token.gap;
                token.begins_sentence = token.begins_sentence || bare_begin != 0;
            }
        }
        if (const auto simple = simple_form(word); !simple.empty()) {
            token.alternative = vocabulary.find(simple);
        }
    }
}

std::vector<NamePart> split_name(std::string_view name) {
    std::vector<NamePart> parts;
    Scanner scanner(name);
    while (scanner.next()) {
        parts.push_back({scanner.word(), scanner.gap()});
    }
    return parts;
}

}  // namespace vouch::skills
