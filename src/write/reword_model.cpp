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

Wish wish_for(const Drafting& drafting, const LineToReword& one) {
    const auto& list = *one.list;
    return {.prompt = "reword_bullet",
            .target = (*list.lines)[one.index].id,
            .own = {{"tense", list.current ? "current: present tense" : "past: past tense"}},
            .outside = {{"bullet", one.by_rules},
                        {"words", words_for(drafting, below(list.pointer, one.index))}}};
}

bool take_rewording(Drafting& drafting, const LineToReword& one, const std::string& proposed) {
    const auto& line = (*one.list->lines)[one.index];
    if (proposed == one.by_rules || proposed == line.text) {
        return false;
    }
    model::Edit edit;
    edit.kind = model::EditKind::reword;
    edit.target = line.id;
    edit.pointer = below(one.list->pointer, one.index);
    edit.before = line.text;
    edit.after = proposed;
    edit.reasons = {{"write.reason-model", {{"model", drafting.draft.model_use.model}}}};
    edit.evidence = {edit.pointer};
    edit.claims =
        claims_of_proposal(drafting.check, edit.after, {.entry = one.list->entry, .line = line.id},
                           fault_of(line.text, edit.after));
    return take_proposal(drafting, std::move(edit), one.by_rules);
}

}  // namespace

std::vector<bool> reword_with_model(Drafting& drafting, std::span<const LineToReword> lines) {
    std::vector<Wish> wishes;
    wishes.reserve(lines.size());
    for (const auto& one : lines) {
        wishes.push_back(wish_for(drafting, one));
    }
    std::vector<bool> taken;
    auto proposed = ask_model(drafting.inputs, wishes);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        record(drafting.inputs, std::move(proposed[i].call), drafting.draft.model_use);
        const auto& text = proposed[i].text;
        taken.push_back(text && take_rewording(drafting, lines[i], *text));
    }
    return taken;
}

}  // namespace vouch::write
