#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.hpp"
#include "write/claims/quantity_parts.hpp"

// "Over", "at most", "about": how a text bounds its number.
namespace vouch::write::claims {

std::vector<std::string> words_before(std::string_view text, std::size_t at) {
    const auto from = at > 40 ? at - 40 : 0;
    const auto window = text.substr(from, at - from);
    std::vector<std::string> found;
    const auto spans = text::words(window);
    for (auto span = spans.rbegin(); span != spans.rend() && found.size() < 3; ++span) {
        const auto gap = window.substr(
            span->end, (found.empty() ? window.size() : std::prev(span)->begin) - span->end);
        if (gap.find_first_of(".,;:()") != gap.npos) {
            break;
        }
        found.push_back(text::fold(window.substr(span->begin, span->end - span->begin)));
    }
    return found;
}

Comparator comparator_before(std::string_view text, std::size_t at) {
    const auto words = words_before(text, at);
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string(); };
    const auto one_of = [&](std::initializer_list<std::string_view> list) {
        return std::ranges::find(list, word(0)) != list.end();
    };
    if (at > 0 && text[at - 1] == '~') {
        return Comparator::about;
    }
    const bool than = word(0) == "than";
    const bool not_than = than && (word(2) == "no" || word(2) == "not");
    const bool more = word(1) == "more";
    const bool less = word(1) == "less" || word(1) == "fewer";
    if ((not_than && more) || (word(0) == "most" && word(1) == "at") ||
        (word(0) == "as" && (word(1) == "many" || word(1) == "much")) ||
        one_of({"maximum", "max"}) || (word(0) == "of" && word(1) == "maximum")) {
        return Comparator::at_most;
    }
    if ((not_than && less) || (word(0) == "least" && word(1) == "at") || one_of({"minimum"}) ||
        (word(0) == "of" && word(1) == "minimum")) {
        return Comparator::at_least;
    }
    // "handed over two weeks early"
    constexpr auto done_over = std::to_array<std::string_view>({"handed", "taken", "took"});
    if (word(0) == "over" && std::ranges::contains(done_over, word(1))) {
        return Comparator::exact;
    }
    if (one_of({"over", "above", "exceeding", "beyond"}) || (than && more) ||
        (word(0) == "of" && (word(1) == "upwards" || word(1) == "excess"))) {
        return Comparator::more_than;
    }
    if (one_of({"under", "below"}) || (than && less)) {
        return Comparator::less_than;
    }
    if (word(0) == "to" && word(1) == "up") {
        return Comparator::at_most;
    }
    if (one_of({"about", "around", "approximately", "approx", "roughly", "circa", "ca", "some"}) ||
        (word(0) == "to" && word(1) == "close")) {
        return Comparator::about;
    }
    return one_of({"nearly", "almost"}) || (word(0) == "of" && word(1) == "short")
               ? Comparator::nearly
               : Comparator::exact;
}

void read_suffix_comparator(std::string_view text, Quantity& quantity) {
    const auto rest = text.substr(quantity.end);
    if (rest.starts_with("+")) {
        quantity.comparator = Comparator::at_least;
        ++quantity.end;
    } else if (rest.starts_with(" or more") || rest.starts_with(" plus ")) {
        quantity.comparator = Comparator::at_least;
    } else if (rest.starts_with("-odd") || rest.starts_with("-some") || rest.starts_with("-ish")) {
        quantity.comparator = Comparator::about;
    }
}

}  // namespace vouch::write::claims
