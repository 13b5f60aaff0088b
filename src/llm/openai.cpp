#include "llm/json.hpp"
#include "llm/protocol.hpp"

// OpenAI API reference, "Create chat completion" and "Streaming".
namespace vouch::llm {
namespace {

Json message_of(std::string_view role, const std::string& content) {
    Json message;
    message["role"] = role;
    message["content"] = content;
    return message;
}

class ChatReader final : public ReplyReader {
public:
    Result<void> take_event(std::string_view data) override {
        if (data == "[DONE]") {
            return {};
        }
        TRY_INTO(const auto chunk, parse_json(data));
        return take(chunk, "delta");
    }

    Result<void> take_whole(std::string_view body) override {
        TRY_INTO(const auto reply, parse_json(body));
        return take(reply, "message");
    }

    Result<Answer> finish() override {
        if (finish_ == "length" || finish_.empty()) {
            return invalid_answer("cut off");
        }
        if (finish_ != "stop") {
            return invalid_answer("no answer");  // filtered, or a call of a tool
        }
        return std::move(answer_);
    }

private:
    // A chunk of a stream, or the whole reply: they differ in one name.
    Result<void> take(const Json& reply, std::string_view part) {
        if (!reply.is_object()) {
            return invalid_answer("not a chat completion");
        }
        if (reply.contains("error") && !reply.at("error").is_null()) {
            return fail("llm-unavailable", {{"detail", "the server reports a fault"}});
        }
        if (reply.contains("usage") && reply.at("usage").is_object()) {
            answer_.usage = {token_count(reply.at("usage"), "prompt_tokens"),
                             token_count(reply.at("usage"), "completion_tokens")};
        }
        if (!reply.contains("choices") || !reply.at("choices").is_array()) {
            return invalid_answer("not a chat completion");
        }
        if (reply.at("choices").empty()) {
            return {};  // the last chunk of a stream has the usage alone
        }
        const auto& choice = reply.at("choices").at(0);
        if (!choice.is_object()) {
            return invalid_answer("not a chat completion");
        }
        if (auto finish = text_or_empty(choice, "finish_reason"); !finish.empty()) {
            finish_ = std::move(finish);
        }
        if (!choice.contains(part)) {
            return {};
        }
        if (!text_or_empty(choice.at(part), "refusal").empty()) {
            return invalid_answer("the model declines");
        }
        answer_.text += text_or_empty(choice.at(part), "content");
        return answer_.text.size() > answer_bytes_max ? invalid_answer("too long") : Result<void>{};
    }

    Answer answer_;
    std::string finish_;
};

class ChatProtocol final : public Protocol {
public:
    explicit ChatProtocol(bool current) : current_(current) {}

    std::string_view name() const override {
        return "openai";
    }

    std::vector<std::string> headers(const std::string& key) const override {
        return key.empty() ? std::vector<std::string>{}
                           : std::vector<std::string>{"Authorization: Bearer " + key};
    }

    std::string body(const Request& request, const std::string& model) const override {
        Json body;
        body["model"] = model;
        body["messages"] = Json(jsoncons::json_array_arg);
        body["messages"].push_back(message_of("system", request.system));
        body["messages"].push_back(message_of("user", request.user));
        body[current_ ? "max_completion_tokens" : "max_tokens"] = request.answer_tokens_max;
        if (!current_) {
            body["temperature"] = 0;
            body["seed"] = 1;
        }
        body["stream"] = true;
        body["stream_options"]["include_usage"] = true;
        Json format;
        format["name"] = "answer";
        format["strict"] = true;
        format["schema"] = schema_to_send(request.answer_schema);
        body["response_format"]["type"] = "json_schema";
        body["response_format"]["json_schema"] = std::move(format);
        return body.to_string();
    }

    std::unique_ptr<ReplyReader> reader() const override {
        return std::make_unique<ChatReader>();
    }

private:
    // OpenAI's newer models refuse `max_tokens` and a temperature, which are what the servers that
    // copy its protocol know.
    bool current_;
};

}  // namespace

std::unique_ptr<Protocol> make_openai_protocol(const Endpoint& endpoint) {
    const bool current =
        endpoint.host.ends_with(".openai.com") || endpoint.host.ends_with(".openai.azure.com");
    return std::make_unique<ChatProtocol>(current);
}

}  // namespace vouch::llm
