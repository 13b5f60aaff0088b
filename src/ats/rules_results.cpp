#include <algorithm>
#include <array>
#include <format>

#include "ats/rules.hpp"
#include "base/text.hpp"

// Evidence of results: figures and outcomes. Nothing here asks for invention: the fix is a
// question to the person.
namespace vouch::ats {
namespace {

using model::FindingLevel;

constexpr auto outcome_words = std::to_array<std::string_view>({
    "increas", "reduc",  "cut ",      "cutting",  "saved",    "saving",   "grew",      "grown",
    "improv",  "raised", "lowered",   "decreas",  "doubled",  "tripled",  "halved",    "faster",
    "won ",    "award",  "achiev",    "deliver",  "eliminat", "avoided",  "prevented", "resulting",
    "so that", "record", "earlier",   "ahead of", "on time",  "accuracy", "up from",   "down from",
    "from ",   "zero ",  "no longer", "%",        "launched", "promoted", "passed",
});

bool tells_outcome(std::string_view bullet) {
    const auto folded = text::fold(bullet);
    return std::ranges::any_of(outcome_words, [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
}

// The first faults only: ten lines without a figure are one piece of advice.
constexpr std::size_t faults_max = 6;

template <typename Good>
Verdict share_of_bullets(const Subject& subject, double share_wanted, Good is_good) {
    if (subject.bullets.empty()) {
        // a graduate with courses and no lines of work: advice rather than ruin
        return {true, {{"/work", 0.5, {}, FindingLevel::hint, "-none"}}};
    }
    std::vector<Fault> faults;
    std::size_t bad = 0;
    for (const auto& bullet : subject.bullets) {
        if (is_good(bullet)) {
            continue;
        }
        ++bad;
        if (faults.size() < faults_max) {
            faults.push_back({bullet.pointer, 0, {}, FindingLevel::hint});
        }
    }
    const double share = 1 - static_cast<double>(bad) / static_cast<double>(subject.bullets.size());
    if (share >= share_wanted) {
        return passed();
    }
    for (auto& fault : faults) {
        fault.share = (1 - share / share_wanted) / static_cast<double>(faults.size());
    }
    return {true, std::move(faults)};
}

}  // namespace

Verdict results_share(const Subject& subject) {
    return share_of_bullets(subject, 0.5, [](const Bullet& bullet) { return bullet.has_number; });
}

Verdict results_recent(const Subject& subject) {
    constexpr std::size_t latest = 2;
    const auto count = std::min(latest, subject.recent_work.size());
    if (count == 0) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < count; ++i) {
        const auto post = subject.recent_work[i];
        const bool has_number = std::ranges::any_of(subject.bullets, [&](const Bullet& bullet) {
            return bullet.work == static_cast<int>(post) && bullet.has_number;
        });
        if (!has_number) {
            faults.push_back(
                {std::format("/work/{}", post), 0, {{"post", subject.resume.work[post].position}}});
        }
    }
    return spread(std::move(faults), count);
}

Verdict results_outcome(const Subject& subject) {
    return share_of_bullets(subject, 0.25,
                            [](const Bullet& bullet) { return tells_outcome(bullet.text); });
}

}  // namespace vouch::ats
