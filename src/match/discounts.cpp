#include "match/discounts.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "base/text.hpp"
#include "match/words.hpp"

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
    "exams passed",  // some of them: whoever has it says so
    "in progress",
    "working towards",
    "part qualified",
    "pending",
    "first steps",
    "rusty",
    "expired",
    "lapsed",
});

struct FoldedWord {
    WordId id = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<FoldedWord> folded_words(std::string_view text) {
    std::vector<FoldedWord> words;
    for (const auto span : text::words(text)) {
        words.push_back(
            {folded_word_id(text.substr(span.begin, span.end - span.begin)), span.begin, span.end});
    }
    return words;
}

// The cues as words, to be looked up by their first one.
struct CueTable {
    struct Entry {
        std::vector<WordId> words;
        Discount why = Discount::beginner;
    };
    std::vector<Entry> entries;  // by their first word
    WordSet first_words;

    void add(std::string_view cue, Discount why) {
        Entry entry{{}, why};
        for (const auto part : text::split(cue, ' ')) {
            entry.words.push_back(folded_word_id(part));
        }
        entries.push_back(std::move(entry));
    }

    void finish() {
        const auto first_word = [](const Entry& entry) { return entry.words.front(); };
        std::ranges::stable_sort(entries, {}, first_word);
        std::vector<WordId> first;
        std::ranges::transform(entries, std::back_inserter(first), first_word);
        first_words = WordSet(std::move(first));
    }

    // Calls `found` for each cue whose words begin at index `at`.
    template <typename Found>
    void at(const std::vector<FoldedWord>& words, std::size_t at, Found found) const {
        if (!first_words.contains(words[at].id)) {
            return;
        }
        const auto first_word = [](const Entry& entry) { return entry.words.front(); };
        for (const auto& entry : std::ranges::equal_range(entries, words[at].id, {}, first_word)) {
            const auto rest = std::span(words).subspan(at);
            if (entry.words.size() <= rest.size() &&
                std::ranges::equal(entry.words, rest.first(entry.words.size()), {}, {},
                                   &FoldedWord::id)) {
                found(entry.why);
            }
        }
    }
};

const CueTable& clause_cues() {
    static const auto table = [] {
        CueTable made;
        for (const auto& cue : cues) {
            made.add(cue.words, cue.why);
        }
        made.finish();
        return made;
    }();
    return table;
}

const CueTable& level_cues() {
    static const auto table = [] {
        CueTable made;
        for (const auto cue : item_cues) {
            made.add(cue, Discount::beginner);
        }
        made.finish();
        return made;
    }();
    return table;
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
        clause_cues().at(words, i, [&](Discount why) {
            spans.push_back({words[i].begin, clause_end(text, words[i].end), why});
        });
        // A level stands behind the skill or apart from it: "Power BI (beginner)". What opens the
        // item is part of a name: "Basic Life Support".
        if (form == TextForm::item && i > 0) {
            level_cues().at(words, i,
                            [&](Discount why) { spans.push_back({0, text.size(), why}); });
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
