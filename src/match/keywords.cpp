#include "match/keywords.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "match/signs.hpp"
#include "match/support.hpp"

namespace vouch::match {
namespace {

constexpr std::size_t wanted_max = 500;
constexpr double unstated_enough = 0.5;  // under another name, or described
constexpr double signs_enough = 0.4;     // of a quality: one place that shows it

struct Wanted {
    AskedSkill skill;
    model::RequirementKind kind = model::RequirementKind::nice;
};

// The posting's skills, those of requirements first, each once. What only the duties name is
// nice to have.
std::vector<Wanted> wanted_skills(const model::Posting& posting, const skills::Taxonomy& taxonomy) {
    std::vector<Wanted> wanted;
    std::set<std::string> seen;
    const auto add = [&](const std::string& name, model::RequirementKind kind) {
        if (wanted.size() < wanted_max && seen.insert(text::fold(name)).second) {
            wanted.push_back({asked_skill(name, taxonomy), kind});
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
    return wanted;
}

// As the posting writes it, found in its requirements.
std::string posting_spelling(const AskedSkill& skill, const model::Posting& posting,
                             const skills::Taxonomy& taxonomy) {
    for (const auto& requirement : posting.requirements) {
        for (const auto& mention : taxonomy.find(requirement.text)) {
            if (skill.index && mention.skill == skill.index) {
                return requirement.text.substr(mention.begin, mention.end - mention.begin);
            }
        }
    }
    return skill.name;
}

}  // namespace

void sort_keywords(model::Match& match, const model::Posting& posting, const ResumeIndex& index,
                   const skills::Taxonomy& taxonomy) {
    for (const auto& wanted : wanted_skills(posting, taxonomy)) {
        model::Keyword keyword;
        keyword.skill = wanted.skill.name;
        keyword.posting_spelling = posting_spelling(wanted.skill, posting, taxonomy);
        keyword.kind = wanted.kind;
        auto asked = wanted.skill;
        asked.spelling = keyword.posting_spelling;
        const auto found = find_support(asked, false, index, taxonomy);
        bool by_name = false;
        double strongest = 0;
        for (const auto& item : found) {
            strongest = std::max(strongest, item.evidence.strength);
            by_name = by_name || item.by_name;
            if (keyword.evidence.size() < 3 && item.evidence.strength >= strength_some) {
                keyword.evidence.push_back(item.evidence);
            }
        }
        if (by_name) {
            match.stated.push_back(std::move(keyword));
        } else if (strongest >= (has_signs(wanted.skill.name) ? signs_enough : unstated_enough)) {
            match.unstated.push_back(std::move(keyword));
        } else {
            keyword.evidence.clear();
            match.missing.push_back(std::move(keyword));
        }
    }
}

}  // namespace vouch::match
