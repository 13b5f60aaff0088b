#include "match/analysed_posting.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t keywords_max = 500;

using Mentions = std::vector<std::vector<skills::Mention>>;

// The skill as the posting writes it, found in its requirements.
SkillName posting_spelling(const AskedSkill& skill, const model::Posting& posting,
                           const Mentions& mentions) {
    if (!skill.index) {
        return skill.name;
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const auto found = std::ranges::find(mentions[i], skill.index, &skills::Mention::skill);
        if (found != mentions[i].end()) {
            return skill_name(std::string_view(posting.requirements[i].text)
                                  .substr(found->begin, found->end - found->begin));
        }
    }
    return skill.name;
}

// The posting's skills, those of requirements first, each once. What only the duties name is
// nice to have.
void add_keywords(AnalysedPosting& analysed, AskedSkills& asked, const Mentions& mentions) {
    const auto& posting = analysed.posting;
    std::set<std::string> seen;
    const auto add = [&](const std::string& name, model::RequirementKind kind) {
        if (analysed.keywords.size() < keywords_max && seen.insert(text::fold(name)).second) {
            auto skill = asked.named(name);
            skill.spelling = posting_spelling(skill, posting, mentions);
            analysed.keywords.push_back({asked.add(std::move(skill)), kind});
        }
    };
    for (const auto kind : {model::RequirementKind::must, model::RequirementKind::nice}) {
        for (const auto& requirement : posting.requirements) {
            if (requirement.kind == kind) {
                std::ranges::for_each(requirement.skills,
                                      [&](const auto& name) { add(name, kind); });
            }
        }
    }
    for (const auto& name : posting.skills) {
        add(name, model::RequirementKind::nice);
    }
}

// Which demand asks each skill: the first that does.
void link_skills(AnalysedPosting& analysed) {
    for (std::size_t i = analysed.demands.size(); i-- > 0;) {
        for (const auto& group : analysed.demands[i].skills) {
            for (const auto asked : group.skills) {
                analysed.asked[asked].requirement = static_cast<int>(i);
            }
        }
    }
}

// Gives their vectors to what work may tell of without naming it: demands that name nothing, and
// with vectors of meaning the skills that can be described, and the requirements that ask them.
void embed_asked(AnalysedPosting& analysed, const embed::Embedder& embedder) {
    std::vector<embed::Vector*> wanting;
    std::vector<std::string_view> texts;
    std::vector<bool> describes(analysed.demands.size());
    if (analysed.scale.of_meaning) {
        for (auto& asked : analysed.asked) {
            if (asked.can_be_described()) {
                wanting.push_back(&asked.vector);
                texts.emplace_back(asked.name.text);
                if (asked.requirement >= 0) {
                    describes[static_cast<std::size_t>(asked.requirement)] = true;
                }
            }
        }
    }
    for (std::size_t i = 0; i < analysed.demands.size(); ++i) {
        if (describes[i] || analysed.demands[i].judged_by_words()) {
            wanting.push_back(&analysed.demands[i].vector);
            texts.emplace_back(analysed.posting.requirements[i].text);
        }
    }
    if (texts.empty()) {
        return;
    }
    auto vectors = embedder.embed(texts);
    for (std::size_t i = 0; i < wanting.size() && i < vectors.size(); ++i) {
        *wanting[i] = std::move(vectors[i]);
    }
}

}  // namespace

bool AnalysedPosting::needs_vectors() const {
    const auto has_vector = [](const auto& one) { return !one.vector.empty(); };
    return std::ranges::any_of(demands, has_vector) || std::ranges::any_of(asked, has_vector);
}

AnalysedPosting analyse_posting(model::Posting posting, const skills::Taxonomy& taxonomy,
                                const embed::Embedder& embedder) {
    AnalysedPosting analysed;
    analysed.posting = std::move(posting);
    analysed.embedder = embedder.name();
    analysed.scale = embedder.scale();
    analysed.title = taxonomy.title(analysed.posting.title).title;
    const auto& requirements = analysed.posting.requirements;
    AskedSkills asked(taxonomy);
    Mentions mentions;
    for (std::size_t i = 0; i < std::min(requirements.size(), requirements_max); ++i) {
        mentions.push_back(taxonomy.find(requirements[i].text));
        analysed.demands.push_back(
            analyse_requirement(requirements[i], mentions.back(), taxonomy, asked));
        for (const auto& choice : analysed.demands.back().languages) {
            analysed.languages.insert(analysed.languages.end(), choice.languages.begin(),
                                      choice.languages.end());
        }
    }
    add_keywords(analysed, asked, mentions);
    analysed.asked = std::move(asked).take();
    link_skills(analysed);
    embed_asked(analysed, embedder);
    return analysed;
}

}  // namespace vouch::match
