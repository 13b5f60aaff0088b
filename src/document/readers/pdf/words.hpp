#pragma once

#include <vector>

#include "document/readers/pdf/device.hpp"

namespace vouch::document::readers::pdf {

struct PlacedWord {
    Word word;
    float baseline = 0;
    float size = 0;
    int glyphs = 0;
    float spacing = 0;    // points between its letters, where they are set apart
    bool symbol = false;  // of an icon font or from a private-use area
    bool rotated = false;
    bool bold = false;
    bool touching = false;  // drawn right after the word before it, without a space
};

// Words of one baseline that no wide gap parts: the smallest piece that columns are made of.
struct Fragment {
    std::vector<PlacedWord> words;
    Box box;
    float baseline = 0;
    float size = 0;
};

// Glyphs in drawing order joined to words: a space, a gap or another baseline ends a word, a change
// of look without a gap goes on with space_before false.
std::vector<PlacedWord> words_of(const std::vector<Glyph>& glyphs,
                                 const std::vector<Style>& styles);

// An icon or a bullet's sign rather than text.
bool is_icon(const PlacedWord& placed);

// Words sorted to baselines and, there, parted at wide gaps. Letter-spaced words ("E X P") are
// joined, words drawn twice (to look bold) kept once; an icon that stands alone goes to the front
// of the text at its right, outside of that fragment's box, or is dropped where there is none.
std::vector<Fragment> fragments_of(std::vector<PlacedWord> words);

}  // namespace vouch::document::readers::pdf
