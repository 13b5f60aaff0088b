#include <algorithm>
#include <cmath>
#include <format>
#include <set>

#include "match/judgement.hpp"

namespace vouch::match {
namespace {

constexpr double title_shared_enough = 0.5;
// A post that counts and says not when it was: some years, none of them proven.
constexpr double undated_strength = 0.5;

// How much of a title the requirement names, in its words or its skills; rank says nothing.
double title_shared(const Post& post, const Demand& demand) {
    static const auto ranks = [] {
        std::vector<WordId> ids;
        for (const auto word :
             {"senior", "junior", "lead", "staff", "principal", "head", "chief", "intern",
              "trainee", "assistant", "deputy", "manager", "freelance", "associate"}) {
            ids.push_back(stemmed_word_id(word));
        }
        return WordSet(std::move(ids));
    }();
    double all = 0;
    double shared = 0;
    bool tells = false;
    for (const auto& word : post.title_words) {
        if (word.weight < 4 || ranks.contains(word.id)) {
            continue;
        }
        const double weight = word.general ? 0.25 : 1.0;
        all += weight;
        if (demand.topic.contains(word.id)) {
            shared += weight;
            tells = tells || !word.general;
        }
    }
    return tells ? shared / all : 0.0;  // "engineer" alone makes no two titles one
}

// A post counts for a topic by its title, and by what was done there unless a role is asked.
std::set<int> relevant_posts(const Demand& demand, const Scene& scene) {
    std::set<int> posts;
    for (const auto& group : demand.skills) {
        for (const auto asked : group.skills) {
            for (const auto& item : scene.of(asked)) {
                const auto post = scene.passage(item.passage).post;
                const bool tells = !demand.years->in_role ||
                                   scene.passage(item.passage).text->place == Place::title;
                if (post >= 0 && tells && item.strength >= strength_enough) {
                    posts.insert(post);
                }
            }
        }
    }
    for (std::size_t i = 0; i < scene.resume.posts.size(); ++i) {
        const auto& post = scene.resume.posts[i];
        const bool same_title = demand.title != nullptr && post.title_known != nullptr &&
                                post.title_known->normal == demand.title->normal;
        // a role is told by any word of its own: "a security, police or armed forces role"
        const double shared = title_shared(post, demand);
        if (same_title || shared >= title_shared_enough || (demand.years->in_role && shared > 0)) {
            posts.insert(static_cast<int>(i));
        }
    }
    return posts;
}

// The topic is shown, but only where nothing is dated: in the skills list or the summary.
bool shows_topic(const Demand& demand, const Scene& scene) {
    return std::ranges::any_of(demand.skills, [&](const Alternatives& group) {
        return judge_skills(group, scene).coverage >= 1.0;
    });
}

// Posts of the posting's own kind: who is proven in the topic worked on it there too, whether or
// not each line says so.
std::set<int> posts_of_family(const Scene& scene) {
    std::set<int> posts;
    const auto* title = scene.posting.title;
    for (std::size_t i = 0; i < scene.resume.posts.size(); ++i) {
        const auto* known = scene.resume.posts[i].title_known;
        if (title != nullptr && known != nullptr && known->family == title->family) {
            posts.insert(static_cast<int>(i));
        }
    }
    return posts;
}

bool names_a_topic(const Demand& demand) {
    return !demand.skills.empty() || std::ranges::any_of(demand.words, [](const Word& word) {
        return word.weight == 4 && !std::isdigit(static_cast<unsigned char>(word.initial));
    });
}

std::string in_years(int months) {
    return std::format("{:.1f}", std::floor(months / 1.2) / 10);
}

}  // namespace

std::set<int> posts_that_count(const Demand& demand, const Scene& scene) {
    std::set<int> posts;
    if (names_a_topic(demand) && demand.years->min > 0) {
        posts = relevant_posts(demand, scene);
        if (!posts.empty() || (!demand.years->in_role && shows_topic(demand, scene))) {
            posts.merge(posts_of_family(scene));
        }
        return posts;
    }
    for (std::size_t i = 0; i < scene.resume.posts.size(); ++i) {
        posts.insert(static_cast<int>(i));
    }
    return posts;
}

Judgement judge_years(const Demand& demand, const Scene& scene) {
    Judgement judgement;
    const auto& held = scene.resume.posts;
    std::vector<MonthSpan> spans;
    bool undated = false;
    for (const auto i : posts_that_count(demand, scene)) {
        const auto& post = held[static_cast<std::size_t>(i)];
        if (!post.paid) {
            continue;
        }
        if (post.span) {
            spans.push_back(*post.span);
        }
        undated = undated || !post.span;
        judgement.evidence.push_back({post.pointer + "/position", model::Support::years,
                                      post.span ? 0.9 : undated_strength, ""});
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
    if (undated && judgement.coverage < undated_strength) {
        judgement.coverage = undated_strength;
        judgement.reasons = {
            {"match.years-undated", {{"asked", std::format("{:g}", demand.years->min)}}}};
    }
    return judgement;
}

}  // namespace vouch::match
