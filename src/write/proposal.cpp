#include "write/proposal.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "llm/answer.hpp"
#include "llm/prompt.hpp"
#include "llm/redact.hpp"
#include "write/english.hpp"
#include "write/tone.hpp"

namespace vouch::write {
namespace {

constexpr std::int32_t answer_tokens_most = 1'000;  // some models think aloud before they answer

llm::Redactor redactor_for(const model::Resume& resume) {
    const auto& basics = resume.basics;
    std::vector<std::pair<std::string, std::string>> secrets = {
        {"NAME", basics.name},
        {"EMAIL", basics.email},
        {"PHONE", basics.phone},
        {"LINK", basics.url},
        {"ADDRESS", basics.location.address},
        {"ADDRESS", basics.location.postal_code}};
    for (const auto& profile : basics.profiles) {
        secrets.emplace_back("LINK", profile.url);
        secrets.emplace_back("LINK", profile.username);
    }
    return llm::Redactor(secrets);
}

llm::Request request_for(const Wish& wish, llm::Redactor& redactor) {
    const auto prompt = llm::read_prompt(wish.prompt);
    auto params = wish.own;
    for (const auto& [name, text] : wish.outside) {
        params.emplace_back(name, llm::fenced(redactor.hide(text)));
    }
    return {.prompt = prompt.version,
            .system = prompt.system,
            .user = fill_placeholders(prompt.user, params),
            .answer_schema = prompt.answer_schema,
            .answer_tokens_max = answer_tokens_most};
}

void record(const llm::Provider& provider, const llm::Request& request, const Wish& wish,
            const llm::Completion& completion, model::ModelUse& use) {
    const auto& who = provider.identity();
    use.provider = who.protocol;
    use.host = who.host;
    use.model = who.model;
    model::ModelCall call;
    call.prompt = request.prompt;
    call.target = wish.target;
    call.sent_sha256 = completion.sent_sha256;
    call.sent_bytes = completion.sent_bytes;
    call.answer_bytes = completion.answer ? completion.answer->size() : 0;
    call.attempts = completion.attempts;
    call.input_tokens = completion.usage.input_tokens;
    call.output_tokens = completion.usage.output_tokens;
    use.calls.push_back(std::move(call));
}

Result<std::string> text_of(const llm::Completion& completion, const llm::Redactor& redactor) {
    TRY(completion.answer);
    TRY_INTO(auto text, llm::text_member(*completion.answer, "text"));
    text = text::to_nfc(text::to_valid(text));
    if (!redactor.restore(text)) {
        return fail("llm-answer-invalid", {{"detail", "unknown placeholder"}});
    }
    if (text::trim(text).empty()) {
        return fail("llm-answer-invalid", {{"detail", "no text in it"}});
    }
    return std::string(text::trim(text));
}

}  // namespace

Result<std::string> ask_model(const Inputs& inputs, const Wish& wish, model::ModelUse& use) {
    auto redactor = redactor_for(inputs.resume);
    const auto request = request_for(wish, redactor);
    const auto completion = inputs.provider->complete(request, inputs.stop);
    record(*inputs.provider, request, wish, completion, use);
    auto text = text_of(completion, redactor);
    if (!text) {
        use.calls.back().error = text.error();
    }
    use.calls.back().outcome = text ? model::Proposal::unchanged : model::Proposal::failed;
    return text;
}

Message wording_fault(std::string_view before, std::string_view after, const Length& length) {
    if (word_count(after) > length.words_most ||
        word_count(after) > word_count(before) + length.words_more_most || after.contains('\n')) {
        return {"write.refused-too-long"};
    }
    auto findings = tone_findings(after);
    for (const auto& old : tone_findings(before)) {
        std::erase_if(findings,
                      [&](const ToneFinding& finding) { return finding.message == old.message; });
    }
    return findings.empty() ? Message{} : findings.front().message;
}

std::vector<model::Claim> claims_of_proposal(const claims::ClaimCheck& check,
                                             const std::string& text, const claims::Bounds& bounds,
                                             Message fault) {
    auto claims = check.check(text, bounds);
    if (!fault.code.empty()) {
        claims.push_back(
            {model::ClaimKind::scope, text, model::Verdict::unproven, {}, std::move(fault)});
    }
    return claims;
}

bool take_proposal(Drafting& drafting, model::Edit edit, const std::string& kept) {
    auto& outcome = drafting.draft.model_use.calls.back().outcome;
    if (!claims::all_hold(edit.claims)) {
        const bool attested = drafting.refuse(edit, kept);
        outcome = attested ? model::Proposal::used : model::Proposal::refused;
        return attested;
    }
    for (const auto& place : claims::cited(edit.claims)) {
        if (std::ranges::find(edit.evidence, place) == edit.evidence.end()) {
            edit.evidence.push_back(place);
        }
    }
    outcome = model::Proposal::used;
    drafting.add(std::move(edit));
    return true;
}

}  // namespace vouch::write
