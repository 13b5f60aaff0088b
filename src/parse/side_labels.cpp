#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "parse/layout.hpp"

namespace vouch::parse {
namespace {

constexpr float edge_tolerance = 3;        // points
constexpr float label_share_of_width = 0.4F;
constexpr std::size_t label_letters_max = 60;

struct Region {
    std::size_t begin = 0;  // lines [begin, end) of one column of one page
    std::size_t end = 0;
};

std::vector<Region> regions_of(const std::vector<TextLine>& lines) {
    std::vector<Region> out;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (out.empty() || lines[index].page != lines[index - 1].page ||
            lines[index].column != lines[index - 1].column) {
            out.push_back({index, index});
        }
        out.back().end = index + 1;
    }
    return out;
}

// The x at which a line's words go on after its first gap, and the byte there; none without gap.
struct Gap {
    float left_end = 0;
    float right_start = 0;
    std::size_t byte = 0;
};

std::vector<Gap> gaps_of(const TextLine& line) {
    std::vector<Gap> out;
    for (std::size_t index = 1; index < line.words.size(); ++index) {
        const PlacedWord& word = line.words[index];
        if (word.begin > 0 && line.text[word.begin - 1] == '\t') {
            out.push_back({line.words[index - 1].box.x1, word.box.x0, word.begin});
        }
    }
    return out;
}

// Left edge of the content beside a column of labels, or 0. The labels' column is narrow, ends
// before the edge in every line but a few (a page's head may span both), and the content begins
// at the edge in most lines.
float content_edge(const std::vector<TextLine>& lines, Region region) {
    std::map<int, std::size_t> starts;  // of content after a label
    float left = 1e9F;
    float right = 0;
    for (std::size_t index = region.begin; index < region.end; ++index) {
        left = std::min(left, lines[index].box.x0);
        right = std::max(right, lines[index].box.x1);
        const auto gaps = gaps_of(lines[index]);
        if (!gaps.empty() && !lines[index].bullet) {
            ++starts[static_cast<int>(std::lround(gaps.front().right_start))];
        }
    }
    float best = 0;
    std::size_t best_support = 0;
    for (const auto& [start, count] : starts) {
        const auto edge = static_cast<float>(start);
        if (edge < left + 30 || edge > left + (right - left) * label_share_of_width) {
            continue;
        }
        std::size_t labels = 0;
        std::size_t content = 0;
        std::size_t crossing = 0;
        for (std::size_t index = region.begin; index < region.end; ++index) {
            const TextLine& line = lines[index];
            const auto gaps = gaps_of(line);
            const bool parted = std::ranges::any_of(gaps, [&](const Gap& gap) {
                return gap.left_end < edge - 2 && gap.right_start > edge - edge_tolerance;
            });
            if (line.box.x0 > edge - edge_tolerance) {
                ++content;
            } else if (line.box.x1 < edge || parted) {
                ++labels;
            } else {
                ++crossing;
            }
        }
        const std::size_t all = region.end - region.begin;
        if (labels >= 2 && crossing * 4 <= all && content + labels > crossing * 3 &&
            labels + content > best_support) {
            best = edge;
            best_support = labels + content;
        }
    }
    return best;
}

// Where a line crosses into the content: the byte at which the content begins.
std::size_t split_byte(const TextLine& line, float edge) {
    for (const Gap& gap : gaps_of(line)) {
        if (gap.left_end < edge - 2 && gap.right_start > edge - edge_tolerance) {
            return gap.byte;
        }
    }
    return 0;
}

TextLine label_of(TextLine line) {
    line.side_label = true;
    line.bullet = false;
    line.starts_paragraph = true;
    return line;
}

void refit(TextLine& line) {
    if (line.words.empty()) {
        return;
    }
    line.box = line.words.front().box;
    for (const PlacedWord& word : line.words) {
        line.box.x0 = std::min(line.box.x0, word.box.x0);
        line.box.x1 = std::max(line.box.x1, word.box.x1);
    }
}

// A label set in several lines beside its content ("Buses and / protocols") is one label.
void merge_label(TextLine& label, const TextLine& next) {
    append_line(label, next);
    label.box.y1 = std::max(label.box.y1, next.box.y1);
}

void part_region(const std::vector<TextLine>& lines, Region region, float edge,
                 std::vector<TextLine>& out) {
    std::vector<TextLine> content;
    std::vector<TextLine> labels;
    for (std::size_t index = region.begin; index < region.end; ++index) {
        const TextLine& line = lines[index];
        const bool left = line.box.x0 <= edge - edge_tolerance;
        const std::size_t byte = left ? split_byte(line, edge) : 0;
        const bool whole = left && byte == 0 && line.box.x1 < edge &&
                           line.text.size() <= label_letters_max;
        if (byte == 0 && !whole) {
            content.push_back(line);
            continue;
        }
        TextLine label = whole ? line : cut(line, 0, byte);
        refit(label);
        label = label_of(std::move(label));
        const bool continues =
            !labels.empty() && label.box.y0 - labels.back().box.y1 < label.size * 0.7F &&
            labels.back().page == label.page && std::abs(labels.back().size - label.size) < 0.3F &&
            labels.back().bold == label.bold && labels.back().colour == label.colour &&
            !label.after_gap && !(byte > 0 && label.text.find_first_of("0123456789") !=
                                                  std::string::npos);
        if (continues) {
            merge_label(labels.back(), label);
        } else {
            labels.push_back(std::move(label));
        }
        if (byte > 0) {
            TextLine rest = cut(line, byte, line.text.size());
            refit(rest);
            rest.starts_paragraph = !continues || line.starts_paragraph;
            content.push_back(std::move(rest));
        }
    }
    // Each label goes before the line at its height, or before the block it is centred beside.
    std::size_t next = 0;
    for (TextLine& label : labels) {
        std::size_t target = next;
        while (target < content.size() && content[target].box.y1 < label.box.y0 + 1) {
            ++target;
        }
        if (target < content.size() && content[target].box.y0 + 2 < label.box.y0 &&
            std::abs(content[target].box.y1 - label.box.y1) > 4) {
            while (target > next && !content[target].after_gap) {
                --target;
            }
        }
        for (; next < target; ++next) {
            out.push_back(std::move(content[next]));
        }
        out.push_back(std::move(label));
    }
    for (; next < content.size(); ++next) {
        out.push_back(std::move(content[next]));
    }
}

// Rows of a table with a short first cell: the first cell labels the second.
void part_table_rows(std::vector<TextLine>& lines) {
    std::map<int, std::map<int, std::pair<std::size_t, std::size_t>>> rows;  // row → cell → sizes
    for (const TextLine& line : lines) {
        if (line.row > 0) {
            auto& [count, letters] = rows[line.row][line.column];
            ++count;
            letters += line.text.size();
        }
    }
    for (TextLine& line : lines) {
        const auto row = rows.find(line.row);
        if (line.row == 0 || row == rows.end() || row->second.size() != 2) {
            continue;
        }
        const auto& [first_cell, first] = *row->second.begin();
        if (line.column == first_cell && first.first <= 2 && first.second <= label_letters_max &&
            !line.bullet) {
            line.side_label = true;
        }
    }
}

}  // namespace

