#include "document/readers/pdf_words.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers {

namespace {

// All in parts of the type size.
constexpr float word_gap = 0.12F;  // TeX shrinks its spaces to 0.22, kerning stays below 0.08
constexpr float spaced_word_gap = 0.32F;  // where spaces are drawn, less is letter spacing
constexpr float touching_gap = 0.5F;
constexpr float overlap_max = 0.3F;     // further back is another word
constexpr float fragment_gap = 1.2F;    // spaces of justified text stay below
constexpr float styled_gap = 0.7F;      // the same, where the look changes too
constexpr float letter_gap_max = 1.3F;  // between the letters of a letter-spaced word
constexpr float same_line = 0.22F;      // difference of baselines
constexpr float raised = 0.45F;         // of a superscript
constexpr int letters_min = 4;          // of a letter-spaced word
constexpr float icon_reach = 4.5F;      // from an icon to its text

bool same_baseline(float a, float b, float size) {
    return std::abs(a - b) <= same_line * size;
}

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
    box.x0 = std::min(box.x0, glyph.x0);
    box.x1 = std::max(box.x1, glyph.x1);
    box.y0 = std::min(box.y0, glyph.baseline - glyph.ascent);
    box.y1 = std::max(box.y1, glyph.baseline + glyph.descent);
    ++placed.glyphs;
}

bool is_single_letter(const PlacedWord& placed) {
    if (placed.word.text.empty() || placed.symbol) {
        return false;
    }
    const auto c = text::decode(placed.word.text, 0);
    const bool alone = c.size == placed.word.text.size() || placed.glyphs == 1;
    return alone && (text::is_letter(c.value) || c.value == '&' || c.value == '/');
}

// The end of the run of single letters with even gaps that begins at `begin`.
std::size_t letter_run_end(const std::vector<PlacedWord>& words, std::size_t begin) {
    auto end = begin;
    while (end < words.size() && is_single_letter(words[end]) &&
           words[end].word.style == words[begin].word.style) {
        if (end > begin) {
            const float gap = words[end].word.box.x0 - words[end - 1].word.box.x1;
            if (gap > letter_gap_max * 2 * words[begin].size) {
                break;
            }
        }
        ++end;
    }
    return end;
}

void join_letter_spaced(std::vector<PlacedWord>& words) {
    std::vector<PlacedWord> joined;
    joined.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const auto end = letter_run_end(words, at);
        if (end < at + letters_min) {
            joined.push_back(std::move(words[at++]));
            continue;
        }
        std::vector<float> gaps;
        for (auto i = at + 1; i < end; ++i) {
            gaps.push_back(words[i].word.box.x0 - words[i - 1].word.box.x1);
        }
        std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2));
        const float usual = gaps[gaps.size() / 2];
        joined.push_back(words[at]);
        for (auto i = at + 1; i < end; ++i) {
            const float gap = words[i].word.box.x0 - words[i - 1].word.box.x1;
            if (gap > 1.7F * usual || usual > letter_gap_max * words[i].size) {
                joined.push_back(words[i]);
                continue;
            }
            auto& word = joined.back();
            word.word.text += words[i].word.text;
            word.word.box.x1 = words[i].word.box.x1;
            word.glyphs += words[i].glyphs;
        }
        at = end;
    }
    words = std::move(joined);
}

// Some programs draw a word twice, a little apart, to make it look bold.
void drop_doubles(std::vector<PlacedWord>& words) {
    for (std::size_t i = 1; i < words.size();) {
        const auto& before = words[i - 1].word;
        const auto& word = words[i].word;
        const bool doubled = before.text == word.text &&
                             std::abs(before.box.x0 - word.box.x0) < 1.5F &&
                             std::abs(before.box.x1 - word.box.x1) < 1.5F;
        if (doubled) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

Fragment make_fragment(std::vector<PlacedWord> words) {
    Fragment fragment;
    fragment.box = words.front().word.box;
    fragment.size = 0;
    float widest = -1;
    for (auto& placed : words) {
        const auto& box = placed.word.box;
        fragment.box.x0 = std::min(fragment.box.x0, box.x0);
        fragment.box.y0 = std::min(fragment.box.y0, box.y0);
        fragment.box.x1 = std::max(fragment.box.x1, box.x1);
        fragment.box.y1 = std::max(fragment.box.y1, box.y1);
        fragment.size = std::max(fragment.size, placed.size);
        if (box.x1 - box.x0 > widest) {
            widest = box.x1 - box.x0;
            fragment.baseline = placed.baseline;
        }
    }
    words.front().word.space_before = true;
    fragment.words = std::move(words);
    return fragment;
}

void part_line(std::vector<PlacedWord> line, std::vector<Fragment>& fragments) {
    std::ranges::stable_sort(line, {}, [](const PlacedWord& word) { return word.word.box.x0; });
    drop_doubles(line);
    join_letter_spaced(line);
    std::vector<PlacedWord> part;
    for (auto& placed : line) {
        if (!part.empty()) {
            const auto& before = part.back();
            const float size = std::min(placed.size, before.size);
            const float gap = placed.word.box.x0 - before.word.box.x1;
            const float least = placed.touching ? touching_gap : word_gap;
            placed.word.space_before = placed.word.space_before || gap > least * size;
            const bool restyled = placed.word.style != before.word.style;
            const float most = restyled ? styled_gap : fragment_gap;
            if (gap > most * std::max(placed.size, before.size)) {
                fragments.push_back(make_fragment(std::exchange(part, {})));
            }
        }
        part.push_back(std::move(placed));
    }
    fragments.push_back(make_fragment(std::move(part)));
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
            const bool touches = joins && symbol == words.back().symbol;
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

namespace {

void attach_icons(std::vector<Fragment>& fragments) {
    std::vector<Fragment> icons;
    std::vector<Fragment> texts;
    for (auto& fragment : fragments) {
        const bool alone = std::ranges::all_of(fragment.words, is_icon);
        (alone ? icons : texts).push_back(std::move(fragment));
    }
    for (auto& icon : icons) {
        Fragment* nearest = nullptr;
        const float middle = (icon.box.y0 + icon.box.y1) / 2;
        for (auto& text : texts) {
            const float size = std::max(icon.size, text.size);
            const float distance = text.box.x0 - icon.box.x1;
            const bool beside = distance > -0.3F * size && distance < icon_reach * size &&
                                std::abs((text.box.y0 + text.box.y1) / 2 - middle) < 0.8F * size;
            if (beside && (nearest == nullptr || text.box.x0 < nearest->box.x0)) {
                nearest = &text;
            }
        }
        if (nearest != nullptr && !is_icon(nearest->words.front())) {
            nearest->words.insert(nearest->words.begin(), std::move(icon.words.front()));
            nearest->words[1].word.space_before = true;
        }
    }
    fragments = std::move(texts);
}

}  // namespace

std::vector<Fragment> fragments_of(std::vector<PlacedWord> words) {
    std::ranges::stable_sort(words, {}, &PlacedWord::baseline);
    std::vector<Fragment> fragments;
    std::vector<PlacedWord> line;
    for (auto& placed : words) {
        if (!line.empty() && !same_baseline(line.back().baseline, placed.baseline,
                                            std::min(line.back().size, placed.size))) {
            part_line(std::exchange(line, {}), fragments);
        }
        line.push_back(std::move(placed));
    }
    if (!line.empty()) {
        part_line(std::move(line), fragments);
    }
    attach_icons(fragments);
    return fragments;
}

}  // namespace vouch::document::readers
