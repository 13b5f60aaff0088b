#include "document/readers/ocr/words.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/text.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::ocr {

namespace {

constexpr float confidence_min = 15;
constexpr float line_confidence_min = 60;
constexpr std::size_t letters_of_word_min = 2;
constexpr float alone_confidence_min = 80;
constexpr float size_points_min = 3;
constexpr float size_points_max = 120;
constexpr std::size_t slope_words_min = 4;  // of a line that tells it
constexpr std::size_t slope_lines_min = 3;
constexpr float rule_width = 3;  // of its height and the type size: a line, not a dash

std::string without_spaces(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        if (!text::is_space(c.value)) {
            text::append(kept, c.value);
        }
        at += c.size;
    }
    return kept;
}

std::size_t count_word_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        count += text::is_letter(c.value) || text::is_digit(c.value) ? 1 : 0;
        at += c.size;
    }
    return count;
}

// What was taken for words in a picture is all alike; a word in doubt among words that are sure is
// a word.
void drop_unread(std::vector<LineWord>& line) {
    const auto sure = std::ranges::count_if(line, [](const LineWord& word) {
        return word.seen.confidence >= line_confidence_min &&
               count_word_characters(word.seen.text) >= letters_of_word_min;
    });
    std::erase_if(line, [&](const LineWord& word) {
        const bool word_in_text = static_cast<std::size_t>(sure) * 2 >= line.size() &&
                                  count_word_characters(word.seen.text) >= letters_of_word_min;
        return word.seen.confidence < confidence_min && !word_in_text;
    });
}

std::vector<std::vector<LineWord>> lines_of(std::vector<SeenWord> seen, const OcrBitmap& page) {
    std::vector<std::vector<LineWord>> lines;
    int number = -1;
    for (auto& word : seen) {
        word.text = without_spaces(clean(word.text));
        if (word.text.empty()) {
            continue;
        }
        if (lines.empty() || word.line != number) {
            lines.emplace_back();
            number = word.line;
        }
        lines.back().push_back({.seen = std::move(word)});
    }
    std::erase_if(lines, [](std::vector<LineWord>& line) {
        drop_unread(line);
        return line.empty();
    });
    for (auto& line : lines) {
        std::ranges::stable_sort(line, {}, [](const LineWord& word) { return word.seen.x0; });
        measure(line, page);
    }
    return lines;
}

// A lone upright stroke is "I" where it is as tall as a capital and stands on the line; a bar that
// parts things reaches below it.
void settle_bars(std::vector<LineWord>& line, Pix* ink) {
    for (auto& word : line) {
        if (word.seen.text != "|" || word.size <= 0) {
            continue;
        }
        const auto stroke = ink_about(ink, word.seen);
        if (static_cast<float>(stroke.bottom) < word.seen.baseline + 0.12F * word.size &&
            static_cast<float>(stroke.top) > word.seen.baseline - 0.85F * word.size) {
            word.seen.text = "I";
        }
    }
}

// Small capitals of "to" between dates are read as "ro".
void settle_ranges(std::vector<LineWord>& line) {
    const auto is_date_end = [](std::string_view text) {
        return !text.empty() && (text::is_digit(static_cast<unsigned char>(text.back())) ||
                                 text::is_upper(text::decode(text, 0).value));
    };
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const auto& before = line[i - 1].seen.text;
        if (line[i].seen.text == "ro" && is_date_end(before) &&
            text::is_digit(static_cast<unsigned char>(before.back())) &&
            is_date_end(line[i + 1].seen.text)) {
            line[i].seen.text = "to";
        }
    }
}

// Rules, frames and specks that were taken for signs.
bool is_noise(const LineWord& word) {
    if (word.bullet || text::has_word_character(word.seen.text)) {
        return false;
    }
    const auto width = static_cast<float>(word.seen.x1 - word.seen.x0);
    const auto height = static_cast<float>(word.seen.y1 - word.seen.y0);
    const bool rule = width > rule_width * std::max(height, word.size);
    const bool frame = height > rule_width * std::max(width, 0.6F * word.size);
    return rule || frame || word.seen.text.find_first_not_of("_'`‘’.,\"~") == std::string::npos;
}

