#include <algorithm>
#include <format>
#include <set>

#include "ats/rules.hpp"
#include "base/text.hpp"

// The lists of skills by themselves.
namespace vouch::ats {
namespace {

using model::FindingLevel;

std::set<skills::SkillIndex> told_skills(const Subject& subject) {
    std::set<skills::SkillIndex> told;
    for (const auto& bullet : subject.bullets) {
        for (const auto& mention : subject.taxonomy.find(bullet.text)) {
            if (mention.skill && !mention.negated) {
                told.insert(*mention.skill);
            }
        }
    }
    return told;
}

}  // namespace

// Half of what the list claims should be met again in the work.
Verdict lists_backed(const Subject& subject) {
    constexpr double share_wanted = 0.5;
    const auto told = told_text(subject);
    const auto told_known = told_skills(subject);
    std::vector<Fault> faults;
    std::size_t listed = 0;
    const auto& groups = subject.resume.skills;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t k = 0; k < groups[g].keywords.size(); ++k) {
            const auto& keyword = groups[g].keywords[k].text;
            ++listed;
            const auto known = subject.taxonomy.lookup(keyword);
            const bool backed =
                told.find(text::fold(keyword)) != std::string::npos ||
                (known && std::ranges::any_of(told_known, [&](skills::SkillIndex index) {
                     return subject.taxonomy.implies(index, *known);
                 }));
            if (!backed) {
                faults.push_back({std::format("/skills/{}/keywords/{}", g, k),
                                  0,
                                  {{"skill", keyword}},
                                  FindingLevel::hint});
            }
        }
    }
    if (listed == 0 || subject.bullets.empty()) {
        return not_applicable();
    }
    const double share = 1 - static_cast<double>(faults.size()) / static_cast<double>(listed);
    if (share >= share_wanted) {
        return passed();
    }
    const double lost = 1 - share / share_wanted;
    for (auto& fault : faults) {
        fault.share = lost / static_cast<double>(faults.size());
    }
    return {true, std::move(faults)};
}

Verdict lists_count(const Subject& subject) {
    constexpr std::size_t fewest = 5;
    constexpr std::size_t most = 40;
    std::size_t count = 0;
    for (const auto& group : subject.resume.skills) {
        count += std::max<std::size_t>(1, group.keywords.size());
    }
    if (count == 0) {
        return not_applicable();  // structure-skills says it
    }
    return count >= fewest && count <= most
               ? passed()
               : one_fault("/skills", 1, {{"count", std::to_string(count)}}, FindingLevel::hint);
}

Verdict lists_repeated(const Subject& subject) {
    std::set<std::string> seen;
    std::vector<Fault> faults;
    const auto& groups = subject.resume.skills;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (std::size_t k = 0; k < groups[g].keywords.size(); ++k) {
            const auto& keyword = groups[g].keywords[k].text;
            if (!seen.insert(text::fold(subject.taxonomy.canonical(keyword))).second) {
                faults.push_back({std::format("/skills/{}/keywords/{}", g, k),
                                  0,
                                  {{"skill", keyword}},
                                  FindingLevel::hint});
            }
        }
    }
    return seen.empty() ? not_applicable() : spread(std::move(faults), 3);
}

}  // namespace vouch::ats
