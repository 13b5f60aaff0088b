#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "write/answers.hpp"
#include "write/asking.hpp"
#include "write/career.hpp"
#include "write/english.hpp"

// What the posting asks for and the résumé does not show.
namespace vouch::write {
namespace {

using skills::Kind;

constexpr std::size_t names_most = 3;
constexpr std::size_t quoted_words_most = 14;

void add_attested_keyword(Drafting& drafting, const std::string& id, const std::string& skill) {
    model::Edit edit;
    edit.kind = model::EditKind::add_keyword;
    const auto& groups = drafting.inputs.resume.skills;
    edit.target = groups.empty() ? "skills" : groups.back().id;
    edit.pointer = "/skills";
    edit.after = text::capitalise_first(skill);
    edit.reasons = {{"write.reason-answer", {{"id", id}}}};
    edit.evidence = {"answer:" + id};
    edit.claims = {
        {model::ClaimKind::skill, edit.after, model::Verdict::attested, {"answer:" + id}, {}}};
    edit.state = model::EditState::attested;
    drafting.add(std::move(edit));
}

// What one requirement asks for and the résumé does not show.
struct Gap {
    std::string target;              // canonical name of the first
    std::string requirement;         // its words, empty where the skill is no requirement's
    std::vector<std::string> names;  // as a sentence says them
    Kind kind = Kind::domain;
    bool known = false;  // the taxonomy has it, so that the kind is certain
};

bool is_certificate(const Gap& gap) {
    return gap.known && (gap.kind == Kind::certificate || gap.kind == Kind::licence);
}

// The posting writes it with a capital where no sentence begins.
bool is_written_as_name(std::string_view name, std::string_view posting) {
    for (auto at = posting.find(name); at != posting.npos; at = posting.find(name, at + 1)) {
        const auto before = text::trim(posting.substr(0, at));
        const bool spaced = at > 0 && posting[at - 1] == ' ';
        if (spaced && !before.empty() &&
            (text::is_lower(text::decode(before, before.size() - 1).value) ||
             before.back() == ',')) {
            return true;
        }
    }
    return false;
}

// As it stands inside a sentence: what is no name loses the capitals of a list.
std::string name_of(const model::Keyword& keyword, const Drafting& drafting) {
    const auto& taxonomy = drafting.inputs.taxonomy;
    auto name = keyword_spelling(keyword, taxonomy);
    name = name.empty() ? keyword.skill : name;
    const auto index = taxonomy.lookup(keyword.skill);
    const auto kind = index ? taxonomy.skill(*index).kind : Kind::tool;
    const bool field = kind == Kind::domain || kind == Kind::soft || kind == Kind::physical;
    if (is_written_as_name(name, drafting.inputs.posting.text)) {
        return name;
    }
    const auto words = tokenize(name);
    const bool capitals = std::ranges::any_of(std::span(words).subspan(words.empty() ? 0 : 1),
                                              [](const Token& word) { return word.capital; });
    if (!field) {
        const bool plain = kind == Kind::method && words.size() > 1 && !capitals;
        return plain ? lower_first(name) : name;
    }
    std::string spoken;
    for (const auto part : text::split(name, ' ')) {
        std::string word;
        for (const auto piece : text::split(part, '-')) {
            word += (word.empty() ? "" : "-") + lower_first(piece);
        }
        spoken += (spoken.empty() ? "" : " ") + word;
    }
    return spoken;
}

// The words of the name stand together in some line: how much they prove is not for a question.
bool is_said(const Drafting& drafting, std::string_view name) {
    const auto tokens = tokenize(name);
    return std::ranges::any_of(model::leaves(drafting.inputs.resume), [&](const auto& leaf) {
        const auto said = tokenize(leaf.text);
        return std::ranges::all_of(tokens, [&](const Token& token) {
            return is_function_word(token.folded) ||
                   std::ranges::contains(said, token.stem, &Token::stem);
        });
    });
}

bool is_met(const Drafting& drafting, const std::string& requirement) {
    const auto& matches = drafting.inputs.match.requirements;
    const auto found = std::ranges::find(matches, requirement, &model::RequirementMatch::id);
    return found != matches.end() && found->status == model::MatchStatus::met;
}

std::vector<Gap> gaps_of(const Drafting& drafting, model::RequirementKind kind) {
    std::vector<Gap> gaps;
    std::vector<std::string> places;  // requirement id of each gap
    for (const auto& keyword : drafting.inputs.match.missing) {
        const auto index = drafting.inputs.taxonomy.lookup(keyword.skill);
        const auto* skill = index ? &drafting.inputs.taxonomy.skill(*index) : nullptr;
        // Nobody answers whether they are reliable.
        if (keyword.kind != kind ||
            (skill != nullptr && (skill->weak || skill->kind == Kind::soft))) {
            continue;
        }
        const auto& requirements = drafting.inputs.posting.requirements;
        const auto within = std::ranges::find_if(requirements, [&](const auto& requirement) {
            return std::ranges::find(requirement.skills, keyword.skill) != requirement.skills.end();
        });
        const bool of_requirement = within != requirements.end();
        Gap gap{.target = keyword.skill,
                .requirement = of_requirement ? within->text : std::string(),
                .names = {name_of(keyword, drafting)},
                .kind = skill == nullptr ? Kind::domain : skill->kind,
                .known = skill != nullptr};
        if ((of_requirement && is_met(drafting, within->id)) ||
            is_said(drafting, gap.names.front())) {
            continue;
        }
        const auto place = of_requirement ? within->id : keyword.skill;
        const auto known = std::ranges::find(places, place);
        if (known == places.end()) {
            gaps.push_back(std::move(gap));
            places.push_back(place);
            continue;
        }
        // One question a requirement, whatever else it names.
        auto& first = gaps[static_cast<std::size_t>(known - places.begin())];
        if (first.names.size() < names_most && is_certificate(first) == is_certificate(gap) &&
            (first.kind == Kind::language) == (gap.kind == Kind::language)) {
            first.names.push_back(gap.names.front());
        }
    }
    // Without a licence the rest is in vain.
    std::ranges::stable_partition(gaps, is_certificate);
    return gaps;
}

std::string join_or(const std::vector<std::string>& names) {
    std::string joined;
    for (std::size_t i = 0; i < names.size(); ++i) {
        joined += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    }
    return joined;
}

Message question_of(const Gap& gap) {
    const auto names = join_or(gap.names);
    const bool one = gap.names.size() == 1;
    if (is_certificate(gap)) {
        return {one ? "write.ask-certificate" : "write.ask-certificates", {{"skill", names}}};
    }
    if (gap.known && gap.kind == Kind::language) {
        return {"write.ask-language", {{"skill", names}}};
    }
    if (gap.known && (gap.kind == Kind::technology || gap.kind == Kind::tool)) {
        return {one ? "write.ask-tool" : "write.ask-tools", {{"skill", names}}};
    }
    const auto words = tokenize(gap.requirement);
    if (words.empty() || words.size() > quoted_words_most) {
        return {one ? "write.ask-skill" : "write.ask-skills", {{"skill", names}}};
    }
    const bool held = std::ranges::any_of(words, [](const Token& word) {
        return word.folded.starts_with("certif") || word.folded.starts_with("licen");
    });
    return {held ? "write.ask-held" : "write.ask-requirement",
            {{"skill", names}, {"requirement", in_quotation(gap.requirement)}}};
}

// A plain yes is about everything asked; of several things only those that the answer names count.
// False where a yes does not tell which.
bool take_skill_answer(Drafting& drafting, const std::string& id, const Gap& gap,
                       const std::string& answer) {
    const auto folded = text::fold(answer);
    const auto named = [&](const std::string& name) { return folded.contains(text::fold(name)); };
    const bool any_named = std::ranges::any_of(gap.names, named);
    for (const auto& name : gap.names) {
        if (named(name) || (!any_named && gap.names.size() == 1)) {
            add_attested_keyword(drafting, id, name);
        }
    }
    return any_named || gap.names.size() == 1;
}

}  // namespace

void ask_for_skills(Drafting& drafting, model::RequirementKind kind, std::size_t& asked,
                    std::size_t most) {
    for (const auto& gap : gaps_of(drafting, kind)) {
        const auto question = make_question(gap.target, question_of(gap));
        const auto answer = ask(drafting, question, asked, most);
        if (answer && !take_skill_answer(drafting, question.id, gap, answer->text)) {
            drafting.reopen(question, {"write.answer-which", {{"id", question.id}}});
        }
    }
}

}  // namespace vouch::write
