#pragma once

#include <string>
#include <vector>

#include "write/claims/claims.hpp"
#include "write/draft.hpp"

namespace vouch::write::letter {

// A paragraph of a letter as the rules wrote it, and what it may rest on.
struct RuleParagraph {
    std::string target;                // for the ledger: "letter.2"
    std::string requirement;           // the posting's own words; may be empty
    std::vector<std::string> facts;    // the résumé's own words
    std::vector<std::string> entries;  // ids of those they stand in
    std::string by_rules;
    std::vector<model::Claim> claims;
    claims::Bounds bounds = {.letter = true};
};

struct ParagraphProposal {
    std::string text;
    std::vector<model::Claim> claims;
    bool holds = false;  // else the rules' paragraph stays, and the claims say why
};

// Asks the language model to say better what the rules wrote, and holds its text against claims,
// tone and length. The same text back is a proposal that holds. Errors: those of llm::Completion.
Result<ParagraphProposal> propose_paragraph(const Inputs& inputs, const claims::ClaimCheck& check,
                                            const RuleParagraph& paragraph, model::ModelUse& use);

}  // namespace vouch::write::letter
