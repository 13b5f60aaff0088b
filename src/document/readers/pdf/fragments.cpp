#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "document/readers/pdf/words.hpp"

// Words to fragments: lines by baseline, letter-spaced words joined, lines parted where a gap is
// wider than the spaces between words.
namespace vouch::document::readers::pdf {

namespace {

// All in parts of the type size.
constexpr float word_gap = 0.12F;  // TeX shrinks its spaces to 0.22, kerning stays below 0.08
constexpr float touching_gap = 0.5F;
constexpr float drawn_over = 1.0F;
constexpr float fragment_gap = 1.2F;  // spaces of justified text stay below
constexpr float styled_gap = 0.7F;    // the same, where the look changes too
constexpr float set_apart = 2.0F;     // of the usual space: what is set apart from its neighbour
constexpr float set_apart_min = 0.55F;
constexpr float usual_space_min = 0.22F;
constexpr float stretched = 1.3F;       // of the usual space, in justified lines
constexpr float alike_gaps = 0.96F;     // of the widest
constexpr float letter_gap_max = 1.3F;  // between the letters of a letter-spaced word
constexpr float same_line = 0.22F;      // difference of baselines
constexpr std::size_t letters_min = 4;  // of a letter-spaced word
constexpr float icon_reach = 4.5F;      // from an icon to its text

bool same_baseline(float a, float b, float size) {
    return std::abs(a - b) <= same_line * size;
}

bool is_single_letter(const PlacedWord& placed) {
    if (placed.word.text.empty() || placed.symbol) {
        return false;
    }
    const auto c = text::decode(placed.word.text, 0);
    const bool alone = c.size == placed.word.text.size() || placed.glyphs == 1;
    return alone && (text::is_letter(c.value) || c.value == '&' || c.value == '/');
}

// Two capitals that kerning drew together between letters set apart: "E D U C AT I O N".
bool is_kerned_pair(const PlacedWord& placed) {
    return placed.glyphs == 2 && !placed.symbol &&
           std::ranges::all_of(placed.word.text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_apostrophe(const PlacedWord& placed) {
    return placed.word.text == "'" || placed.word.text == "’";
}

// The end of the run of single letters with even gaps that begins at `begin`; or `begin`.
std::size_t letter_run_end(const std::vector<PlacedWord>& words, std::size_t begin) {
    auto end = begin;
    std::size_t letters = 0;
    for (; end < words.size() && words[end].word.style == words[begin].word.style; ++end) {
        const auto& placed = words[end];
        const bool single = is_single_letter(placed);
        if (!single && !is_kerned_pair(placed) && !is_apostrophe(placed)) {
            break;
        }
        if (end > begin) {
            const float gap = placed.word.box.x0 - words[end - 1].word.box.x1;
            if (gap > letter_gap_max * 2 * words[begin].size) {
                break;
            }
        }
        letters += single ? 1 : 0;
    }
    return letters >= letters_min && letters * 2 > end - begin ? end : begin;
}

void join_letter_spaced(std::vector<PlacedWord>& words) {
    std::vector<PlacedWord> joined;
    joined.reserve(words.size());
    for (std::size_t at = 0; at < words.size();) {
        const auto end = letter_run_end(words, at);
        if (end == at) {
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
            word.spacing = std::max(word.spacing, gap);
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

float gap_before(const std::vector<PlacedWord>& words, std::size_t at) {
    return words[at].word.box.x0 - words[at - 1].word.box.x1;
}

// The same in parts of the size, without the letter spacing that stands on both sides of a space.
float space_before(const std::vector<PlacedWord>& words, std::size_t at) {
    const float spacing = std::max(words[at].spacing, words[at - 1].spacing);
    return (gap_before(words, at) - 2 * spacing) / words[at].size;
}

bool ends_sentence(const PlacedWord& placed) {
    return std::string_view(".,:;!?").contains(placed.word.text.back());
}

bool has_year(const PlacedWord& placed) {
    const auto& text = placed.word.text;
    std::size_t digits = 0;
    bool year = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && text[i] >= '0' && text[i] <= '9';
        year = year || (!digit && digits == 4 && (text[i - 4] == '1' || text[i - 4] == '2'));
        digits = digit ? digits + 1 : 0;
    }
    return year;
}

// Lines set so close that their words overlap, though their baselines differ: takes the words of
// the lower one out. `line` is sorted by baseline.
std::vector<PlacedWord> take_lower_line(std::vector<PlacedWord>& line) {
    constexpr float same_points = 0.5F;
    constexpr std::size_t words_max = 60;
    std::vector<PlacedWord> lower;
    if (line.size() > words_max || line.back().baseline - line.front().baseline <= same_points) {
        return lower;
    }
    const float first = line.front().baseline;
    const auto is_lower = [&](const PlacedWord& placed) {
        return placed.baseline - first > same_points;
    };
    const auto middle = std::ranges::find_if(line, is_lower);
    const bool overlap = std::any_of(line.begin(), middle, [&](const PlacedWord& upper) {
        return std::any_of(middle, line.end(), [&](const PlacedWord& placed) {
            const auto& a = upper.word.box;
            const auto& b = placed.word.box;
            return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > 0.5F * placed.size &&
                   upper.word.text != placed.word.text;
        });
    });
    if (overlap) {
        lower.assign(std::make_move_iterator(middle), std::make_move_iterator(line.end()));
        line.erase(middle, line.end());
    }
    return lower;
}

class LineParter {
public:
    explicit LineParter(const std::vector<std::vector<PlacedWord>>& lines) {
        std::map<std::uint16_t, std::vector<float>> gaps;
        for (const auto& line : lines) {
            for (std::size_t i = 1; i < line.size(); ++i) {
                const float gap = space_before(line, i);
                if (line[i].word.style == line[i - 1].word.style && gap > word_gap && gap < 0.5F) {
                    gaps[line[i].word.style].push_back(gap);
                }
            }
        }
        for (const auto& line : lines) {
            if (const auto at = last_wide(line); at > 0 && has_year_from(line, at)) {
                ++date_edges_[edge_of(line)];
            }
        }
        for (auto& [style, all] : gaps) {
            const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
            std::ranges::nth_element(all, middle);
            usual_[style] = std::max(*middle, usual_space_min);
        }
    }

    void part(std::vector<PlacedWord> line, std::vector<Fragment>& fragments) const {
        std::vector<bool> apart(line.size(), false);
        for (std::size_t first = 0; first < line.size();) {
            auto end = first + 1;
            while (end < line.size() && !is_wide(line, end)) {
                ++end;
            }
            apart[first] = first > 0;
            part_run(line, first, end, apart);
            first = end;
        }
        if (const auto at = date_at_edge(line); at > 0) {
            apart[at] = true;
        }
        std::vector<PlacedWord> part;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) {
                const float size = std::min(line[i].size, part.back().size);
                const float least = line[i].touching ? touching_gap : word_gap;
                const float gap = line[i].word.box.x0 - part.back().word.box.x1;
                line[i].word.space_before = line[i].word.space_before || gap > least * size;
            }
            if (apart[i]) {
                fragments.push_back(make_fragment(std::exchange(part, {})));
            }
            part.push_back(std::move(line[i]));
        }
        fragments.push_back(make_fragment(std::move(part)));
    }

private:
    // Far from the word before it, or drawn over that one's end, as no line is set.
    static bool is_wide(const std::vector<PlacedWord>& line, std::size_t at) {
        const float size = std::max(line[at].size, line[at - 1].size);
        const float spacing = std::min(line[at].spacing, line[at - 1].spacing);
        const float gap = gap_before(line, at);
        return gap - 2 * spacing > fragment_gap * size || gap < -drawn_over * size;
    }
    static int edge_of(const std::vector<PlacedWord>& line) {
        return static_cast<int>(std::lround(line.back().word.box.x1));
    }
    static std::size_t last_wide(const std::vector<PlacedWord>& line) {
        auto at = line.size() - 1;
        while (at > 0 && !is_wide(line, at)) {
            --at;
        }
        return at;
    }
    static bool has_year_from(const std::vector<PlacedWord>& line, std::size_t first) {
        return std::any_of(line.begin() + static_cast<std::ptrdiff_t>(first), line.end(), has_year);
    }

    // Where a date begins that ends at the edge at which other lines keep their dates far from
    // the text; 0: nowhere. In a full line it stands near to the text.
    std::size_t date_at_edge(const std::vector<PlacedWord>& line) const {
        constexpr std::size_t date_words_max = 6;
        const auto edge = date_edges_.find(edge_of(line));
        const auto wide = last_wide(line);
        if (edge == date_edges_.end() || edge->second < 2 || has_year_from(line, wide) == 0 ||
            (wide > 0 && line.size() - wide <= date_words_max)) {
            return 0;
        }
        std::size_t best = 0;
        float most = 0;  // the widest space so far from the end
        for (auto at = line.size() - 1; at > 0 && line.size() - at <= date_words_max; --at) {
            const float gap = gap_before(line, at);
            if (has_year_from(line, at) && gap > 1.5F * most && most > 0) {
                best = at;
            }
            most = std::max(most, gap);
        }
        return best;
    }

    // In a run of words without wide gaps: those that stand further from the one before than the
    // look's words do, or that change the look after more than a space.
    void part_run(const std::vector<PlacedWord>& line, std::size_t first, std::size_t end,
                  std::vector<bool>& apart) const {
        const bool justified = is_stretched(line, first, end);
        for (auto i = first + 1; i < end; ++i) {
            const float gap = space_before(line, i);
            const bool restyled = line[i].word.style != line[i - 1].word.style;
            const auto usual = usual_.find(line[i].word.style);
            apart[i] = restyled ? gap > styled_gap
                                : !justified && usual != usual_.end() &&
                                      gap >= set_apart * usual->second && gap > set_apart_min &&
                                      !ends_sentence(line[i - 1]);
        }
    }

    // A run justified to its column's width: most of its spaces are wider than usual, and they are
    // not just usual ones and others all alike.
    bool is_stretched(const std::vector<PlacedWord>& line, std::size_t first,
                      std::size_t end) const {
        std::size_t usual_gaps = 0;
        float widest = 0;
        std::vector<float> wide;
        for (auto i = first + 1; i < end; ++i) {
            const auto usual = usual_.find(line[i].word.style);
            const float gap = space_before(line, i);
            if (usual == usual_.end() || gap <= stretched * usual->second) {
                ++usual_gaps;
            } else {
                wide.push_back(gap);
                widest = std::max(widest, gap);
            }
        }
        const bool alike =
            std::ranges::all_of(wide, [&](float gap) { return gap > alike_gaps * widest; });
        return wide.size() >= 2 && wide.size() >= usual_gaps && !(usual_gaps > 0 && alike);
    }

    std::map<std::uint16_t, float> usual_;  // space between words by look, of the size
    std::map<int, int> date_edges_;         // right edges of lines that end with a date apart
};

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
    std::vector<std::vector<PlacedWord>> lines;
    for (auto& placed : words) {
        if (lines.empty() || !same_baseline(lines.back().back().baseline, placed.baseline,
                                            std::min(lines.back().back().size, placed.size))) {
            lines.emplace_back();
        }
        lines.back().push_back(std::move(placed));
    }
    const auto left_edge = [](const PlacedWord& placed) { return placed.word.box.x0; };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto lower = take_lower_line(lines[i]);
        if (!lower.empty()) {
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(lower));
        }
    }
    for (auto& line : lines) {
        std::ranges::stable_sort(line, {}, left_edge);
        drop_doubles(line);
        join_letter_spaced(line);
    }
    const LineParter parter(lines);
    std::vector<Fragment> fragments;
    for (auto& line : lines) {
        parter.part(std::move(line), fragments);
    }
    attach_icons(fragments);
    return fragments;
}

}  // namespace vouch::document::readers::pdf
