#include "write/proposal.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/text.hpp"
#include "llm/answer.hpp"
#include "llm/prompt.hpp"
#include "llm/redact.hpp"
#include "write/english.hpp"
#include "write/tone.hpp"

namespace vouch::write {
namespace {

constexpr std::size_t threads_most = 4;
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

model::ModelCall call_of(const llm::Request& request, const Wish& wish,
                         const llm::Completion& completion) {
    model::ModelCall call;
    call.prompt = request.prompt;
    call.target = wish.target;
    call.sent_sha256 = completion.sent_sha256;
    call.sent_bytes = completion.sent_bytes;
    call.answer_bytes = completion.answer ? completion.answer->size() : 0;
    call.attempts = completion.attempts;
    call.input_tokens = completion.usage.input_tokens;
    call.output_tokens = completion.usage.output_tokens;
    call.cached = completion.cached;
    return call;
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

namespace {

// A request that is ready to be sent, and who hid what in it.
struct Ready {
    llm::Redactor redactor;
    llm::Request request;
    std::size_t same_as;  // index of the first equal one, often its own
};

std::vector<Ready> make_ready(const Inputs& inputs, std::span<const Wish> wishes) {
    std::vector<Ready> all;
    all.reserve(wishes.size());
    for (const auto& wish : wishes) {
        auto redactor = redactor_for(inputs.resume);
        auto request = request_for(wish, redactor);
        const auto same = std::ranges::find_if(all, [&](const Ready& other) {
            return other.request.prompt == request.prompt && other.request.user == request.user;
        });
        const auto index = static_cast<std::size_t>(same - all.begin());
        all.push_back({std::move(redactor), std::move(request), index});
    }
    return all;
}

// Each thread takes the next request that nobody has taken.
std::vector<llm::Completion> complete_all(const Inputs& inputs, const std::vector<Ready>& all) {
    std::vector<llm::Completion> completions(all.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (auto i = next++; i < all.size(); i = next++) {
            if (all[i].same_as == i) {
                completions[i] = inputs.provider->complete(all[i].request, inputs.stop);
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(all.size(), threads_most); ++i) {
            threads.emplace_back(work);
        }
        work();
    }
    return completions;
}

// Of an equal request before it: nothing was sent for this one.
llm::Completion shared(const llm::Completion& first) {
    llm::Completion completion;
    completion.answer = first.answer;
    completion.fault = first.fault;
    completion.sent_sha256 = first.sent_sha256;
    completion.cached = true;
    return completion;
}

}  // namespace

std::vector<Proposed> ask_model(const Inputs& inputs, std::span<const Wish> wishes) {
    const auto all = make_ready(inputs, wishes);
    const auto completions = complete_all(inputs, all);
    std::vector<Proposed> proposed;
    proposed.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& ready = all[i];
        const auto completion =
            ready.same_as == i ? completions[i] : shared(completions[ready.same_as]);
        auto text = text_of(completion, ready.redactor);
        auto call = call_of(ready.request, wishes[i], completion);
        call.outcome = text ? model::Proposal::unchanged : model::Proposal::failed;
        if (!text) {
            call.error = text.error();
        }
        proposed.push_back({std::move(text), std::move(call)});
    }
    return proposed;
}

void record(const Inputs& inputs, model::ModelCall call, model::ModelUse& use) {
    const auto& who = inputs.provider->identity();
    use.provider = who.protocol;
    use.host = who.host;
    use.model = who.model;
    use.calls.push_back(std::move(call));
}

Result<std::string> ask_model(const Inputs& inputs, const Wish& wish, model::ModelUse& use) {
    auto proposed = ask_model(inputs, std::span(&wish, 1));
    record(inputs, std::move(proposed.front().call), use);
    return std::move(proposed.front().text);
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
