#include "write/claims/quantity_relations.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "write/claims/quantity_words.hpp"
#include "write/english.hpp"

namespace vouch::write::claims {
namespace {

constexpr std::size_t joint_size_most = 24;  // bytes: "7 to Year 11", "6.30 am to about 6 pm"
constexpr std::size_t rate_words_most = 7;   // "40 import declarations for seaborne goods a day"

struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Word> words_in(std::string_view text, std::size_t from, std::size_t until) {
    std::vector<Word> words;
    for (const auto span : text::words(text.substr(from, until - from))) {
        words.push_back({text::fold(text.substr(from + span.begin, span.end - span.begin)),
                         from + span.begin, from + span.end});
    }
    return words;
}

std::optional<std::string> per_of_adverb(std::string_view word) {
    const auto found = std::ranges::find(rate_adverbs, word, &NamedRate::name);
    return found == rate_adverbs.end() ? std::nullopt : std::optional(std::string(found->per));
}

bool is_rate_noun(std::string_view word) {
    return std::ranges::contains(rate_nouns, word);
}

// The words that bound a number stand before it: "by about 11 percent" is "by".
Change change_of(std::string_view text, const Quantity& quantity) {
    constexpr auto bounds = std::to_array<std::string_view>(
        {"about", "almost", "approximately", "around", "at", "just", "least", "less", "more",
         "most", "nearly", "over", "roughly", "some", "than", "under"});
    const auto from = quantity.begin > 40 ? quantity.begin - 40 : 0;
    const auto words = words_in(text, from, quantity.begin);
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (word->folded == "by") {
            return Change::by;
        }
        if (word->folded == "from" || word->folded == "to") {
            return word->folded == "to" ? Change::to : Change::from;
        }
        if (!std::ranges::contains(bounds, word->folded)) {
            break;
        }
    }
    return Change::none;
}

// The rate that begins at words[i], and how many words say it.
std::optional<std::pair<std::string, std::size_t>> rate_at(const std::vector<Word>& words,
                                                           std::size_t i, bool beside_number) {
    if (auto per = per_of_adverb(words[i].folded)) {
        return std::pair(std::move(*per), 1U);
    }
    const auto& opening = words[i].folded;
    if (i + 1 == words.size()) {
        return std::nullopt;
    }
    const auto& noun = words[i + 1].folded;
    const bool every = opening == "each" || opening == "every" || opening == "per";
    constexpr auto lengths = std::to_array<std::string_view>({"for", "in", "of", "over", "within"});
    constexpr auto counts = std::to_array<std::string_view>({"once", "time", "times", "twice"});
    const bool counted = i > 0 && std::ranges::contains(counts, words[i - 1].folded);
    const bool article =
        (opening == "a" || opening == "an") && (beside_number || counted) &&
        (noun != "second" || i + 2 == words.size() || is_function_word(words[i + 2].folded)) &&
        (i == 0 || !std::ranges::contains(lengths, words[i - 1].folded));
    if ((every || article) && is_rate_noun(noun)) {
        return std::pair(noun == "annum" ? "year" : noun, 2U);
    }
    if (opening == "every" && noun == "two" && i + 2 < words.size() &&
        words[i + 2].folded == "weeks") {
        return std::pair(std::string("fortnight"), 3U);
    }
    if (opening == "per" && beside_number) {
        return std::pair(noun, 2U);
    }
    return std::nullopt;
}

// "…, kitchens and shops a day": a list goes on behind the comma.
bool goes_on_as_list(std::string_view text, std::size_t comma, std::size_t most) {
    constexpr std::size_t item_words_most = 2;
    const auto words = words_in(text, comma, most);
    for (std::size_t i = 1; i < words.size() && i <= item_words_most; ++i) {
        const auto between = text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
        if (between.contains(',') || words[i].folded == "and" || words[i].folded == "or") {
            return !std::ranges::contains(std::array<std::string_view, 2>{"and", "or"},
                                          words[0].folded);
        }
    }
    return false;
}

// To the end of the clause, or to the next number; over the commas of a list.
std::size_t reach(std::string_view text, std::size_t from, std::size_t most) {
    for (auto at = from; at < most; ++at) {
        const bool dot = text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ');
        const bool listed = text[at] == ',' && goes_on_as_list(text, at, most);
        if (dot || (!listed && std::string_view(",;:()").contains(text[at]))) {
            return at;
        }
    }
    return most;
}

void find_rate(std::string_view text, Quantity& quantity, std::size_t next) {
    auto words = words_in(text, quantity.end, reach(text, quantity.end, next));
    if (words.size() > rate_words_most) {
        words.resize(rate_words_most);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        constexpr auto opens_another =
            std::to_array<std::string_view>({"a", "an", "at", "for", "in", "of", "the", "with"});
        if (words[i].folded == "and" && i + 1 < words.size() &&
            std::ranges::contains(opens_another, words[i + 1].folded)) {
            break;  // "four plays and a meeting a month"
        }
        if (i > 0 && words[i].folded == "annual") {
            continue;  // "for the annual audit"
        }
        if (auto rate = rate_at(words, i, true)) {
            const auto unit = std::ranges::find(units, rate->first, &NamedUnit::name);
            const bool timed = is_rate_noun(rate->first);
            quantity.rate = unit == units.end() || timed ? rate->first : std::string(unit->unit);
            return;
        }
    }
    if (text.substr(quantity.end).starts_with('/') && !words.empty()) {
        const auto unit = std::ranges::find(units, words.front().folded, &NamedUnit::name);
        quantity.rate = unit == units.end() ? words.front().folded : std::string(unit->unit);
        return;
    }
    // "an annual budget of 750k"
    const auto from = quantity.begin > 30 ? quantity.begin - 30 : 0;
    const auto before = words_in(text, from, quantity.begin);
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, before.size()); ++back) {
        const auto& word = before[before.size() - back];
        if (text.substr(word.end, quantity.begin - word.end).find_first_of(",;:.()") !=
            std::string_view::npos) {
            return;
        }
        const bool leads = back == 1 || before.back().folded == "of";
        if (auto per = per_of_adverb(word.folded); per && leads) {
            quantity.rate = std::move(*per);
            return;
        }
    }
}

