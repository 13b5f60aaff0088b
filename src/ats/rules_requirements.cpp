#include <algorithm>
#include <charconv>
#include <format>

#include "ats/rules.hpp"
#include "base/text.hpp"

// What the posting asks, taken from the match: nothing here looks for words of its own.
namespace vouch::ats {
namespace {

using model::FindingLevel;
using model::MatchStatus;
using model::RequirementKind;

// What is missing would stand in the work, and nowhere in particular.
constexpr std::string_view nowhere = "/work";

// What a partly met requirement is worth.
constexpr double partial_points = 0.5;

Verdict requirements_of(const Subject& subject, RequirementKind kind, FindingLevel level) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    std::size_t count = 0;
    for (const auto& requirement : subject.match->requirements) {
        if (requirement.kind != kind) {
            continue;
        }
        ++count;
        if (requirement.status == MatchStatus::met) {
            continue;
        }
        const bool partial = requirement.status == MatchStatus::partial;
        faults.push_back({requirement.evidence.empty() ? std::string(nowhere)
                                                       : requirement.evidence.front().pointer,
                          partial ? 1 - partial_points : 1.0,
                          {{"requirement", requirement.text}},
                          partial ? FindingLevel::warning : level,
                          partial ? "-partial" : ""});
    }
    if (count == 0) {
        return not_applicable();
    }
    for (auto& fault : faults) {
        fault.share /= static_cast<double>(count);
    }
    return {true, std::move(faults)};
}

std::optional<std::size_t> number_after(std::string_view pointer, std::string_view prefix) {
    if (!pointer.starts_with(prefix)) {
        return std::nullopt;
    }
    std::size_t value = 0;
    const auto rest = pointer.substr(prefix.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

constexpr std::size_t latest_posts = 2;

// Where a reader of twenty seconds looks: the top, the lists, and the first lines of the latest
// posts.
bool is_prominent(const Subject& subject, std::string_view pointer) {
    constexpr std::size_t first_lines = 2;
    const auto post = number_after(pointer, "/work/");
    if (!post) {
        return !pointer.starts_with("/volunteer/") && !pointer.starts_with("/interests/") &&
               !pointer.starts_with("/projects/");
    }
    const auto end = subject.recent_work.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                       latest_posts, subject.recent_work.size()));
    const auto line = number_after(pointer, std::format("/work/{}/highlights/", *post));
    return std::find(subject.recent_work.begin(), end, *post) != end &&
           (!line || *line < first_lines);
}

bool is_evidence(const Subject& subject, std::string_view pointer) {
    return std::ranges::any_of(
        subject.match->requirements, [&](const model::RequirementMatch& requirement) {
            return std::ranges::any_of(requirement.evidence, [&](const model::Evidence& item) {
                return item.pointer == pointer;
            });
        });
}

}  // namespace

Verdict requirements_must(const Subject& subject) {
    return requirements_of(subject, RequirementKind::must, FindingLevel::problem);
}

Verdict requirements_nice(const Subject& subject) {
    return requirements_of(subject, RequirementKind::nice, FindingLevel::hint);
}

Verdict requirements_prominent(const Subject& subject) {
    if (subject.match == nullptr || subject.match->requirements.empty()) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    std::size_t shown = 0;
    for (const auto& requirement : subject.match->requirements) {
        if (requirement.status == MatchStatus::missing || requirement.evidence.empty()) {
            continue;
        }
        ++shown;
        const bool prominent = std::ranges::any_of(
            requirement.evidence,
            [&](const model::Evidence& item) { return is_prominent(subject, item.pointer); });
        if (!prominent) {
            faults.push_back({requirement.evidence.front().pointer,
                              0,
                              {{"requirement", requirement.text}},
                              FindingLevel::hint});
        }
    }
    if (shown == 0) {
        return one_fault(std::string(nowhere), 1,
                         {{"requirement", subject.match->requirements.front().text}});
    }
    return spread(std::move(faults), shown);
}

// The top of the page speaks to this posting: three of its proven must-have skills stand in
// headline or summary.
Verdict requirements_summary(const Subject& subject) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    constexpr std::size_t named_wanted = 3;
    const auto& basics = subject.resume.basics;
    const auto top = text::fold(basics.label + " | " + basics.summary);
    std::size_t proven = 0;
    std::size_t named = 0;
    std::string first_unnamed;
    for (const auto* keywords : {&subject.match->stated, &subject.match->unstated}) {
        for (const auto& keyword : *keywords) {
            if (keyword.kind != RequirementKind::must) {
                continue;
            }
            ++proven;
            if (names_keyword(top, keyword)) {
                ++named;
            } else if (first_unnamed.empty()) {
                first_unnamed = keyword.posting_spelling;
            }
        }
    }
    const auto missing = static_cast<std::size_t>(
        std::ranges::count(subject.match->missing, RequirementKind::must, &model::Keyword::kind));
    const auto wanted = std::min(named_wanted, proven + missing);
    if (wanted == 0) {
        return not_applicable();
    }
    if (named >= wanted) {
        return passed();
    }
    const double share = 1 - static_cast<double>(named) / static_cast<double>(wanted);
    return {true,
            {{"/basics/summary",
              share,
              {{"skill", first_unnamed}},
              FindingLevel::warning,
              first_unnamed.empty() ? "-none" : ""}}};
}

// In the latest posts, the lines that prove something asked come before those that do not.
Verdict requirements_order(const Subject& subject) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    std::vector<Fault> faults;
    std::size_t evidence_lines = 0;
    bool has_lines = false;
    for (std::size_t i = 0; i < std::min(latest_posts, subject.recent_work.size()); ++i) {
        const auto post = subject.recent_work[i];
        const auto count = subject.resume.work[post].highlights.size();
        std::vector<std::size_t> proving;
        for (std::size_t line = 0; line < count; ++line) {
            if (is_evidence(subject, std::format("/work/{}/highlights/{}", post, line))) {
                proving.push_back(line);
            }
        }
        has_lines = has_lines || count > 0;
        evidence_lines += proving.size();
        for (const auto line : proving) {
            if (line >= proving.size()) {
                faults.push_back(
                    {std::format("/work/{}/highlights/{}", post, line), 0, {}, FindingLevel::hint});
            }
        }
    }
    if (!has_lines) {
        return not_applicable();
    }
    if (evidence_lines == 0) {
        return {true, {{"/work", 1, {}, FindingLevel::hint, "-none"}}};
    }
    return spread(std::move(faults), evidence_lines);
}

}  // namespace vouch::ats
