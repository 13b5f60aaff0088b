#pragma once

#include "base/text.hpp"
#include "layout/layout.hpp"

namespace vouch::layout {

// For tests: every code point is half its size wide, combining marks nothing.
class FixedWidthMeasure final : public TextMeasure {
public:
    std::vector<double> advances(std::string_view text, const Font& font) override {
        std::vector<double> widths(text.size(), 0);
        for (std::size_t at = 0; at < text.size();) {
            const auto [c, size] = text::decode(text, at);
            const bool combines = c >= 0x0300 && c <= 0x036F;
            widths[at] = combines ? 0 : font.size / 2;
            at += size;
        }
        return widths;
    }
    double ascent(const Font& font) override {
        return font.size * 0.75;
    }
    double descent(const Font& font) override {
        return font.size * 0.25;
    }
};

}  // namespace vouch::layout