bool takes_no_unit(const Quantity& quantity) {
    return quantity.calendar_year || quantity.unit == "ordinal" || quantity.unit == "times" ||
           quantity.unit == "part";
}

// The unit of `from`, as far as `to` has none.
void share_unit(std::string_view text, const Quantity& from, Quantity& to) {
    if (from.unit.empty() || !to.unit.empty() || takes_no_unit(from) || takes_no_unit(to)) {
        return;
    }
    if (from.unit == "age") {
        to.unit = from.unit;
        return;
    }
    if (from.unit == "clock") {
        to.value *= 60;
        to.value += from.value >= 720 && to.value < 720 && to.value + 720 < from.value ? 720 : 0;
    } else if (const auto word = text::trim(text.substr(from.begin, from.end - from.begin));
               !word.empty()) {
        // The factor that the unit's own word has: "2 to 3 hours".
        auto letters = word.size();
        while (letters > 0 && !std::string_view("0123456789 -").contains(word[letters - 1])) {
            --letters;
        }
        const auto unit =
            std::ranges::find(units, text::fold(word.substr(letters)), &NamedUnit::name);
        to.value *= unit == units.end() ? 1 : unit->factor;
    }
    to.unit = from.unit;
}

}  // namespace

bool are_joined(std::string_view text, const Quantity& first, const Quantity& second) {
    constexpr auto joints = std::to_array<std::string_view>({"and", "down", "or", "to", "up"});
    constexpr auto fillers = std::to_array<std::string_view>(
        {"about", "almost", "around", "approximately", "from", "just", "nearly", "over", "roughly",
         "some", "then", "under", "the"});
    if (second.begin < first.end) {
        return false;
    }
    const auto between = text.substr(first.end, second.begin - first.end);
    if (between == "-" || between == "\u2013" || between == "\u2212" || between == " \u2013 " ||
        between == " - ") {
        return true;
    }
    const auto words = words_in(text, first.end, second.begin);
    const bool joined = std::ranges::any_of(
        words, [&](const Word& word) { return std::ranges::contains(joints, word.folded); });
    return joined && words.size() <= 4 && between.find_first_of(",;.()") == between.npos &&
           std::ranges::all_of(words, [&](const Word& word) {
               return std::ranges::contains(joints, word.folded) ||
                      std::ranges::contains(fillers, word.folded);
           });
}

// "aged 10 to 15", "12-year-olds".
void read_age(std::string_view text, Quantity& quantity) {
    constexpr double months_a_year = 12;
    const auto after = text.substr(quantity.end);
    if (quantity.unit == "month" && (after.starts_with("-old") || after.starts_with(" old"))) {
        quantity.unit = "age";
        quantity.value /= months_a_year;
    }
    const auto before = text::fold(text.substr(0, quantity.begin));
    if (quantity.unit.empty() &&
        (before.ends_with(" aged ") || before == "aged " || before.ends_with(" ages "))) {
        quantity.unit = "age";
    }
}

// "on average", "an average of", "averaging" in the clause of the number.
bool is_average(std::string_view text, const Quantity& quantity) {
    const auto until = reach(text, quantity.end, text.size());
    auto from = quantity.begin;
    while (from > 0 && !std::string_view(",;:()").contains(text[from - 1])) {
        --from;
    }
    return text::fold(text.substr(from, until - from)).contains("averag");
}

// A change is told with "from", or by a verb of change; else two joined numbers are a range.
bool is_change(std::string_view text, const Quantity& first) {
    const auto from = first.begin > 30 ? first.begin - 30 : 0;
    const auto before = words_in(text, from, first.begin);
    return std::ranges::any_of(before, [](const Word& word) { return word.folded == "from"; });
}

