#include "match/openings.hpp"

#include <algorithm>
#include <map>

namespace vouch::match {
namespace {

constexpr std::size_t strengths_max = 8;
constexpr std::size_t strength_evidence_max = 3;
constexpr std::size_t actions_max = 12;

bool is_listed(Place place) {
    return place == Place::skill || place == Place::skill_group || place == Place::certificate ||
           place == Place::language;
}

// Work, or what stands for it: not a list, not a claim without a place.
bool tells_work(Place place) {
    return place == Place::body || place == Place::title || place == Place::publication ||
           place == Place::award;
}

// The posting asks for it, for something of its kind, or for something it is a kind of.
bool is_asked(skills::SkillIndex skill, const AnalysedPosting& posting,
              const skills::Taxonomy& taxonomy) {
    return std::ranges::any_of(posting.asked, [&](const AskedSkill& asked) {
        return asked.index &&
               (taxonomy.implies(skill, *asked.index) || taxonomy.is_a(*asked.index, skill));
    });
}

struct Shown {
    double weight = 0;
    bool at_work = false;
    std::vector<const Passage*> passages;
};

// Every skill of the résumé that is worth naming, with where it stands.
std::map<skills::SkillIndex, Shown> skills_shown(const Scene& scene,
                                                 const skills::Taxonomy& taxonomy) {
    std::map<skills::SkillIndex, Shown> shown;
    for (const auto& passage : scene.resume.passages) {
        const auto place = passage.text->place;
        if (place == Place::interest || place == Place::language || place == Place::skill_group ||
            place == Place::issuer) {
            continue;
        }
        for (const auto& mention : passage.text->mentions) {
            const auto& known = taxonomy.skill(mention.skill);
            auto& entry = shown[mention.skill];
            if (known.weak || known.kind == skills::Kind::soft || mention.beginner ||
                passage.text->beginner ||
                (!entry.passages.empty() && entry.passages.back() == &passage)) {
                continue;
            }
            entry.weight += tells_work(place) ? 2 : 1;
            entry.at_work = entry.at_work || tells_work(place) || place == Place::certificate;
            entry.passages.push_back(&passage);
        }
    }
    return shown;
}

void add_strengths(model::Match& match, const Scene& scene, const skills::Taxonomy& taxonomy) {
    const auto shown = skills_shown(scene, taxonomy);
    std::vector<const std::pair<const skills::SkillIndex, Shown>*> best;
    for (const auto& entry : shown) {
        if (entry.second.at_work && !is_asked(entry.first, scene.posting, taxonomy)) {
            best.push_back(&entry);
        }
    }
    std::ranges::stable_sort(best, std::greater{},
                             [](const auto* entry) { return entry->second.weight; });
    best.resize(std::min(best.size(), strengths_max));
    for (const auto* entry : best) {
        model::Strength strength;
        strength.skill = taxonomy.skill(entry->first).name;
        for (const auto* passage : entry->second.passages) {
            if (strength.evidence.size() < strength_evidence_max) {
                strength.evidence.push_back(passage->pointer);
            }
        }
        match.strengths.push_back(std::move(strength));
    }
}

// Shown at work, but not where a reader in a hurry and a machine look first.
void list_unlisted_skills(model::Match& match, const Scene& scene) {
    for (const auto& wanted : scene.posting.keywords) {
        const auto& asked = scene.posting.asked[wanted.asked];
        const auto& found = scene.of(wanted.asked);
        const bool listed = std::ranges::any_of(found, [&](const SkillEvidence& item) {
            return is_listed(scene.passage(item.passage).text->place);
        });
        const bool can_be_listed = asked.index && asked.kind != skills::Kind::soft &&
                                   asked.kind != skills::Kind::certificate &&
                                   asked.kind != skills::Kind::licence &&
                                   asked.kind != skills::Kind::language && !asked.weak;
        if (listed || !can_be_listed || found.empty() || found.front().strength < strength_enough ||
            found.front().how == model::Support::described ||
            found.front().how == model::Support::broader) {
            continue;
        }
        match.quick_actions.push_back(
            {"",
             scene.passage(found.front().passage).pointer,
             {"match.action-list-skill", {{"skill", asked.spelling.text}}}});
    }
}

void date_certificates(model::Match& match, const Scene& scene) {
    for (const auto& requirement : match.requirements) {
        for (const auto& evidence : requirement.evidence) {
            const auto undated = std::ranges::find(scene.resume.undated_certificates,
                                                   evidence.pointer, &UndatedCertificate::pointer);
            if (undated != scene.resume.undated_certificates.end()) {
                match.quick_actions.push_back(
                    {requirement.id,
                     evidence.pointer,
                     {"match.action-date-certificate", {{"certificate", undated->name}}}});
            }
        }
    }
}

void state_language_levels(model::Match& match, std::size_t at, const Scene& scene) {
    for (const auto& evidence : match.requirements[at].evidence) {
        const auto held =
            std::ranges::find(scene.resume.languages, evidence.pointer, &HeldLanguage::pointer);
        if (held != scene.resume.languages.end() && held->level == 0) {
            match.quick_actions.push_back(
                {match.requirements[at].id,
                 evidence.pointer,
                 {"match.action-language-level", {{"language", held->language}}}});
        }
    }
}

// Posts that would count towards the years asked if they said when they were.
void date_posts(model::Match& match, std::size_t at, const Scene& scene) {
    for (const auto index : posts_that_count(scene.posting.demands[at], scene)) {
        const auto& post = scene.resume.posts[static_cast<std::size_t>(index)];
        if (post.paid && !post.span) {
            match.quick_actions.push_back({match.requirements[at].id,
                                           post.pointer + "/startDate",
                                           {"match.action-date-post"}});
        }
    }
}

}  // namespace

void find_openings(model::Match& match, const Scene& scene, const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 0; i < match.requirements.size(); ++i) {
        if (match.requirements[i].status == model::MatchStatus::met) {
            continue;
        }
        const auto& demand = scene.posting.demands[i];
        state_language_levels(match, i, scene);
        if (demand.years) {
            date_posts(match, i, scene);
        }
        if (demand.asks_place) {
            match.quick_actions.push_back(
                {match.requirements[i].id, "/basics/location", {"match.action-say-place"}});
        }
    }
    date_certificates(match, scene);
    list_unlisted_skills(match, scene);
    if (match.quick_actions.size() > actions_max) {
        match.quick_actions.resize(actions_max);
    }
    add_strengths(match, scene, taxonomy);
}

}  // namespace vouch::match
