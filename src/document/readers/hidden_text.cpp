#include "document/readers/hidden_text.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::size_t told_bytes_max = 400;

std::string_view code_of(Hiding why) {
    switch (why) {
        case Hiding::colour:
            return "document.hidden-colour";
        case Hiding::tiny:
            return "document.hidden-tiny";
        case Hiding::outside:
            return "document.hidden-outside";
        case Hiding::clipped:
            return "document.hidden-clipped";
        case Hiding::covered:
            return "document.hidden-covered";
        case Hiding::invisible:
            return "document.hidden-invisible";
        case Hiding::format:
            return "document.hidden-format";
        case Hiding::characters:
            return "document.hidden-characters";
        case Hiding::turned:
            return "document.direction-turned";
        case Hiding::comment:
            break;
    }
    return "document.comment-left-out";
}

}  // namespace

void HiddenText::add(Hiding why, int page, std::string_view text) {
    Found& found = found_[{page, why}];
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        const bool space = text::is_space(point.value);
        found.words += !space && !found.in_word ? 1 : 0;
        found.in_word = !space;
        if (found.text.size() > told_bytes_max) {
            // enough to tell; only the words are counted on
        } else if (!space) {
            append_clean(found.text, point.value);
        } else if (!found.text.ends_with(' ')) {
            found.text += ' ';
        }
        at += point.size;
    }
}

void HiddenText::end_words() {
    for (auto& [place, found] : found_) {
        found.in_word = false;
        if (!found.text.empty() && !found.text.ends_with(' ')) {
            found.text += ' ';
        }
    }
}

void HiddenText::add_comment(int page, std::string_view text) {
    constexpr std::size_t words_min = 3;
    const auto trimmed = text::trim(text);
    if (!trimmed.starts_with('[') && !trimmed.starts_with('<') &&
        text::words(trimmed).size() >= words_min) {
        add(Hiding::comment, page, std::string(trimmed) + ' ');
    }
}

void HiddenText::write(std::vector<Notice>& notices) const {
    for (const auto& [place, found] : found_) {
        std::string text(text::trim(found.text));
        if (found.words == 0) {
            continue;
        }
        if (found.text.size() > told_bytes_max) {
            text += " …";
        }
        notices.push_back({std::string(code_of(place.second)),
                           {{"words", std::to_string(found.words)}, {"text", text::to_nfc(text)}},
                           place.first});
    }
}

bool are_alike(std::uint32_t a, std::uint32_t b) {
    constexpr int distance_min = 24;  // of 255, in the channel that differs most
    int distance = 0;
    for (const int shift : {0, 8, 16}) {
        const int x = static_cast<int>(a >> shift & 0xFF);
        const int y = static_cast<int>(b >> shift & 0xFF);
        distance = std::max(distance, std::abs(x - y));
    }
    return distance < distance_min;
}

std::string text_of_tags(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        if (point.value >= 0xE0020 && point.value <= 0xE007E) {
            out += static_cast<char>(point.value - 0xE0000);
        }
        at += point.size;
    }
    return out;
}

bool has_direction_overrides(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decode(text, at);
        if (point.value == 0x202D || point.value == 0x202E) {
            return true;
        }
        at += point.size;
    }
    return false;
}

}  // namespace vouch::document::readers
