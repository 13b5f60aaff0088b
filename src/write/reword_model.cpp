#include "write/reword_model.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "write/english.hpp"
#include "write/proposal.hpp"

namespace vouch::write {
namespace {

constexpr Length length{.words_most = 42, .words_more_most = 6};

// The posting's words for what this line is evidence of.
std::string words_for(const Drafting& drafting, const std::string& pointer) {
    std::vector<std::string> words;
    for (const auto* keywords : {&drafting.inputs.match.stated, &drafting.inputs.match.unstated}) {
        for (const auto& keyword : *keywords) {
            const bool shown = std::ranges::any_of(
                keyword.evidence,
                [&](const model::Evidence& evidence) { return evidence.pointer == pointer; });
            if (shown && words.size() < 8) {
                words.push_back(keyword.posting_spelling);
            }
        }
    }
    return words.empty() ? "none" : text::join(words, ", ");
}

bool keeps_numbers(std::string_view before, std::string_view after) {
    const auto kept = claims::find_quantities(after);
    return std::ranges::all_of(
        claims::find_quantities(before), [&](const claims::Quantity& number) {
            return std::ranges::any_of(kept, [&](const claims::Quantity& other) {
                return other.value == number.value && other.unit == number.unit;
            });
        });
}

Message fault_of(std::string_view before, std::string_view after) {
    return keeps_numbers(before, after) ? wording_fault(before, after, length)
                                        : Message{"write.refused-number-lost"};
}

}  // namespace

bool reword_with_model(Drafting& drafting, const BulletList& list, std::size_t index,
                       const std::string& by_rules) {
    const auto& line = (*list.lines)[index];
    const auto pointer = below(list.pointer, index);
    const Wish wish{
        .prompt = "reword_bullet",
        .target = line.id,
        .own = {{"tense", list.current ? "current: present tense" : "past: past tense"}},
        .outside = {{"bullet", by_rules}, {"words", words_for(drafting, pointer)}}};
    auto& use = drafting.draft.model_use;
    const auto proposed = ask_model(drafting.inputs, wish, use);
    if (!proposed || *proposed == by_rules || *proposed == line.text) {
        return false;
    }
    model::Edit edit;
    edit.kind = model::EditKind::reword;
    edit.target = line.id;
    edit.pointer = pointer;
    edit.before = line.text;
    edit.after = *proposed;
    edit.reasons = {{"write.reason-model", {{"model", use.model}}}};
    edit.evidence = {pointer};
    edit.claims =
        claims_of_proposal(drafting.check, edit.after, {.entry = list.entry, .line = line.id},
                           fault_of(line.text, edit.after));
    return take_proposal(drafting, std::move(edit), by_rules);
}

}  // namespace vouch::write
