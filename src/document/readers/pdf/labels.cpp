#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "document/readers/pdf/lines.hpp"

namespace vouch::document::readers::pdf {

namespace {

constexpr float label_gap = 0.55F;  // of the size, at least, between a label and what it labels
constexpr float edge_points = 1.5F;
constexpr std::size_t labels_min = 3;    // of a region with a label edge
constexpr double share_min = 0.8;        // of its lines that keep to the edge
constexpr double plain_share_min = 0.5;  // of its lines that begin at the edge of a single label
constexpr float label_leading = 1.6F;    // of the size: a label's next line is so near

bool begins_at(const PlacedWord& placed, float edge) {
    return std::abs(placed.word.box.x0 - edge) < edge_points;
}

// Or the bullet does that stood before it.
bool begins_at(const DraftLine& line, std::size_t at, float edge) {
    const auto& placed = line.words[at];
    return begins_at(placed, edge) ||
           (line.inner_marker_x > 0 && placed.word.box.x0 == line.inner_text_x &&
            std::abs(line.inner_marker_x - edge) < edge_points);
}

// Where the line is parted by the edge: the index of the first word at or right of it. The line
// keeps to the edge where no word crosses it and a gap stands before it.
struct Parted {
    std::size_t at = 0;
    bool keeps = false;
};
Parted part_at(const DraftLine& line, float edge) {
    const auto right = std::ranges::find_if(line.words, [&](const PlacedWord& placed) {
        return placed.word.box.x0 > edge - edge_points;
    });
    const auto at = static_cast<std::size_t>(right - line.words.begin());
    if (at == 0) {
        return {at, true};
    }
    const auto& before = line.words[at - 1].word.box;
    if (at == line.words.size()) {
        return {at, before.x1 < edge - label_gap * line.size / 2};
    }
    return {at, begins_at(line, at, edge) && edge - before.x1 > label_gap * line.size};
}

// The leftmost edge that parts at least three lines and that nearly all keep to; or nothing.
std::optional<float> label_edge(const std::vector<DraftLine>& lines, std::size_t first,
                                std::size_t end) {
    std::map<int, std::size_t> votes;
    for (auto i = first; i < end; ++i) {
        const auto& words = lines[i].words;
        for (std::size_t j = 1; j < words.size(); ++j) {
            const float gap = words[j].word.box.x0 - words[j - 1].word.box.x1;
            if (gap > label_gap * lines[i].size) {
                ++votes[static_cast<int>(std::lround(words[j].word.box.x0))];
            }
        }
    }
    for (const auto& [edge, count] : votes) {
        const auto x = static_cast<float>(edge);
        std::size_t parted = 0;
        std::size_t keeping = 0;
        std::size_t beginning = 0;
        std::size_t looks = 0;  // labels in another look than what they label
        for (auto i = first; i < end; ++i) {
            const auto where = part_at(lines[i], x);
            keeping += where.keeps ? 1 : 0;
            const bool both = where.keeps && where.at > 0 && where.at < lines[i].words.size();
            parted += both ? 1 : 0;
            looks += both && lines[i].words[where.at].word.style !=
                                 lines[i].words[where.at - 1].word.style
                         ? 1
                         : 0;
            beginning += where.keeps && where.at == 0 ? 1 : 0;
        }
        const auto all = static_cast<double>(end - first);
        const bool several = count + 1 >= labels_min && parted >= labels_min && beginning > 0;
        const bool single = looks > 0 && static_cast<double>(beginning) >= plain_share_min * all &&
                            end - first >= 4;
        if ((several || single) && static_cast<double>(keeping) >= share_min * all) {
            return x;
        }
    }
    return std::nullopt;
}

bool begins_small(const PlacedWord& placed) {
    return text::is_lower(text::decode(placed.word.text, 0).value);
}

bool ends_with_dash(const PlacedWord& placed) {
    const std::string_view text = placed.word.text;
    return text.ends_with("–") || text.ends_with("—") || text.ends_with('-');
}

bool has_digit(const PlacedWord& placed) {
    return text::has_digit(placed.word.text);
}

// "March 2019 –" over "May 2021", "Aug 2010 - Jul" over "2013": the label is one range.
bool is_open_range(const DraftLine& above, std::size_t above_split, const DraftLine& line,
                   std::size_t split) {
    const auto& label = above.words;
    return above_split > 0 &&
           (ends_with_dash(label[above_split - 1]) ||
            (above_split > 1 && ends_with_dash(label[above_split - 2]) &&
             !has_digit(label[above_split - 1]) && split == 1 && has_digit(line.words.front())));
}

// What is left of a line whose label went up is an item where a bullet stood before it.
void settle_bullet_behind(DraftLine& line) {
    if (line.inner_marker_x > 0 && line.words.front().word.box.x0 == line.inner_text_x) {
        line.marker = "•";
        line.marker_x = line.inner_marker_x;
        line.role = LineRole::list_item;
    }
}

// A label's further line: all of it left of the edge, near below a line with a label, and either
// alone or going on from a word or a dash.
void lift_label(std::vector<DraftLine>& lines, std::size_t first, std::size_t at, float edge) {
    auto& line = lines[at];
    const auto here = part_at(line, edge);
    const auto split = here.at;
    if (split == 0 || !here.keeps || at == first) {
        return;
    }
    auto& above = lines[at - 1];
    const auto there = part_at(above, edge);
    const auto above_split = there.keeps ? there.at : 0;
    const bool near = line.baseline - above.baseline < label_leading * line.size;
    const bool alone = split == line.words.size();
    const bool goes_on = begins_small(line.words.front()) ||
                         (!alone && begins_small(line.words[split])) ||
                         is_open_range(above, above_split, line, split);
    if (above_split == 0 || above_split == above.words.size() || !near || !(alone || goes_on) ||
        std::abs(above.words.front().size - line.words.front().size) > 0.1F * line.size) {
        return;
    }
    const auto begin = line.words.begin();
    const auto middle = begin + static_cast<std::ptrdiff_t>(split);
    above.words.insert(above.words.begin() + static_cast<std::ptrdiff_t>(above_split),
                       std::make_move_iterator(begin), std::make_move_iterator(middle));
    line.words.erase(begin, middle);
    const float text_x = above.text_x;
    measure(above);
    above.text_x = text_x;
    if (!line.words.empty()) {
        line.words.front().word.apart = false;
        measure(line);
        settle_bullet_behind(line);
    }
}

// The part that a title wrapped before: the date at the line's end, or else the first part.
std::vector<PlacedWord>::iterator wrapped_before(std::vector<PlacedWord>& words) {
    const auto is_apart = [](const PlacedWord& placed) { return placed.word.apart; };
    const auto last = std::ranges::find_last_if(words, is_apart).begin();
    if (last != words.end() && std::any_of(last, words.end(), has_digit)) {
        return last;
    }
    return std::ranges::find_if(words, is_apart);
}

// A title that wrapped before a part at its right: what stands alone on the next line, in the look
// in which the title broke off and at its edge, though its first word would have fitted had the
// part not been there.
void lift_wrapped_title(DraftLine& above, DraftLine& line) {
    const auto part = wrapped_before(above.words);
    if (part == above.words.begin() || part == above.words.end() || !line.marker.empty() ||
        line.region != above.region || std::abs(line.text_x - above.text_x) > edge_points ||
        line.baseline - above.baseline > label_leading * line.size) {
        return;
    }
    auto& last = *(part - 1);
    auto& first = line.words.front();
    const float width = first.word.box.x1 - first.word.box.x0;
    const bool wrapped =
        last.word.box.x1 + 0.25F * line.size + width > part->word.box.x0 - 0.5F * line.size;
    const bool date = std::any_of(part, above.words.end(), has_digit);
    const bool same_look =
        std::ranges::none_of(line.words,
                             [](const PlacedWord& placed) { return placed.word.apart; }) &&
        (date ? first.word.style == last.word.style
              : std::ranges::all_of(line.words, [&](const PlacedWord& placed) {
                    return placed.word.style == last.word.style;
                }));
    if (!wrapped || !same_look || (part->word.style == last.word.style && !date)) {
        return;
    }
    if (date && last.word.text.size() > 2 && last.word.text.ends_with('-') && begins_small(first)) {
        last.word.text.pop_back();  // a word that the line's end broke
        first.word.space_before = false;
    }
    above.words.insert(part, std::make_move_iterator(line.words.begin()),
                       std::make_move_iterator(line.words.end()));
    line.words.clear();
    const float text_x = above.text_x;
    measure(above);
    above.text_x = text_x;
}

}  // namespace

void part_labels(std::vector<DraftLine>& lines) {
    for (std::size_t first = 0; first < lines.size();) {
        auto end = first;
        while (end < lines.size() && lines[end].region == lines[first].region) {
            ++end;
        }
        if (const auto edge = label_edge(lines, first, end)) {
            for (auto i = first; i < end; ++i) {
                const auto where = part_at(lines[i], *edge);
                if (where.keeps && where.at > 0 && where.at < lines[i].words.size()) {
                    lines[i].words[where.at].word.apart = true;
                }
            }
            for (auto i = end; i > first + 1; --i) {
                lift_label(lines, first, i - 1, *edge);
            }
        }
        first = end;
    }
    for (auto i = lines.size(); i > 1; --i) {
        if (!lines[i - 1].words.empty() && !lines[i - 2].words.empty()) {
            lift_wrapped_title(lines[i - 2], lines[i - 1]);
        }
    }
    std::erase_if(lines, [](const DraftLine& line) { return line.words.empty(); });
}

}  // namespace vouch::document::readers::pdf
