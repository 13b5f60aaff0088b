#include <algorithm>
#include <format>

#include "ats/rules.hpp"
#include "base/text.hpp"

// Length, layout and the file itself. What a file is read from is not known for JSON and text
// (`pages` is 0): then these checks are left out.
namespace vouch::ats {
namespace {

using model::FindingLevel;

bool is_paged(const Subject& subject) {
    return subject.reading.pages > 0;
}

Verdict flag(const Subject& subject, bool bad, FindingLevel level = FindingLevel::warning) {
    if (!is_paged(subject)) {
        return not_applicable();
    }
    return bad ? one_fault("", 1, {}, level) : passed();
}

}  // namespace

Verdict length_pages(const Subject& subject) {
    if (!is_paged(subject) || subject.words == 0) {
        return not_applicable();
    }
    const int pages = subject.reading.pages;
    if (pages <= 2) {
        return passed();
    }
    return one_fault("/work", pages == 3 ? 0.5 : 1.0, {{"pages", std::to_string(pages)}});
}

Verdict length_words(const Subject& subject) {
    const std::size_t fewest = subject.resume.work.empty() ? 100 : 200;
    constexpr std::size_t most = 1200;
    return subject.words >= fewest && subject.words <= most
               ? passed()
               : one_fault("/work", 1, {{"words", std::to_string(subject.words)}});
}

Verdict length_bullets(const Subject& subject) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 40;
    if (subject.bullets.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (const auto& bullet : subject.bullets) {
        if (bullet.words < shortest || bullet.words > longest) {
            faults.push_back(
                {bullet.pointer, 0, {{"words", std::to_string(bullet.words)}}, FindingLevel::hint});
        }
    }
    return spread(std::move(faults), subject.bullets.size());
}

Verdict length_posts(const Subject& subject) {
    constexpr std::size_t lines_max = 8;
    const auto& work = subject.resume.work;
    if (work.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < work.size(); ++i) {
        if (work[i].highlights.size() > lines_max) {
            faults.push_back(
                {std::format("/work/{}", i),
                 0,
                 {{"count", std::to_string(work[i].highlights.size())}, {"post", work[i].position}},
                 FindingLevel::hint});
        }
    }
    return spread(std::move(faults), 2);
}

Verdict length_summary(const Subject& subject) {
    constexpr std::size_t shortest = 12;
    constexpr std::size_t longest = 90;
    const auto words = text::words(subject.resume.basics.summary).size();
    if (words == 0) {
        return not_applicable();  // structure-summary says it
    }
    return words >= shortest && words <= longest
               ? passed()
               : one_fault("/basics/summary", 1, {{"words", std::to_string(words)}},
                           FindingLevel::hint);
}

Verdict hygiene_reading(const Subject& subject) {
    constexpr double fidelity_lost_all = 0.2;  // a fifth lost in reading costs all points
    if (!is_paged(subject)) {
        return not_applicable();
    }
    const double lost = (1 - subject.reading.fidelity) / fidelity_lost_all;
    return lost < 0.02
               ? passed()
               : one_fault("", std::min(1.0, lost),
                           {{"share", std::format("{:.0f} %", subject.reading.fidelity * 100)}});
}

Verdict hygiene_columns(const Subject& subject) {
    return flag(subject, subject.reading.columns_most > 1, FindingLevel::hint);
}

Verdict hygiene_tables(const Subject& subject) {
    return flag(subject, subject.reading.has_tables);
}

Verdict hygiene_hidden(const Subject& subject) {
    return flag(subject, subject.reading.has_hidden_text, FindingLevel::problem);
}

Verdict hygiene_scan(const Subject& subject) {
    return flag(subject, subject.reading.is_scan, FindingLevel::problem);
}

// Shown to nobody and judged by nobody, but the file itself carries it to every reader.
Verdict hygiene_private(const Subject& subject) {
    const auto& sensitive = subject.resume.sensitive;
    const bool has_any = !sensitive.birth_date.empty() || !sensitive.nationality.empty() ||
                         !sensitive.marital_state.empty() || !sensitive.gender.empty() ||
                         sensitive.has_photo;
    return has_any ? one_fault("", 1, {}, FindingLevel::hint) : passed();
}

}  // namespace vouch::ats
