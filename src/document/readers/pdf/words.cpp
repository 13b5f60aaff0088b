#include "document/readers/pdf/words.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::pdf {

namespace {

constexpr float name_points_min = 16;
// In parts of the type size.
constexpr float word_gap = 0.12F;  // TeX shrinks its spaces to 0.22, kerning stays below 0.08
constexpr float spaced_word_gap = 0.32F;  // where spaces are drawn, less is letter spacing
constexpr float overlap_max = 0.3F;       // further back is another word
constexpr float same_line = 0.22F;        // difference of baselines
constexpr float raised = 0.45F;           // of a superscript

bool is_private_text(std::string_view text) {
    return !text.empty() && is_private_use(text::decode(text, 0).value);
}

PlacedWord start_word(const Glyph& glyph, float size, bool space_before) {
    PlacedWord placed;
    placed.word.text = glyph.text;
    placed.word.box = {glyph.x0, glyph.baseline - glyph.ascent, glyph.x1,
                       glyph.baseline + glyph.descent};
    placed.word.style = glyph.style;
    placed.word.space_before = space_before;
    placed.baseline = glyph.baseline;
    placed.size = size;
    placed.glyphs = 1;
    placed.symbol = glyph.symbol_font || is_private_text(glyph.text);
    placed.rotated = glyph.rotated;
    return placed;
}

void grow(PlacedWord& placed, const Glyph& glyph) {
    placed.word.text += glyph.text;
    auto& box = placed.word.box;
    placed.spacing = std::max(placed.spacing, glyph.x0 - box.x1);
    box.x0 = std::min(box.x0, glyph.x0);
    box.x1 = std::max(box.x1, glyph.x1);
    box.y0 = std::min(box.y0, glyph.baseline - glyph.ascent);
    box.y1 = std::max(box.y1, glyph.baseline + glyph.descent);
    ++placed.glyphs;
}

// A large name in two colours may be set without the space that the colours stand for.
bool is_new_name(const Glyph& before, const Glyph& glyph, const std::vector<Style>& styles) {
    return styles[glyph.style].size >= name_points_min &&
           styles[before.style].colour != styles[glyph.style].colour &&
           text::to_upper(before.text) != before.text && text::to_lower(glyph.text) != glyph.text;
}

}  // namespace

std::vector<PlacedWord> words_of(const std::vector<Glyph>& glyphs,
                                 const std::vector<Style>& styles) {
    const auto spaces = std::ranges::count_if(glyphs, &Glyph::space);
    const bool spaced = static_cast<std::size_t>(spaces) * 25 > glyphs.size();
    const float gap_max = spaced ? spaced_word_gap : word_gap;
    std::vector<PlacedWord> words;
    const Glyph* before = nullptr;
    for (const auto& glyph : glyphs) {
        if (glyph.space) {
            before = nullptr;
            continue;
        }
        const float size = std::max(styles[glyph.style].size, 1.0F);
        // Raised and lowered pieces are smaller than what they are set against.
        const bool resized =
            before != nullptr && styles[before->style].size != styles[glyph.style].size;
        const float rise_max = (resized ? raised : same_line) * size;
        const bool joins = before != nullptr && !words.empty() &&
                           before->rotated == glyph.rotated &&
                           std::abs(glyph.baseline - before->baseline) < rise_max &&
                           glyph.x0 - before->advance_end < gap_max * size &&
                           glyph.x0 - before->advance_end > -overlap_max * size;
        const bool symbol = glyph.symbol_font || is_private_text(glyph.text);
        if (joins && glyph.style == before->style && symbol == words.back().symbol) {
            grow(words.back(), glyph);
        } else if (!glyph.text.empty()) {
            const bool touches =
                joins && symbol == words.back().symbol && !is_new_name(*before, glyph, styles);
            words.push_back(start_word(glyph, size, !touches));
            words.back().bold = styles[glyph.style].bold;
            // A raised or lowered piece belongs to the line of what it is set against.
            if (touches) {
                words.back().touching = true;
                words.back().baseline = words[words.size() - 2].baseline;
            }
        }
        before = &glyph;
    }
    for (auto& placed : words) {
        placed.word.text = text::to_nfc(placed.word.text);
    }
    std::erase_if(words, [](const PlacedWord& placed) { return placed.word.text.empty(); });
    return words;
}

bool is_icon(const PlacedWord& placed) {
    if (placed.symbol) {
        return true;
    }
    const auto c = text::decode(placed.word.text, 0);
    return c.size == placed.word.text.size() && is_pictograph(c.value);
}

}  // namespace vouch::document::readers::pdf
