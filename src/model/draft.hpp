#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "model/model_use.hpp"
#include "model/resume.hpp"

// A tailored version of a résumé: the base plus an ordered list of edits on stable ids, each with
// its reason and its evidence. Applying the edits is a pure function (variant/apply.hpp). Ids of
// edits, refusals and questions are those of model/decision_ids.hpp.
namespace vouch::model {

// Sections have the names of JSON Resume ("work").
enum class EditKind : std::uint8_t {
    reword,   // a bullet or a text says the same better
    hide,     // an entry or line is left out of this version (listed in `omitted`)
    reorder,  // the lines of the entry `target`, or the section's entries, take the order `order`
    set_headline,
    set_summary,
    add_keyword,     // a proven skill joins the group `target`
    regroup_skills,  // the skills section takes the groups' order `order`
    merge,           // `target` says `after`, also for the lines of `order`, which disappear
    split,           // the line `target` becomes the lines of `after` (LF between); the first keeps
                     // its id, the others get "ID+2", "ID+3", …
    select,          // of the entry's lines, or the section's entries, only `order`, in that order
    rename_section   // the section `target` is headed `after`
};

enum class EditState : std::uint8_t { proposed, accepted, rejected, attested };

enum class Verdict : std::uint8_t { proven, attested, unproven, contradicted };

// What a text asserts that could be false.
enum class ClaimKind : std::uint8_t {
    number,
    date,
    organisation,
    name,
    title,
    degree,
    skill,
    scope,
    causation
};

struct Claim {
    ClaimKind kind = ClaimKind::skill;
    std::string text;  // the words that claim
    Verdict verdict = Verdict::unproven;
    std::vector<std::string> evidence;  // JSON Pointers into the base résumé, or "job" for the
                                        // posting's own words (letter only)
    Message reason;                     // for anything not proven
};

// Who settled something and when, as the caller says: the engine reads no clock.
struct Decision {
    std::string by;  // "person", a user's id
    Date at;

    bool operator==(const Decision&) const = default;
};

struct Edit {
    std::string id;  // "reword-w2.b3-7k3qd"
    EditKind kind = EditKind::reword;
    std::string target;   // id of the line or entry; "basics.summary", "basics.label", "skills"
    std::string pointer;  // JSON Pointer of the target in the base résumé
    std::string before;   // the text that the edit was made for
    std::string after;
    std::vector<std::string> order;  // ids, for the kinds that need them
    std::vector<Message> reasons;
    std::vector<std::string> evidence;  // JSON Pointers into the base résumé
    std::vector<Claim> claims;
    EditState state = EditState::proposed;
    std::optional<Decision> decision;  // of a person; absent where nobody decided
    double score_effect = 0;           // points lost without it alone, 0 where not computed
};

// A text that the claims check refused, and what stood instead.
struct Refusal {
    std::string id;  // "refused-w2.b3-0m4tz"
    std::string target;
    std::string text;           // what was refused
    std::string kept;           // what is shown instead
    std::vector<Claim> claims;  // at least one not proven
};

// Something of the base that this version does not show.
struct Omission {
    std::string pointer;
    std::string text;
    Message reason;
};

// Asked of the person instead of invented.
struct Question {
    std::string id;      // "ask-w2.b3-c9x2e"
    std::string target;  // id of the line or entry it is about, or the skill
    Message question;
};

// What the person said to a question: evidence of its own kind, "answer:ID".
struct Answer {
    Question question;
    std::string text;
    bool negative = false;  // "no": the question is closed and nothing follows from it
    std::optional<Decision> decision;
};

struct Draft {
    std::vector<Edit> edits;
    std::vector<Refusal> refusals;
    std::vector<Omission> omitted;
    std::vector<Question> questions;  // open ones
    std::vector<Answer> answers;
    std::vector<Message> remarks;  // decisions that met nothing, and why
    ModelUse model_use;
};

struct Letter {
    std::string sender;     // lines, LF between
    std::string recipient;  // lines, LF between; may be empty
    std::string date;       // in words, as printed
    std::string subject;
    std::string greeting;
    std::vector<std::string> paragraphs;
    std::string closing;  // "Yours sincerely,"
    std::string signature;
    std::vector<Claim> claims;     // of all its sentences
    std::vector<Message> remarks;  // tone findings that stayed
    std::vector<Edit> edits;       // of paragraphs that a language model said in other words, the
                                   // rejected ones too: the target of the Nth is "letter.N"
};

// The letter as plain text, as it is also printed in report.json.
std::string to_text(const Letter& letter);

std::string_view to_word(EditKind value);
std::string_view to_word(EditState value);
std::string_view to_word(Verdict value);
std::string_view to_word(ClaimKind value);

}  // namespace vouch::model
