#include "skills/survey_context.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.hpp"

// How likely a place names a skill that somebody asks for or has. Each sign gives points for or
// against, half a unit of log odds each; the shares are those of real postings (README of
// taxonomy/, "Words").
namespace vouch::skills {

namespace {

constexpr std::size_t left_tokens_max = 10;  // in which a word that asks or tells is seen
constexpr std::size_t right_tokens_max = 6;
constexpr std::size_t close_left_tokens = 4;
constexpr std::size_t close_right_tokens = 2;
constexpr std::size_t company_tokens_max = 5;
constexpr std::size_t line_tokens_max = 40;  // to each side, of a line that is a paragraph
constexpr std::size_t short_line_tokens = 6;

struct WordPoints {
    std::string_view word;
    int points = 0;
};
constexpr WordPoints words_before[] = {{"with", 1}, {"in", 1}, {"for", 1},
                                       {"or", 2},   {"is", 2}, {"the", -1}};
constexpr WordPoints words_after[] = {{"and", 1}, {"or", 2}, {"is", 2}, {"you", 1}, {"etc", 1}};

int points_of(std::span<const WordPoints> words, std::string_view shown) {
    const auto folded = text::fold(shown);
    const auto found = std::ranges::find(words, std::string_view(folded), &WordPoints::word);
    return found == words.end() ? 0 : found->points;
}

// The share of places with so many points that experts marked.
float confidence_of(int points) {
    constexpr std::array<float, 9> shares = {0.1F, 0.2F, 0.4F,  0.5F, 0.6F,
                                             0.7F, 0.8F, 0.85F, 0.95F};
    return shares[static_cast<std::size_t>(std::clamp(points, 0, 8))];
}

class Weigher {
public:
    Weigher(const TokenText& in, const std::vector<Item>& items)
        : in_(in),
          line_(in.tokens.size() + 1),
          covered_(in.tokens.size() + 1),
          asks_(in.tokens.size() + 1),
          tells_(in.tokens.size() + 1) {
        std::uint32_t line = 0;
        for (std::size_t i = 0; i < size(); ++i) {
            line += i > 0 && begins_line(i) ? 1 : 0;
            line_[i] = line;
            asks_[i + 1] = asks_[i] + (has(i, use_asks) ? 1 : 0);
            tells_[i + 1] = tells_[i] + (has(i, use_tells) ? 1 : 0);
        }
        line_[size()] = line + 1;
        for (const auto& item : items) {
            std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(item.begin),
                      covered_.begin() + static_cast<std::ptrdiff_t>(item.end), std::uint8_t{1});
        }
    }

    int points(const Item& item) const {
        return points_of_itself(item) + points_of_neighbours(item) + points_of_sentence(item) +
               points_of_line(item) + points_of_company(item);
    }

private:
    std::size_t size() const {
        return in_.tokens.size();
    }
    bool has(std::size_t token, unsigned uses) const {
        return (in_.role(token).uses & uses) != 0;
    }
    bool begins_line(std::size_t token) const {
        const auto gap = in_.tokens[token].gap;
        return gap == Gap::newline ||
               (gap == Gap::stop && in_.between(token - 1, token).contains('\n'));
    }
    // The neighbours in the same sentence and line.
    bool goes_on_before(std::size_t token) const {
        return token > 0 && line_[token - 1] == line_[token] && !in_.tokens[token].begins_sentence;
    }
    bool goes_on_after(std::size_t end) const {
        return end < size() && line_[end] == line_[end - 1] && !in_.tokens[end].begins_sentence;
    }

    static int points_of_kind(Kind kind) {
        switch (kind) {
            case Kind::technology:
                return 1;
            case Kind::tool:
            case Kind::language:
                return 2;
            case Kind::domain:
            case Kind::soft:
                return -1;
            default:
                return 0;
        }
    }

    static int points_of_itself(const Item& item) {
        const bool single = item.end - item.begin == 1;
        int points = (single ? -1 : 0) + (item.extended ? 1 : 0);
        if (item.source == Source::degree) {
            return points + (single ? -1 : 1);
        }
        if (item.source == Source::known) {
            constexpr float sure = 0.95F;
            constexpr float shape_only = 0.55F;
            const auto confidence = item.mention.confidence;
            points += points_of_kind(item.mention.kind) + (confidence > sure ? 1 : 0) -
                      (item.mention.skill ? 0 : 1) - (confidence < shape_only ? 1 : 0);
        }
        return points;
    }

