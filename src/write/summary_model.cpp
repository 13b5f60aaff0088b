#include "write/summary_model.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "write/proposal.hpp"

namespace vouch::write {
namespace {

constexpr Length length{.words_most = 70, .words_more_most = 15};
constexpr std::size_t facts_most = 8;
constexpr std::size_t skills_most = 8;

// The texts that the rules' summary rests on, then those that say most to the posting.
std::string facts_for(const Drafting& drafting, const model::Edit& edit) {
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& leaf : model::leaves(drafting.inputs.resume)) {
        const bool cited = std::ranges::contains(edit.evidence, leaf.pointer);
        const bool told = leaf.pointer.contains("/highlights/");
        const auto worth = drafting.relevance.of(leaf.pointer);
        if (cited || (told && worth > 0)) {
            ranked.emplace_back(cited ? 1e6 : worth, std::string(leaf.text));
        }
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{},
                             &std::pair<double, std::string>::first);
    std::string facts;
    for (std::size_t i = 0; i < std::min(ranked.size(), facts_most); ++i) {
        facts += "- " + ranked[i].second + "\n";
    }
    return facts;
}

std::string wanted_by(const Inputs& inputs) {
    std::vector<std::string> names{inputs.posting.title};
    for (const auto& keyword : inputs.match.stated) {
        if (names.size() <= skills_most) {
            names.push_back(keyword.posting_spelling);
        }
    }
    return text::join(names, ", ");
}

}  // namespace

bool summarise_with_model(Drafting& drafting, model::Edit edit, const RuleSummary& summary) {
    const Wish wish{.prompt = "summary",
                    .target = edit.target,
                    .outside = {{"draft", summary.by_rules},
                                {"facts", facts_for(drafting, edit)},
                                {"wanted", wanted_by(drafting.inputs)}}};
    auto& use = drafting.draft.model_use;
    const auto proposed = ask_model(drafting.inputs, wish, use);
    if (!proposed || *proposed == summary.by_rules) {
        return false;
    }
    edit.after = summary.own + *proposed + summary.rest;
    edit.reasons.push_back({"write.reason-model", {{"model", use.model}}});
    edit.claims = claims_of_proposal(drafting.check, *proposed, summary.bounds,
                                     wording_fault(summary.by_rules, *proposed, length));
    return take_proposal(drafting, std::move(edit), summary.own + summary.by_rules + summary.rest);
}

}  // namespace vouch::write
