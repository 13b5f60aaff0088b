#include "variant/words.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"

namespace vouch::variant {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t tokens_max = 6000;  // of one text
constexpr int differences_max = 400;      // words and spaces taken out or put in

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_mark(char c) {
    return std::string_view(",;:.!?()[]\"").contains(c);
}

// Runs of spaces, marks at the ends of words, and what is left: "4.2" and "C++" stay whole.
Words tokens_of(std::string_view text) {
    Words tokens;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        const bool space = is_space(text[at]);
        while (end < text.size() && is_space(text[end]) == space) {
            ++end;
        }
        auto word = text.substr(at, end - at);
        at = end;
        if (space) {
            tokens.push_back(word);
            continue;
        }
        while (!word.empty() && is_mark(word.front())) {
            tokens.push_back(word.substr(0, 1));
            word.remove_prefix(1);
        }
        auto kept = word.size();
        while (kept > 0 && is_mark(word[kept - 1])) {
            --kept;
        }
        if (kept > 0) {
            tokens.push_back(word.substr(0, kept));
        }
        for (auto mark = kept; mark < word.size(); ++mark) {
            tokens.push_back(word.substr(mark, 1));
        }
    }
    return tokens;
}

bool is_word(std::string_view token) {
    return !is_space(token[0]) && !is_mark(token[0]);
}

// Tokens [a_begin, a_end) of the one text stand for [b_begin, b_end) of the other.
struct Hunk {
    std::size_t a_begin, a_end, b_begin, b_end;
};

// The greedy walk: how far each diagonal gets with so many differences, kept for the way back.
std::vector<Hunk> walk(std::span<const std::string_view> a, std::span<const std::string_view> b) {
    const auto rows = static_cast<int>(a.size());
    const auto columns = static_cast<int>(b.size());
    const int most = std::min(rows + columns, differences_max);
    std::vector<std::vector<int>> reached;  // by number of differences d: diagonals -d … d
    const auto at = [](const std::vector<int>& row, int diagonal) {
        return *(row.begin() + std::ssize(row) / 2 + diagonal);
    };
    const auto from = [&](int d, int k) {
        const auto& last = reached[static_cast<std::size_t>(d - 1)];
        const bool down = k == -d || (k != d && at(last, k - 1) < at(last, k + 1));
        return down ? k + 1 : k - 1;
    };
    const auto padded = [](std::vector<int> row) {
        row.insert(row.begin(), -1);
        row.push_back(-1);
        return row;
    };
    int found = -1;
    for (int d = 0; d <= most && found < 0; ++d) {
        std::vector<int> row(2 * static_cast<std::size_t>(d) + 1, -1);
        for (int k = -d; k <= d; k += 2) {
            int x = 0;
            if (d > 0) {
                const int previous = from(d, k);
                x = at(reached[static_cast<std::size_t>(d - 1)], previous) + (previous < k ? 1 : 0);
            }
            while (x < rows && x - k < columns && x - k >= 0 &&
                   a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) {
                ++x;
            }
            *(row.begin() + d + k) = x;
            if (k == rows - columns && x >= rows) {
                found = d;
            }
        }
        reached.push_back(padded(std::move(row)));
    }
    if (found < 0) {
        return {{0, a.size(), 0, b.size()}};
    }
    std::vector<Hunk> hunks;
    int k = rows - columns;
    for (int d = found; d > 0; --d) {
        const int previous = from(d, k);
        const int x = at(reached[static_cast<std::size_t>(d - 1)], previous);
        const auto row = static_cast<std::size_t>(x);
        const auto column = static_cast<std::size_t>(x - previous);
        const bool removes = previous < k;
        const Hunk step{row, row + (removes ? 1 : 0), column, column + (removes ? 0 : 1)};
        if (!hunks.empty() && hunks.back().a_begin == step.a_end &&
            hunks.back().b_begin == step.b_end) {
            hunks.back().a_begin = step.a_begin;
            hunks.back().b_begin = step.b_begin;
        } else {
            hunks.push_back(step);
        }
        k = previous;
    }
    std::ranges::reverse(hunks);
    return hunks;
}

