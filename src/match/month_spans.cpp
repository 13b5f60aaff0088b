#include "match/month_spans.hpp"

#include <algorithm>

namespace vouch::match {

std::optional<MonthSpan> month_span(const std::optional<Date>& start,
                                    const std::optional<Date>& end, Date today) {
    if (!start) {
        return std::nullopt;
    }
    const int now = month_index(today, 12) + 1;
    MonthSpan span{month_index(*start, 1), end ? month_index(*end, 12) + 1 : now};
    span.end = std::min(span.end, now);
    if (span.end <= span.begin) {
        return std::nullopt;
    }
    return span;
}

int months_covered(std::vector<MonthSpan> spans) {
    std::ranges::sort(spans, {}, &MonthSpan::begin);
    int total = 0;
    int covered_to = 0;
    for (const auto& span : spans) {
        const int begin = std::max(span.begin, covered_to);
        total += std::max(0, span.end - begin);
        covered_to = std::max(covered_to, span.end);
    }
    return total;
}

}  // namespace vouch::match
