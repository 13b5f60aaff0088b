#include "write/letter/paragraph_model.hpp"

#include "write/proposal.hpp"

namespace vouch::write::letter {
namespace {

constexpr Length length{.words_most = 120, .words_more_most = 25};

std::string_view word_of(Tone tone) {
    switch (tone) {
        case Tone::warm:
            return "warm";
        case Tone::formal:
            return "formal";
        case Tone::plain:
            break;
    }
    return "plain";
}

}  // namespace

Result<ParagraphProposal> propose_paragraph(const Inputs& inputs, const claims::ClaimCheck& check,
                                            const RuleParagraph& paragraph, model::ModelUse& use) {
    std::string facts;
    for (const auto& fact : paragraph.facts) {
        facts += "- " + fact + "\n";
    }
    const Wish wish{.prompt = "letter_paragraph",
                    .target = paragraph.target,
                    .own = {{"tone", std::string(word_of(inputs.tone))}},
                    .outside = {{"draft", paragraph.by_rules},
                                {"facts", facts},
                                {"requirement", paragraph.requirement}}};
    ParagraphProposal proposal;
    TRY_INTO(proposal.text, ask_model(inputs, wish, use));
    proposal.claims = claims_of_proposal(check, proposal.text, paragraph.bounds,
                                         wording_fault(paragraph.by_rules, proposal.text, length));
    proposal.holds = claims::all_hold(proposal.claims);
    if (proposal.text != paragraph.by_rules) {
        use.calls.back().outcome =
            proposal.holds ? model::Proposal::used : model::Proposal::refused;
    }
    return proposal;
}

}  // namespace vouch::write::letter
