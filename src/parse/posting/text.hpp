#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// A posting's text in a form that phrases can be looked for in, with the way back to its bytes.
namespace vouch::parse::posting {

// Bytes of Posting::text, end exclusive.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const {
        return begin >= end;
    }
    bool operator==(const Span&) const = default;
};

std::string_view text_of(std::string_view text, Span span);

// A value with the words that say it; an empty span where nothing does.
template <typename T>
struct Said {
    T value = {};
    Span place = {};
};

// Without white space, and without the signs that end or begin a sentence's neighbour.
Span trimmed(std::string_view text, Span span);

// Lower case without accents and apostrophes, one space for any white space, "-" for any dash:
// "You’ll  need" → "youll need". Signs stay.
class NormalText {
public:
    NormalText(std::string_view text, Span span);

    const std::string& text() const {
        return text_;
    }
    // The byte of the original that a byte of the normal form came from; the size gives the end.
    std::size_t source(std::size_t at) const {
        return sources_[at];
    }
    Span source(Span normal) const {
        return {sources_[normal.begin], sources_[normal.end]};
    }

private:
    std::string text_;
    std::vector<std::uint32_t> sources_;
};

// The same form of a text for which no way back is needed.
std::string normal_form(std::string_view text);

using Phrases = std::span<const std::string_view>;

// phrases<"one|two|…">(): a list of phrases from one literal, parted by "|".
template <std::size_t Size>
struct PhraseLiteral {
    char text[Size] = {};
    consteval PhraseLiteral(const char (&literal)[Size]) {
        std::ranges::copy(literal, text);
    }
};
template <PhraseLiteral Literal>
consteval auto phrases() {
    constexpr std::string_view all(Literal.text, sizeof(Literal.text) - 1);
    std::array<std::string_view, std::ranges::count(all, '|') + 1> list;
    // not string_view::find, which GCC 14 cannot evaluate here under -fsanitize=undefined
    const auto* begin = all.begin();
    for (auto& phrase : list) {
        const auto* const end = std::find(begin, all.end(), '|');
        phrase = {begin, end};
        begin = end == all.end() ? end : end + 1;
    }
    return list;
}

// The first place of any phrase as whole words, from `from` on. A phrase that ends in "*" matches
// the beginning of a word. Phrases are in normal form.
std::optional<Span> find_phrase(std::string_view normal, Phrases phrases, std::size_t from = 0);
bool has_phrase(std::string_view normal, Phrases phrases);
// The length of the phrase that the text begins with, 0 where it begins with none.
std::size_t leading_phrase(std::string_view normal, Phrases phrases);
bool ends_with_phrase(std::string_view normal, Phrases phrases);

// One line of the posting.
struct Line {
    Span whole;    // without the line end
    Span content;  // without bullet, number and outer white space
    bool bullet = false;
    bool after_blank = false;
    bool fact = false;     // a label and, after a line end, its value
    bool subject = false;  // of a mail
};
std::vector<Line> split_posting_lines(std::string_view text);

std::size_t count_words(std::string_view text);

// A number at the start of normal text, in digits or as a word up to twelve (the small ones in
// German, French, Spanish and Portuguese too), and how many bytes it took.
struct Number {
    double value = 0;
    std::size_t size = 0;
};
std::optional<Number> leading_number(std::string_view normal);

}  // namespace vouch::parse::posting
