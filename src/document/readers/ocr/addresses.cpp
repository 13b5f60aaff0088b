#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "document/readers/ocr/words.hpp"

namespace vouch::document::readers::ocr {

namespace {

constexpr float piece_gap_max = 0.5F;  // of the type size
constexpr std::size_t local_part_min = 2;
// What "@" is read as where it is not known.
constexpr std::string_view at_readings[] = {"Q", "©", "®"};

bool is_address_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool is_address_part(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_address_byte);
}

// "ada.quillQmail.example": a capital or a sign that no word has there.
void settle_at_sign(std::string& word) {
    for (const auto reading : at_readings) {
        const auto at = word.find(reading);
        if (at == std::string::npos || at < local_part_min) {
            continue;
        }
        const auto local = std::string_view(word).substr(0, at);
        const auto domain = std::string_view(word).substr(at + reading.size());
        const auto dot = domain.find('.');
        if (is_address_part(local) && is_address_part(domain) && dot != std::string_view::npos &&
            dot >= local_part_min) {
            word.replace(at, reading.size(), "@");
            return;
        }
    }
}

bool is_address(std::string_view word) {
    const auto at = word.find('@');
    const bool mail = at != std::string_view::npos && at > 0 && at == word.rfind('@');
    const auto slash = word.find('/');
    const auto dot = word.find('.');
    const bool web = word.starts_with("www.") ||
                     (dot != std::string_view::npos && dot > 0 && slash != std::string_view::npos &&
                      dot + 2 < slash && slash + 1 < word.size());
    return mail || web;
}

// Of upright strokes only "l" occurs in an address all of whose letters are small.
void settle_strokes(std::string& word) {
    if (!is_address(word) || std::ranges::any_of(word, [](char c) {
            return (c >= 'A' && c <= 'Z' && c != 'I') || static_cast<unsigned char>(c) >= 0x80;
        })) {
        return;
    }
    std::ranges::replace(word, 'I', 'l');
    std::ranges::replace(word, '|', 'l');
}

bool belongs_to(const LineWord& before, const LineWord& word) {
    const auto& address = before.seen.text;
    const bool open = address.find('@') != std::string::npos && !address.empty() &&
                      std::string_view("@.-_").contains(address.back());
    const float size = std::max(before.size, word.size);
    return open && is_address_part(word.seen.text) &&
           static_cast<float>(word.seen.x0 - before.seen.x1) < piece_gap_max * size;
}

}  // namespace

void settle_addresses(std::vector<LineWord>& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        settle_at_sign(line[i].seen.text);
        while (i + 1 < line.size() && belongs_to(line[i], line[i + 1])) {
            auto& address = line[i].seen;
            const auto& more = line[i + 1].seen;
            address.text += more.text;
            address.x1 = std::max(address.x1, more.x1);
            address.confidence = std::min(address.confidence, more.confidence);
            line.erase(line.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
        settle_strokes(line[i].seen.text);
    }
}

}  // namespace vouch::document::readers::ocr