std::vector<Hunk> hunks_of(std::span<const std::string_view> a,
                           std::span<const std::string_view> b) {
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head &&
           a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        ++tail;
    }
    const auto inner_a = a.subspan(head, a.size() - head - tail);
    const auto inner_b = b.subspan(head, b.size() - head - tail);
    if (inner_a.empty() && inner_b.empty()) {
        return {};
    }
    std::vector<Hunk> hunks = {{0, inner_a.size(), 0, inner_b.size()}};
    if (!inner_a.empty() && !inner_b.empty() && inner_a.size() + inner_b.size() <= tokens_max) {
        hunks = walk(inner_a, inner_b);
    }
    for (auto& hunk : hunks) {
        hunk = {hunk.a_begin + head, hunk.a_end + head, hunk.b_begin + head, hunk.b_end + head};
    }
    return hunks;
}

std::string text_of(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (auto i = begin; i < end; ++i) {
        text += words[i];
    }
    return text;
}

// A word that both leave alone parts their changes.
bool are_apart(const Hunk& first, const Hunk& second, const Words& words) {
    const auto begin = std::min(first.a_end, second.a_end);
    const auto end = std::max(first.a_begin, second.a_begin);
    for (auto i = begin; i < end; ++i) {
        if (is_word(words[i])) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<Segment> diff_words(std::string_view before, std::string_view after) {
    const auto a = tokens_of(before);
    const auto b = tokens_of(after);
    std::vector<Segment> segments;
    const auto add = [&segments](Segment::Kind kind, std::string text) {
        if (!text.empty()) {
            segments.push_back({kind, std::move(text)});
        }
    };
    std::size_t at = 0;
    for (const auto& hunk : hunks_of(a, b)) {
        add(Segment::Kind::same, text_of(a, at, hunk.a_begin));
        add(Segment::Kind::removed, text_of(a, hunk.a_begin, hunk.a_end));
        add(Segment::Kind::added, text_of(b, hunk.b_begin, hunk.b_end));
        at = hunk.a_end;
    }
    add(Segment::Kind::same, text_of(a, at, a.size()));
    return segments;
}

std::optional<std::string> merge_words(std::string_view before, std::string_view after,
                                       std::string_view now) {
    if (now == before || now == after) {
        return std::string(after);
    }
    const auto base = tokens_of(before);
    const auto ours = tokens_of(after);
    const auto theirs = tokens_of(now);
    struct Change {
        Hunk hunk;
        const Words* words;
    };
    std::vector<Change> changes;
    for (const auto& hunk : hunks_of(base, ours)) {
        changes.push_back({hunk, &ours});
    }
    for (const auto& hunk : hunks_of(base, theirs)) {
        changes.push_back({hunk, &theirs});
    }
    std::ranges::stable_sort(changes, {}, [](const Change& change) { return change.hunk.a_begin; });
    // What both changed alike is no quarrel.
    const auto alike = [&](const Change& one, const Change& other) {
        return one.words != other.words && one.hunk.a_begin == other.hunk.a_begin &&
               one.hunk.a_end == other.hunk.a_end &&
               text_of(*one.words, one.hunk.b_begin, one.hunk.b_end) ==
                   text_of(*other.words, other.hunk.b_begin, other.hunk.b_end);
    };
    changes.erase(std::ranges::unique(changes, alike).begin(), changes.end());
    for (std::size_t i = 1; i < changes.size(); ++i) {
        if (changes[i].words != changes[i - 1].words &&
            !are_apart(changes[i - 1].hunk, changes[i].hunk, base)) {
            return std::nullopt;
        }
    }
    std::string merged;
    std::size_t at = 0;
    for (const auto& [hunk, words] : changes) {
        merged += text_of(base, at, hunk.a_begin) + text_of(*words, hunk.b_begin, hunk.b_end);
        at = hunk.a_end;
    }
    return merged + text_of(base, at, base.size());
}

}  // namespace vouch::variant
