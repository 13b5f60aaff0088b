#include <algorithm>
#include <format>
#include <set>

#include "ats/rules.hpp"
#include "base/text.hpp"

namespace vouch::ats {
namespace {

using model::FindingLevel;

bool is_soft(const Subject& subject, const model::Keyword& keyword) {
    const auto known = subject.taxonomy.lookup(keyword.skill);
    return known && subject.taxonomy.skill(*known).kind == skills::Kind::soft;
}

// Said by the posting's name: all of it. Proven under another name: some systems will see it,
// plain word search will not.
constexpr double unstated_points = 0.4;

Verdict keywords_of(const Subject& subject, bool soft) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    double all = 0;
    std::vector<Fault> faults;
    const auto weigh = [&](const std::vector<model::Keyword>& keywords, double points,
                           std::string_view variant, FindingLevel level) {
        for (const auto& keyword : keywords) {
            if (is_soft(subject, keyword) != soft) {
                continue;
            }
            const double weight = keyword.kind == model::RequirementKind::must ? 2 : 1;
            all += weight;
            if (points < 1) {
                faults.push_back({keyword.evidence.empty() ? std::string("/skills")
                                                           : keyword.evidence.front().pointer,
                                  weight * (1 - points),
                                  {{"skill", keyword.posting_spelling}},
                                  level,
                                  variant});
            }
        }
    };
    weigh(subject.match->stated, 1, "", FindingLevel::passed);
    weigh(subject.match->unstated, unstated_points, "", FindingLevel::hint);
    weigh(subject.match->missing, 0, "-missing", FindingLevel::warning);
    if (all == 0) {
        return not_applicable();
    }
    for (auto& fault : faults) {
        fault.share /= all;
    }
    return {true, std::move(faults)};
}

// Everything but lists, folded, for looking a listed skill up in the work.
std::string told_text(const Subject& subject) {
    std::string told;
    for (const auto& bullet : subject.bullets) {
        told += " " + text::fold(bullet.text);
    }
    for (const auto& work : subject.resume.work) {
        told += " " + text::fold(work.summary) + " " + text::fold(work.position);
    }
    for (const auto& project : subject.resume.projects) {
        told += " " + text::fold(project.description);
    }
    return told + " " + text::fold(subject.resume.basics.summary);
}

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

Verdict skills_stated(const Subject& subject) {
    return keywords_of(subject, false);
}

// A proven must-have skill stands both in the list, where systems look, and in the work, where
// people do.
Verdict skills_placed(const Subject& subject) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    std::string listed;
    for (const auto& group : subject.resume.skills) {
        listed += " | " + group.name;
        for (const auto& keyword : group.keywords) {
            listed += " | " + keyword.text;
        }
    }
    for (const auto& language : subject.resume.languages) {
        listed += " | " + language.language;
    }
    for (const auto& certificate : subject.resume.certificates) {
        listed += " | " + certificate.name;
    }
    listed = text::fold(listed);
    const auto told = told_text(subject);
    std::vector<Fault> faults;
    std::size_t proven = 0;
    for (const auto* keywords : {&subject.match->stated, &subject.match->unstated}) {
        for (const auto& keyword : *keywords) {
            const auto known = subject.taxonomy.lookup(keyword.skill);
            const auto kind = known ? subject.taxonomy.skill(*known).kind : skills::Kind::domain;
            if (keyword.kind != model::RequirementKind::must || kind == skills::Kind::soft) {
                continue;
            }
            ++proven;
            const bool is_paper = kind == skills::Kind::language ||
                                  kind == skills::Kind::certificate ||
                                  kind == skills::Kind::licence;
            const bool in_list = names_keyword(listed, keyword);
            const bool in_work = is_paper || names_keyword(told, keyword);
            if (!in_list || !in_work) {
                faults.push_back({in_list ? "/work" : "/skills",
                                  in_list || in_work ? 0.5 : 1.0,
                                  {{"skill", keyword.posting_spelling}},
                                  FindingLevel::hint});
            }
        }
    }
    const bool asks_any = std::ranges::count(subject.match->missing, model::RequirementKind::must,
                                             &model::Keyword::kind) > 0;
    if (proven == 0) {
        return asks_any ? Verdict{true, {{"/skills", 1, {}, FindingLevel::hint, "-none"}}}
                        : not_applicable();
    }
    for (auto& fault : faults) {
        fault.share /= static_cast<double>(proven);
    }
    return {true, std::move(faults)};
}

Verdict skills_soft(const Subject& subject) {
    return keywords_of(subject, true);
}

// Half of what the list claims should be met again in the work.
Verdict skills_backed(const Subject& subject) {
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

Verdict skills_count(const Subject& subject) {
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

Verdict skills_repeated(const Subject& subject) {
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
