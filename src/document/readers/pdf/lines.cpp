#include "document/readers/pdf/lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers::pdf {

namespace {

// All in parts of the type size.
constexpr float level = 0.22F;
constexpr float drawn_bullet_reach = 3.0F;  // from the words to a bullet that is a shape
constexpr float drawn_bullet_size = 0.9F;
constexpr float drawn_icon_size = 0.55F;  // a larger shape is a picture until it repeats
constexpr float edge = 0.35F;             // edges that count as the same
constexpr float title_size = 1.18F;       // of the usual size: larger text is no list's item

// Stands for a picture that is a shape: of the private use area, as an icon font's.
constexpr std::string_view drawn_icon = "\uE000";

// Icon fonts put their pictures on any code; as a marker they are private-use characters.
std::string icon_name(const PlacedWord& placed) {
    const auto c = text::decode(placed.word.text, 0).value;
    std::string name;
    text::append(name, placed.symbol && c < 0x100 ? 0xF000 + c : c);
    return name;
}

// The sign at the line's start that is no word: a bullet, a number or an icon.
void take_marker(DraftLine& line) {
    if (line.words.size() < 2) {
        return;
    }
    const auto& first = line.words.front();
    const auto& text = first.word.text;
    const auto c = text::decode(text, 0);
    const float gap = line.words[1].word.box.x0 - first.word.box.x1;
    const bool apart = line.words[1].word.space_before || gap > 0.3F * line.size;
    const auto number = list_number(text);
    const bool letter_o = text == "o" && gap > 0.4F * line.size;
    const bool known = is_bullet(text) || letter_o;
    if (!is_icon(first) && !(apart && (known || number))) {
        return;
    }
    line.marker_x = first.word.box.x0;
    const bool dash = text == "-" || text == "–" || text == "—";
    line.unsure = (number.has_value() && !first.symbol) || dash;
    if (line.unsure) {
        line.marker = text;
        return;  // stays with the words until another line confirms it
    }
    const auto sign = symbol_font_bullet(c.value);
    line.marker = sign ? std::string(*sign) : is_icon(first) ? icon_name(first) : text;
    line.role = known ? LineRole::list_item : LineRole::body;
    line.words.erase(line.words.begin());
}

bool overlaps(const Box& a, const Box& b) {
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// The shape left of the words that is their bullet. Pieces of a drawn icon are none.
const Box* drawn_bullet(const PlacedWord& word, const std::vector<Box>& marks,
                        const std::vector<Box>& drawings) {
    const float size = word.size;
    for (const auto& mark : marks) {
        const float distance = word.word.box.x0 - mark.x1;
        const float middle = (mark.y0 + mark.y1) / 2;
        const bool beside = distance > 0.1F * size && distance < drawn_bullet_reach * size;
        const bool at_height =
            middle < word.baseline + 0.05F * size && middle > word.baseline - 0.75F * size;
        if (!beside || !at_height || mark.y1 - mark.y0 > drawn_bullet_size * size) {
            continue;
        }
        const auto touches = [&](const Box& other) { return overlaps(mark, other); };
        const auto same = std::ranges::count_if(marks, touches);
        if (std::ranges::none_of(drawings, touches) && same <= 2) {
            return &mark;
        }
    }
    return nullptr;
}

// Icons inside a line part its pieces; they are no text.
void drop_inner_icons(DraftLine& line) {
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
        if (is_icon(line.words[i]) && i > 0) {
            line.words[i + 1].word.space_before = true;
            line.words[i + 1].word.apart = true;
        }
    }
    std::erase_if(line.words, is_icon);
}

class RowReader {
public:
    RowReader(const Region& region, const std::vector<Box>& marks, const std::vector<Box>& drawings)
        : column_(region.column), marks_(marks), drawings_(drawings) {}

    void add(std::vector<Fragment> row) {
        std::ranges::stable_sort(row, {}, [](const Fragment& part) { return part.box.x0; });
        DraftLine line;
        bool bulleted = false;  // what the row begins with has a bullet
        for (auto& part : row) {
            const auto* const mark = drawn_bullet(part.words.front(), marks_, drawings_);
            const bool icon =
                mark != nullptr && mark->y1 - mark->y0 > drawn_icon_size * part.words.front().size;
            const auto* const bullet = icon ? nullptr : mark;
            const bool own =
                bullet != nullptr ||
                (part.words.size() > 1 && is_bullet(part.words.front().word.text) &&
                 part.words.front().word.text != "-" && part.words.front().word.text != "–");
            // a list in columns; but a label's text may have a dot before it
            const bool goes_on = !line.words.empty() && !bulleted;
            if (own && !line.words.empty() && bulleted) {
                finish(std::exchange(line, {}));
            }
            bulleted = own && (bulleted || line.words.empty());
            if (own && goes_on && bullet == nullptr) {
                line.inner_marker_x = part.words.front().word.box.x0;
                part.words.erase(part.words.begin());
                line.inner_text_x = part.words.front().word.box.x0;
            }
            if (line.words.empty()) {
                line.baseline = part.baseline;
                if (mark != nullptr) {
                    line.marker = icon ? drawn_icon : "•";
                    line.marker_x = mark->x0;
                    line.role = icon ? LineRole::body : LineRole::list_item;
                    line.drawn = true;
                }
            } else {
                part.words.front().word.apart = true;
            }
            std::ranges::move(part.words, std::back_inserter(line.words));
        }
        finish(std::move(line));
    }
    std::vector<DraftLine> take() {
        return std::move(lines_);
    }

private:
    void finish(DraftLine line) {
        line.column = column_;
        measure(line);
        if (line.marker.empty()) {
            take_marker(line);
        }
        drop_inner_icons(line);
        if (!line.words.empty()) {
            line.words.front().word.space_before = true;
            line.words.front().word.apart = false;
            measure(line);
            lines_.push_back(std::move(line));
        }
    }

