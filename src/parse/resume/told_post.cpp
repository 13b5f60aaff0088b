#include "parse/resume/told_post.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "parse/cues.hpp"
#include "parse/key.hpp"

namespace vouch::parse::resume {
namespace {

struct Word {
    std::string key;
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_among(std::string_view key, std::string_view list) {
    const auto words = text::split(list, ' ');
    return std::ranges::find(words, key) != words.end();
}

bool begins_upper(std::string_view value, const Word& word) {
    return text::is_upper(text::decode(value, word.begin).value);
}

std::vector<Word> words_of(std::string_view value) {
    constexpr std::size_t words_max = 40;
    std::vector<Word> out;
    for (const auto& span : text::words(value)) {
        out.push_back(
            {key_of(value.substr(span.begin, span.end - span.begin)), span.begin, span.end});
        if (out.size() > words_max) {
            return {};
        }
    }
    return out;
}

// The number of words up to the verb of work and with it; 0 where the sentence has none there.
std::size_t verb_end(const std::vector<Word>& words) {
    std::size_t at = 0;
    while (at < words.size() &&
           is_among(words[at].key,
                    "i im have has had am was been currently presently previously now earlier")) {
        ++at;
    }
    return at < words.size() && is_among(words[at].key, "worked working employed served serving")
               ? at + 1
               : 0;
}

bool is_article(std::string_view key) {
    return is_among(key, "a an the");
}

// Without the signs and the words that lead to the date or from one part to the next.
TextRange trimmed(std::string_view value, TextRange range) {
    while (range.end > range.begin && std::string_view(" ,;(-:").contains(value[range.end - 1])) {
        --range.end;
    }
    return range;
}

}  // namespace

std::optional<ToldPost> told_post(std::string_view value) {
    constexpr std::size_t name_words_max = 8;
    const std::vector<Word> words = words_of(value);
    const std::size_t begin = verb_end(words);
    const auto dates = begin > 0 ? find_dates(value) : std::vector<FoundDate>{};
    if (dates.empty() || !(dates.back().is_range || dates.back().is_open) ||
        !text::words(value.substr(dates.back().end)).empty()) {
        return std::nullopt;
    }
    ToldPost out;
    out.date = dates.back();
    enum class Part : std::uint8_t { none, position, employer } part = Part::none;
    std::size_t from = 0;
    std::size_t count = 0;
    const auto close = [&](std::size_t end) {
        const TextRange range = trimmed(value, {.begin = from, .end = end});
        if (count == 0 || count > name_words_max) {
        } else if (part == Part::position &&
                   title_cue(value.substr(range.begin, range.end - range.begin)) > 0) {
            out.position = range;  // "as a trainee under Acme as a designer": the last one
        } else if (part == Part::employer && out.employer.end == 0) {
            out.employer = range;
        }
        part = Part::none;
        count = 0;
    };
    for (std::size_t at = begin; at < words.size() && words[at].begin < out.date.begin; ++at) {
        const Word& word = words[at];
        const bool to_position = word.key == "as";
        const bool to_employer = is_among(word.key, "with at in for under by");
        if (to_position || to_employer || is_among(word.key, "from since during between on till")) {
            close(word.begin);
            std::size_t next = at + 1;
            while (next < words.size() && is_article(words[next].key)) {
                ++next;
            }
            const bool named = next < words.size() && words[next].begin < out.date.begin &&
                               (to_position || begins_upper(value, words[next]));
            part = !named        ? Part::none
                   : to_position ? Part::position
                   : to_employer ? Part::employer
                                 : Part::none;
            from = named ? words[next].begin : from;
            at = next - 1;
            continue;
        }
        count += part == Part::none ? 0 : 1;
    }
    close(out.date.begin);
    return out.employer.end > 0 ? std::optional(out) : std::nullopt;
}

std::size_t title_lead_in(std::string_view value) {
    const std::vector<Word> words = words_of(value);
    std::size_t at = verb_end(words);
    if (at == 0 || at >= words.size() || words[at].key != "as") {
        return 0;
    }
    ++at;
    while (at < words.size() && is_article(words[at].key)) {
        ++at;
    }
    return at < words.size() ? words[at].begin : 0;
}

}  // namespace vouch::parse::resume
