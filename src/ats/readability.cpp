#include "ats/readability.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace vouch::ats {
namespace {

constexpr std::size_t long_word_letters = 7;

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// Groups of vowels, without the silent ones at the end: "managed" 2, "table" 2, "rate" 1.
int syllables_of(std::string_view folded) {
    int groups = 0;
    bool in_group = false;
    for (const char c : folded) {
        const bool vowel = is_vowel(c);
        groups += vowel && !in_group ? 1 : 0;
        in_group = vowel;
    }
    const auto before = [&](std::size_t from_end) {
        return folded.size() > from_end ? folded[folded.size() - 1 - from_end] : ' ';
    };
    const bool silent_e = folded.ends_with('e') && !is_vowel(before(1)) &&
                          !(before(1) == 'l' && !is_vowel(before(2)));
    const bool silent_ed =
        folded.ends_with("ed") && !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd';
    const bool silent_es = folded.ends_with("es") && !is_vowel(before(2)) &&
                           !std::string_view("sxzcgh").contains(before(2));
    if (groups > 1 && (silent_e || silent_ed || silent_es)) {
        --groups;
    }
    return std::max(1, groups);
}

bool ends_abbreviation(std::string_view piece) {
    constexpr auto abbreviations = std::to_array<std::string_view>(
        {"e.g.", "i.e.", "etc.", "approx.", "incl.", "no.", "vs.", "st.", "dr.", "mr.", "ms.",
         "mrs.", "prof.", "inc.", "ltd.", "co.", "dept.", "u.s.", "u.k."});
    const auto space = piece.find_last_of(" (");
    const auto last = space == piece.npos ? piece : piece.substr(space + 1);
    const bool initial = last.size() == 2 && std::isalpha(static_cast<unsigned char>(last[0])) != 0;
    return initial || std::ranges::contains(abbreviations, text::fold(last));
}

// Sums over texts, from which the means are made.
struct Sums {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t syllables = 0;
    std::size_t long_words = 0;

    void add(std::string_view text) {
        for (const auto sentence : sentences_of(text)) {
            std::size_t count = 0;
            for (const auto span : text::words(sentence)) {
                const auto word = sentence.substr(span.begin, span.end - span.begin);
                if (text::has_digit(word)) {
                    continue;
                }
                const auto folded = text::fold(word);
                ++count;
                syllables += static_cast<std::size_t>(syllables_of(folded));
                long_words += folded.size() >= long_word_letters ? 1 : 0;
            }
            words += count;
            sentences += count > 0 ? 1 : 0;
        }
    }

    model::Readability means() const {
        if (words == 0) {
            return {};
        }
        const auto all = static_cast<double>(words);
        model::Readability result;
        result.words = words;
        result.sentences = sentences;
        result.words_per_sentence = all / static_cast<double>(sentences);
        result.syllables_per_word = static_cast<double>(syllables) / all;
        result.long_words = static_cast<double>(long_words) / all;
        result.flesch =
            206.835 - 1.015 * result.words_per_sentence - 84.6 * result.syllables_per_word;
        return result;
    }
};

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const auto piece = text::trim(text.substr(begin, end - begin));
        if (!piece.empty()) {
            found.push_back(piece);
        }
        begin = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_mark = text[i] == '.' || text[i] == '!' || text[i] == '?';
        const bool at_end = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
        if (text[i] == '\n') {
            close(i);
        } else if (is_mark && at_end &&
                   (text[i] != '.' || !ends_abbreviation(text.substr(begin, i + 1 - begin)))) {
            close(i + 1);
        }
    }
    close(text.size());
    return found;
}

model::Readability readability(std::string_view text) {
    Sums sums;
    sums.add(text);
    return sums.means();
}

model::Readability readability(const model::Resume& resume) {
    Sums sums;
    sums.add(resume.basics.label);
    sums.add(resume.basics.summary);
    const auto add_all = [&sums](const auto& entries) {
        for (const auto& entry : entries) {
            if constexpr (requires { entry.summary; }) {
                sums.add(entry.summary);
            } else {
                sums.add(entry.description);
            }
            for (const auto& line : entry.highlights) {
                sums.add(line.text);
            }
        }
    };
    add_all(resume.work);
    add_all(resume.volunteer);
    add_all(resume.projects);
    return sums.means();
}

}  // namespace vouch::ats
