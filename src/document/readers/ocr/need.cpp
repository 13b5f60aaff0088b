#include "document/readers/ocr/need.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::ocr {

namespace {

constexpr float scan_image_share = 0.5F;
constexpr std::size_t stamp_glyphs_max = 60;    // a scanning program's own line on a picture
constexpr std::size_t outline_shapes_min = 40;  // a page set in outlines instead of letters
constexpr std::size_t layer_glyphs_min = 20;
constexpr double unreadable_share_max = 0.3;  // of the glyphs without a meaning
constexpr double letters_share_min = 0.5;

struct Tally {
    std::size_t glyphs = 0;   // without spaces
    std::size_t letters = 0;  // and digits
    std::size_t unreadable = 0;
};

// Fonts whose codes stand for nothing give no text, private codes or replacement characters.
Tally tally_of(const std::vector<Glyph>& glyphs) {
    Tally tally;
    for (const auto& glyph : glyphs) {
        if (glyph.space || glyph.symbol_font) {
            continue;
        }
        ++tally.glyphs;
        const auto c = glyph.text.empty() ? char32_t{0} : text::decode(glyph.text, 0).value;
        const bool unreadable = c < 0x20 || c == 0xFFFD || is_private_use(c);
        tally.unreadable += unreadable ? 1 : 0;
        tally.letters += text::is_letter(c) || text::is_digit(c) ? 1 : 0;
    }
    return tally;
}

bool says_something(const Tally& tally) {
    const auto share = [&](std::size_t part) {
        return static_cast<double>(part) / static_cast<double>(tally.glyphs);
    };
    return share(tally.unreadable) <= unreadable_share_max &&
           share(tally.letters) >= letters_share_min;
}

}  // namespace

TextSource text_source(const PageContent& page) {
    const auto visible = tally_of(page.glyphs);
    const bool picture = page.image_share > scan_image_share;
    if (visible.glyphs > stamp_glyphs_max || (visible.glyphs > 0 && !picture)) {
        return visible.glyphs >= layer_glyphs_min && !says_something(visible)
                   ? TextSource::recognition
                   : TextSource::glyphs;
    }
    const auto layer = tally_of(page.invisible);
    if (picture) {
        return layer.glyphs >= layer_glyphs_min && says_something(layer) ? TextSource::scan_layer
                                                                         : TextSource::recognition;
    }
    const bool outlines = page.marks.size() + page.drawings.size() >= outline_shapes_min;
    return outlines || page.image_share > 0.02F ? TextSource::recognition : TextSource::none;
}

}  // namespace vouch::document::readers::ocr
