#include "write/drafting.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/decision_ids.hpp"
#include "write/answers.hpp"

namespace vouch::write {
namespace {

constexpr double must_weight = 2;

std::vector<claims::Attestation> answers_of(const Inputs& inputs) {
    std::vector<claims::Attestation> found;
    for (const auto& [id, answer] : inputs.decisions.answers) {
        if (!text::trim(answer).empty() && !says_no(answer)) {
            found.push_back({"answer:" + id, {}, answer});
        }
    }
    return found;
}

// More of the lines say what is done than what was done.
bool is_told_in_present(const std::vector<model::Line>& lines, const skills::Taxonomy& taxonomy) {
    int present = 0;
    for (const auto& line : lines) {
        const auto opening = opening_of(line.text, taxonomy);
        present += opening == Opening::present_verb ? 1 : opening == Opening::past_verb ? -1 : 0;
    }
    return present > 0;
}

void add_lists(std::vector<BulletList>& lists, std::string_view section, const auto& entries,
               bool may_hide, const skills::Taxonomy& taxonomy) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        BulletList list;
        list.lines = &entries[i].highlights;
        list.entry = entries[i].id;
        list.pointer = "/" + std::string(section) + "/" + std::to_string(i) + "/highlights";
        if constexpr (requires { entries[i].position; }) {
            list.position = entries[i].position;
            list.employer = entries[i].name;
            const bool undated = !entries[i].start && !entries[i].end;
            list.current =
                model::is_current(entries[i]) ||
                (i == 0 && undated && is_told_in_present(entries[i].highlights, taxonomy));
        } else {
            list.employer = entries[i].name;
        }
        list.age_rank = static_cast<int>(i);
        list.may_hide = may_hide;
        lists.push_back(std::move(list));
    }
}

}  // namespace

Relevance::Relevance(const model::Match& match) {
    for (const auto& requirement : match.requirements) {
        const bool must = requirement.kind == model::RequirementKind::must;
        for (const auto& evidence : requirement.evidence) {
            by_pointer_[evidence.pointer] += evidence.strength * (must ? must_weight : 1);
        }
    }
}

double Relevance::of(std::string_view pointer) const {
    const auto found = by_pointer_.find(pointer);
    return found == by_pointer_.end() ? 0 : found->second;
}

double Relevance::of_all_below(std::string_view pointer) const {
    double sum = 0;
    for (auto it = by_pointer_.lower_bound(pointer);
         it != by_pointer_.end() && it->first.starts_with(pointer); ++it) {
        const auto rest = std::string_view(it->first).substr(pointer.size());
        sum += rest.empty() || rest.starts_with('/') ? it->second : 0;
    }
    return sum;
}

std::vector<BulletList> bullet_lists(const Inputs& inputs) {
    const auto& resume = inputs.resume;
    std::vector<BulletList> lists;
    add_lists(lists, "work", resume.work, true, inputs.taxonomy);
    add_lists(lists, "volunteer", resume.volunteer, true, inputs.taxonomy);
    add_lists(lists, "projects", resume.projects, true, inputs.taxonomy);
    return lists;
}

Drafting::Drafting(const Inputs& given)
    : inputs(given),
      attestations(answers_of(given)),
      check(given.resume, nullptr, given.taxonomy, {}, given.today),
      relevance(given.match),
      style{.current = false,
            .full_stops = habit_of_full_stops(given.resume, given.taxonomy),
            .american = is_american(given.resume)} {}

void Drafting::add(model::Edit edit) {
    const auto id = model::edit_id(edit);
    edit.id = id;
    for (int number = 2; std::ranges::contains(draft.edits, edit.id, &model::Edit::id); ++number) {
        edit.id = id + "-" + std::to_string(number);
    }
    if (std::ranges::contains(inputs.decisions.rejected, edit.id)) {
        edit.state = model::EditState::rejected;
    }
    if (edit.state == model::EditState::rejected || edit.state == model::EditState::attested) {
        edit.decision = inputs.decisions.who;
    }
    draft.edits.push_back(std::move(edit));
}

