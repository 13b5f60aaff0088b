#include <algorithm>

#include "base/text.hpp"
#include "write/answers.hpp"
#include "write/career.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"

// What only the person can tell: a missing skill, the size or the result of a piece of work. And
// what their answers change.
namespace vouch::write {
namespace {

constexpr std::size_t questions_most = 6;
constexpr std::size_t skill_questions_most = 3;
constexpr std::size_t quoted_words_most = 14;
constexpr std::size_t alternatives_most = 3;

// The bullet's own beginning, whole words.
std::string in_quotation(std::string_view text) {
    const auto spans = text::words(text);
    if (spans.size() <= quoted_words_most) {
        return std::string(text);
    }
    return std::string(text.substr(0, spans[quoted_words_most - 1].end)) + " \u2026";
}

// "Trained new cooks on the grill" → "new cooks": what could be counted, straight behind the
// opening verb. Empty where the bullet does not name it so plainly.
std::string countable(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    if (tokens.size() < 2) {
        return {};
    }
    const auto verb = verb_form(tokens[0].folded, taxonomy);
    if (!verb || verb->form == Form::gerund) {
        return {};
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(5, tokens.size()); ++i) {
        const auto& token = tokens[i];
        if (token.starts_clause || is_function_word(token.folded) || token.has_digit) {
            return {};
        }
        const bool noun_ends = i + 1 == tokens.size() || tokens[i + 1].starts_clause ||
                               is_function_word(tokens[i + 1].folded);
        if (looks_plural(token.folded) && noun_ends) {
            const auto begin = tokens[1].begin;
            return lower_first(text.substr(begin, token.end - begin));
        }
    }
    return {};
}

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

// The text of a line as the edits so far leave it.
std::string current_text(const Drafting& drafting, const model::Line& line) {
    std::string now = line.text;
    for (const auto& edit : drafting.draft.edits) {
        if (edit.kind == model::EditKind::reword && edit.target == line.id &&
            edit.state != model::EditState::rejected) {
            now = edit.after;
        }
    }
    return now;
}

// Takes the question's answer, or asks it while there is room.
std::optional<model::Answer> ask(Drafting& drafting, const model::Question& question,
                                 std::size_t& asked, std::size_t most) {
    auto answer = drafting.take_answer(question);
    if (!answer && asked < most) {
        drafting.draft.questions.push_back(question);
    }
    asked += answer || asked < most ? 1 : 0;
    return answer && !answer->negative ? answer : std::nullopt;
}

struct WeakBullet {
    const model::Line* line;
    std::string entry;  // id
    std::string pointer;
    double relevance;
    std::string thing;
    bool changes;  // made, moved or improved something, so that a result may be told
};

void add_answer(Drafting& drafting, const model::Answer& answer, const WeakBullet& bullet) {
    const auto& id = answer.question.id;
    model::Edit edit;
    edit.before = current_text(drafting, *bullet.line);
    auto joined = join_answer(edit.before, answer.text, bullet.thing, drafting.inputs.taxonomy);
    if (!joined) {
        drafting.reopen(answer.question, {"write.answer-bare", {{"id", id}}});
        return;
    }
    edit.kind = model::EditKind::reword;
    edit.target = bullet.line->id;
    edit.pointer = bullet.pointer;
    edit.after = std::move(*joined);
    edit.reasons = {{"write.reason-answer", {{"id", id}}}};
    edit.evidence = {bullet.pointer, "answer:" + id};
    edit.claims =
        claims_with_answer(drafting.check, edit.after,
                           {.entry = bullet.entry, .line = bullet.line->id}, id, answer.text);
    edit.state = model::EditState::attested;
    drafting.add(std::move(edit));
}

// One thing to ask for: a missing skill, or a few that the same requirement offers as
// alternatives ("Playwright or Cypress").
struct Gap {
    std::string target;              // canonical name of the first
    std::vector<std::string> names;  // as a sentence says them
    const skills::Skill* first = nullptr;
    bool certificate = false;
    bool leads = true;  // the first gap of its requirement
};

// As it stands inside a sentence: what is no name loses the capital of a line's beginning.
std::string name_of(const model::Keyword& keyword, const skills::Taxonomy& taxonomy) {
    auto name = keyword_spelling(keyword, taxonomy);
    name = name.empty() ? keyword.skill : name;
    const auto index = taxonomy.lookup(keyword.skill);
    const auto kind = index ? taxonomy.skill(*index).kind : skills::Kind::tool;
    const auto words = tokenize(name);
    const bool one_word = words.size() == 1;
    const bool capitals = std::ranges::any_of(std::span(words).subspan(words.empty() ? 0 : 1),
                                              [](const Token& word) { return word.capital; });
    const bool no_name = kind == skills::Kind::domain || kind == skills::Kind::soft ||
                         kind == skills::Kind::physical ||
                         (kind == skills::Kind::method && !one_word);
    return no_name && !capitals ? lower_first(name) : name;
}

bool are_alternatives(const skills::Skill* one, const skills::Skill* other) {
    return one != nullptr && other != nullptr && one->kind == other->kind &&
           std::ranges::any_of(one->parents, [&](skills::SkillIndex parent) {
               return std::ranges::find(other->parents, parent) != other->parents.end();
           });
}

std::vector<Gap> gaps_of(const Drafting& drafting, model::RequirementKind kind) {
    std::vector<Gap> gaps;
    std::vector<std::string> places;  // requirement id of each gap
    for (const auto& keyword : drafting.inputs.match.missing) {
        const auto index = drafting.inputs.taxonomy.lookup(keyword.skill);
        const auto* skill = index ? &drafting.inputs.taxonomy.skill(*index) : nullptr;
        if (keyword.kind != kind || (skill != nullptr && skill->weak)) {
            continue;
        }
        const auto& requirements = drafting.inputs.posting.requirements;
        const auto within = std::ranges::find_if(requirements, [&](const auto& requirement) {
            return std::ranges::find(requirement.skills, keyword.skill) != requirement.skills.end();
        });
        const auto place = within == requirements.end() ? keyword.skill : within->id;
        const bool certificate = skill != nullptr && (skill->kind == skills::Kind::certificate ||
                                                      skill->kind == skills::Kind::licence);
        auto name = name_of(keyword, drafting.inputs.taxonomy);
        const auto known = std::ranges::find(places, place);
        auto* gap = known == places.end() ? nullptr
                                          : &gaps[static_cast<std::size_t>(known - places.begin())];
        if (gap != nullptr && gap->names.size() < alternatives_most &&
            are_alternatives(gap->first, skill)) {
            gap->names.push_back(std::move(name));
            continue;
        }
        gaps.push_back({keyword.skill, {std::move(name)}, skill, certificate, gap == nullptr});
        places.push_back(place);
    }
    // Something of each requirement before a second thing of one.
    std::ranges::stable_partition(gaps, &Gap::leads);
    return gaps;
}

std::string join_or(const std::vector<std::string>& names) {
    std::string joined;
    for (std::size_t i = 0; i < names.size(); ++i) {
        joined += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    }
    return joined;
}

// A plain yes is about everything asked; otherwise only what the answer names counts.
void take_skill_answer(Drafting& drafting, const std::string& id, const Gap& gap,
                       const std::string& answer) {
    const auto folded = text::fold(answer);
    const auto named = [&](const std::string& name) { return folded.contains(text::fold(name)); };
    const bool any_named = std::ranges::any_of(gap.names, named);
    for (const auto& name : gap.names) {
        if (named(name) || (!any_named && gap.names.size() == 1)) {
            add_attested_keyword(drafting, id, name);
        }
    }
}

void ask_for_skills(Drafting& drafting, model::RequirementKind kind, std::size_t& asked,
                    std::size_t most) {
    for (const auto& gap : gaps_of(drafting, kind)) {
        const auto question = make_question(
            gap.target, {gap.certificate ? "write.ask-certificate" : "write.ask-skill",
                         {{"skill", join_or(gap.names)}}});
        if (const auto answer = ask(drafting, question, asked, most)) {
            take_skill_answer(drafting, question.id, gap, answer->text);
        }
    }
}

// A verb of making or changing, as against one of duty and care.
bool tells_of_change(std::string_view text, const skills::Taxonomy& taxonomy) {
    const auto tokens = tokenize(text);
    const auto verb = tokens.empty() ? std::nullopt : verb_form(tokens.front().folded, taxonomy);
    return verb && (verb->area == "build" || verb->area == "create" || verb->area == "improve" ||
                    verb->area == "lead" || verb->area == "organise" || verb->strength >= 3);
}

// Bullets without any number or result, those that matter to the posting first.
std::vector<WeakBullet> weak_bullets(const Drafting& drafting) {
    std::vector<WeakBullet> found;
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            const auto pointer = below(list.pointer, i);
            const auto relevance = drafting.relevance.of(pointer);
            const auto tokens = tokenize(line.text);
            const bool shared = !tokens.empty() && is_hedge(tokens.front().folded);
            if (relevance <= 0 || !claims::find_quantities(line.text).empty() || shared ||
                list.age_rank > 3 ||
                opening_of(line.text, drafting.inputs.taxonomy) == Opening::other) {
                continue;
            }
            found.push_back({&line, list.entry, pointer, relevance - list.age_rank * 0.2,
                             countable(line.text, drafting.inputs.taxonomy),
                             tells_of_change(line.text, drafting.inputs.taxonomy)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &WeakBullet::relevance);
    return found;
}

// What the posting asks an applicant to state.
void ask_for_application(Drafting& drafting) {
    const auto terms = application_questions(drafting.inputs.posting);
    for (const auto& question : {terms.salary, terms.start}) {
        if (question && !drafting.take_answer(*question)) {
            drafting.draft.questions.push_back(*question);
        }
    }
}

}  // namespace

// Answers are taken however many questions there are, so that one given in an earlier run counts.
void ask_questions(Drafting& drafting) {
    ask_for_application(drafting);
    std::size_t asked = drafting.draft.questions.size() + drafting.draft.answers.size();
    ask_for_skills(drafting, model::RequirementKind::must, asked, asked + skill_questions_most);
    for (const auto& bullet : weak_bullets(drafting)) {
        Message question{!bullet.thing.empty() ? "write.ask-how-many"
                         : bullet.changes      ? "write.ask-result"
                                               : "write.ask-size",
                         {{"bullet", in_quotation(bullet.line->text)}}};
        if (!bullet.thing.empty()) {
            question.params.emplace_back("what", bullet.thing);
        }
        const auto made = make_question(bullet.line->id, std::move(question));
        if (const auto answer = ask(drafting, made, asked, questions_most)) {
            add_answer(drafting, *answer, bullet);
        }
    }
    ask_for_skills(drafting, model::RequirementKind::nice, asked, questions_most);
}

}  // namespace vouch::write
