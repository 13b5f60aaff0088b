#include "ats/spelling.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <optional>
#include <set>

#include "base/text.hpp"

namespace vouch::ats {
namespace {

using spell::Variety;

constexpr std::size_t word_letters_least = 3;
constexpr std::size_t guess_letters_least = 5;  // of shorter words only turned letters are a slip
constexpr std::size_t word_letters_most = 24;

struct Text {
    std::string pointer;
    std::string_view text;
};

std::vector<Text> told_texts(const Subject& subject) {
    const auto& resume = subject.resume;
    std::vector<Text> texts{{"/basics/summary", resume.basics.summary}};
    const auto add = [&texts](std::string_view section, const auto& entries) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if constexpr (requires { entries[i].summary; }) {
                texts.push_back({std::format("/{}/{}/summary", section, i), entries[i].summary});
            } else {
                texts.push_back(
                    {std::format("/{}/{}/description", section, i), entries[i].description});
            }
        }
    };
    add("work", resume.work);
    add("volunteer", resume.volunteer);
    add("projects", resume.projects);
    add("awards", resume.awards);
    for (const auto& bullet : subject.bullets) {
        texts.push_back({bullet.pointer, bullet.text});
    }
    return texts;
}

struct Word {
    std::string_view text;
    std::size_t begin = 0;
    bool opens = false;  // a sentence or line: a capital there says nothing
};

// Part of an address, a code or a larger word.
bool is_joined(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view joints = "@/_#\\&'-+\xe2\x80\x99";  // also a curly apostrophe
    const bool before = begin > 0 && (text[begin - 1] == '.' || joints.contains(text[begin - 1]));
    return before || (end < text.size() && joints.contains(text[end]));
}

// Words of plain letters. Left out is what may be a name, a code, an address or a part of a word:
// what has figures, hyphens, dots, accents or inner capitals, and capitals inside a sentence.
std::vector<Word> judged_words(std::string_view text) {
    std::vector<Word> found;
    bool opens = true;
    for (const auto span : text::words(text)) {
        const auto word = text.substr(span.begin, span.end - span.begin);
        const bool capital = word[0] >= 'A' && word[0] <= 'Z';
        const bool is_plain =
            std::ranges::all_of(word.substr(1), [](char c) { return c >= 'a' && c <= 'z'; }) &&
            (capital ? opens : word[0] >= 'a' && word[0] <= 'z');
        const auto next = text.find_first_not_of(")\"' ", span.end);
        const bool stop_after = next != text.npos && std::string_view(".!?\n").contains(text[next]);
        if (is_plain && word.size() >= word_letters_least && word.size() <= word_letters_most &&
            !is_joined(text, span.begin, span.end)) {
            found.push_back({word, span.begin, capital});
        }
        opens = stop_after;
    }
    return found;
}

bool is_known(const spell::Speller& speller, std::string_view word) {
    return speller.knows(word, Variety::british) || speller.knows(word, Variety::american);
}

bool is_known(const spell::Speller& speller, const Word& word) {
    return is_known(speller, word.text) ||
           (word.opens && is_known(speller, text::to_lower(word.text)));
}

using Tries = std::vector<std::string>;

// Two letters turned round, one doubled that should not be or the other way.
Tries turned_or_doubled(const std::string& word) {
    Tries tries;
    for (std::size_t i = word.size() - 1; i-- > 0;) {  // the first letter is seldom wrong
        tries.push_back(word);
        std::swap(tries.back()[i], tries.back()[i + 1]);
    }
    for (std::size_t i = 0; word.size() >= guess_letters_least && i < word.size(); ++i) {
        if (i + 1 < word.size() && word[i] == word[i + 1]) {
            tries.push_back(word);
            tries.back().erase(i, 1);
        }
        tries.push_back(word);
        tries.back().insert(i, 1, word[i]);
    }
    return tries;
}

