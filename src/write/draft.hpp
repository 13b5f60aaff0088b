#pragma once

#include <map>
#include <string>

#include "llm/provider.hpp"
#include "model/draft.hpp"
#include "model/match.hpp"
#include "model/posting.hpp"
#include "model/resume.hpp"
#include "skills/taxonomy.hpp"

namespace vouch::write {

enum class Tone : std::uint8_t { plain, warm, formal };

// The person's word on questions, refused claims and proposals, by their ids.
struct Decisions {
    std::map<std::string, std::string> answers;  // question id → answer
    std::vector<std::string> attested;           // ids of refused claims the person vouches for
    std::vector<std::string> rejected;           // ids of edits the person does not want
};

struct Inputs {
    const model::Resume& resume;
    const model::Posting& posting;
    const model::Match& match;
    const skills::Taxonomy& taxonomy;
    Date today;
    Tone tone = Tone::plain;
    int pages_max = 2;
    Decisions decisions = {};
    llm::Provider* provider = nullptr;  // absent: rules alone
};

// The edits that fit this posting, each proven (write/claims) or left out with a refusal.
model::Draft write_draft(const Inputs& inputs);

// The résumé with the draft's accepted, attested and proposed edits applied; rejected ones not.
// Pure: the base is untouched; ids survive.
model::Resume apply(const model::Resume& base, const model::Draft& draft);

// A cover letter of 180 to 350 words from proven matches. Facts about the company are only the
// posting's own words.
model::Letter write_letter(const Inputs& inputs);

}  // namespace vouch::write
