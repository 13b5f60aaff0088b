#include "parse/resume/word_map.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::parse::resume {

WordMap::WordMap(const document::Document& document) : has_pages_(document.has_pages) {
    std::uint32_t number = 0;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const std::size_t before = words_.size();
        for (const document::Word& word : document.pages[page].words) {
            words_.push_back({.word = &word,
                              .page = static_cast<std::uint32_t>(page) + 1,
                              .line = 0,
                              .line_offset = 0,
                              .has_letters = text::has_word_character(word.text)});
        }
        for (const document::Line& line : document.pages[page].lines) {
            ++number;
            const std::size_t begin = before + line.first_word;
            const std::size_t end = std::min(begin + line.word_count, words_.size());
            std::size_t offset = 0;
            for (std::size_t word = begin; word < end; ++word) {
                const document::Word& here = *words_[word].word;
                words_[word].line = number;
                if (!has_pages_) {  // as document::text_of joins it
                    offset += word > begin && here.space_before ? 1 : 0;
                    words_[word].line_offset = static_cast<std::uint32_t>(offset);
                    offset += text::count_code_points(here.text);
                }
            }
        }
    }
}

std::string WordMap::text_of(const std::vector<WordPart>& parts) const {
    std::string out;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const WordPart& part = parts[index];
        const bool apart = index > 0 && (part.word != parts[index - 1].word + 1 ||
                                         words_[part.word].word->space_before);
        out += apart ? " " : "";
        out += std::string_view(text(part.word)).substr(part.begin, part.end - part.begin);
    }
    return out;
}

// Whether nothing but signs stands between two words of one line.
bool WordMap::goes_on(std::uint32_t last, std::uint32_t next) const {
    if (words_[last].line != words_[next].line || next < last) {
        return false;
    }
    for (std::uint32_t between = last + 1; between < next; ++between) {
        if (words_[between].has_letters) {
            return false;
        }
    }
    return true;
}

model::Place WordMap::place_of(const WordPart& part) const {
    const Mapped& mapped = words_[part.word];
    const document::Box& box = mapped.word->box;
    return {.page = has_pages_ ? static_cast<int>(mapped.page) : 0,
            .x0 = box.x0,
            .y0 = box.y0,
            .x1 = box.x1,
            .y1 = box.y1,
            .line = static_cast<int>(mapped.line),
            .begin = 0,
            .end = 0};
}

// The part's code points within its line.
void WordMap::add_span(model::Place& place, const WordPart& part) const {
    const std::size_t before = words_[part.word].line_offset;
    const std::string_view value = text(part.word);
    const auto begin = before + text::count_code_points(value.substr(0, part.begin));
    const auto end = before + text::count_code_points(value.substr(0, part.end));
    place.begin = place.end == 0 ? static_cast<int>(begin) : place.begin;
    place.end = static_cast<int>(end);
}

model::Source WordMap::source_of(const std::vector<WordPart>& parts) const {
    const bool any_letters =
        std::ranges::any_of(parts, [&](const WordPart& part) { return has_letters(part.word); });
    std::vector<model::Place> places;
    std::uint32_t last = 0;
    for (const WordPart& part : parts) {
        if (any_letters && !has_letters(part.word)) {
            continue;
        }
        if (!places.empty() && goes_on(last, part.word)) {
            model::Place& place = places.back();
            const document::Box& box = words_[part.word].word->box;
            place.x0 = std::min(place.x0, box.x0);
            place.y0 = std::min(place.y0, box.y0);
            place.x1 = std::max(place.x1, box.x1);
            place.y1 = std::max(place.y1, box.y1);
        } else {
            places.push_back(place_of(part));
        }
        if (!has_pages_) {
            add_span(places.back(), part);
        }
        last = part.word;
    }
    model::Source source;
    if (!places.empty()) {
        static_cast<model::Place&>(source) = places.front();
        source.more.assign(places.begin() + 1, places.end());
    }
    return source;
}

}  // namespace vouch::parse::resume
