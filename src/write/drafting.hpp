#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/bullets.hpp"
#include "write/claims/claims.hpp"
#include "write/draft.hpp"

// The making of a draft: what every step reads, and the one place that gives edits, refusals and
// questions their ids and takes up the person's decisions on them.
namespace vouch::write {

// How much each place of the résumé says to the posting: the matched requirements it is evidence
// for, musts counting twice.
class Relevance {
public:
    explicit Relevance(const model::Match& match);
    double of(std::string_view pointer) const;
    // Of the place and everything below it.
    double of_all_below(std::string_view pointer) const;

private:
    std::map<std::string, double, std::less<>> by_pointer_;
};

// A list of lines that edits may reword, reorder or hide, with the post it belongs to.
struct BulletList {
    const std::vector<model::Line>* lines = nullptr;
    std::string entry;    // id
    std::string pointer;  // of the list: "/work/0/highlights"
    std::string position;
    std::string employer;
    bool current = false;  // the person still does it: by its dates or, where the first entry of
                           // a section has none, by the tense of its lines
    int age_rank = 0;      // 0 for the first entry of its section
    bool may_hide = false;
};
std::vector<BulletList> bullet_lists(const Inputs& inputs);

struct Drafting {
    explicit Drafting(const Inputs& given);

    const Inputs& inputs;
    std::vector<claims::Attestation> attestations;  // the person's answers
    claims::ClaimCheck check;
    Relevance relevance;
    BulletStyle style;
    model::Draft draft;

    // Takes the edit in with its id. The state is the person's decision where there is one.
    void add(model::Edit edit);
    // Adds the edit if all claims of its text hold, else records what was refused and `kept`.
    bool add_if_proven(model::Edit edit, const claims::Bounds& bounds);
    // Records a refused text and what stays instead. True where the person has vouched for it: the
    // edit is then taken in as attested.
    bool refuse(const model::Edit& edit, std::string kept);
    // The person's answer, recorded in the draft; nothing where the question is open.
    std::optional<model::Answer> take_answer(const model::Question& question);
    // Takes the answer just given back out: the question stays open, and `why` is told.
    void reopen(const model::Question& question, Message why);
};
model::Question make_question(std::string target, Message question);

// The steps, in this order.
void reword_bullets(Drafting& drafting);
void infuse_keywords(Drafting& drafting);
void order_skills(Drafting& drafting);
void order_bullets(Drafting& drafting);
void write_headline(Drafting& drafting);
void write_summary(Drafting& drafting);
void leave_out(Drafting& drafting);
void ask_questions(Drafting& drafting);

// What an applicant is to state; empty where the posting does not ask. The letter needs them too.
struct ApplicationQuestions {
    std::optional<model::Question> salary;
    std::optional<model::Question> start;
};
ApplicationQuestions application_questions(const model::Posting& posting);

// A sentence or line that needs the one before it: "They …", "This …".
bool leans_on_previous(std::string_view text);

// A pointer one member or index further down.
std::string below(std::string_view pointer, std::size_t index);

bool is_english(const model::Resume& resume);

// The ids that a base line has in the draft: its own, those of its parts where it is split, none
// where it is merged into another.
std::vector<std::string> ids_in_draft(const model::Draft& draft, const std::string& line);

// A bullet's own beginning, whole words.
std::string in_quotation(std::string_view text);

}  // namespace vouch::write
