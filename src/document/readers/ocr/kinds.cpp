#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "document/readers/ocr/words.hpp"

namespace vouch::document::readers::ocr {

namespace {

// Kinds of words by the letters that reach highest.
constexpr std::size_t with_ascenders = 0;  // what the others are compared with
constexpr std::size_t capitals = 1;        // and digits
constexpr std::size_t dotted = 2;
constexpr std::size_t with_t = 3;
constexpr std::size_t low = 4;
constexpr std::size_t kinds = 5;

constexpr std::size_t pairs_min = 4;    // of words of two kinds in one line, to tell
constexpr float same_type_max = 1.22F;  // between the measured sizes of one type
constexpr float correction_max = 1.16F;

std::optional<std::size_t> kind_of(const LineWord& word) {
    if (word.size <= 0 || word.bullet) {
        return std::nullopt;
    }
    std::size_t kind = low;
    for (std::size_t at = 0; at < word.seen.text.size();) {
        const auto c = text::decode(word.seen.text, at);
        at += c.size;
        if (std::u32string_view(U"bdfhklßþ()[]{}/|").contains(c.value)) {
            return with_ascenders;
        }
        kind = text::is_upper(c.value) || text::is_digit(c.value) ? capitals
               : c.value == 'i' || c.value == 'j'                 ? std::min(kind, dotted)
               : c.value == 't'                                   ? std::min(kind, with_t)
                                                                  : kind;
    }
    return kind;
}

float median(std::vector<float> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

void even_kinds(std::vector<std::vector<LineWord>>& lines) {
    std::array<std::vector<float>, kinds> ratios;
    for (const auto& line : lines) {
        const LineWord* known = nullptr;
        for (const auto& word : line) {
            const auto kind = kind_of(word);
            if (!kind) {
                continue;
            }
            if (*kind == with_ascenders) {
                known = &word;
            } else if (known != nullptr && word.size < same_type_max * known->size &&
                       known->size < same_type_max * word.size) {
                ratios[*kind].push_back(word.size / known->size);
            }
        }
    }
    std::array<float, kinds> correction = {};
    correction.fill(1);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        if (ratios[kind].size() >= pairs_min) {
            correction[kind] = std::clamp(median(ratios[kind]), 1 / correction_max, correction_max);
        }
    }
    for (auto& line : lines) {
        for (auto& word : line) {
            if (const auto kind = kind_of(word)) {
                word.size /= correction[*kind];
            }
        }
    }
}

}  // namespace vouch::document::readers::ocr
