#include "parse/resume/heading_look.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "parse/dates.hpp"

namespace vouch::parse::resume {
namespace {

constexpr std::size_t heading_letters_max = 64;
constexpr std::size_t heading_words_max = 7;

// A heading's wording without what says that it goes on from the page before.
std::string_view without_continued(std::string_view value) {
    static constexpr std::string_view words[] = {
        "continued", "cont.", "cont",  "cont'd", "cont’d",       "contd",       "fortsetzung",
        "forts.",    "suite", "segue", "cont.",  "continuación", "continuação", "vervolg"};
    value = text::trim(value);
    const std::size_t open = value.rfind('(');
    if (open == std::string_view::npos || open == 0 || !value.ends_with(')')) {
        return value;
    }
    const std::string inside = text::to_lower(value.substr(open + 1, value.size() - open - 2));
    return std::ranges::find(words, inside) == std::end(words) ? value
                                                               : text::trim(value.substr(0, open));
}

}  // namespace

HeadingLook heading_look_of(const TextLine& line) {
    return {static_cast<int>(std::lround(line.size * 2)),
            line.bold,
            line.italic,
            line.caps,
            line.colour,
            line.heading_level,
            line.underlined};
}

BodyLook body_look_of(const std::vector<TextLine>& lines) {
    std::map<std::tuple<int, std::uint32_t, bool>, std::size_t> letters;
    for (const TextLine& line : lines) {
        letters[{static_cast<int>(std::lround(line.size * 2)), line.colour, line.bold}] +=
            line.text.size();
    }
    if (letters.empty()) {
        return {};
    }
    const auto most =
        std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; });
    const auto& [size, colour, bold] = most->first;
    return {static_cast<float>(size) / 2, colour, bold};
}

std::string_view without_colon(std::string_view value) {
    value = without_continued(value);
    while (!value.empty() && (value.back() == ':' || value.back() == ' ')) {
        value.remove_suffix(1);
    }
    return value;
}

bool can_be_heading(const TextLine& line) {
    if (line.bullet || line.text.size() > heading_letters_max || line.text.empty()) {
        return false;
    }
    if (line.text.find('\t') != std::string::npos || line.text.find('@') != std::string::npos) {
        return false;
    }
    const char last = line.text.back();
    const bool leads_on = line.text.ends_with(" -") || line.text.ends_with(" –");
    if (last == '.' || last == ',' || last == ';' || leads_on) {
        return false;
    }
    return line.words.size() <= heading_words_max * 3 && !whole_date(line.text);
}

bool is_emphasised(const TextLine& line, const BodyLook& body) {
    return line.heading_level > 0 || line.role == document::LineRole::heading ||
           line.size > body.size * 1.06F || (line.bold && !body.bold) || line.caps ||
           line.side_label || line.underlined || line.colour != body.colour ||
           line.text.ends_with(':');
}

}  // namespace vouch::parse::resume
