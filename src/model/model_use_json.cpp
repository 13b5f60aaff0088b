#include <algorithm>

#include "model/json.hpp"

namespace vouch::model {
namespace {

Json to_json_value(const ModelCall& call) {
    Json json;
    json["prompt"] = call.prompt;
    json["target"] = call.target;
    json["outcome"] = to_word(call.outcome);
    if (!call.error.code.empty()) {
        json["error"]["code"] = call.error.code;
        json["error"]["text"] = to_text(call.error);
    }
    json["sentSha256"] = call.sent_sha256;
    json["sentBytes"] = call.sent_bytes;
    json["answerBytes"] = call.answer_bytes;
    json["attempts"] = call.attempts;
    json["inputTokens"] = call.input_tokens;
    json["outputTokens"] = call.output_tokens;
    json["cached"] = call.cached;
    return json;
}

Json totals(const std::vector<ModelCall>& calls) {
    Json json;
    int attempts = 0;
    std::int64_t input = 0;
    std::int64_t output = 0;
    for (const auto& call : calls) {
        attempts += call.attempts;
        input += call.input_tokens;
        output += call.output_tokens;
    }
    json["requests"] = calls.size();
    json["attempts"] = attempts;
    json["inputTokens"] = input;
    json["outputTokens"] = output;
    json["cached"] = std::ranges::count(calls, true, &ModelCall::cached);
    using enum Proposal;
    for (const auto outcome : {used, unchanged, refused, failed}) {
        json[to_word(outcome)] = std::ranges::count(calls, outcome, &ModelCall::outcome);
    }
    return json;
}

}  // namespace

Json to_json_value(const ModelUse& use) {
    if (use.provider.empty()) {
        return Json::null();
    }
    Json json;
    json["provider"] = use.provider;
    json["host"] = use.host;
    json["model"] = use.model;
    json["totals"] = totals(use.calls);
    json["calls"] = Json(jsoncons::json_array_arg);
    for (const auto& call : use.calls) {
        json["calls"].push_back(to_json_value(call));
    }
    return json;
}

}  // namespace vouch::model
