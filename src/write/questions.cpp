#include <algorithm>

#include "write/asking.hpp"

// What only the person can tell, and what their answers change.
namespace vouch::write {
namespace {

constexpr std::size_t questions_most = 6;
constexpr std::size_t must_questions_most = 3;
constexpr std::size_t figure_questions_most = 2;
constexpr std::size_t verb_questions_most = 1;
constexpr std::size_t nice_questions_most = 2;

// Below this fit the person knows what they lack without being asked.
constexpr double fit_least = 25;
constexpr std::size_t questions_most_of_misfits = 3;

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

// Answers are taken however many questions there are, so that one given in an earlier run counts.
void ask_questions(Drafting& drafting) {
    ask_for_application(drafting);
    std::size_t asked = drafting.draft.questions.size() + drafting.draft.answers.size();
    const auto all = asked + (drafting.inputs.match.fit < fit_least ? questions_most_of_misfits
                                                                    : questions_most);
    const auto up_to = [&](std::size_t more) { return std::min(all, asked + more); };
    ask_for_skills(drafting, model::RequirementKind::must, asked, up_to(must_questions_most));
    ask_for_figures(drafting, asked, up_to(figure_questions_most));
    ask_for_verbs(drafting, asked, up_to(verb_questions_most));
    ask_for_skills(drafting, model::RequirementKind::nice, asked, up_to(nice_questions_most));
}

}  // namespace vouch::write
