#include "skills/title_ranks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "skills/table_rows.hpp"

namespace vouch::skills {

namespace {

// Strongest claim first: where words of several stand in a title, the first of these counts.
constexpr std::array<std::string_view, 8> seniorities = {
    "intern", "executive", "director", "junior", "senior", "mid", "manager", "lead"};

constexpr std::pair<std::string_view, std::string_view> numerals[] = {
    {"ii", "mid"}, {"iii", "senior"}, {"iv", "senior"}, {"v", "senior"}};

using Words = std::span<const std::string>;

// "Assistant to the Director", "reports to the CTO" name another person's rank.
bool speaks_of_another(Words words, std::size_t at) {
    for (std::size_t i = at; i > 0 && at - i < 3; --i) {
        if (words[i - 1] == "to") {
            return true;
        }
    }
    return false;
}

template <typename IsCraft>
bool leads(Words words, std::size_t at, IsCraft is_craft) {
    const auto& word = words[at];
    const bool before_noun =
        at + 1 < words.size() && words[at + 1] != "generation" && words[at + 1] != "gen";
    if (word == "lead" || word == "leader") {
        return before_noun || at > 0;
    }
    if (word == "principal" || word == "staff") {
        constexpr std::size_t words_between_max = 3;  // "Principal Drainage Engineer"
        const auto after = words.subspan(at + 1);
        return std::ranges::any_of(after.first(std::min(after.size(), words_between_max)),
                                   is_craft);
    }
    return word == "supervisor" || word == "foreman" || word == "forewoman";
}

}  // namespace

Result<void> TitleRanks::load(const DataFile& file) {
    return each_row(file, 2, [&](const Row& row) -> Result<void> {
        auto words = text::fold(row.field(0));
        if (row.field(1) == "craft") {
            crafts_.insert(std::move(words));
            return {};
        }
        const auto* said = std::ranges::find(seniorities, row.field(1));
        if (said == seniorities.end()) {
            return invalid(row, "unknown seniority '" + std::string(row.field(1)) + "'");
        }
        if (std::ranges::count(words, ' ') > 1) {
            return invalid(row, "more than two words");
        }
        ranks_.emplace(std::move(words), static_cast<std::size_t>(said - seniorities.begin()));
        return {};
    });
}

std::string TitleRanks::seniority_of(std::string_view title) const {
    std::vector<std::string> words;
    for (const auto& span : text::words(title)) {
        words.push_back(text::fold(title.substr(span.begin, span.end - span.begin)));
    }
    // Two words say more than either.
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto said = ranks_.find(words[i] + ' ' + words[i + 1]);
        // A "Senior Associate Consultant" is no junior.
        const bool first_counts = words[i] != "associate" || i == 0;
        if (said != ranks_.end() && first_counts && !speaks_of_another(words, i)) {
            return std::string(seniorities[said->second]);
        }
    }
    std::optional<std::size_t> strongest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto said = ranks_.find(words[i]);
        if (said != ranks_.end() && (!strongest || said->second < *strongest) &&
            !speaks_of_another(words, i)) {
            strongest = said->second;
        }
    }
    // A vice president is one; a chief engineer on a ship or a music director is not ours to
    // judge, the table of titles may say otherwise.
    if (strongest) {
        return std::string(seniorities[*strongest]);
    }
    const auto is_craft = [&](const std::string& word) { return crafts_.contains(word); };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (leads(words, i, is_craft)) {
            return "lead";
        }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto* numeral =
            std::ranges::find(numerals, words[i], [](const auto& pair) { return pair.first; });
        if (numeral != std::end(numerals)) {
            return std::string(numeral->second);
        }
    }
    return words.size() > 1 && words.back() == "i" ? "junior" : std::string();
}

}  // namespace vouch::skills
