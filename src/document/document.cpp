#include "document/document.hpp"

#include <algorithm>

namespace vouch::document {

std::string text_of(const Page& page, WordRange range) {
    std::string text;
    const auto end =
        std::min<std::size_t>(page.words.size(), std::size_t{range.first} + range.count);
    for (std::size_t i = range.first; i < end; ++i) {
        if (page.words[i].space_before && !text.empty()) {
            text += ' ';
        }
        text += page.words[i].text;
    }
    return text;
}

std::string text_of(const Page& page, const Line& line) {
    return text_of(page, WordRange{line.first_word, line.word_count});
}

std::vector<WordRange> parts_of(const Page& page, const Line& line) {
    std::vector<WordRange> parts;
    const auto end =
        std::min<std::size_t>(page.words.size(), std::size_t{line.first_word} + line.word_count);
    for (std::size_t i = line.first_word; i < end; ++i) {
        if (parts.empty() || page.words[i].apart) {
            parts.push_back({static_cast<std::uint32_t>(i), 0});
        }
        ++parts.back().count;
    }
    return parts;
}

namespace {

// Where the second column of a page begins; nothing where it has one column or its columns are
// not read one after the other.
std::optional<float> gutter_of(const Page& page) {
    std::optional<float> gutter;
    std::uint16_t column = 0;
    for (const auto& line : page.lines) {
        if (line.row > 0 || line.column < column) {
            return std::nullopt;
        }
        column = line.column;
        if (column > 0) {
            gutter = std::min(gutter.value_or(line.box.x0), line.box.x0);
        }
    }
    return gutter;
}

// Whether the page goes on in the columns of a page whose second one begins at `gutter`.
bool keeps_columns(const Page& page, float gutter) {
    if (page.lines.empty() || gutter_of(page)) {
        return !page.lines.empty();
    }
    return std::ranges::all_of(page.lines, [&](const Line& line) {
        return line.row == 0 && (line.column > 0 || line.box.x1 < gutter);
    });
}

}  // namespace

std::vector<LinePlace> reading_order(const Document& document) {
    std::vector<LinePlace> order;
    const auto& pages = document.pages;
    for (std::uint32_t first = 0; first < pages.size();) {
        const auto gutter = gutter_of(pages[first]);
        auto end = first + 1;
        while (gutter && end < pages.size() && keeps_columns(pages[end], *gutter)) {
            ++end;
        }
        std::uint16_t columns = 0;
        for (auto page = first; page < end; ++page) {
            for (const auto& line : pages[page].lines) {
                columns = std::max(columns, line.column);
            }
        }
        const bool together = end - first > 1;
        for (std::uint32_t column = 0; column <= (together ? columns : 0); ++column) {
            for (auto page = first; page < end; ++page) {
                const auto& lines = pages[page].lines;
                for (std::uint32_t line = 0; line < lines.size(); ++line) {
                    if (!together || lines[line].column == column) {
                        order.push_back({page, line});
                    }
                }
            }
        }
        first = end;
    }
    return order;
}

std::string plain_text(const Document& document) {
    std::string text;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i > 0) {
            text += '\n';
        }
        for (const auto& line : document.pages[i].lines) {
            if (line.role == LineRole::list_item && line.starts_paragraph && !line.marker.empty()) {
                text += line.marker + ' ';
            }
            text += text_of(document.pages[i], line);
            text += '\n';
        }
    }
    return text;
}

}  // namespace vouch::document
