#include "write/drafting.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace vouch::write {
namespace {

constexpr double must_weight = 2;

bool is_open_question(const std::string& answer) {
    return text::trim(answer).empty();
}

std::vector<Attestation> answers_of(const Inputs& inputs) {
    std::vector<Attestation> found;
    for (const auto& [id, answer] : inputs.decisions.answers) {
        if (!is_open_question(answer)) {
            found.push_back({"answer:" + id, {}, answer});
        }
    }
    return found;
}

void add_lists(std::vector<BulletList>& lists, std::string_view section, const auto& entries,
               bool may_hide) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        BulletList list;
        list.lines = &entries[i].highlights;
        list.entry = entries[i].id;
        list.pointer = "/" + std::string(section) + "/" + std::to_string(i) + "/highlights";
        if constexpr (requires { entries[i].position; }) {
            list.position = entries[i].position;
            list.employer = entries[i].name;
            list.current = model::is_current(entries[i]);
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

std::vector<BulletList> bullet_lists(const model::Resume& resume) {
    std::vector<BulletList> lists;
    add_lists(lists, "work", resume.work, true);
    add_lists(lists, "volunteer", resume.volunteer, true);
    add_lists(lists, "projects", resume.projects, true);
    return lists;
}

Drafting::Drafting(const Inputs& given)
    : inputs(given),
      attestations(answers_of(given)),
      check(given.resume, nullptr, given.taxonomy, {}),
      relevance(given.match),
      style{.current = false,
            .full_stops = prefers_full_stops(given.resume),
            .american = is_american(given.resume)} {}

void Drafting::add(model::Edit edit) {
    edit.id = "edit-" + std::to_string(++edits_);
    const auto& rejected = inputs.decisions.rejected;
    if (std::ranges::find(rejected, edit.id) != rejected.end()) {
        edit.state = model::EditState::rejected;
    }
    draft.edits.push_back(std::move(edit));
}

bool Drafting::add_if_proven(model::Edit edit, const Bounds& bounds) {
    edit.claims = check.check(edit.after, bounds);
    for (const auto& pointer : cited(edit.claims)) {
        if (std::ranges::find(edit.evidence, pointer) == edit.evidence.end()) {
            edit.evidence.push_back(pointer);
        }
    }
    if (!all_hold(edit.claims)) {
        return refuse(edit, edit.before);
    }
    add(std::move(edit));
    return true;
}

bool Drafting::refuse(const model::Edit& edit, std::string kept) {
    model::Refusal refusal;
    refusal.id = "refused-" + std::to_string(++refusals_);
    refusal.target = edit.target;
    refusal.text = edit.after;
    refusal.kept = std::move(kept);
    refusal.claims = edit.claims;
    const auto& attested = inputs.decisions.attested;
    if (std::ranges::find(attested, refusal.id) == attested.end()) {
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

std::string Drafting::ask(std::string target, Message question) {
    const auto id = "ask-" + std::to_string(++questions_);
    if (answer_to(id) == nullptr) {
        draft.questions.push_back({id, std::move(target), std::move(question)});
    }
    return id;
}

const std::string* Drafting::answer_to(const std::string& question_id) const {
    const auto found = inputs.decisions.answers.find(question_id);
    const bool answered =
        found != inputs.decisions.answers.end() && !is_open_question(found->second);
    return answered ? &found->second : nullptr;
}

ApplicationQuestions application_questions(const model::Posting& posting) {
    ApplicationQuestions questions;
    int next = 1;
    if (posting.application.wants_salary_expectation) {
        questions.salary = "ask-" + std::to_string(next++);
    }
    if (posting.application.wants_start_date) {
        questions.start = "ask-" + std::to_string(next);
    }
    return questions;
}

std::string below(std::string_view pointer, std::size_t index) {
    return std::string(pointer) + "/" + std::to_string(index);
}

bool is_english(const model::Resume& resume) {
    return resume.language.empty() || resume.language.starts_with("en");
}

}  // namespace vouch::write
