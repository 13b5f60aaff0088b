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

std::vector<int> pages_to_recognise(const Document& document) {
    std::vector<int> pages;
    for (const auto& notice : document.notices) {
        if (notice.code == "document.picture-page") {
            pages.push_back(notice.page);
        }
    }
    return pages;
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
