#include "document/readers/pdf_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "document/readers/markers.hpp"
#include "document/readers/word_text.hpp"

namespace vouch::document::readers {

namespace {

// All in parts of the type size.
constexpr float level = 0.22F;
constexpr float drawn_bullet_reach = 3.0F;  // from the words to a bullet that is a shape
constexpr float drawn_bullet_size = 0.75F;
constexpr float edge = 0.35F;               // edges that count as the same
constexpr float wrapped_leading = 1.75F;    // between a line and the one it goes on in

void take_box(DraftLine& line) {
    line.box = line.words.front().word.box;
    for (const auto& placed : line.words) {
        const auto& box = placed.word.box;
        line.box = {std::min(line.box.x0, box.x0), std::min(line.box.y0, box.y0),
                    std::max(line.box.x1, box.x1), std::max(line.box.y1, box.y1)};
        line.size = std::max(line.size, placed.size);
    }
    line.text_x = line.words.front().word.box.x0;
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
    const bool icon = first.symbol || is_private_use(c.value);
    const auto number = list_number(text);
    const bool letter_o = text == "o" && gap > 0.4F * line.size;
    if (!icon && !(apart && (is_bullet(text) || number || letter_o))) {
        return;
    }
    line.marker = symbol_font_bullet(c.value).value_or(text);
    line.marker_x = first.word.box.x0;
    line.numbered = number.has_value() && !icon;
    const bool known = is_bullet(text) || letter_o;
    line.role = known && !line.numbered ? LineRole::list_item : LineRole::body;
    if (line.numbered) {
        line.text_x = line.words[1].word.box.x0;
        return;  // stays with the words until a neighbour confirms it
    }
    line.words.erase(line.words.begin());
    line.words.front().word.space_before = true;
    take_box(line);
}

void take_drawn_marker(DraftLine& line, const std::vector<Box>& marks) {
    if (!line.marker.empty()) {
        return;
    }
    for (const auto& mark : marks) {
        const float distance = line.words.front().word.box.x0 - mark.x1;
        const float middle = (mark.y0 + mark.y1) / 2;
        const bool beside = distance > 0.1F * line.size && distance < drawn_bullet_reach * line.size;
        const bool at_height = middle < line.baseline + 0.05F * line.size &&
                               middle > line.baseline - 0.75F * line.size;
        if (beside && at_height && mark.y1 - mark.y0 < drawn_bullet_size * line.size) {
            line.marker = "•";
            line.marker_x = mark.x0;
            line.role = LineRole::list_item;
            line.drawn = true;
            return;
        }
    }
}

// Icons inside a line part its pieces; they are no text.
void drop_inner_icons(DraftLine& line) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        if (is_private_use(text::decode(line.words[i].word.text, 0).value) && i + 1 < line.words.size()) {
            line.words[i + 1].word.space_before = true;
        }
    }
    std::erase_if(line.words, [&](const PlacedWord& placed) {
        return is_private_use(text::decode(placed.word.text, 0).value);
    });
}

bool same_look(const DraftLine& a, const DraftLine& b) {
    return std::abs(a.size - b.size) < 0.12F * a.size;
}

std::size_t wide_gaps(const DraftLine& line) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        const float gap = line.words[i].word.box.x0 - line.words[i - 1].word.box.x1;
        count += gap > 1.5F * line.size ? 1 : 0;
    }
    return count;
}

struct Margins {
    std::map<std::uint16_t, float> body, list;

    void see(const DraftLine& line) {
        auto& edges = line.role == LineRole::list_item ? list : body;
        auto& right = edges.try_emplace(line.column, 0.0F).first->second;
        if (wide_gaps(line) == 0) {
            right = std::max(right, line.box.x1);
        }
    }
    float of(std::uint16_t column, bool is_list) const {
        const auto& edges = is_list ? list : body;
        const auto found = edges.find(column);
        return found == edges.end() ? 0 : found->second;
    }
};

// Whether the next line's first word would not have fitted on the line.
bool is_full(const DraftLine& line, const DraftLine& next, float right) {
    const auto& word = next.words.front().word.box;
    return line.box.x1 + 0.25F * line.size + (word.x1 - word.x0) > right - 0.5F * line.size;
}

}  // namespace

