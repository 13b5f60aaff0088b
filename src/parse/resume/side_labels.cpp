#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "parse/dates.hpp"
#include "parse/resume/layout.hpp"
#include "parse/resume/section_kind.hpp"

namespace vouch::parse::resume {
namespace {

constexpr float edge_tolerance = 3;  // points
constexpr float label_share_of_width = 0.4F;
constexpr std::size_t label_letters_max = 60;

struct Region {
    std::size_t begin = 0, end = 0;  // lines [begin, end) of one column of one page
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

bool cuts_date(const TextLine& line, std::size_t byte) {
    return std::ranges::any_of(find_dates(line.text), [&](const FoundDate& date) {
        return date.begin < byte && byte < date.end;
    });
}

// Where a line crosses into the content: the byte at which the content begins, 0 for nowhere. The
// gap may be narrow where a right-aligned label ends just before the edge in another style.
std::size_t split_byte(const TextLine& line, float edge) {
    for (std::size_t index = 1; index < line.words.size(); ++index) {
        const PlacedWord& word = line.words[index];
        const PlacedWord& before = line.words[index - 1];
        if (word.box.x0 < edge - edge_tolerance) {
            continue;
        }
        const bool gap = word.begin > 0 && line.text[word.begin - 1] == '\t';
        const float off = word.box.x0 - edge;
        const bool narrow = word.box.x0 - before.box.x1 > 3 &&
                            (off < 1.5F || (word.style != before.style && off < edge_tolerance));
        const bool parts = before.box.x1 < edge && (gap || narrow);
        return parts && !cuts_date(line, word.begin) ? word.begin : 0;
    }
    return 0;
}

// Left edge of the content beside a column of labels, or 0. The labels' column is narrow, ends
// before the edge in every line but a few (a page's head may span both), and the content begins
// at the edge in most lines.
float content_edge(const std::vector<TextLine>& lines, Region region) {
    std::map<int, std::size_t> starts;
    float left = 1e9F;
    float right = 0;
    for (std::size_t index = region.begin; index < region.end; ++index) {
        const TextLine& line = lines[index];
        left = std::min(left, line.box.x0);
        right = std::max(right, line.box.x1);
        if (!line.bullet) {
            ++starts[static_cast<int>(std::lround(line.box.x0))];
        }
        for (std::size_t word = 1; word < line.words.size(); ++word) {
            const PlacedWord& next = line.words[word];
            if (next.begin > 0 && line.text[next.begin - 1] == '\t') {
                ++starts[static_cast<int>(std::lround(next.box.x0))];
                break;
            }
        }
    }
    float best = 0;
    std::size_t best_support = 0;
    for (const auto& [start, count] : starts) {
        const auto edge = static_cast<float>(start);
        if (count < 2 || edge < left + 25 || edge > left + (right - left) * label_share_of_width) {
            continue;
        }
        std::size_t labels = 0;
        std::size_t content = 0;
        std::size_t crossing = 0;
        for (std::size_t index = region.begin; index < region.end; ++index) {
            const TextLine& line = lines[index];
            if (line.box.x0 > edge - edge_tolerance) {
                ++content;
            } else if (line.box.x1 < edge || split_byte(line, edge) > 0) {
                ++labels;
            } else {
                ++crossing;
            }
        }
        const std::size_t all = region.end - region.begin;
        const std::size_t support = (labels + content) * 4 + count;
        if (labels >= 1 && content + labels >= 3 && crossing * 5 <= all && support > best_support) {
            best = edge;
            best_support = support;
        }
    }
    return best;
}

bool keeps_edge(const std::vector<TextLine>& lines, Region region, float edge) {
    for (std::size_t index = region.begin; index < region.end; ++index) {
        const TextLine& line = lines[index];
        if (line.box.x0 <= edge - edge_tolerance && line.box.x1 >= edge &&
            split_byte(line, edge) == 0) {
            return false;
        }
    }
    return true;
}

TextLine label_of(TextLine line) {
    line.side_label = true;
    line.bullet = false;
    line.starts_paragraph = true;
    return line;
}

// A label set in several lines beside its content ("Buses and / protocols") is one label.
void merge_label(TextLine& label, const TextLine& next) {
    append_line(label, next);
    label.box.y1 = std::max(label.box.y1, next.box.y1);
}

bool ends_unfinished(std::string_view value) {
    static constexpr std::string_view endings[] = {" and", " &",  "-",  ",",  " of", " to",
                                                   " und", " et", " y", " e", "/"};
    return std::ranges::any_of(endings, [&](std::string_view end) { return value.ends_with(end); });
}

// Two dates one over the other are one range, and two lines may be one wording; labels that each
// have something beside them are otherwise two.
bool is_same_label(const TextLine& label, const TextLine& next, bool beside_content) {
    const std::string both = label.text + " " + next.text;
    if (whole_date(both) || section_of_wording(both)) {
        return true;
    }
    if (beside_content && !ends_unfinished(label.text)) {
        return false;
    }
    const auto first = whole_date(label.text);
    const auto second = whole_date(next.text);
    if (second) {
        return first && !first->is_range && !second->is_range;
    }
    return !first && !(beside_content && section_of_wording(next.text));
}

// Left columns that hold nothing but headings and dates beside the lines of the next column are
// margins: their lines are sorted in among those.
void merge_margin_columns(std::vector<TextLine>& lines) {
    const std::vector<Region> regions = regions_of(lines);
    for (std::size_t index = 0; index + 1 < regions.size(); ++index) {
        const Region margin = regions[index];
        const Region content = regions[index + 1];
        if (lines[margin.begin].page != lines[content.begin].page || lines[margin.begin].row > 0) {
            continue;
        }
        std::size_t labels = 0;
        float right = 0;
        float left = 1e9F;
        for (std::size_t at = margin.begin; at < margin.end; ++at) {
            labels += whole_date(lines[at].text) || section_of_wording(lines[at].text) ? 1 : 0;
            right = std::max(right, lines[at].box.x1);
        }
        for (std::size_t at = content.begin; at < content.end; ++at) {
            left = std::min(left, lines[at].box.x0);
        }
        const std::size_t all = margin.end - margin.begin;
        if (labels * 10 < all * 7 || right > left || (content.end - content.begin) < all) {
            continue;
        }
        for (std::size_t at = margin.begin; at < margin.end; ++at) {
            lines[at].column = lines[content.begin].column;
        }
        std::stable_sort(lines.begin() + static_cast<std::ptrdiff_t>(margin.begin),
                         lines.begin() + static_cast<std::ptrdiff_t>(content.end),
                         [](const TextLine& a, const TextLine& b) { return a.box.y0 < b.box.y0; });
    }
}

// Left edge of the bullets' text in a region, or 0.
float bullet_edge(const std::vector<TextLine>& lines, Region region) {
    std::map<int, std::size_t> starts;
    for (std::size_t index = region.begin; index < region.end; ++index) {
        if (lines[index].bullet) {
            ++starts[static_cast<int>(std::lround(lines[index].box.x0))];
        }
    }
    if (starts.empty()) {
        return 0;
    }
    const auto most =
        std::ranges::max_element(starts, {}, [](const auto& entry) { return entry.second; });
    return static_cast<float>(most->first);
}

// The short last line of a paragraph that crosses the edge, which is no label.
bool ends_crossing(const std::vector<TextLine>& lines, Region region, std::size_t index,
                   float edge) {
    const bool follows = !lines[index].starts_paragraph && index > region.begin;
    return follows && lines[index - 1].box.x1 > edge &&
           lines[index - 1].box.x0 <= edge - edge_tolerance &&
           split_byte(lines[index - 1], edge) == 0;
}

// Dates exact to the month, each level with a line of its own, belong to a list of dated things.
bool is_listed_date(const TextLine& label, const TextLine& next, bool level) {
    const auto first = whole_date(label.text);
    const auto second = whole_date(next.text);
    // "07/2018 –" goes on below
    const bool complete =
        !label.text.empty() && label.text.back() >= '0' && label.text.back() <= '9';
    return level && complete && first && second && first->first && second->first &&
           first->first->month > 0 && second->first->month > 0;
}

// Whether a label right below another one, of the same look, is its second line.
bool goes_on(const TextLine& label, const TextLine& next, bool beside_content) {
    return next.box.y0 - label.box.y1 < next.size * 0.7F && label.page == next.page &&
           std::abs(label.size - next.size) < 0.3F && label.bold == next.bold &&
           label.colour == next.colour && is_same_label(label, next, beside_content);
}

// Whether a line behind the edge stands level with the line.
bool stands_level(const std::vector<TextLine>& lines, Region region, std::size_t index,
                  float edge) {
    const auto is_level = [&](std::size_t other) {
        return other >= region.begin && other < region.end && other != index &&
               lines[other].box.x0 >= edge &&
               std::abs(lines[other].box.y0 - lines[index].box.y0) < 0.5F * lines[index].size;
    };
    return is_level(index + 1) || (index > 0 && is_level(index - 1));
}

// A label goes before the line at its height, or before the block it is centred beside: the index
// of that line, `next` at least.
std::size_t line_beside(const TextLine& label, const std::vector<TextLine>& content,
                        std::size_t next) {
    std::size_t target = next;
    while (target < content.size() && content[target].box.y1 < label.box.y0 + 1) {
        ++target;
    }
    if (target < content.size() && content[target].box.y0 + 2 < label.box.y0 &&
        std::abs(content[target].box.y1 - label.box.y1) > 4) {
        while (target > next &&
               content[target].box.y0 - content[target - 1].box.y1 < content[target].size) {
            --target;
        }
    }
    // nothing stands between the lines of one paragraph
    while (target > next && target < content.size() && !content[target].starts_paragraph &&
           content[target].page == content[target - 1].page) {
        --target;
    }
    // a heading may be centred beside its block
    while (target > next && target < content.size() && section_of_wording(label.text) &&
           content[target].box.y0 - content[target - 1].box.y1 < content[target].size * 0.85F) {
        --target;
    }
    return target;
}

void part_region(const std::vector<TextLine>& lines, Region region, float edge,
                 const document::Document& document, std::vector<TextLine>& out) {
    const float bullets = bullet_edge(lines, region);
    std::vector<TextLine> content;
    std::vector<TextLine> labels;
    for (std::size_t index = region.begin; index < region.end; ++index) {
        const TextLine& line = lines[index];
        const bool left = line.box.x0 <= edge - edge_tolerance;
        const std::size_t byte = left ? split_byte(line, edge) : 0;
        const bool whole = left && byte == 0 && !ends_crossing(lines, region, index, edge) &&
                           line.box.x1 < edge && line.text.size() <= label_letters_max;
        if (byte == 0 && !whole) {
            content.push_back(line);
            continue;
        }
        TextLine label = whole ? line : cut(line, 0, byte);
        summarise_look(label, document);
        label = label_of(std::move(label));
        const bool level = byte > 0 || stands_level(lines, region, index, edge);
        const bool continues = !labels.empty() && goes_on(labels.back(), label, byte > 0) &&
                               !is_listed_date(labels.back(), label, level);
        if (continues) {
            merge_label(labels.back(), label);
        } else {
            labels.push_back(std::move(label));
        }
        if (byte > 0) {
            TextLine rest = cut(line, byte, line.text.size());
            summarise_look(rest, document);
            rest.starts_paragraph = !continues || line.starts_paragraph;
            // its sign was lost between label and text
            rest.bullet =
                rest.bullet || (bullets > edge + 4 && std::abs(rest.box.x0 - bullets) < 1.5F);
            content.push_back(std::move(rest));
        }
    }
    std::size_t next = 0;
    for (TextLine& label : labels) {
        for (const std::size_t target = line_beside(label, content, next); next < target; ++next) {
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
        float left = 1e9F;
        for (std::size_t index = region.begin; index < region.end; ++index) {
            right = std::max(right, lines[index].box.x1);
            left = std::min(left, lines[index].box.x0);
        }
        for (std::size_t index = region.begin; index < region.end; ++index) {
            TextLine& line = lines[index];
            line.nearly_full = line.box.x1 > left + (right - left) * 0.75F;
            line.after_gap = index == region.begin;
            if (index > region.begin) {
                const float gap = line.box.y0 - lines[index - 1].box.y1;
                // up again: the next card of several side by side
                line.after_gap =
                    gap > std::max(line.size, 6.0F) * 0.7F || gap < -2 * std::max(line.size, 6.0F);
                // the next line's first word would not have fitted here any more
                TextLine& above = lines[index - 1];
                const float word =
                    line.words.empty() ? 0 : line.words.front().box.x1 - line.words.front().box.x0;
                above.full_width = above.box.x1 + word + 1 > right;
            }
        }
    }
}

void part_side_labels(std::vector<TextLine>& lines, const document::Document& document) {
    if (!document.has_pages) {
        part_table_rows(lines);
        return;
    }
    merge_margin_columns(lines);
    std::vector<TextLine> out;
    out.reserve(lines.size());
    float last_edge = 0;
    for (const Region region : regions_of(lines)) {
        float edge = content_edge(lines, region);
        if (edge == 0 && last_edge > 0 && keeps_edge(lines, region, last_edge)) {
            edge = last_edge;  // too few lines to tell, but they keep to the page before
        }
        last_edge = edge > 0 ? edge : last_edge;
        if (edge > 0) {
            part_region(lines, region, edge, document, out);
        } else {
            std::move(lines.begin() + static_cast<std::ptrdiff_t>(region.begin),
                      lines.begin() + static_cast<std::ptrdiff_t>(region.end),
                      std::back_inserter(out));
        }
    }
    lines = std::move(out);
}

}  // namespace vouch::parse::resume
