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
    edit.claims = {{model::ClaimKind::skill, edit.after, model::Verdict::attested,
                    {"answer:" + id}, {}}};
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
    const bool plain_count = !said.empty() && said.size() <= 12 &&
                             std::ranges::all_of(said, [](char c) {
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
        now += "; " + lower_first(said);
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
    edit.claims = {{model::ClaimKind::number, said, model::Verdict::attested, {"answer:" + id}, {}}};
    edit.state = model::EditState::attested;
    drafting.add(std::move(edit));
}

void ask_for_skills(Drafting& drafting, model::RequirementKind kind, std::size_t& asked,
                    std::size_t most) {
    for (const auto& keyword : drafting.inputs.match.missing) {
        const auto index = drafting.inputs.taxonomy.lookup(keyword.skill);
        if (keyword.kind != kind || asked == most ||
            (index && drafting.inputs.taxonomy.skill(*index).weak)) {
            continue;
        }
        const auto& name =
            keyword.posting_spelling.empty() ? keyword.skill : keyword.posting_spelling;
        const auto id = drafting.ask(keyword.skill, {"write.ask-skill", {{"skill", name}}});
        ++asked;
        if (const auto* answer = drafting.answer_to(id); answer != nullptr && !says_no(*answer)) {
            add_attested_keyword(drafting, id, name);
        }
    }
}

struct WeakBullet {
    const model::Line* line;
    std::string pointer;
    double relevance;
    std::string thing;
};

// Bullets without any number or result, those that matter to the posting first.
std::vector<WeakBullet> weak_bullets(const Drafting& drafting) {
    std::vector<WeakBullet> found;
    for (const auto& list : bullet_lists(drafting.inputs.resume)) {
        for (std::size_t i = 0; i < list.lines->size(); ++i) {
            const auto& line = (*list.lines)[i];
            const auto pointer = below(list.pointer, i);
            const auto relevance = drafting.relevance.of(pointer);
            if (relevance <= 0 || !find_quantities(line.text).empty() ||
                opening_of(line.text, drafting.inputs.taxonomy) == Opening::other) {
                continue;
            }
            found.push_back({&line, pointer, relevance - list.age_rank * 0.2,
                             countable(line.text, drafting.inputs.taxonomy)});
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
        Message question{bullet.thing.empty() ? "write.ask-result" : "write.ask-how-many",
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
