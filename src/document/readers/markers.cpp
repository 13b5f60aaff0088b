#include "document/readers/markers.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace vouch::document::readers {

namespace {

constexpr std::u32string_view bullets = U"•‣◦⁃∙·▪▫■□●○◆◇◈►▶▸▹➢➤➔→⇒✓✔✗✦✧★☆❖❑❒◉⦿–—-*+»›⁌⁍‐‑−◾◼⚫";

struct SymbolBullet {
    char32_t code;
    std::string_view sign;
};
constexpr std::array symbol_bullets = {
    SymbolBullet{0xF0B7, "•"}, SymbolBullet{0xF0A7, "▪"}, SymbolBullet{0xF0D8, "➢"},
    SymbolBullet{0xF0FC, "✓"}, SymbolBullet{0xF076, "❖"}, SymbolBullet{0xF0A8, "◻"},
    SymbolBullet{0xF06E, "■"}, SymbolBullet{0xF06C, "●"}, SymbolBullet{0xF071, "❑"},
    SymbolBullet{0xF0E0, "→"}, SymbolBullet{0xF09F, "•"}, SymbolBullet{0xF02D, "-"},
    SymbolBullet{0xF0A1, "○"}, SymbolBullet{0xF0F0, "→"}, SymbolBullet{0xF0FB, "✗"}};

}  // namespace

bool is_bullet(std::string_view word) {
    if (word.empty()) {
        return false;
    }
    const auto c = text::decode(word, 0);
    if (c.size != word.size()) {
        return false;
    }
    return bullets.contains(c.value) || symbol_font_bullet(c.value).has_value();
}

std::optional<int> list_number(std::string_view word) {
    if (word.starts_with('(')) {
        word.remove_prefix(1);
    }
    if (word.size() < 2 || word.size() > 3 || (word.back() != '.' && word.back() != ')')) {
        return std::nullopt;
    }
    word.remove_suffix(1);
    if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z') {
        return word[0] - 'a' + 1;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value < 1) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::string_view> symbol_font_bullet(char32_t c) {
    const auto* const found = std::ranges::find(symbol_bullets, c, &SymbolBullet::code);
    return found == symbol_bullets.end() ? std::nullopt : std::optional(found->sign);
}

std::string to_roman(int value) {
    static constexpr std::pair<int, std::string_view> digits[] = {{100, "c"}, {90, "xc"}, {50, "l"},
                                                                  {40, "xl"}, {10, "x"},  {9, "ix"},
                                                                  {5, "v"},   {4, "iv"},  {1, "i"}};
    std::string roman;
    for (const auto& [worth, letters] : digits) {
        for (; value >= worth; value -= worth) {
            roman += letters;
        }
    }
    return roman;
}

}  // namespace vouch::document::readers
