#include <algorithm>
#include <format>

#include "ats/rules.hpp"

// Dates and history. A résumé without work history is fine: these checks are left out and a
// remark says why.
namespace vouch::ats {
namespace {

using model::FindingLevel;

std::string entry_pointer(std::size_t index, std::string_view member = {}) {
    return member.empty() ? std::format("/work/{}", index)
                          : std::format("/work/{}/{}", index, member);
}

template <typename Bad>
Verdict each_post(const Subject& subject, std::string_view member, Bad is_bad) {
    const auto& work = subject.resume.work;
    if (work.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < work.size(); ++i) {
        if (is_bad(work[i])) {
            faults.push_back({entry_pointer(i, member), 0, {{"post", work[i].position}}});
        }
    }
    return spread(std::move(faults), work.size());
}

// Last month of the post, counted from year 0; current posts end today.
int end_month(const model::Work& work, Date today) {
    return work.end ? month_index(*work.end, 12) : month_index(today, 12);
}

}  // namespace

Verdict history_none(const Subject& subject) {
    return subject.resume.work.empty() ? one_fault("/work", 0, {}, FindingLevel::hint) : passed();
}

Verdict history_dates(const Subject& subject) {
    return each_post(subject, "startDate",
                     [](const model::Work& work) { return !work.start.has_value(); });
}

Verdict history_span(const Subject& subject) {
    return each_post(subject, "endDate", [&](const model::Work& work) {
        const int now = month_index(subject.today, 12);
        const bool backwards =
            work.start && work.end && month_index(*work.end, 12) < month_index(*work.start, 1);
        const bool starts_ahead = work.start && month_index(*work.start, 1) > now;
        return backwards || starts_ahead;
    });
}

Verdict history_order(const Subject& subject) {
    const auto& work = subject.resume.work;
    if (work.empty()) {
        return not_applicable();
    }
    for (std::size_t i = 0; i + 1 < work.size(); ++i) {
        const bool known = work[i].start && work[i + 1].start;
        const bool later_end =
            end_month(work[i + 1], subject.today) > end_month(work[i], subject.today);
        if (known && later_end &&
            month_index(*work[i + 1].start, 1) > month_index(*work[i].start, 1)) {
            return one_fault(entry_pointer(i + 1), 1, {{"post", work[i + 1].position}});
        }
    }
    return passed();
}

// Half a year without a post in the last ten years; education in the meantime fills it.
Verdict history_gaps(const Subject& subject) {
    constexpr int gap_months_min = 7;
    constexpr int looked_back_months = 120;
    const auto& resume = subject.resume;
    if (resume.work.empty()) {
        return not_applicable();
    }
    struct Stretch {
        int begin;
        int end;
        std::string pointer;
    };
    std::vector<Stretch> stretches;
    const auto add = [&](const std::optional<Date>& start, const std::optional<Date>& end,
                         std::string pointer) {
        if (start) {
            stretches.push_back({month_index(*start, 1),
                                 end ? month_index(*end, 12) : month_index(subject.today, 12),
                                 std::move(pointer)});
        }
    };
    for (std::size_t i = 0; i < resume.work.size(); ++i) {
        add(resume.work[i].start, resume.work[i].end, entry_pointer(i, "startDate"));
    }
    for (std::size_t i = 0; i < resume.volunteer.size(); ++i) {
        add(resume.volunteer[i].start, resume.volunteer[i].end,
            std::format("/volunteer/{}/startDate", i));
    }
    for (std::size_t i = 0; i < resume.education.size(); ++i) {
        add(resume.education[i].start, resume.education[i].end,
            std::format("/education/{}/startDate", i));
    }
    std::ranges::sort(stretches, [](const Stretch& a, const Stretch& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::vector<Fault> faults;
    int covered_to = stretches.empty() ? 0 : stretches.front().begin - 1;
    for (const auto& stretch : stretches) {
        const int gap = stretch.begin - covered_to - 1;
        const bool recent = stretch.begin > month_index(subject.today, 12) - looked_back_months;
        if (gap >= gap_months_min && recent) {
            faults.push_back(
                {stretch.pointer, 0, {{"months", std::to_string(gap)}}, FindingLevel::hint});
        }
        covered_to = std::max(covered_to, stretch.end);
    }
    return spread(std::move(faults), 3);
}

Verdict history_titles(const Subject& subject) {
    return each_post(subject, "", [](const model::Work& work) {
        return work.position.empty() || work.name.empty();
    });
}

Verdict history_bullets(const Subject& subject) {
    if (subject.recent_work.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (const auto i : subject.recent_work) {
        const auto& work = subject.resume.work[i];
        if (work.highlights.size() < 2 && (work.highlights.empty() || work.summary.empty())) {
            faults.push_back({entry_pointer(i), 0, {{"post", work.position}}});
        }
    }
    return spread(std::move(faults), subject.recent_work.size());
}

Verdict history_months(const Subject& subject) {
    if (subject.recent_work.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (const auto i : subject.recent_work) {
        const auto& work = subject.resume.work[i];
        if ((work.start && work.start->month == 0) || (work.end && work.end->month == 0)) {
            faults.push_back(
                {entry_pointer(i, "startDate"), 0, {{"post", work.position}}, FindingLevel::hint});
        }
    }
    return spread(std::move(faults), subject.recent_work.size());
}

}  // namespace vouch::ats
