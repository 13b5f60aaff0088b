#include <algorithm>

#include "base/text.hpp"
#include "write/drafting.hpp"
#include "write/english.hpp"

// What only the person can tell: a missing skill, the size or the result of a piece of work. And
// what their answers change.
namespace vouch::write {
namespace {

constexpr std::size_t questions_most = 6;
constexpr std::size_t skill_questions_most = 3;
constexpr std::size_t quoted_words_most = 14;

// The bullet's own beginning, whole words.
std::string quoted(std::string_view text) {
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

bool says_no(std::string_view answer) {
    const auto folded = text::fold(text::trim(answer));
    return folded == "no" || folded == "none" || folded == "never" || folded == "n/a" ||
           folded.starts_with("no,") || folded.starts_with("no.") || folded.starts_with("no ") ||
           folded.starts_with("not ");
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

// The person's own words join the bullet: a count in its place, a result behind a semicolon.
void add_answer(Drafting& drafting, const std::string& id, const std::string& answer,
                const model::Line& line, const std::string& pointer, const std::string& thing) {
    auto now = current_text(drafting, line);
    const auto said = text::squeeze_spaces(answer);
    const bool plain_count =
        !said.empty() && said.size() <= 12 && std::ranges::all_of(said, [](char c) {
            return (c >= '0' && c <= '9') || c == ',' || c == '+';
        });
    const auto place = thing.empty() ? now.npos : text::fold(now).find(text::fold(thing));
    model::Edit edit;
    edit.before = now;
    if (plain_count && place != now.npos && now.substr(place, thing.size()) == thing) {
        now.insert(place, said + " ");
    } else {
        const bool stopped = now.ends_with('.');
        if (stopped) {
            now.pop_back();
        }
        const auto first = tokenize(said);
        const bool ordinary =
            !first.empty() && (is_function_word(first.front().folded) ||
                               verb_form(first.front().folded, drafting.inputs.taxonomy));
        now += "; " + (ordinary ? lower_first(said) : said);
        if (stopped != now.ends_with('.')) {
            stopped ? void(now += '.') : now.pop_back();
        }
    }
    edit.kind = model::EditKind::reword;
    edit.target = line.id;
    edit.pointer = pointer;
    edit.after = std::move(now);
    edit.reasons = {{"write.reason-answer", {{"id", id}}}};
    edit.evidence = {pointer, "answer:" + id};
    edit.claims = {
        {model::ClaimKind::number, said, model::Verdict::attested, {"answer:" + id}, {}}};
    edit.state = model::EditState::attested;
    drafting.add(std::move(edit));
}

// Missing skills that stand in the same requirement are asked for together.
struct Gap {
    std::string target;              // canonical name of the first
    std::vector<std::string> names;  // as the posting spells them
    bool certificate = false;
};

std::string name_of(const model::Keyword& keyword) {
    return keyword.posting_spelling.empty() ? keyword.skill : keyword.posting_spelling;
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
        const auto known = std::ranges::find(places, place);
        if (known == places.end()) {
            places.push_back(place);
            gaps.push_back({keyword.skill, {name_of(keyword)}, certificate});
        } else {
            auto& gap = gaps[static_cast<std::size_t>(known - places.begin())];
            gap.names.push_back(name_of(keyword));
            gap.certificate = gap.certificate && certificate;
        }
    }
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
        if (asked >= most) {
            break;
        }
        const auto id =
            drafting.ask(gap.target, {gap.certificate ? "write.ask-certificate" : "write.ask-skill",
                                      {{"skill", join_or(gap.names)}}});
        ++asked;
        if (const auto* answer = drafting.answer_to(id); answer != nullptr && !says_no(*answer)) {
            take_skill_answer(drafting, id, gap, *answer);
        }
    }
}

struct WeakBullet {
    const model::Line* line;
    std::string pointer;
    double relevance;
    std::string thing;
    bool changes;  // made, moved or improved something, so that a result may be told
};

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
            if (relevance <= 0 || !find_quantities(line.text).empty() || shared ||
                list.age_rank > 3 ||
                opening_of(line.text, drafting.inputs.taxonomy) == Opening::other) {
                continue;
            }
            found.push_back({&line, pointer, relevance - list.age_rank * 0.2,
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
    if (!terms.salary.empty()) {
        drafting.ask("letter.salary", {"write.ask-salary"});
    }
    if (!terms.start.empty()) {
        drafting.ask("letter.start", {"write.ask-start"});
    }
}

}  // namespace

void ask_questions(Drafting& drafting) {
    ask_for_application(drafting);
    std::size_t asked = drafting.draft.questions.size();
    ask_for_skills(drafting, model::RequirementKind::must, asked, asked + skill_questions_most);
    for (const auto& bullet : weak_bullets(drafting)) {
        if (asked >= questions_most) {
            break;
        }
        Message question{!bullet.thing.empty() ? "write.ask-how-many"
                         : bullet.changes      ? "write.ask-result"
                                               : "write.ask-size",
                         {{"bullet", quoted(bullet.line->text)}}};
        if (!bullet.thing.empty()) {
            question.params.emplace_back("what", bullet.thing);
        }
        const auto id = drafting.ask(bullet.line->id, std::move(question));
        ++asked;
        if (const auto* answer = drafting.answer_to(id); answer != nullptr && !says_no(*answer)) {
            add_answer(drafting, id, *answer, *bullet.line, bullet.pointer, bullet.thing);
        }
    }
    ask_for_skills(drafting, model::RequirementKind::nice, asked, questions_most);
}

}  // namespace vouch::write
