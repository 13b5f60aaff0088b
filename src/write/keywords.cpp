#include <algorithm>

#include "base/text.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"

// Skills that the résumé proves under another name enter the list once, as the posting spells
// them, and so do must-haves that the work names and no list does. What is only described becomes
// a question; what is missing is never written.
namespace vouch::write {
namespace {

constexpr std::size_t keywords_most = 8;

bool proves_by_name(const model::Evidence& evidence) {
    using enum model::Support;
    return evidence.how == same_skill || evidence.how == alias || evidence.how == more_specific ||
           evidence.how == implied;
}

// The words stand in the résumé already, letter for letter.
bool is_written(const model::Resume& resume, std::string_view spelling) {
    const auto folded = " " + text::fold(spelling) + " ";
    return std::ranges::any_of(model::leaves(resume), [&](const model::Leaf& leaf) {
        std::string words = " ";
        for (const auto& token : tokenize(leaf.text)) {
            words += token.folded + " ";
        }
        return words.contains(folded);
    });
}

// How well a skill sits in a group: with its relatives first, then with its own kind.
double kinship(const model::SkillGroup& group, skills::SkillIndex skill,
               const skills::Taxonomy& taxonomy) {
    double sum = 0;
    const auto& wanted = taxonomy.skill(skill);
    for (const auto& keyword : group.keywords) {
        const auto other = taxonomy.lookup(keyword.text);
        if (!other) {
            continue;
        }
        const auto& known = taxonomy.skill(*other);
        const bool related = taxonomy.is_a(*other, skill) || taxonomy.is_a(skill, *other);
        const bool siblings = std::ranges::any_of(known.parents, [&](skills::SkillIndex parent) {
            return std::ranges::find(wanted.parents, parent) != wanted.parents.end();
        });
        sum += related ? 3 : siblings ? 2 : known.kind == wanted.kind ? 0.5 : 0;
    }
    return sum;
}

struct Place {
    std::string group;  // id, or "skills" where the résumé has no group
    std::string pointer;
};

Place place_for(const model::Resume& resume, skills::SkillIndex skill,
                const skills::Taxonomy& taxonomy) {
    Place best{"skills", "/skills"};
    double most = -1;
    for (std::size_t i = 0; i < resume.skills.size(); ++i) {
        const auto& group = resume.skills[i];
        if (group.keywords.empty()) {
            continue;
        }
        const auto fit = kinship(group, skill, taxonomy);
        if (fit > most) {
            most = fit;
            best = {group.id, "/skills/" + std::to_string(i)};
        }
    }
    return best;
}

bool may_enter(const skills::Skill& skill) {
    return skill.kind != skills::Kind::language && skill.kind != skills::Kind::soft &&
           skill.kind != skills::Kind::certificate && skill.kind != skills::Kind::licence &&
           !skill.weak;
}

// A list that systems search has it, by this or another name or as a special kind of it.
bool is_listed(const model::Resume& resume, skills::SkillIndex skill,
               const skills::Taxonomy& taxonomy) {
    const auto names = [&](std::string_view text) {
        const auto listed = taxonomy.lookup(text);
        return listed && (*listed == skill || taxonomy.implies(*listed, skill));
    };
    return std::ranges::any_of(resume.skills, [&](const model::SkillGroup& group) {
        return names(group.name) ||
               std::ranges::any_of(group.keywords,
                                   [&](const model::Line& line) { return names(line.text); });
    });
}

struct Candidate {
    const model::Keyword* keyword;
    std::string_view reason;
};

// Those under another name first, musts before extras; then the must-haves that no list has.
std::vector<Candidate> candidates_of(const Inputs& inputs) {
    std::vector<Candidate> candidates;
    for (const auto& keyword : inputs.match.unstated) {
        if (!is_written(inputs.resume, keyword.posting_spelling)) {
            candidates.push_back({&keyword, "write.reason-keyword"});
        }
    }
    std::ranges::stable_sort(candidates, {},
                             [](const Candidate& one) { return one.keyword->kind; });
    for (const auto* keywords : {&inputs.match.stated, &inputs.match.unstated}) {
        for (const auto& keyword : *keywords) {
            const auto skill = inputs.taxonomy.lookup(keyword.skill);
            if (!inputs.resume.skills.empty() && keyword.kind == model::RequirementKind::must &&
                skill && inputs.taxonomy.skill(*skill).kind != skills::Kind::domain &&
                !is_listed(inputs.resume, *skill, inputs.taxonomy)) {
                candidates.push_back({&keyword, "write.reason-keyword-listed"});
            }
        }
    }
    return candidates;
}

}  // namespace

void infuse_keywords(Drafting& drafting) {
    const auto& resume = drafting.inputs.resume;
    const auto& taxonomy = drafting.inputs.taxonomy;
    std::size_t entered = 0;
    std::vector<skills::SkillIndex> done;
    for (const auto& [wanted, reason] : candidates_of(drafting.inputs)) {
        const auto& keyword = *wanted;
        const auto skill = taxonomy.lookup(keyword.skill);
        const bool named = std::ranges::any_of(keyword.evidence, proves_by_name);
        const auto spelling = keyword_spelling(keyword, taxonomy);
        if (entered == keywords_most || spelling.empty() || !skill || !named ||
            !may_enter(taxonomy.skill(*skill)) || std::ranges::find(done, *skill) != done.end()) {
            continue;
        }
        model::Edit edit;
        edit.kind = model::EditKind::add_keyword;
        const auto place = place_for(resume, *skill, taxonomy);
        edit.target = place.group;
        edit.pointer = place.pointer;
        edit.after = text::capitalise_first(spelling);
        edit.reasons = {{std::string(reason), {{"skill", edit.after}}}};
        for (const auto& evidence : keyword.evidence) {
            if (proves_by_name(evidence)) {
                edit.evidence.push_back(evidence.pointer);
            }
        }
        edit.claims = drafting.check.check(edit.after, {});
        const bool shown = std::ranges::any_of(edit.claims, [](const model::Claim& claim) {
            return claim.kind == model::ClaimKind::skill;
        });
        if (shown && claims::all_hold(edit.claims)) {
            drafting.add(std::move(edit));
            done.push_back(*skill);
            ++entered;
        }
    }
}

}  // namespace vouch::write
