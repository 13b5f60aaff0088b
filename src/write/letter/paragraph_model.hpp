#pragma once

#include <string>
#include <vector>

#include "write/claims/claims.hpp"
#include "write/drafting.hpp"

namespace vouch::write::letter {

// A paragraph of a letter as the rules wrote it, and what it may rest on.
struct RuleParagraph {
    std::string requirement;               // the posting's own words; may be empty
    std::vector<std::string> facts;        // the résumé's own words; empty: nothing to say better
    std::vector<claims::Bounds> evidence;  // of each fact
    std::string by_rules;
    std::vector<model::Claim> claims;
};

// Asks the language model to say better what the rules wrote in the paragraphs that have facts, and
// takes in what passes claims, tone and length, as long as the letter keeps its own. A sentence of
// the person must be proven by one fact and its entry; one of the posting may say no more than the
// rules' one. What is taken in stands in the drafting's edits with the target "letter.N", N counted
// from 1; where the person rejected that edit, the rules' text comes back. What is refused stands
// in the refusals with the same target, and the rules' text stays, unless the person vouched for
// it. Each request stands in the drafting's model_use.
void reword_paragraphs(Drafting& drafting, const claims::ClaimCheck& check,
                       std::vector<RuleParagraph>& paragraphs);

}  // namespace vouch::write::letter
