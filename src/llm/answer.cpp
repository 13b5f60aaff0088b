#include "llm/answer.hpp"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

namespace vouch::llm {
namespace {

using Json = jsoncons::json;

constexpr int depth_max = 64;

auto invalid(std::string detail) {
    return fail("llm-answer-invalid", {{"detail", std::move(detail)}});
}

Result<Json> parse(std::string_view text) {
    try {
        auto options = jsoncons::json_options{};
        options.max_nesting_depth(depth_max);
        return Json::parse(text, options);
    } catch (const std::exception&) {
        return invalid("not JSON");
    }
}

}  // namespace

std::string chat_body(const Request& request, std::string_view model) {
    Json system;
    system["role"] = "system";
    system["content"] = request.system;
    Json user;
    user["role"] = "user";
    user["content"] = request.user;
    Json body;
    body["model"] = model;
    body["messages"] = Json(jsoncons::json_array_arg);
    body["messages"].push_back(std::move(system));
    body["messages"].push_back(std::move(user));
    body["max_tokens"] = request.answer_tokens_max;
    body["temperature"] = 0;
    body["seed"] = 1;
    if (auto schema = parse(request.answer_schema)) {
        Json format;
        format["name"] = "answer";
        format["strict"] = true;
        format["schema"] = std::move(*schema);
        body["response_format"]["type"] = "json_schema";
        body["response_format"]["json_schema"] = std::move(format);
    }
    return body.to_string();
}

Result<ChatReply> read_chat_reply(std::string_view body) {
    TRY_INTO(const auto json, parse(body));
    try {
        const auto& choice = json.at("choices").at(0);
        if (choice.get_value_or<std::string>("finish_reason", "stop") == "length") {
            return invalid("cut off");
        }
        ChatReply reply;
        reply.content = choice.at("message").at("content").as<std::string>();
        if (json.contains("usage")) {
            reply.tokens = json.at("usage").get_value_or<std::int64_t>("total_tokens", 0);
        }
        return reply;
    } catch (const std::exception&) {
        return invalid("not a chat completion");
    }
}

Result<void> check_answer(std::string_view json, std::string_view schema) {
    TRY_INTO(const auto value, parse(json));
    TRY_INTO(auto rules, parse(schema));
    try {
        const auto compiled = jsoncons::jsonschema::make_json_schema(std::move(rules));
        if (!compiled.is_valid(value)) {
            return invalid("not as the schema says");
        }
        return {};
    } catch (const std::exception&) {
        return invalid("the schema cannot be used");
    }
}

Result<std::string> text_member(std::string_view json, std::string_view name) {
    TRY_INTO(const auto value, parse(json));
    if (!value.is_object() || !value.contains(name) || !value.at(name).is_string()) {
        return invalid("no text in it");
    }
    return value.at(name).as<std::string>();
}

}  // namespace vouch::llm
