#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "write/drafting.hpp"

// Texts that a language model proposes. They are untrusted: whoever takes one holds it against the
// claims check, the tone guard and a length.
namespace vouch::write {

// What a model is asked for.
struct Wish {
    std::string_view prompt;  // a file of src/llm/prompts, without its ending
    std::string target;       // id of what the text is for
    Params own = {};          // the prompt's placeholders that our own words fill
    Params outside = {};      // and those that the résumé's or the posting's words fill
};

// Asks inputs.provider, which must be there. What identifies the person is hidden in what is sent,
// words from outside stand in fences, and the call is recorded in `use` as failed or unchanged;
// the caller puts down what became of an answer. Errors: those of llm::Completion, and
// llm-answer-invalid where a placeholder comes back that was not given out.
Result<std::string> ask_model(const Inputs& inputs, const Wish& wish, model::ModelUse& use);

// What came of a wish, and its line of the ledger.
struct Proposed {
    Result<std::string> text;
    model::ModelCall call;
};

// Asks for all of them, as many at a time as the provider takes; the answers stand in the order of
// the wishes. Of wishes that come to the same request one is asked and the others share its answer.
std::vector<Proposed> ask_model(const Inputs& inputs, std::span<const Wish> wishes);

// Names the provider in the ledger and takes the call in.
void record(const Inputs& inputs, model::ModelCall call, model::ModelUse& use);

struct Length {
    std::size_t words_most;
    std::size_t words_more_most;  // than the text it replaces
};

// What speaks against a proposal apart from its claims: it grows too long, runs over lines, or has
// a fault of tone that the text it replaces has not. An empty code where nothing does.
Message wording_fault(std::string_view before, std::string_view after, const Length& length);

// The claims of a proposal, with its fault of wording as one more that does not hold.
std::vector<model::Claim> claims_of_proposal(const claims::ClaimCheck& check,
                                             const std::string& text, const claims::Bounds& bounds,
                                             Message fault);

// Takes in an edit of the text that the model gave last, with its claims, or records that it was
// refused and what is kept. True where it was taken in.
bool take_proposal(Drafting& drafting, model::Edit edit, const std::string& kept);

}  // namespace vouch::write
