#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "document/readers/ocr/words.hpp"

namespace vouch::document::readers::ocr {

namespace {

// Heights above the baseline in usual text faces, of the type size.
constexpr float tall_height = 0.70F;    // capitals, digits, letters with ascenders
constexpr float dotted_height = 0.68F;  // i, j
constexpr float t_height = 0.62F;
constexpr float low_height = 0.50F;

constexpr float baseline_body = 0.2F;  // of the word's height: surely within its letters

constexpr float piece_gap = 1.5F;      // of the size, between words of one piece of a line
constexpr float run_tolerance = 0.2F;  // sizes of words of one run
constexpr float mode_tolerance = 0.08F;
constexpr int modes_max = 24;

constexpr float bold_word = 1.2F;  // of the page's usual stroke
constexpr float bold_run = 1.16F;
constexpr std::size_t stem_letters_min = 3;

float height_of(char32_t c) {
    const bool tall = text::is_upper(c) || text::is_digit(c) ||
                      std::u32string_view(U"bdfhklßþ()[]{}'’\"“”/|&%€$£!?").contains(c);
    return tall                   ? tall_height
           : c == 'i' || c == 'j' ? dotted_height
           : c == 't'             ? t_height
           : text::is_letter(c)   ? low_height
                                  : 0;
}

// Rows of ink about a word. Tesseract's box may be cut or hold something of the next line: ink is
// followed out of it, but not far.
class InkRows {
public:
    InkRows(Pix* ink, const SeenWord& word)
        : data_(pixGetData(ink)),
          stride_(static_cast<std::size_t>(pixGetWpl(ink))),
          left_(std::max(0, word.x0)),
          right_(std::min(word.x1, pixGetWidth(ink))),
          top_(std::max(0, word.y0 - (word.y1 - word.y0) / 2)),
          bottom_(std::min(word.y1 + (word.y1 - word.y0) / 2, pixGetHeight(ink))) {}

    // Where ink that holds the row `y` ends without a gap: the first row of it, and the one behind
    // its last.
    int top(int y) const {
        while (y > top_ && has_ink(y - 1)) {
            --y;
        }
        return y;
    }
    int bottom(int y) const {
        while (y < bottom_ && has_ink(y)) {
            ++y;
        }
        return y;
    }

    // Where ink falls away most from a row to the next, from `y` on: the baseline of letters some
    // of which go below it.
    int fall(int y) const {
        int best = bottom_;
        int most = 0;
        int before = ink_of(y);
        for (++y; y < bottom_ && before > 0; ++y) {
            const int here = ink_of(y);
            if (before - here > most) {
                most = before - here;
                best = y;
            }
            before = here;
        }
        return best;
    }

private:
    bool has_ink(int y) const {
        return ink_of(y) > 0;
    }
    int ink_of(int y) const {
        const l_uint32* line = data_ + static_cast<std::size_t>(y) * stride_;
        int count = 0;
        for (int x = left_; x < right_; ++x) {
            count += GET_DATA_BIT(line, x) != 0 ? 1 : 0;
        }
        return count;
    }

