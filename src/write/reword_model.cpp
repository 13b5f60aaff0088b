#include "write/reword_model.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "llm/answer.hpp"
#include "llm/prompt.hpp"
#include "llm/redact.hpp"
#include "write/english.hpp"
#include "write/tone.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t words_most = 42;
constexpr std::size_t words_more_most = 6;  // than the line had
constexpr std::int32_t answer_tokens_most = 300;

llm::Redactor redactor_for(const model::Resume& resume) {
    const auto& basics = resume.basics;
    std::vector<std::pair<std::string, std::string>> secrets = {
        {"NAME", basics.name},
        {"EMAIL", basics.email},
        {"PHONE", basics.phone},
        {"LINK", basics.url},
        {"ADDRESS", basics.location.address}};
    for (const auto& profile : basics.profiles) {
        secrets.emplace_back("LINK", profile.url);
        secrets.emplace_back("LINK", profile.username);
    }
    return llm::Redactor(secrets);
}

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
    const auto kept = find_quantities(after);
    return std::ranges::all_of(find_quantities(before), [&](const Quantity& number) {
        return std::ranges::any_of(kept, [&](const Quantity& other) {
            return other.value == number.value && other.unit == number.unit;
        });
    });
}

// What is wrong with a proposal, apart from its claims; an empty code where nothing is.
Message fault_of(std::string_view before, std::string_view after) {
    if (!keeps_numbers(before, after)) {
        return {"write.refused-number-lost"};
    }
    if (word_count(after) > words_most ||
        word_count(after) > word_count(before) + words_more_most || after.contains('\n')) {
        return {"write.refused-too-long"};
    }
    auto findings = tone_findings(after);
    for (const auto& old : tone_findings(before)) {
        std::erase_if(findings,
                      [&](const ToneFinding& finding) { return finding.message == old.message; });
    }
    return findings.empty() ? Message{} : findings.front().message;
}

Result<std::string> propose(Drafting& drafting, const BulletList& list, const std::string& text,
                            const std::string& pointer) {
    const auto prompt = llm::read_prompt("reword_bullet");
    auto redactor = redactor_for(drafting.inputs.resume);
    llm::Request request;
    request.system = prompt.system;
    request.user = fill_placeholders(
        prompt.user, {{"tense", list.current ? "current: present tense" : "past: past tense"},
                      {"bullet", llm::fenced(redactor.hide(text))},
                      {"words", llm::fenced(redactor.hide(words_for(drafting, pointer)))}});
    request.answer_schema = prompt.answer_schema;
    request.answer_tokens_max = answer_tokens_most;
    TRY_INTO(const auto answer, drafting.inputs.provider->complete(request));
    TRY_INTO(auto proposed, llm::text_member(answer, "text"));
    if (!redactor.restore(proposed)) {
        return fail("llm-answer-invalid", {{"detail", "unknown placeholder"}});
    }
    return text::squeeze_spaces(text::to_valid(proposed));
}

}  // namespace

bool reword_with_model(Drafting& drafting, const BulletList& list, std::size_t index,
                       const std::string& by_rules) {
    const auto& line = (*list.lines)[index];
    const auto pointer = below(list.pointer, index);
    const auto proposed = propose(drafting, list, by_rules, pointer);
    if (!proposed || *proposed == by_rules || proposed->empty()) {
        return false;
    }
    model::Edit edit;
    edit.kind = model::EditKind::reword;
    edit.target = line.id;
    edit.pointer = pointer;
    edit.before = line.text;
    edit.after = *proposed;
    edit.reasons = {
        {"write.reason-model", {{"model", std::string(drafting.inputs.provider->name())}}}};
    edit.evidence = {pointer};
    edit.claims = drafting.check.check(edit.after, {.entry = list.entry, .line = line.id});
    if (auto fault = fault_of(line.text, edit.after); !fault.code.empty()) {
        edit.claims.push_back(
            {model::ClaimKind::scope, edit.after, model::Verdict::unproven, {}, std::move(fault)});
    }
    if (!all_hold(edit.claims)) {
        return drafting.refuse(edit, by_rules);
    }
    for (const auto& place : cited(edit.claims)) {
        if (std::ranges::find(edit.evidence, place) == edit.evidence.end()) {
            edit.evidence.push_back(place);
        }
    }
    drafting.add(std::move(edit));
    return true;
}

}  // namespace vouch::write
