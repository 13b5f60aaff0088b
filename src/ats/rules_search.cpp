#include <algorithm>

#include "ats/rules.hpp"
#include "base/text.hpp"

// Literal search: what a recruiter's search and a system's filter find by the posting's words.
namespace vouch::ats {
namespace {

using model::FindingLevel;
using model::RequirementKind;

bool is_soft(const Subject& subject, const model::Keyword& keyword) {
    const auto known = subject.taxonomy.lookup(keyword.skill);
    return known && subject.taxonomy.skill(*known).kind == skills::Kind::soft;
}

// Of the proven keywords, musts twice, those that stand under no name the posting uses are lost.
Verdict keywords_of(const Subject& subject, bool soft) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    const auto weight_of = [](const model::Keyword& keyword) {
        return keyword.kind == RequirementKind::must ? 2.0 : 1.0;
    };
    const auto& match = *subject.match;
    double all = 0;
    for (const auto& keyword : match.stated) {
        all += is_soft(subject, keyword) == soft ? weight_of(keyword) : 0.0;
    }
    std::vector<Fault> faults;
    for (const auto& keyword : match.unstated) {
        if (is_soft(subject, keyword) == soft) {
            all += weight_of(keyword);
            faults.push_back({keyword.evidence.empty() ? std::string("/skills")
                                                       : keyword.evidence.front().pointer,
                              weight_of(keyword),
                              {{"skill", keyword.posting_spelling}},
                              FindingLevel::hint});
        }
    }
    if (all == 0) {
        const bool is_any_missing = std::ranges::any_of(
            match.missing, [&](const auto& keyword) { return is_soft(subject, keyword) == soft; });
        return is_any_missing ? Verdict{true, {{"/skills", 1, {}, FindingLevel::hint, "-none"}}}
                              : not_applicable();
    }
    for (auto& fault : faults) {
        fault.share /= all;
    }
    return {true, std::move(faults)};
}

std::string listed_text(const Subject& subject) {
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
    return text::fold(listed);
}

}  // namespace

Verdict search_stated(const Subject& subject) {
    return keywords_of(subject, false);
}

Verdict search_soft(const Subject& subject) {
    return keywords_of(subject, true);
}

// A proven must-have skill stands both in the list, where systems look, and in the work, where
// people do.
Verdict search_placed(const Subject& subject) {
    if (subject.match == nullptr) {
        return not_applicable();
    }
    const auto listed = listed_text(subject);
    const auto told = told_text(subject);
    std::vector<Fault> faults;
    std::size_t proven = 0;
    for (const auto* keywords : {&subject.match->stated, &subject.match->unstated}) {
        for (const auto& keyword : *keywords) {
            const auto known = subject.taxonomy.lookup(keyword.skill);
            const auto kind = known ? subject.taxonomy.skill(*known).kind : skills::Kind::domain;
            if (keyword.kind != RequirementKind::must || kind == skills::Kind::soft) {
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
    const bool asks_any = std::ranges::count(subject.match->missing, RequirementKind::must,
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

}  // namespace vouch::ats
