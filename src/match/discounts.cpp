#include "match/discounts.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace vouch::match {
namespace {

struct Cue {
    std::string_view words;  // folded, one space between
    Discount why;
};

// A cue governs what follows it up to the end of its clause.
constexpr auto cues = std::to_array<Cue>({
    {"eager to", Discount::wished},
    {"keen to", Discount::wished},
    {"hope to", Discount::wished},
    {"hoping to", Discount::wished},
    {"want to learn", Discount::wished},
    {"wanting to learn", Discount::wished},
    {"would like to", Discount::wished},
    {"would love to", Discount::wished},
    {"willing to learn", Discount::wished},
    {"looking to", Discount::wished},
    {"looking for", Discount::wished},
    {"looking forward to", Discount::wished},
    {"ready to learn", Discount::wished},
    {"excited to learn", Discount::wished},
    {"aspiring", Discount::wished},
    {"interested in", Discount::wished},
    {"interest in learning", Discount::wished},
    {"plan to", Discount::wished},
    {"planning to", Discount::wished},
    {"seeking", Discount::wished},
    {"no experience", Discount::negated},
    {"no prior experience", Discount::negated},
    {"no knowledge", Discount::negated},
    {"no training", Discount::negated},
    {"no formal", Discount::negated},
    {"not experienced", Discount::negated},
    {"not familiar", Discount::negated},
    {"unfamiliar with", Discount::negated},
    {"have not", Discount::negated},
    {"haven't", Discount::negated},
    {"not yet", Discount::negated},
    {"never used", Discount::negated},
    {"never worked", Discount::negated},
    {"without experience", Discount::negated},
    {"lack of", Discount::negated},
    {"instead of learning", Discount::negated},
    {"currently learning", Discount::beginner},
    {"studying for", Discount::beginner},
});

// In a list item these speak of the whole item.
constexpr auto item_cues = std::to_array<std::string_view>({
    "beginner",
    "basic",
    "basics",
    "elementary",
    "novice",
    "studying",
    "learning",
    "exam booked",
    "first steps",
    "rusty",
    "expired",
    "lapsed",
});

struct FoldedWord {
    std::string word;
    std::size_t begin;
    std::size_t end;
};

std::vector<FoldedWord> folded_words(std::string_view text) {
    std::vector<FoldedWord> words;
    for (const auto span : text::words(text)) {
        words.push_back(
            {text::fold(text.substr(span.begin, span.end - span.begin)), span.begin, span.end});
    }
    return words;
}

// The words of the cue begin at index `at`.
bool stands_at(const std::vector<FoldedWord>& words, std::size_t at, std::string_view cue) {
    for (const auto part : text::split(cue, ' ')) {
        if (at >= words.size() || words[at].word != part) {
            return false;
        }
        ++at;
    }
    return true;
}

// The end of the clause that has the byte `from`: a full stop, semicolon, line end, or "but".
std::size_t clause_end(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ';' || c == '\n' || c == '!' || c == '?' || c == ')') {
            return i;
        }
        if (c == '.' && (i + 1 == text.size() || text[i + 1] == ' ')) {
            return i;
        }
        if (text.substr(i).starts_with(" but ") || text.substr(i).starts_with(", but")) {
            return i;
        }
    }
    return text.size();
}

}  // namespace

std::vector<DiscountSpan> discounts(std::string_view text, TextForm form) {
    std::vector<DiscountSpan> spans;
    const auto words = folded_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const auto& cue : cues) {
            if (stands_at(words, i, cue.words)) {
                spans.push_back({words[i].begin, clause_end(text, words[i].end), cue.why});
            }
        }
        if (form != TextForm::item) {
            continue;
        }
        for (const auto cue : item_cues) {
            // A level stands behind the skill or apart from it: "Power BI (beginner)". What opens
            // the item is part of a name: "Basic Life Support".
            if (i > 0 && stands_at(words, i, cue)) {
                spans.push_back({0, text.size(), Discount::beginner});
            }
        }
    }
    return spans;
}

const DiscountSpan* discount_at(const std::vector<DiscountSpan>& spans, std::size_t at) {
    const DiscountSpan* strongest = nullptr;
    for (const auto& span : spans) {
        if (at >= span.begin && at < span.end &&
            (strongest == nullptr || span.why < strongest->why)) {
            strongest = &span;
        }
    }
    return strongest;
}

}  // namespace vouch::match