// A sign or a doubtful letter that stands for itself: an icon, a speck, a part of a picture.
bool stands_alone(const std::vector<LineWord>& line, std::size_t at) {
    const auto& word = line[at];
    const bool sign = !text::has_word_character(word.seen.text);
    if (text::count_code_points(word.seen.text) > 2 || word.bullet ||
        (!sign && word.seen.confidence >= alone_confidence_min)) {
        return false;
    }
    const auto far = [&](const LineWord& left, const LineWord& right) {
        return static_cast<float>(right.seen.x0 - left.seen.x1) >
               1.5F * std::max(left.size, right.size);
    };
    return (at == 0 || far(line[at - 1], word)) &&
           (at + 1 == line.size() || far(word, line[at + 1]));
}

void drop_noise(std::vector<LineWord>& line) {
    std::erase_if(line, is_noise);
    for (std::size_t i = line.size(); i-- > 0;) {
        if (stands_alone(line, i)) {
            line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    // A bar parts what stands at both its sides.
    while (!line.empty() && line.front().seen.text == "|") {
        line.erase(line.begin());
    }
    while (!line.empty() && line.back().seen.text == "|") {
        line.pop_back();
    }
}

// How many pixels a line rises or falls in a pixel to the right, as most of the text has it: what
// levelling the picture left.
float slope_of(const std::vector<std::vector<LineWord>>& lines) {
    std::vector<std::pair<float, float>> slopes;
    float total = 0;
    for (const auto& line : lines) {
        const auto& first = line.front().seen;
        const auto& last = line.back().seen;
        const float length = static_cast<float>(last.x0 + last.x1 - first.x0 - first.x1) / 2;
        if (line.size() >= slope_words_min && length > 0) {
            slopes.emplace_back((last.baseline - first.baseline) / length, length);
            total += length;
        }
    }
    std::ranges::sort(slopes);
    float passed = 0;
    for (const auto& [slope, length] : slopes) {
        passed += length;
        if (2 * passed >= total) {
            return slopes.size() >= slope_lines_min ? slope : 0;
        }
    }
    return 0;
}

}  // namespace

std::vector<RecognisedWord> words_of(std::vector<SeenWord> seen, OcrBitmap& page) {
    auto lines = lines_of(std::move(seen), page);
    even_kinds(lines);
    for (auto& line : lines) {
        settle_bullets(line, page.ink.get());
    }
    settle_recurring_signs(lines);
    settle_type(lines);
    for (auto& line : lines) {
        settle_bars(line, page.ink.get());
        settle_ranges(line);
        drop_noise(line);
        settle_addresses(line);
    }
    const float scale = 72 / page.dots_per_inch;
    std::erase_if(lines, [](const std::vector<LineWord>& line) { return line.empty(); });
    const float slope = slope_of(lines);
    const float middle = static_cast<float>(pixGetWidth(page.grey.get())) / 2;
    page.turn -= std::atan(slope) * 180 / std::numbers::pi_v<float>;
    std::vector<RecognisedWord> words;
    for (const auto& line : lines) {
        for (const auto& word : line) {
            RecognisedWord out;
            out.text = word.seen.text;
            out.x0 = static_cast<float>(word.seen.x0) * scale;
            out.x1 = static_cast<float>(word.seen.x1) * scale;
            const float from_middle = static_cast<float>(word.seen.x0 + word.seen.x1) / 2 - middle;
            out.baseline = (word.seen.baseline - slope * from_middle) * scale;
            out.size =
                std::round(std::clamp(word.size * scale, size_points_min, size_points_max) * 10) /
                10;
            out.bold = word.bold;
            out.confidence = word.seen.confidence;
            words.push_back(std::move(out));
        }
    }
    return words;
}

}  // namespace vouch::document::readers::ocr