void relate_quantities(std::string_view text, std::vector<Quantity>& quantities) {
    for (auto& quantity : quantities) {
        read_age(text, quantity);
    }
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        const auto next = i + 1 < quantities.size() ? quantities[i + 1].begin : text.size();
        find_rate(text, quantities[i], next);
        quantities[i].average = is_average(text, quantities[i]);
        quantities[i].change = change_of(text, quantities[i]);
    }
    for (std::size_t i = quantities.size(); i-- > 1;) {
        auto& first = quantities[i - 1];
        auto& second = quantities[i];
        const auto between =
            text.substr(first.end, second.begin - std::min(second.begin, first.end));
        const bool part_of = between == " of " || between == " out of " || between == " of the ";
        const bool near = between.size() <= joint_size_most && between.contains(" to ");
        first.joined = first.joined || near || are_joined(text, first, second);
        second.joined = second.joined || first.joined;
        if (are_joined(text, first, second) || part_of) {
            share_unit(text, second, first);
            share_unit(text, first, second);
            first.rate = first.rate.empty() ? second.rate : first.rate;
            if (!part_of && first.value < second.value && !is_change(text, first)) {
                first.range = RangeEnd::low;
                second.range = RangeEnd::high;
            }
        }
    }
}

namespace {

// "every fourth week", "every other day": which one of several, and the words that say it.
std::optional<std::pair<int, std::size_t>> interval_at(const std::vector<Word>& words,
                                                       std::size_t i) {
    constexpr auto ordinals = std::to_array<std::string_view>(
        {"other", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"});
    if (i + 2 >= words.size() || !is_rate_noun(words[i + 2].folded)) {
        return std::nullopt;
    }
    const auto& middle = words[i + 1].folded;
    if (words[i].folded != "every" && words[i].folded != "each") {
        return std::nullopt;
    }
    const auto* const found = std::ranges::find(ordinals, middle);
    if (found == ordinals.end()) {
        return std::nullopt;
    }
    const auto place = static_cast<int>(found - ordinals.begin());
    return std::pair(std::max(place + 1, 2), 3U);
}

struct Interval {
    std::string per;
    int several = 1;
    std::size_t words = 0;  // that say it
};

// "every two hours", "at two-hour intervals", "two-hourly".
std::optional<Interval> span_of_times_at(const std::vector<Word>& words, std::size_t i) {
    constexpr int most = 1000;
    const auto number = [](std::string_view word) {
        int value = 0;
        for (const char c : word) {
            value = c >= '0' && c <= '9' && value < most ? value * 10 + (c - '0') : -most;
        }
        return value > 0 ? value : static_cast<int>(number_word_value(word));
    };
    const auto& opening = words[i].folded;
    if (opening == "every" && i + 2 < words.size() && words[i + 2].folded.ends_with('s')) {
        const auto unit = words[i + 2].folded.substr(0, words[i + 2].folded.size() - 1);
        const int value = number(words[i + 1].folded);
        return value > 1 && is_rate_noun(unit) && !(value == 2 && unit == "week")
                   ? std::optional(Interval{unit, value, 3})
                   : std::nullopt;
    }
    const auto hyphen = opening.find('-');
    const int value = hyphen == opening.npos ? 0 : number(opening.substr(0, hyphen));
    if (value < 2) {
        return std::nullopt;
    }
    const auto unit = opening.substr(hyphen + 1);
    if (auto per = per_of_adverb(unit)) {
        return Interval{std::move(*per), value, 1};
    }
    return is_rate_noun(unit) && i + 1 < words.size() && words[i + 1].folded == "intervals"
               ? std::optional(Interval{unit, value, 2})
               : std::nullopt;
}

// "one week in four".
std::optional<std::pair<int, std::size_t>> share_of_times_at(const std::vector<Word>& words,
                                                             std::size_t i) {
    if (i + 3 >= words.size() || words[i].folded != "one" || !is_rate_noun(words[i + 1].folded) ||
        words[i + 2].folded != "in") {
        return std::nullopt;
    }
    const auto value = number_word_value(words[i + 3].folded);
    return value < 2 ? std::nullopt : std::optional(std::pair(static_cast<int>(value), 4U));
}

}  // namespace

std::vector<Frequency> find_frequencies(std::string_view text) {
    std::vector<Frequency> found;
    const auto words = words_in(text, 0, text.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto interval = interval_at(words, i)) {
            found.push_back({words[i + 2].folded, interval->first, words[i].begin,
                             words[i + interval->second - 1].end});
        } else if (const auto span = span_of_times_at(words, i)) {
            found.push_back(
                {span->per, span->several, words[i].begin, words[i + span->words - 1].end});
        } else if (const auto share = share_of_times_at(words, i)) {
            found.push_back({words[i + 1].folded, share->first, words[i].begin,
                             words[i + share->second - 1].end});
        } else if (auto rate = rate_at(words, i, false)) {
            found.push_back({rate->first, 1, words[i].begin, words[i + rate->second - 1].end});
        }
    }
    return found;
}

}  // namespace vouch::write::claims
