#include "layout/break_pages.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace vouch::layout {

namespace {

constexpr double height_tolerance = 0.01;  // points

// Costs in the unit of a completely empty page, as found by looking at pages.
constexpr std::array<double, 4> break_costs = {0.0, 0.012, 0.03, 1000.0};
constexpr double page_cost = 4.0;            // a page more is dearer than any white space
constexpr double last_page_fill_min = 0.14;  // below this a last page looks like an accident
constexpr double thin_last_page_cost = 0.35;

double cost_of_page(double used, double page_height, bool last, BreakCost below) {
    const double empty = std::max(0.0, 1 - used / page_height);
    if (last) {
        const double missing = std::max(0.0, last_page_fill_min - used / page_height);
        return page_cost + thin_last_page_cost * missing / last_page_fill_min;
    }
    return page_cost + empty * empty + break_costs[static_cast<std::size_t>(below)];
}

}  // namespace

std::vector<std::size_t> break_pages(const std::vector<FlowLine>& lines, double page_height) {
    const auto count = lines.size();
    // best[i]: the cost of setting the lines from i on, beginning a page with i.
    std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> next(count + 1, count);
    best[count] = 0;
    for (auto first = count; first-- > 0;) {
        double used = 0;
        for (auto end = first + 1; end <= count; ++end) {
            const auto& line = lines[end - 1];
            used += line.height + (end - 1 > first ? line.space_before : 0);
            if (used > page_height + height_tolerance && end > first + 1) {
                break;
            }
            const auto cost = cost_of_page(used, page_height, end == count, line.below) + best[end];
            if (cost < best[first]) {
                best[first] = cost;
                next[first] = end;
            }
        }
    }
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < count; at = next[at]) {
        starts.push_back(at);
    }
    return starts;
}

}  // namespace vouch::layout
