#include "document/readers/listed_titles.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "document/readers/markers.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::size_t title_bytes_max = 120;

// "3.", "II.", "b)", "1.2"
bool is_numbered(std::string_view marker) {
    return marker != "o" && std::ranges::any_of(marker, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

bool is_bold(const Document& document, const Page& page, const Line& line) {
    for (std::uint32_t i = 0; i < line.word_count; ++i) {
        if (!document.styles[page.words[line.first_word + i].style].bold) {
            return false;
        }
    }
    return true;
}

bool begins_bold(const Document& document, const Page& page, const Line& line) {
    return line.word_count > 0 && document.styles[page.words[line.first_word].style].bold;
}

// Years, and parts that stand apart as dates do.
struct DateSigns {
    int years = 0;
    bool apart = false;
};

DateSigns date_signs(const Page& page, const Line& line) {
    DateSigns signs;
    for (std::uint32_t i = 0; i < line.word_count; ++i) {
        const auto& word = page.words[line.first_word + i];
        signs.apart = signs.apart || (word.apart && i > 0);
        std::string digits;
        for (const char c : word.text) {
            digits += c >= '0' && c <= '9' ? c : ' ';
        }
        for (const auto span : text::words(digits)) {
            const auto number = std::string_view(digits).substr(span.begin, span.end - span.begin);
            signs.years +=
                number.size() == 4 && (number.starts_with("19") || number.starts_with("20")) ? 1
                                                                                             : 0;
        }
    }
    return signs;
}

// A number or bullet before the title of an entry, told by what stands in and below its line.
bool is_title(const Document& document, const Page& page, const Line& line, const Line& next) {
    if (text_of(page, line).size() > title_bytes_max) {
        return false;
    }
    const auto signs = date_signs(page, line);
    if (!is_numbered(line.marker)) {
        return next.role == LineRole::list_item && next.list_level > line.list_level &&
               (begins_bold(document, page, line) || signs.apart || signs.years > 1);
    }
    const bool goes_below = next.role != LineRole::list_item || !is_numbered(next.marker) ||
                            next.list_level > line.list_level;
    return goes_below && (is_bold(document, page, line) || signs.apart || signs.years > 0);
}

}  // namespace

void free_listed_titles(Document& document) {
    for (auto& page : document.pages) {
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            auto& line = page.lines[i];
            if (line.role == LineRole::list_item && i + 1 < page.lines.size() &&
                is_title(document, page, line, page.lines[i + 1])) {
                line.role = LineRole::body;
                line.list_level = 0;
            }
        }
    }
}

}  // namespace vouch::document::readers
