#include "ats/rules.hpp"

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

}  // namespace

Verdict requirements_must(const Subject& subject) {
    return requirements_of(subject, RequirementKind::must, FindingLevel::problem);
}

Verdict requirements_nice(const Subject& subject) {
    return requirements_of(subject, RequirementKind::nice, FindingLevel::hint);
}

}  // namespace vouch::ats
