#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "match/judgement.hpp"

namespace vouch::match {
namespace {

// A post counts for a topic by what was done there or by its title.
std::set<int> relevant_posts(const Demand& demand, const ResumeIndex& index,
                             const skills::Taxonomy& taxonomy) {
    std::set<int> posts;
    for (const auto& group : demand.skills) {
        for (const auto& skill : group.skills) {
            for (const auto& item : find_support(skill, group.open_ended, index, taxonomy)) {
                const auto post = index.passages[static_cast<std::size_t>(item.passage)].post;
                if (post >= 0 && item.evidence.strength >= strength_enough) {
                    posts.insert(post);
                }
            }
        }
    }
    const auto asked_title = taxonomy.title(demand.source->text);
    for (std::size_t i = 0; i < index.posts.size(); ++i) {
        if (asked_title.title != nullptr && !index.posts[i].family.empty() &&
            index.posts[i].family == asked_title.title->family) {
            posts.insert(static_cast<int>(i));
        }
    }
    for (const auto& passage : index.passages) {
        constexpr double shared_enough = 0.3;  // of the requirement's own words, in a title
        if (passage.place == Place::title && passage.post >= 0 &&
            words_shared(demand.terms, passage) >= shared_enough) {
            posts.insert(passage.post);
        }
    }
    return posts;
}

bool names_a_topic(const Demand& demand) {
    return !demand.skills.empty() ||
           std::ranges::any_of(demand.terms, [](const embed::Term& term) {
               return term.weight == 4 && !std::isdigit(static_cast<unsigned char>(term.stem[0]));
           });
}

std::string in_years(int months) {
    return std::format("{:.1f}", std::floor(months / 1.2) / 10);
}

}  // namespace

Judgement judge_years(const Demand& demand, const ResumeIndex& index,
                      const skills::Taxonomy& taxonomy) {
    Judgement judgement;
    std::set<int> posts;
    if (names_a_topic(demand)) {
        posts = relevant_posts(demand, index, taxonomy);
    } else {
        for (std::size_t i = 0; i < index.posts.size(); ++i) {
            posts.insert(static_cast<int>(i));
        }
    }
    std::vector<MonthSpan> spans;
    for (const auto i : posts) {
        const auto& post = index.posts[static_cast<std::size_t>(i)];
        if (post.paid && post.span) {
            spans.push_back(*post.span);
            judgement.evidence.push_back({post.pointer + "/position", model::Support::years, 0.9,
                                          ""});
        }
    }
    const int months = months_covered(spans);
    const double asked_months = demand.years->min * 12;
    // One month in ten is the blur of dates given by month or year.
    constexpr double blur = 0.9;
    judgement.coverage = asked_months <= 0 ? 1.0
                                           : std::min(1.0, months / (asked_months * blur));
    if (judgement.coverage < 1.0) {
        judgement.reasons.push_back({months > 0 ? "match.years-short" : "match.years-none",
                                     {{"asked", std::format("{:g}", demand.years->min)},
                                      {"shown", in_years(months)}}});
    } else {
        judgement.reasons.push_back({"match.years-shown", {{"shown", in_years(months)}}});
    }
    return judgement;
}

}  // namespace vouch::match
