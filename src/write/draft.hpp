#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "llm/provider.hpp"
#include "model/draft.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::write {

enum class Tone : std::uint8_t { plain, warm, formal };

// The person's word on questions, refused texts and edits, by their ids (model/decision_ids.hpp).
struct Decisions {
    std::map<std::string, std::string> answers;  // question id → answer; "no" closes it
    std::vector<std::string> attested;           // ids of refused texts the person vouches for
    std::vector<std::string> rejected;           // ids of edits, the letter's too, not wanted
    model::Decision who = {};                    // recorded with each of them
};

// Error answers-invalid: an answer that is too long, has unseen characters or says nothing.
Result<void> check(const Decisions& decisions);

struct Inputs {
    const model::Resume& resume;
    const model::Posting& posting;
    const model::Match& match;
    const skills::Taxonomy& taxonomy;
    Date today;
    Tone tone = Tone::plain;
    int pages_max = 2;
    bool address_gaps = false;  // the letter names the first must that the résumé does not show
    Decisions decisions = {};
    llm::Provider* provider = nullptr;  // absent: rules alone
    std::stop_token stop = {};          // ends what is asked of the provider
};

// The edits that fit this posting, each proven (write/claims) or left out with a refusal. Decisions
// are taken up where their ids still stand, and remarked on where they do not. A new decision is
// taken up by another call.
model::Draft write_draft(const Inputs& inputs);

// The résumé with the draft's edits applied but the rejected ones (variant/apply.hpp).
model::Resume apply(const model::Resume& base, const model::Draft& draft);

// A letter, and what a language model did for it.
struct LetterDraft {
    model::Letter letter;
    std::vector<model::Refusal> refusals;  // of paragraphs: their targets are "letter.N"
    std::vector<Message> remarks;          // decisions on the letter that met nothing
    model::ModelUse model_use;
};

// A cover letter of 180 to 350 words from proven matches. Facts about the company are only the
// posting's own words. Apart from write_draft(), so that both may go on at once.
LetterDraft write_letter(const Inputs& inputs);

// Tells of every decision on a letter, where none is written.
std::vector<Message> remarks_without_letter(const Decisions& decisions);

}  // namespace vouch::write