void mark_spacing(std::vector<TextLine>& lines) {
    for (const Region region : regions_of(lines)) {
        float right = 0;
        for (std::size_t index = region.begin; index < region.end; ++index) {
            right = std::max(right, lines[index].box.x1);
        }
        for (std::size_t index = region.begin; index < region.end; ++index) {
            TextLine& line = lines[index];
            line.after_gap = index == region.begin;
            if (index > region.begin) {
                const float gap = line.box.y0 - lines[index - 1].box.y1;
                line.after_gap = gap > std::max(line.size, 6.0F) * 0.7F;
                // the next line's first word would not have fitted here any more
                TextLine& above = lines[index - 1];
                const float word =
                    line.words.empty() ? 0 : line.words.front().box.x1 - line.words.front().box.x0;
                above.full_width = above.box.x1 + word + 1 > right;
            }
        }
    }
}

void part_side_labels(std::vector<TextLine>& lines, bool has_pages) {
    if (!has_pages) {
        part_table_rows(lines);
        return;
    }
    std::vector<TextLine> out;
    out.reserve(lines.size());
    for (const Region region : regions_of(lines)) {
        const float edge = content_edge(lines, region);
        if (edge > 0) {
            part_region(lines, region, edge, out);
        } else {
            std::move(lines.begin() + static_cast<std::ptrdiff_t>(region.begin),
                      lines.begin() + static_cast<std::ptrdiff_t>(region.end),
                      std::back_inserter(out));
        }
    }
    lines = std::move(out);
}

}  // namespace vouch::parse
