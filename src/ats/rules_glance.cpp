#include <algorithm>
#include <format>
#include <set>

#include "ats/glance.hpp"
#include "ats/rules.hpp"

// First glance: what is proven and can be seen by a reader of a few seconds.
namespace vouch::ats {
namespace {

using model::FindingLevel;
using model::MatchStatus;
using model::RequirementKind;

constexpr std::string_view nowhere = "/work";
constexpr std::size_t latest_posts = 2;
constexpr std::size_t skills_enough = 3;  // of a requirement that names several

bool is_skill_seen(const Subject& subject, const Glance& glance,
                   const model::RequirementMatch& requirement, std::string_view skill) {
    const bool by_place = std::ranges::any_of(requirement.evidence, [&](const auto& evidence) {
        return evidence.skill == skill && glance.shows(evidence.pointer);
    });
    if (by_place || glance.names(skill)) {
        return true;
    }
    for (const auto* keywords : {&subject.match->stated, &subject.match->unstated}) {
        const auto named = std::ranges::find(*keywords, skill, &model::Keyword::skill);
        if (named != keywords->end() && glance.names(*named)) {
            return true;
        }
    }
    return false;
}

// How much of the requirement shows, 0 to 1; nothing where no place proves it.
std::optional<double> share_seen(const Subject& subject, const Glance& glance,
                                 const model::RequirementMatch& requirement) {
    std::set<std::string_view> skills;
    bool is_proven = false;
    bool is_shown = false;
    for (const auto& evidence : requirement.evidence) {
        if (is_naming_place(evidence.pointer)) {
            continue;
        }
        is_proven = true;
        is_shown = is_shown || glance.shows(evidence.pointer);
        if (!evidence.skill.empty()) {
            skills.insert(evidence.skill);
        }
    }
    if (requirement.status == MatchStatus::missing || !is_proven) {
        return std::nullopt;
    }
    if (skills.empty()) {
        const bool is_named = std::ranges::any_of(requirement.evidence, [&](const auto& evidence) {
            return is_naming_place(evidence.pointer) && glance.shows(evidence.pointer);
        });
        return is_shown || is_named ? 1.0 : 0.0;
    }
    const auto seen = std::ranges::count_if(skills, [&](std::string_view skill) {
        return is_skill_seen(subject, glance, requirement, skill);
    });
    const auto wanted = std::min(skills_enough, skills.size());
    return std::min(1.0, static_cast<double>(seen) / static_cast<double>(wanted));
}

// The place that proves it, which is not looked at.
std::string proving_place(const model::RequirementMatch& requirement) {
    const auto place = std::ranges::find_if(requirement.evidence, [](const auto& evidence) {
        return !is_naming_place(evidence.pointer);
    });
    return place == requirement.evidence.end() ? std::string(nowhere) : place->pointer;
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

Verdict glance_seen(const Subject& subject) {
    if (subject.match == nullptr || subject.match->requirements.empty()) {
        return not_applicable();
    }
    const Glance glance(subject);
    std::vector<Fault> faults;
    double all = 0;
    for (const auto& requirement : subject.match->requirements) {
        const auto share = share_seen(subject, glance, requirement);
        if (!share) {
            continue;
        }
        const bool is_must = requirement.kind == RequirementKind::must;
        const double weight = is_must ? 2 : 1;
        all += weight;
        if (*share < 1) {
            faults.push_back({proving_place(requirement),
                              weight * (1 - *share),
                              {{"requirement", requirement.text}},
                              is_must ? FindingLevel::warning : FindingLevel::hint});
        }
    }
    if (all == 0) {
        return {true, {{std::string(nowhere), 1, {}, FindingLevel::warning, "-none"}}};
    }
    for (auto& fault : faults) {
        fault.share /= all;
    }
    return {true, std::move(faults)};
}

// In the latest posts, the lines that prove something asked come before those that do not.
Verdict glance_order(const Subject& subject) {
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
