#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"

namespace vouch::match {

// Whole months since year 0, end exclusive.
struct MonthSpan {
    int begin = 0;
    int end = 0;

    int months() const {
        return end > begin ? end - begin : 0;
    }
};

// From the first month of `start` to the last of `end`; an absent end is `today`. Years without
// a month count from January and to December, but never past today. Nothing without a start.
std::optional<MonthSpan> month_span(const std::optional<Date>& start,
                                    const std::optional<Date>& end, Date today);

// Months that at least one span covers: two jobs at the same time count once.
int months_covered(std::vector<MonthSpan> spans);

}  // namespace vouch::match