// A letter left out, one too many, one mistaken for its like, or the key beside it.
Tries slipped(const std::string& word) {
    constexpr std::string_view letters = "esiarntolcdugpmhbyfvkwzxqj";
    constexpr auto likes = std::to_array<std::string_view>({"aeiouy", "cksz"});
    constexpr auto rows = std::to_array<std::string_view>({"qwertyuiop", "asdfghjkl", "zxcvbnm"});
    const auto beside = [&](char a, char b) {
        return std::ranges::any_of(rows, [&](std::string_view row) {
            const auto at = row.find(a);
            return at != row.npos &&
                   ((at > 0 && row[at - 1] == b) || (at + 1 < row.size() && row[at + 1] == b));
        });
    };
    const auto like = [&](char a, char b) {
        return std::ranges::any_of(
            likes, [&](std::string_view set) { return set.contains(a) && set.contains(b); });
    };
    std::array<Tries, 4> kinds;
    const auto changed = [&](std::size_t kind) -> std::string& {
        return kinds[kind].emplace_back(word);
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        changed(1).erase(i, 1);
        for (const char letter : letters) {
            changed(0).insert(i + 1, 1, letter);
            if (like(letter, word[i])) {
                changed(2)[i] = letter;
            } else if (beside(letter, word[i])) {
                changed(3)[i] = letter;
            }
        }
    }
    Tries all;
    for (auto& kind : kinds) {
        std::ranges::move(kind, std::back_inserter(all));
    }
    return all;
}

std::optional<std::string> first_known(const spell::Speller& speller, const Tries& tries) {
    const auto found =
        std::ranges::find_if(tries, [&](const auto& one) { return is_known(speller, one); });
    return found == tries.end() ? std::nullopt : std::optional(*found);
}

// Made of known words by the rules of English: "precepted", "reskilling", "timesheet".
bool is_made_of_known(const spell::Speller& speller, std::string_view word) {
    struct Ending {
        std::string_view letters;
        bool eats_e;  // "moving" of "move"
    };
    constexpr auto endings = std::to_array<Ending>({{"s", false},
                                                    {"es", false},
                                                    {"ed", true},
                                                    {"ing", true},
                                                    {"ings", true},
                                                    {"er", true},
                                                    {"ers", true},
                                                    {"or", true},
                                                    {"ors", true},
                                                    {"ly", false},
                                                    {"ness", false},
                                                    {"ized", false},
                                                    {"ised", false},
                                                    {"izing", false},
                                                    {"ising", false}});
    constexpr auto beginnings = std::to_array<std::string_view>(
        {"anti",  "auto",  "bio",   "co",    "cross", "cyber", "de",    "geo",
         "hyper", "inter", "macro", "micro", "mini",  "mis",   "multi", "neuro",
         "non",   "out",   "over",  "para",  "post",  "pre",   "re",    "self",
         "semi",  "sub",   "super", "tele",  "un",    "under", "up"});
    constexpr std::size_t stem_least = 4;
    for (const auto& ending : endings) {
        const auto stem =
            word.substr(0, word.size() - std::min(word.size(), ending.letters.size()));
        if (word.ends_with(ending.letters) && stem.size() >= stem_least &&
            (is_known(speller, stem) ||
             (ending.eats_e && is_known(speller, std::string(stem) + "e")))) {
            return true;
        }
    }
    for (const auto beginning : beginnings) {
        if (word.starts_with(beginning) && word.size() >= beginning.size() + stem_least &&
            is_known(speller, word.substr(beginning.size()))) {
            return true;
        }
    }
    for (std::size_t i = stem_least; i + 3 <= word.size(); ++i) {
        if (is_known(speller, word.substr(0, i)) && is_known(speller, word.substr(i))) {
            return true;
        }
    }
    return false;
}

// The likeliest word that one slip of the hand made this one of; nothing where it may well be a
// word that the dictionaries lack.
std::optional<std::string> meant_word(const spell::Speller& speller, const Word& word) {
    const auto lower = text::to_lower(word.text);
    auto meant = first_known(speller, turned_or_doubled(lower));
    if (!meant && lower.size() >= guess_letters_least && !is_made_of_known(speller, lower)) {
        meant = first_known(speller, slipped(lower));
    }
    return meant;
}

// Words that are right whatever a dictionary says: those of names, lists and the posting.
std::set<std::string> own_words(const Subject& subject) {
    std::set<std::string> own;
    const auto add = [&own](std::string_view text) {
        for (const auto span : text::words(text)) {
            const auto word = text::fold(text.substr(span.begin, span.end - span.begin));
            for (const auto piece : text::split(word, '-')) {
                own.insert(std::string(piece));
            }
        }
    };
    std::set<std::string> told;
    for (const auto& text : told_texts(subject)) {
        told.insert(text.pointer);
        // a word with a capital inside a sentence is a name wherever it stands
        for (const auto span : text::words(text.text)) {
            const auto word = text.text.substr(span.begin, span.end - span.begin);
            const bool after_space = span.begin > 1 && text.text[span.begin - 1] == ' ' &&
                                     !std::string_view(".!?:").contains(text.text[span.begin - 2]);
            if (after_space && word[0] >= 'A' && word[0] <= 'Z') {
                add(word);
            }
        }
    }
    for (const auto& leaf : model::leaves(subject.resume)) {
        if (!told.contains(leaf.pointer)) {
            add(leaf.text);
        }
    }
    if (subject.posting != nullptr) {
        add(subject.posting->text);
    }
    return own;
}