    const l_uint32* data_;
    std::size_t stride_;
    int left_, right_, top_, bottom_;
};

bool has_descender(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::decode(word, at);
        if (std::u32string_view(U"gjpqyQJ,;()[]{}@$|/&µçşţ_§").contains(c.value)) {
            return true;
        }
        at += c.size;
    }
    return false;
}

// "y", "g": what stands on the line does not tell where it is.
bool only_hangs(std::string_view word) {
    return word.find_first_not_of("gjpqy.,;") == std::string_view::npos;
}

// Ink over edges: each stroke that a row of pixels crosses has two. On grey, so that blur does not
// count.
float stem_width(Pix* grey, const SeenWord& word) {
    constexpr int paper = 200;
    constexpr int faint = 40;
    const l_uint32* data = pixGetData(grey);
    const auto stride = static_cast<std::size_t>(pixGetWpl(grey));
    const int right = std::min(word.x1, pixGetWidth(grey));
    const int bottom = std::min(word.y1, pixGetHeight(grey));
    std::int64_t ink = 0;
    std::int64_t edges = 0;
    for (int y = std::max(0, word.y0); y < bottom; ++y) {
        const l_uint32* line = data + static_cast<std::size_t>(y) * stride;
        int before = 0;
        for (int x = std::max(0, word.x0); x < right; ++x) {
            const int dark = paper - static_cast<int>(GET_DATA_BYTE(line, x));
            const int counted = dark < faint ? 0 : dark;
            ink += counted;
            edges += std::abs(counted - before);
            before = counted;
        }
        edges += before;
    }
    return edges == 0 ? 0 : 2 * static_cast<float>(ink) / static_cast<float>(edges);
}

float weight_of(const LineWord& word) {
    return static_cast<float>(word.seen.x1 - word.seen.x0);
}

float weighted_median(std::vector<std::pair<float, float>> values) {
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    float total = 0;
    for (const auto& [value, weight] : values) {
        total += weight;
    }
    float passed = 0;
    for (const auto& [value, weight] : values) {
        passed += weight;
        if (2 * passed >= total) {
            return value;
        }
    }
    return values.back().first;
}

struct Run {
    std::vector<LineWord*> words;
    float size = 0;
    float weight = 0;
};

// Words side by side that differ in size by no more than chance.
void add_runs(std::vector<LineWord>& line, std::vector<Run>& runs) {
    LineWord* before = nullptr;
    for (auto& word : line) {
        const bool goes_on =
            before != nullptr &&
            static_cast<float>(word.seen.x0 - before->seen.x1) < piece_gap * before->size &&
            std::abs(word.size - before->size) < run_tolerance * before->size;
        if (!goes_on) {
            runs.emplace_back();
        }
        runs.back().words.push_back(&word);
        before = &word;
    }
}

// A word without letters is as large as what stands beside it.
void borrow_sizes(std::vector<LineWord>& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].size > 0) {
            continue;
        }
        std::size_t nearest = i;
        for (std::size_t away = 1; away < line.size() && nearest == i; ++away) {
            if (i + away < line.size() && height_of_letters(line[i + away].seen.text) > 0) {
                nearest = i + away;
            } else if (away <= i && height_of_letters(line[i - away].seen.text) > 0) {
                nearest = i - away;
            }
        }
        line[i].size = nearest == i ? static_cast<float>(line[i].seen.y1 - line[i].seen.y0)
                                    : line[nearest].size;
    }
}

// The heaviest bundle of sizes near each other: its middle. `runs` are sorted by size.
float densest_size(const std::vector<Run*>& runs) {
    float best = 0;
    float best_weight = -1;
    float weight = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < runs.size(); ++last) {
        weight += runs[last]->weight;
        while (runs[last]->size > (1 + mode_tolerance) * runs[first]->size) {
            weight -= runs[first++]->weight;
        }
        if (weight > best_weight) {
            best_weight = weight;
            std::vector<std::pair<float, float>> sizes;
            for (auto i = first; i <= last; ++i) {
                sizes.emplace_back(runs[i]->size, runs[i]->weight);
            }
            best = weighted_median(std::move(sizes));
        }
    }
    return best;
}

// The most common sizes draw those near to them to themselves.
void snap_sizes(std::vector<Run>& runs) {
    std::vector<Run*> open;
    for (auto& run : runs) {
        std::vector<std::pair<float, float>> sizes;
        for (const auto* word : run.words) {
            sizes.emplace_back(word->size, weight_of(*word));
            run.weight += weight_of(*word);
        }
        run.size = weighted_median(std::move(sizes));
        open.push_back(&run);
    }
    std::ranges::stable_sort(open, {}, &Run::size);
    for (int mode = 0; mode < modes_max && !open.empty(); ++mode) {
        const float size = densest_size(open);
        std::erase_if(open, [&](Run* run) {
            const bool taken = std::abs(run->size - size) <= mode_tolerance * size;
            run->size = taken ? size : run->size;
            return taken;
        });
    }
}