bool Drafting::add_if_proven(model::Edit edit, const claims::Bounds& bounds) {
    edit.claims = check.check(edit.after, bounds);
    for (const auto& pointer : claims::cited(edit.claims)) {
        if (std::ranges::find(edit.evidence, pointer) == edit.evidence.end()) {
            edit.evidence.push_back(pointer);
        }
    }
    if (!claims::all_hold(edit.claims)) {
        return refuse(edit, edit.before);
    }
    add(std::move(edit));
    return true;
}

bool Drafting::refuse(const model::Edit& edit, std::string kept) {
    model::Refusal refusal;
    refusal.id = model::refusal_id(edit);
    refusal.target = edit.target;
    refusal.text = edit.after;
    refusal.kept = std::move(kept);
    refusal.claims = edit.claims;
    if (!std::ranges::contains(inputs.decisions.attested, refusal.id)) {
        draft.refusals.push_back(std::move(refusal));
        return false;
    }
    auto vouched = edit;
    vouched.state = model::EditState::attested;
    for (auto& claim : vouched.claims) {
        if (claim.verdict != model::Verdict::proven) {
            claim.verdict = model::Verdict::attested;
            claim.evidence = {"attested:" + refusal.id};
        }
    }
    vouched.evidence.push_back("attested:" + refusal.id);
    vouched.reasons.push_back({"write.reason-attested"});
    add(std::move(vouched));
    return true;
}

std::optional<model::Answer> Drafting::take_answer(const model::Question& question) {
    const auto found = inputs.decisions.answers.find(question.id);
    if (found == inputs.decisions.answers.end() || text::trim(found->second).empty()) {
        return std::nullopt;
    }
    model::Answer answer{question, found->second, says_no(found->second), inputs.decisions.who};
    draft.answers.push_back(answer);
    return answer;
}

void Drafting::reopen(const model::Question& question, Message why) {
    std::erase_if(draft.answers,
                  [&](const model::Answer& answer) { return answer.question.id == question.id; });
    draft.questions.push_back(question);
    draft.remarks.push_back(std::move(why));
}

model::Question make_question(std::string target, Message question) {
    auto id = model::question_id(target, question);
    return {std::move(id), std::move(target), std::move(question)};
}

ApplicationQuestions application_questions(const model::Posting& posting) {
    ApplicationQuestions questions;
    if (posting.application.wants_salary_expectation) {
        questions.salary = make_question("letter.salary", {"write.ask-salary"});
    }
    if (posting.application.wants_start_date) {
        questions.start = make_question("letter.start", {"write.ask-start"});
    }
    return questions;
}

std::string below(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + "/" + std::to_string(index);
}

bool is_english(const model::Resume& resume) {
    return resume.language.empty() || resume.language.starts_with("en");
}

std::vector<std::string> ids_in_draft(const model::Draft& draft, const std::string& line) {
    std::vector<std::string> ids{line};
    for (const auto& edit : draft.edits) {
        if (edit.state == model::EditState::rejected) {
            continue;
        }
        if (edit.kind == model::EditKind::split && edit.target == line) {
            const auto parts = static_cast<std::size_t>(std::ranges::count(edit.after, '\n')) + 1;
            for (std::size_t part = 2; part <= parts; ++part) {
                ids.push_back(line + "+" + std::to_string(part));
            }
        } else if (edit.kind == model::EditKind::merge && edit.target != line &&
                   std::ranges::contains(edit.order, line)) {
            return {};
        }
    }
    return ids;
}

std::string in_quotation(std::string_view text) {
    constexpr std::size_t quoted_words_most = 14;
    const auto spans = text::words(text);
    if (spans.size() <= quoted_words_most) {
        return std::string(
            text::trim(text.ends_with('.') ? text.substr(0, text.size() - 1) : text));
    }
    return std::string(text.substr(0, spans[quoted_words_most - 1].end)) + " \u2026";
}

}  // namespace vouch::write
