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
        faults.push_back({requirement.evidence.empty() ? std::string()
                                                       : requirement.evidence.front().pointer,
                          partial ? 1 - partial_points : 1.0,
                          {{"requirement", requirement.text},
                           {"status", std::string(model::to_word(requirement.status))}},
                          partial ? FindingLevel::warning : level});
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

// Where a reader of twenty seconds looks: the top, the lists, and the first lines of recent posts.
bool is_prominent(const Subject& subject, std::string_view pointer) {
    constexpr std::size_t first_lines = 3;
    const auto post = number_after(pointer, "/work/");
    if (!post) {
        return !pointer.starts_with("/volunteer/") && !pointer.starts_with("/interests/");
    }
    if (std::ranges::find(subject.recent_work, *post) == subject.recent_work.end()) {
        return false;
    }
    const auto line = number_after(pointer, std::format("/work/{}/highlights/", *post));
    return !line || *line < first_lines;
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
            faults.push_back({requirement.evidence.front().pointer, 0,
                              {{"requirement", requirement.text}}, FindingLevel::hint});
        }
    }
    if (shown == 0) {
        return one_fault("", 1, {{"requirement", subject.match->requirements.front().text}});
    }
    return spread(std::move(faults), shown);
}

}  // namespace vouch::ats