bool tells_stem(const LineWord& word) {
    return word.seen.text.size() >= stem_letters_min && word.size > 0 && !word.bullet &&
           height_of_letters(word.seen.text) > 0;
}

float stem_ratio(const LineWord& word) {
    return word.stem / word.size;
}

void settle_bold(std::vector<Run>& runs) {
    std::vector<std::pair<float, float>> ratios;
    for (const auto& run : runs) {
        for (const auto* word : run.words) {
            if (tells_stem(*word)) {
                ratios.emplace_back(stem_ratio(*word), weight_of(*word));
            }
        }
    }
    const float usual = weighted_median(std::move(ratios));
    if (usual <= 0) {
        return;
    }
    for (auto& run : runs) {
        float sum = 0;
        float weight = 0;
        float least = 1e9F;
        for (const auto* word : run.words) {
            if (tells_stem(*word)) {
                sum += stem_ratio(*word) * weight_of(*word);
                weight += weight_of(*word);
                least = std::min(least, stem_ratio(*word));
            }
        }
        const bool whole = weight > 0 && sum / weight > bold_run * usual && least > 1.03F * usual;
        bool before = whole;
        for (auto* word : run.words) {
            // A word that tells nothing goes with the one before it.
            word->bold =
                whole || (tells_stem(*word) ? stem_ratio(*word) > bold_word * usual : before);
            before = word->bold;
        }
    }
}

}  // namespace

float height_of_letters(std::string_view word) {
    float height = 0;
    bool letters = false;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = text::decode(word, at);
        at += c.size;
        letters = letters || text::is_letter(c.value) || text::is_digit(c.value);
        height = std::max(height, height_of(c.value));
    }
    return letters ? height : 0;
}

void measure(std::vector<LineWord>& line, const OcrBitmap& page) {
    // Tesseract's baselines of short lines and of lines through several columns are rough: the
    // letters' own feet tell better.
    std::vector<SeenWord> told;
    for (auto& word : line) {
        auto& seen = word.seen;
        if (height_of_letters(seen.text) == 0 || only_hangs(seen.text) || seen.y1 - seen.y0 < 4) {
            continue;
        }
        const InkRows rows(page.ink.get(), seen);
        const int middle = seen.y0 + (seen.y1 - seen.y0) * 3 / 5;
        seen.baseline = static_cast<float>(
            has_descender(seen.text) ? rows.fall(middle) : rows.bottom((seen.y0 + seen.y1) / 2));
        told.push_back(seen);
    }
    for (auto& word : line) {
        const float height = height_of_letters(word.seen.text);
        if ((height == 0 || only_hangs(word.seen.text)) && !told.empty()) {
            word.seen.baseline = std::ranges::min_element(told, {}, [&](const SeenWord& other) {
                                     return std::abs(other.x0 - word.seen.x0);
                                 })->baseline;
        }
        // Accents, a rule or the line before count in Tesseract's box, but not to the size.
        const int body = static_cast<int>(
            word.seen.baseline - baseline_body * static_cast<float>(word.seen.y1 - word.seen.y0));
        const int top = height == dotted_height || body <= 0
                            ? word.seen.y0
                            : InkRows(page.ink.get(), word.seen).top(body);
        const float above = word.seen.baseline - static_cast<float>(top);
        word.size = height > 0 && above > 0 ? above / height : 0;
        word.stem = stem_width(page.grey.get(), word.seen);
    }
}

InkSpan ink_about(Pix* ink, const SeenWord& word) {
    const InkRows rows(ink, word);
    const int middle = (word.y0 + word.y1) / 2;
    return {rows.top(middle), rows.bottom(middle)};
}

void settle_type(std::vector<std::vector<LineWord>>& lines) {
    std::vector<Run> runs;
    for (auto& line : lines) {
        borrow_sizes(line);
        add_runs(line, runs);
    }
    snap_sizes(runs);
    for (auto& run : runs) {
        for (auto* word : run.words) {
            word->size = run.size;
        }
    }
    settle_bold(runs);
}

}  // namespace vouch::document::readers::ocr
