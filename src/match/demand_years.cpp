#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "base/text.hpp"
#include "match/demand.hpp"

namespace vouch::match {
namespace {

constexpr auto number_words = std::to_array<std::string_view>({
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
});

std::optional<double> number_of(std::string_view word) {
    if (word == "a" || word == "an") {
        return 1;
    }
    const auto found = std::ranges::find(number_words, word);
    if (found != number_words.end()) {
        return static_cast<double>(found - number_words.begin());
    }
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    // "5", "5+", "3yrs"; nothing of three digits is a length of service
    if (error != std::errc() || end == word.data() || value > 60) {
        return std::nullopt;
    }
    return value;
}

bool is_unit(std::string_view word, double& per_year) {
    if (word.starts_with("year") || word.starts_with("yr")) {
        per_year = 1;
        return true;
    }
    if (word.starts_with("month")) {
        per_year = 12;
        return true;
    }
    return false;
}

// Whether the words behind a length of time ask for a post that was held: "in an editorial or
// similar role", "experience in a supervisory position".
bool asks_role(std::span<const std::string> words) {
    constexpr auto between = std::to_array<std::string_view>(
        {"of", "experience", "work", "working", "employment", "service"});
    while (!words.empty() && std::ranges::contains(between, words[0])) {
        words = words.subspan(1);
    }
    return words.size() > 2 && words[0] == "in" && (words[1] == "a" || words[1] == "an") &&
           std::ranges::any_of(words.subspan(2), [](const auto& word) {
               return word == "role" || word == "roles" || word == "position";
           });
}

}  // namespace

// The first length of time: "5+ years", "at least five years", "3 or more years", "min 3 yrs",
// "0 - 1 year" (then the lower end), "a year of".
std::optional<YearsDemand> years_demand(std::string_view text) {
    std::vector<std::string> words;
    for (const auto span : text::words(text)) {
        words.push_back(text::fold(text.substr(span.begin, span.end - span.begin)));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        double per_year = 1;
        std::optional<double> number;
        if (is_unit(words[i], per_year)) {
            // the farthest number within four words before: "3 or more years", "0 - 1 year"
            for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
                const auto& word = words[i - back];
                if (const auto value = number_of(word)) {
                    number = number ? std::min(*number, *value) : *value;
                } else if (word != "or" && word != "more" && word != "to" && word != "and") {
                    break;
                }
            }
        } else if (const auto digits = words[i].find_first_not_of("0123456789");
                   digits != std::string::npos && digits > 0 &&
                   is_unit(std::string_view(words[i]).substr(digits), per_year)) {
            number = number_of(words[i]);  // "3yrs"
        }
        // an age or the firm's own history is not asked of the person
        const bool is_age =
            i + 1 < words.size() && (words[i + 1] == "old" || words[i + 1] == "ago");
        if (number && !is_age) {
            return YearsDemand{*number / per_year, asks_role(std::span(words).subspan(i + 1))};
        }
    }
    return std::nullopt;
}

}  // namespace vouch::match