std::vector<DraftLine> lines_of(Region region, const std::vector<Box>& marks) {
    auto& fragments = region.fragments;
    std::ranges::stable_sort(fragments, {}, &Fragment::baseline);
    std::vector<DraftLine> lines;
    std::vector<Fragment> row;
    const auto end_row = [&] {
        if (row.empty()) {
            return;
        }
        std::ranges::stable_sort(row, {}, [](const Fragment& part) { return part.box.x0; });
        DraftLine line;
        line.baseline = row.front().baseline;
        line.column = region.column;
        for (auto& part : row) {
            std::ranges::move(part.words, std::back_inserter(line.words));
        }
        row.clear();
        take_box(line);
        take_marker(line);
        take_drawn_marker(line, marks);
        drop_inner_icons(line);
        if (!line.words.empty()) {
            take_box(line);
            lines.push_back(std::move(line));
        }
    };
    for (auto& part : fragments) {
        if (!row.empty() &&
            part.baseline - row.back().baseline > level * std::min(part.size, row.back().size)) {
            end_row();
        }
        row.push_back(std::move(part));
    }
    end_row();
    return lines;
}

void settle_markers(std::vector<DraftLine>& lines) {
    std::map<std::string, int> icons;
    for (const auto& line : lines) {
        if (!line.marker.empty() && !line.numbered && line.role == LineRole::body) {
            ++icons[line.marker];
        }
    }
    std::vector<std::size_t> numbered;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& line = lines[i];
        if (line.numbered) {
            numbered.push_back(i);
        } else if (line.role == LineRole::body && !line.marker.empty() && icons[line.marker] >= 3) {
            line.role = LineRole::list_item;
        }
    }
    for (std::size_t i = 0; i < numbered.size(); ++i) {
        auto& line = lines[numbered[i]];
        const int value = list_number(line.marker).value_or(0);
        const auto counts = [&](std::size_t other, int wanted) {
            const auto& neighbour = lines[numbered[other]];
            return list_number(neighbour.marker).value_or(-9) == wanted &&
                   std::abs(neighbour.marker_x - line.marker_x) < line.size;
        };
        line.numbered = (i > 0 && counts(i - 1, value - 1)) ||
                        (i + 1 < numbered.size() && counts(i + 1, value + 1));
    }
    for (const auto i : numbered) {
        auto& line = lines[i];
        if (line.numbered) {
            line.role = LineRole::list_item;
            line.words.erase(line.words.begin());
            take_box(line);
        } else {
            line.marker.clear();
            line.text_x = line.box.x0;
        }
    }
    std::map<std::uint16_t, std::vector<float>> edges;
    for (auto& line : lines) {
        if (line.role != LineRole::list_item) {
            edges[line.column].clear();
            line.list_level = 0;
            continue;
        }
        auto& open = edges[line.column];
        while (!open.empty() && line.marker_x < open.back() - edge * line.size) {
            open.pop_back();
        }
        if (open.empty() || line.marker_x > open.back() + edge * line.size) {
            open.push_back(line.marker_x);
        }
        line.list_level = static_cast<std::uint8_t>(std::min<std::size_t>(open.size(), 9));
    }
}

void find_continuations(std::vector<DraftLine>& lines) {
    Margins margins;
    for (const auto& line : lines) {
        margins.see(line);
    }
    std::size_t first = 0;  // of the paragraph that may go on
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto& line = lines[i];
        const auto& before = lines[i - 1];
        const auto& begin = lines[first];
        const float leading = line.baseline - before.baseline;
        const bool follows = line.column == before.column && leading > 0.5F * line.size &&
                             leading < wrapped_leading * line.size && line.marker.empty() &&
                             same_look(line, before);
        bool goes_on = false;
        if (follows && begin.role == LineRole::list_item) {
            const bool hangs = std::abs(line.text_x - begin.text_x) < edge * line.size;
            const bool first_flush = std::abs(line.text_x - begin.marker_x) < edge * line.size &&
                                     i - first >= 1 && !begin.drawn;
            const float right = std::max(margins.of(line.column, true), before.box.x1);
            goes_on = (hangs || first_flush) && is_full(before, line, std::min(right, before.box.x1 + 8 * line.size)) &&
                      is_full(before, line, first_flush && !hangs ? right : 0);
        } else if (follows && wide_gaps(before) == 0) {
            const bool aligned = std::abs(line.text_x - before.text_x) < edge * line.size ||
                                 (line.text_x > begin.text_x && line.text_x < begin.text_x + 4 * line.size);
            goes_on = aligned && wide_gaps(line) == 0 &&
                      is_full(before, line, margins.of(line.column, false));
        }
        if (!goes_on) {
            first = i;
            continue;
        }
        line.starts_paragraph = false;
        line.role = begin.role;
        line.list_level = begin.list_level;
        margins.see(line);
    }
}

}  // namespace vouch::document::readers