    std::uint16_t column_;
    const std::vector<Box>& marks_;
    const std::vector<Box>& drawings_;
    std::vector<DraftLine> lines_;
};

// Icons are bullets where they stand before line after line, at the same edge.
void settle_icons(std::vector<DraftLine>& lines) {
    std::map<std::string, int> repeats;
    const DraftLine* last = nullptr;
    for (const auto& line : lines) {
        if (line.marker.empty() || line.unsure) {
            if (last != nullptr && std::abs(line.text_x - last->text_x) > edge * line.size) {
                last = nullptr;
            }
            continue;
        }
        if (last != nullptr && last->marker == line.marker &&
            std::abs(last->marker_x - line.marker_x) < edge * line.size) {
            ++repeats[line.marker];
        }
        last = &line;
    }
    for (auto& line : lines) {
        if (line.role == LineRole::body && !line.marker.empty() && !line.unsure &&
            repeats[line.marker] >= 2) {
            line.role = LineRole::list_item;
            line.marker = "•";
        }
    }
}

// A number or a dash at a line's start is a bullet where another line bears it out: the next or
// the previous number, or the same dash, at the same edge.
void settle_unsure(std::vector<DraftLine>& lines) {
    std::vector<std::size_t> unsure;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].unsure) {
            unsure.push_back(i);
        }
    }
    std::vector<bool> confirmed;
    for (const auto i : unsure) {
        const auto value = list_number(lines[i].marker);
        const auto bears_out = [&](std::size_t other) {
            const auto& neighbour = lines[other];
            const auto its = list_number(neighbour.marker);
            const bool fits =
                value ? its && std::abs(*its - *value) == 1 : neighbour.marker == lines[i].marker;
            return other != i && fits &&
                   std::abs(neighbour.marker_x - lines[i].marker_x) < lines[i].size;
        };
        confirmed.push_back(std::ranges::any_of(unsure, bears_out));
    }
    for (std::size_t i = 0; i < unsure.size(); ++i) {
        auto& line = lines[unsure[i]];
        line.unsure = false;
        if (!confirmed[i]) {
            line.marker.clear();
            continue;
        }
        line.role = LineRole::list_item;
        line.words.erase(line.words.begin());
        line.words.front().word.space_before = true;
        line.words.front().word.apart = false;
        measure(line);
    }
}

// Two lines set over each other stand on baselines of their own, however close.
bool overprints(const Fragment& part, const std::vector<Fragment>& row) {
    constexpr float same_points = 0.5F;
    return std::ranges::any_of(row, [&](const Fragment& other) {
        const float shared =
            std::min(part.box.x1, other.box.x1) - std::max(part.box.x0, other.box.x0);
        return part.baseline - other.baseline > same_points && shared > 0.5F * part.size;
    });
}

float usual_size(const std::vector<DraftLine>& lines) {
    std::map<int, std::size_t> words;
    for (const auto& line : lines) {
        words[static_cast<int>(std::lround(line.size * 4))] += line.words.size();
    }
    const auto most =
        std::ranges::max_element(words, {}, [](const auto& entry) { return entry.second; });
    return most == words.end() ? 0 : static_cast<float>(most->first) / 4;
}

}  // namespace

void measure(DraftLine& line) {
    line.box = line.words.front().word.box;
    line.size = 0;
    for (const auto& placed : line.words) {
        const auto& box = placed.word.box;
        line.box = {std::min(line.box.x0, box.x0), std::min(line.box.y0, box.y0),
                    std::max(line.box.x1, box.x1), std::max(line.box.y1, box.y1)};
        line.size = std::max(line.size, placed.size);
    }
    line.text_x = line.words.front().word.box.x0;
}

std::vector<DraftLine> lines_of(Region region, const std::vector<Box>& marks,
                                const std::vector<Box>& drawings) {
    auto& fragments = region.fragments;
    std::ranges::stable_sort(fragments, {}, &Fragment::baseline);
    RowReader reader(region, marks, drawings);
    std::vector<Fragment> row;
    for (auto& part : fragments) {
        if (!row.empty() &&
            (part.baseline - row.back().baseline > level * std::min(part.size, row.back().size) ||
             overprints(part, row))) {
            reader.add(std::exchange(row, {}));
        }
        row.push_back(std::move(part));
    }
    if (!row.empty()) {
        reader.add(std::move(row));
    }
    return reader.take();
}

void settle_markers(std::vector<DraftLine>& lines) {
    settle_icons(lines);
    settle_unsure(lines);
    const float usual = usual_size(lines);
    std::map<std::uint16_t, std::vector<float>> edges;
    for (auto& line : lines) {
        // A dot before larger text marks an entry on a time line.
        if (line.role == LineRole::list_item && line.size > title_size * usual) {
            line.role = LineRole::body;
        }
        auto& open = edges[line.column];
        if (line.role != LineRole::list_item) {
            open.clear();
            continue;
        }
        while (!open.empty() && line.marker_x < open.back() - edge * line.size) {
            open.pop_back();
        }
        if (open.empty() || line.marker_x > open.back() + edge * line.size) {
            open.push_back(line.marker_x);
        }
        line.list_level = static_cast<std::uint8_t>(std::min<std::size_t>(open.size(), 9));
    }
}

}  // namespace vouch::document::readers::pdf