    // "Java developer", "experience with Java", "Java is required".
    int points_of_neighbours(const Item& item) const {
        int points = 0;
        if (goes_on_before(item.begin)) {
            points += has(item.begin - 1, use_title) ? -3 : 0;
            points += points_of(words_before, in_.of(item.begin - 1));
        }
        if (goes_on_after(item.end)) {
            points += has(item.end, use_title) ? -2 : 0;
            points += has(item.end, use_asks) ? 2 : 0;
            points += points_of(words_after, in_.of(item.end));
            points += goes_on_after(item.end + 1) && has(item.end + 1, use_title) ? -2 : 0;
        }
        return points;
    }

    // What asks or tells before and after it, the nearer the more.
    int points_of_sentence(const Item& item) const {
        constexpr std::size_t nowhere = SIZE_MAX;
        auto asks = nowhere;
        auto tells = nowhere;
        for (std::size_t i = item.begin, step = 1; step <= left_tokens_max && goes_on_before(i);
             --i, ++step) {
            asks = asks == nowhere && has(i - 1, use_asks) ? step : asks;
            tells = tells == nowhere && has(i - 1, use_tells) ? step : tells;
        }
        int points = asks == nowhere ? 0 : asks <= close_left_tokens ? 2 : 1;
        points -= tells == nowhere ? 0 : 2;
        auto tells_after = nowhere;
        for (std::size_t i = item.end, step = 1; step <= right_tokens_max && goes_on_after(i);
             ++i, ++step) {
            tells_after = tells_after == nowhere && has(i, use_tells) ? step : tells_after;
        }
        return points - (tells_after != nowhere && tells_after > close_right_tokens ? 1 : 0);
    }

    int points_of_line(const Item& item) const {
        auto from = item.begin;
        while (from > 0 && item.begin - from < line_tokens_max &&
               line_[from - 1] == line_[item.begin]) {
            --from;
        }
        auto to = item.end;
        while (to < size() && to - item.end < line_tokens_max && line_[to] == line_[item.begin]) {
            ++to;
        }
        const auto asks = asks_[to] - asks_[from];
        const auto tells = tells_[to] - tells_[from];
        const bool ends = item.end >= size() || line_[item.end] != line_[item.begin];
        return (asks > 0 ? 1 : 0) + (asks > 3 ? 1 : 0) - (tells > 0 ? 1 : 0) - (tells > 2 ? 1 : 0) +
               (to - from < short_line_tokens ? 2 : 0) + (ends ? 1 : 0);
    }

    // Others beside it.
    int points_of_company(const Item& item) const {
        std::size_t near = 0;
        for (std::size_t i = item.begin, step = 1;
             step <= company_tokens_max && i > 0 && line_[i - 1] == line_[item.begin];
             --i, ++step) {
            near += covered_[i - 1];
        }
        for (std::size_t i = item.end, step = 0;
             step <= company_tokens_max && i < size() && line_[i] == line_[item.begin];
             ++i, ++step) {
            near += covered_[i];
        }
        return near == 0 ? 0 : near < 3 ? 2 : 3;
    }

    const TokenText& in_;
    std::vector<std::uint32_t> line_;
    std::vector<std::uint8_t> covered_;
    std::vector<std::uint32_t> asks_;  // words before each token that ask
    std::vector<std::uint32_t> tells_;
};

// A product that the text names with certainty is shown at one place at least, be it in a title.
bool is_sure_product(const Item& item) {
    const auto kind = item.mention.kind;
    return item.source == Source::known && item.mention.skill && item.mention.confidence >= 1 &&
           (kind == Kind::technology || kind == Kind::tool);
}

}  // namespace

void weigh(const TokenText& in, std::vector<Item>& items) {
    const Weigher weigher(in, items);
    struct Best {
        std::size_t item = 0;
        int points = 0;
    };
    std::map<SkillIndex, Best> best;
    std::vector<float> confidences;
    confidences.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto points = weigher.points(items[i]);
        confidences.push_back(confidence_of(points));
        if (is_sure_product(items[i])) {
            auto& held = best.try_emplace(*items[i].mention.skill, Best{i, points}).first->second;
            held = points > held.points ? Best{i, points} : held;
        }
    }
    for (const auto& [skill, held] : best) {
        confidences[held.item] = std::max(confidences[held.item], survey_confidence_min);
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].mention.confidence = confidences[i];
    }
}

}  // namespace vouch::skills
