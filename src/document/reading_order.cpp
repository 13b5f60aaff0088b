#include <algorithm>
#include <cmath>
#include <optional>

#include "document/document.hpp"

namespace vouch::document {
namespace {

constexpr float gutter_tolerance = 15;  // points between pages
constexpr std::size_t column_lines_min = 4;

enum class Side : std::uint8_t { left, right, across };

Side side_of(const Line& line, float gutter) {
    if (line.box.x1 <= gutter + 1) {
        return Side::left;
    }
    return line.box.x0 >= gutter - 1 ? Side::right : Side::across;
}

bool is_body(const Line& line) {
    return line.word_count > 0 && line.role != LineRole::header && line.role != LineRole::footer;
}

struct Split {
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t across_below = 0;  // lines across that stand below the columns' first lines
    float left_top = 1e9F, left_bottom = 0;
    float right_top = 1e9F, right_bottom = 0;
};

Split split_at(const Page& page, float gutter) {
    Split out;
    for (const Line& line : page.lines) {
        const Side side = side_of(line, gutter);
        if (!is_body(line) || side == Side::across) {
            continue;
        }
        (side == Side::left ? out.left : out.right) += 1;
        float& top = side == Side::left ? out.left_top : out.right_top;
        float& bottom = side == Side::left ? out.left_bottom : out.right_bottom;
        top = std::min(top, line.box.y0);
        bottom = std::max(bottom, line.box.y1);
    }
    for (const Line& line : page.lines) {
        if (is_body(line) && side_of(line, gutter) == Side::across &&
            line.box.y0 > std::max(out.left_top, out.right_top)) {
            ++out.across_below;
        }
    }
    return out;
}

// Left edge of the right one of two main columns, or nothing.
std::optional<float> gutter_of(const Page& page) {
    std::optional<float> best;
    float best_overlap = 0;
    float last = -100;
    std::vector<float> starts;
    for (const Line& line : page.lines) {
        if (line.column > 0 && line.row == 0 && is_body(line)) {
            starts.push_back(line.box.x0);
        }
    }
    std::ranges::sort(starts);
    for (const float start : starts) {
        if (start - last < 2) {
            continue;
        }
        last = start;
        const Split split = split_at(page, start);
        const float overlap = std::min(split.left_bottom, split.right_bottom) -
                              std::max(split.left_top, split.right_top);
        if (split.left >= column_lines_min && split.right >= column_lines_min &&
            split.across_below == 0 && overlap > page.height * 0.15F && overlap > best_overlap) {
            best = start;
            best_overlap = overlap;
        }
    }
    return best;
}

// Whether the page keeps to the two columns of the page before.
bool keeps(const Page& page, float gutter) {
    const auto own = gutter_of(page);
    if (own) {
        return std::abs(*own - gutter) < gutter_tolerance;
    }
    const Split split = split_at(page, gutter);
    const bool across = std::ranges::any_of(page.lines, [&](const Line& line) {
        return is_body(line) && side_of(line, gutter) == Side::across;
    });
    return !across && split.left + split.right > 0;
}

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    float gutter = 0;
};

void add_side(const Document& document, const Run& run, Side side, std::vector<LinePlace>& out) {
    for (std::size_t page = run.begin; page < run.end; ++page) {
        const auto& lines = document.pages[page].lines;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (side_of(lines[line], run.gutter) == side) {
                out.push_back({static_cast<std::uint32_t>(page), static_cast<std::uint32_t>(line)});
            }
        }
    }
}

float width_of(const Document& document, const Run& run, Side side) {
    float left = 1e9F;
    float right = 0;
    for (const Line& line : document.pages[run.begin].lines) {
        if (side_of(line, run.gutter) == side && is_body(line)) {
            left = std::min(left, line.box.x0);
            right = std::max(right, line.box.x1);
        }
    }
    return right - left;
}

}  // namespace

std::vector<LinePlace> reading_order(const Document& document) {
    std::vector<LinePlace> out;
    const auto& pages = document.pages;
    for (std::size_t page = 0; page < pages.size();) {
        const auto gutter = document.has_pages ? gutter_of(pages[page]) : std::nullopt;
        if (!gutter) {
            for (std::size_t line = 0; line < pages[page].lines.size(); ++line) {
                out.push_back({static_cast<std::uint32_t>(page), static_cast<std::uint32_t>(line)});
            }
            ++page;
            continue;
        }
        Run run{page, page + 1, *gutter};
        while (run.end < pages.size() && keeps(pages[run.end], run.gutter)) {
            ++run.end;
        }
        add_side(document, run, Side::across, out);
        // a page over the full width goes on with the wider column: that one is read last
        const bool wider_left =
            width_of(document, run, Side::left) > width_of(document, run, Side::right);
        const bool right_first = run.end < pages.size() && wider_left;
        add_side(document, run, right_first ? Side::right : Side::left, out);
        add_side(document, run, right_first ? Side::left : Side::right, out);
        page = run.end;
    }
    return out;
}

}  // namespace vouch::document