bool is_in_skill(const Subject& subject, std::string_view text, const Word& word) {
    return std::ranges::any_of(subject.taxonomy.find(text), [&](const skills::Mention& mention) {
        return mention.begin <= word.begin && word.begin < mention.end;
    });
}

// What British spelling writes otherwise; the dictionaries say whether a word has such a twin.
struct Twin {
    std::string_view british;
    std::string_view american;
};
constexpr auto twins = std::to_array<Twin>({{"our", "or"},
                                            {"is", "iz"},
                                            {"ys", "yz"},
                                            {"tre", "ter"},
                                            {"ll", "l"},
                                            {"ogue", "og"},
                                            {"nce", "nse"},
                                            {"mme", "m"},
                                            {"ae", "e"},
                                            {"l", "ll"}});

std::optional<std::string> twin_of(const spell::Speller& speller, const std::string& word,
                                   Variety variety) {
    const auto other = variety == Variety::british ? Variety::american : Variety::british;
    for (const auto& twin : twins) {
        const auto from = variety == Variety::british ? twin.british : twin.american;
        const auto to = variety == Variety::british ? twin.american : twin.british;
        for (auto at = word.find(from); at != word.npos; at = word.find(from, at + 1)) {
            auto changed = word;
            changed.replace(at, from.size(), to);
            if (speller.knows(changed, other) && !speller.knows(changed, variety)) {
                return changed;
            }
        }
    }
    return std::nullopt;
}

// Two small words of another language are enough to leave a text alone.
bool is_foreign(std::string_view text) {
    constexpr auto small_words = std::to_array<std::string_view>(
        {"avec", "con", "das", "de", "del", "der", "des", "du",   "e",    "een", "el", "et",
         "het",  "la",  "las", "le", "les", "los", "mit", "para", "pour", "und", "y"});
    std::size_t count = 0;
    for (const auto span : text::words(text)) {
        const auto word = text.substr(span.begin, span.end - span.begin);
        count += std::ranges::contains(small_words, word) ? 1 : 0;
    }
    return count > 1;
}

bool can_judge(const Subject& subject) {
    return subject.english && subject.speller != nullptr && subject.speller->is_ready();
}

}  // namespace

std::vector<Misspelling> misspellings(const Subject& subject) {
    constexpr double other_language_share = 0.3;
    constexpr std::size_t other_language_least = 3;
    std::vector<Misspelling> found;
    if (!can_judge(subject)) {
        return found;
    }
    std::optional<std::set<std::string>> own;
    for (const auto& text : told_texts(subject)) {
        const auto words = judged_words(text.text);
        std::vector<Word> unknown;
        for (const auto& word : words) {
            if (!is_known(*subject.speller, word)) {
                unknown.push_back(word);
            }
        }
        const auto share =
            words.empty() ? 0.0
                          : static_cast<double>(unknown.size()) / static_cast<double>(words.size());
        if (unknown.empty() || is_foreign(text.text) ||
            (unknown.size() >= other_language_least && share > other_language_share)) {
            continue;
        }
        if (!own) {
            own = own_words(subject);
        }
        for (const auto& word : unknown) {
            const auto lower = text::to_lower(word.text);
            if (own->contains(lower) || is_in_skill(subject, text.text, word)) {
                continue;
            }
            if (auto meant = meant_word(*subject.speller, word)) {
                found.push_back({text.pointer, std::string(word.text),
                                 word.opens ? text::capitalise_first(*meant) : std::move(*meant)});
            }
        }
    }
    return found;
}

std::vector<VarietyWord> variety_words(const Subject& subject) {
    std::vector<VarietyWord> found;
    if (!can_judge(subject)) {
        return found;
    }
    for (const auto& text : told_texts(subject)) {
        for (const auto& word : judged_words(text.text)) {
            const auto lower = text::to_lower(word.text);
            const bool british = subject.speller->knows(lower, Variety::british);
            if (british == subject.speller->knows(lower, Variety::american)) {
                continue;
            }
            const auto variety = british ? Variety::british : Variety::american;
            if (auto other = twin_of(*subject.speller, lower, variety)) {
                found.push_back({text.pointer, std::string(word.text), std::move(*other), variety});
            }
        }
    }
    return found;
}

}  // namespace vouch::ats
