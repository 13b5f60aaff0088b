#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <set>

#include "match/judgement.hpp"

namespace vouch::match {
namespace {

constexpr double title_shared_enough = 0.5;

// How much of a title the requirement names, in its words or its skills; rank says nothing.
double title_shared(std::string_view title, const Demand& demand) {
    constexpr auto ranks = std::to_array<std::string_view>({
        "senior",
        "junior",
        "lead",
        "staff",
        "principal",
        "head",
        "chief",
        "intern",
        "trainee",
        "assistant",
        "deputy",
        "manager",
        "freelance",
        "associate",
    });
    std::vector<std::string> asked;
    for (const auto& term : demand.terms) {
        asked.push_back(term.stem);
    }
    for (const auto& group : demand.skills) {
        for (const auto& skill : group.skills) {
            for (const auto& term : embed::terms(skill.name)) {
                asked.push_back(term.stem);
            }
        }
    }
    double all = 0;
    double shared = 0;
    bool tells = false;
    for (const auto& term : embed::terms(title)) {
        const bool is_rank = std::ranges::any_of(
            ranks, [&](std::string_view rank) { return embed::stem(rank) == term.stem; });
        if (term.weight < 4 || is_rank) {
            continue;
        }
        const double weight = is_general_stem(term.stem) ? 0.25 : 1.0;
        all += weight;
        if (std::ranges::find(asked, term.stem) != asked.end()) {
            shared += weight;
            tells = tells || !is_general_stem(term.stem);
        }
    }
    return tells ? shared / all : 0.0;  // "engineer" alone makes no two titles one
}

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
        const auto& post = index.posts[i];
        const bool same_title = asked_title.title != nullptr && post.title_known != nullptr &&
                                post.title_known->normal == asked_title.title->normal;
        if (same_title || title_shared(post.title, demand) >= title_shared_enough) {
            posts.insert(static_cast<int>(i));
        }
    }
    return posts;
}

// The topic is shown, but only where nothing is dated: in the skills list or the summary.
bool shows_topic(const Demand& demand, const ResumeIndex& index, const skills::Taxonomy& taxonomy) {
    return std::ranges::any_of(demand.skills, [&](const Alternatives& group) {
        return judge_skills(group, index, taxonomy).coverage >= 1.0;
    });
}

// Posts of the posting's own kind: who is proven in the topic worked on it there too, whether or
// not each line says so.
std::set<int> posts_of_family(const ResumeIndex& index, const skills::Title* title) {
    std::set<int> posts;
    for (std::size_t i = 0; i < index.posts.size(); ++i) {
        const auto* known = index.posts[i].title_known;
        if (title != nullptr && known != nullptr && known->family == title->family) {
            posts.insert(static_cast<int>(i));
        }
    }
    return posts;
}

bool names_a_topic(const Demand& demand) {
    return !demand.skills.empty() || std::ranges::any_of(demand.terms, [](const embed::Term& term) {
        return term.weight == 4 && !std::isdigit(static_cast<unsigned char>(term.stem[0]));
    });
}

std::string in_years(int months) {
    return std::format("{:.1f}", std::floor(months / 1.2) / 10);
}

}  // namespace

Judgement judge_years(const Demand& demand, const ResumeIndex& index,
                      const skills::Taxonomy& taxonomy, const model::Posting& posting) {
    Judgement judgement;
    std::set<int> posts;
    if (names_a_topic(demand) && demand.years->min > 0) {
        posts = relevant_posts(demand, index, taxonomy);
        if (!posts.empty() || shows_topic(demand, index, taxonomy)) {
            posts.merge(posts_of_family(index, taxonomy.title(posting.title).title));
        }
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
            judgement.evidence.push_back(
                {post.pointer + "/position", model::Support::years, 0.9, ""});
        }
    }
    const int months = months_covered(spans);
    const double asked_months = demand.years->min * 12;
    // One month in ten is the blur of dates given by month or year.
    constexpr double blur = 0.9;
    judgement.coverage = asked_months <= 0 ? 1.0 : std::min(1.0, months / (asked_months * blur));
    if (judgement.coverage < 1.0) {
        judgement.reasons.push_back(
            {months > 0 ? "match.years-short" : "match.years-none",
             {{"asked", std::format("{:g}", demand.years->min)}, {"shown", in_years(months)}}});
    } else {
        judgement.reasons.push_back({"match.years-shown", {{"shown", in_years(months)}}});
    }
    return judgement;
}

}  // namespace vouch::match
