#include "match/rank.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <set>

#include "base/text.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t named_max = 3;
constexpr std::size_t name_code_points_max = 40;

// A requirement's text, short enough for a list in one line.
std::string short_text(std::string_view words) {
    auto text = text::squeeze_spaces(words);
    if (text::count_code_points(text) <= name_code_points_max) {
        return text;
    }
    const auto offsets = text::code_point_offsets(text);
    const auto cut = std::ranges::lower_bound(offsets, name_code_points_max - 1) - offsets.begin();
    text.resize(static_cast<std::size_t>(cut));
    text.resize(std::min(text.size(), text.rfind(' ')));
    return text + "…";
}

struct Musts {
    std::size_t all = 0;
    std::size_t met = 0;
    std::vector<std::string> missing;
    std::vector<std::string> partial;
};

Musts musts_of(const model::Match& match) {
    Musts musts;
    for (const auto& requirement : match.requirements) {
        if (requirement.kind != model::RequirementKind::must) {
            continue;
        }
        ++musts.all;
        if (requirement.status == model::MatchStatus::met) {
            ++musts.met;
            continue;
        }
        auto& list =
            requirement.status == model::MatchStatus::missing ? musts.missing : musts.partial;
        list.push_back(short_text(requirement.text));
    }
    return musts;
}

std::string listed(std::vector<std::string> names) {
    const auto more = names.size() > named_max ? names.size() - named_max : 0;
    names.resize(names.size() - more);
    return text::join(names, "; ") + (more > 0 ? "; +" + std::to_string(more) : "");
}

WordId name_id(const std::string& name) {
    return word_id(text::fold(name));
}

std::vector<Sketch::Skill> sorted_skills(const std::map<WordId, float>& weights) {
    std::vector<Sketch::Skill> skills;
    for (const auto& [name, weight] : weights) {
        skills.push_back({name, weight});
    }
    return skills;
}

void add_with_implied(std::set<skills::SkillIndex>& held, skills::SkillIndex skill,
                      const skills::Taxonomy& taxonomy) {
    if (!held.insert(skill).second) {
        return;
    }
    const auto& known = taxonomy.skill(skill);
    for (const auto* more : {&known.parents, &known.implies}) {
        for (const auto other : *more) {
            add_with_implied(held, other, taxonomy);
        }
    }
}

// How much of what is asked the other has, 0 to 1.
double skills_shared(const std::vector<Sketch::Skill>& a, const std::vector<Sketch::Skill>& b) {
    double asked = 0;
    double shared = 0;
    auto other = a.begin();
    for (const auto& skill : b) {
        asked += static_cast<double>(skill.weight);
        while (other != a.end() && other->name < skill.name) {
            ++other;
        }
        shared +=
            other != a.end() && other->name == skill.name ? static_cast<double>(skill.weight) : 0.0;
    }
    return asked > 0 ? shared / asked : 0.0;
}

double dot(const embed::Vector& a, const embed::Vector& b) {
    float sum = 0;
    const auto size = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < size; ++i) {
        sum += a[i] * b[i];
    }
    return static_cast<double>(sum);
}

}  // namespace

double must_coverage(const model::Match& match) {
    const auto musts = musts_of(match);
    return musts.all == 0 ? 1.0
                          : (static_cast<double>(musts.met) +
                             0.5 * static_cast<double>(musts.partial.size())) /
                                static_cast<double>(musts.all);
}

bool ranks_before(const model::Match& a, const model::Match& b) {
    return a.fit != b.fit ? a.fit > b.fit : must_coverage(a) > must_coverage(b);
}

Message reason_of_rank(const model::Match& match) {
    const auto musts = musts_of(match);
    Message reason{"match.rank-no-musts"};
    if (musts.all == 0) {
        return reason;
    }
    const auto& open = musts.missing.empty() ? musts.partial : musts.missing;
    reason.code = open.empty()            ? "match.rank-all-met"
                  : musts.missing.empty() ? "match.rank-partial"
                                          : "match.rank-missing";
    reason.params = {{"met", std::to_string(musts.met)}, {"of", std::to_string(musts.all)}};
    if (!open.empty()) {
        reason.params.emplace_back("open", listed(open));
    }
    return reason;
}

Sketch sketch(const AnalysedPosting& posting, const skills::Taxonomy& taxonomy,
              const embed::Embedder& embedder) {
    Sketch made;
    std::map<WordId, float> weights;
    for (const auto& keyword : posting.keywords) {
        const auto& asked = posting.asked[keyword.asked];
        const auto& name = asked.index ? taxonomy.skill(*asked.index).name : asked.name.text;
        const auto weight = keyword.kind == model::RequirementKind::must ? 1.0F : 0.4F;
        weights.try_emplace(name_id(name), weight);
    }
    made.skills = sorted_skills(weights);
    made.family = posting.title == nullptr ? 0 : name_id(posting.title->family);
    std::string text = posting.posting.title;
    for (const auto& requirement : posting.posting.requirements) {
        text += ". " + requirement.text;
    }
    made.vector = embedder.embed(std::vector<std::string_view>{text}).front();
    return made;
}

Sketch sketch(const ResumeIndex& resume, const skills::Taxonomy& taxonomy,
              const embed::Embedder& embedder) {
    Sketch made;
    std::set<skills::SkillIndex> held;
    std::string text;
    for (const auto& passage : resume.passages) {
        for (const auto& mention : passage.text->mentions) {
            add_with_implied(held, mention.skill, taxonomy);
        }
        if (passage.text->place == Place::title || passage.text->place == Place::summary ||
            passage.text->place == Place::skill) {
            text += (text.empty() ? "" : ". ") + passage.text->text;
        }
    }
    std::map<WordId, float> weights;
    for (const auto skill : held) {
        weights[name_id(taxonomy.skill(skill).name)] = 1;
    }
    made.skills = sorted_skills(weights);
    const auto known = std::ranges::find_if(
        resume.posts, [](const Post& post) { return post.title_known != nullptr; });
    made.family = known == resume.posts.end() ? 0 : name_id(known->title_known->family);
    made.vector = embedder.embed(std::vector<std::string_view>{text}).front();
    return made;
}

std::vector<std::size_t> shortlist(const Sketch& one, std::span<const Sketch> many,
                                   std::size_t most) {
    struct Scored {
        double score = 0;
        std::size_t index = 0;
    };
    std::vector<Scored> scored;
    scored.reserve(many.size());
    for (std::size_t i = 0; i < many.size(); ++i) {
        const auto& other = many[i];
        const bool same_family = one.family != 0 && one.family == other.family;
        // Skills decide; meaning and the kind of work order those that share few or none.
        const auto score = skills_shared(one.skills, other.skills) + dot(one.vector, other.vector) +
                           (same_family ? 0.15 : 0.0);
        scored.push_back({score, i});
    }
    const auto count = std::min(most, scored.size());
    const auto better = [](const Scored& a, const Scored& b) {
        return a.score != b.score ? a.score > b.score : a.index < b.index;
    };
    std::ranges::partial_sort(scored, scored.begin() + static_cast<std::ptrdiff_t>(count), better);
    scored.resize(count);
    return scored | std::views::transform(&Scored::index) | std::ranges::to<std::vector>();
}

}  // namespace vouch::match
