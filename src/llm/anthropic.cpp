#include "llm/json.hpp"
#include "llm/protocol.hpp"

// Anthropic API reference, "Messages", "Streaming messages" and "Errors".
namespace vouch::llm {
namespace {

constexpr std::string_view tool_name = "answer";

class MessageReader final : public ReplyReader {
public:
    Result<void> take_event(std::string_view data) override {
        TRY_INTO(const auto event, parse_json(data));
        const auto type = text_or_empty(event, "type");
        if (type == "error") {
            return fail("llm-unavailable", {{"detail", "the server reports a fault"}});
        }
        if (type == "message_start" && event.contains("message")) {
            take_usage(event.at("message"));
        } else if (type == "content_block_start" && event.contains("content_block")) {
            inside_answer_ = is_answer(event.at("content_block"));
            has_answer_ = has_answer_ || inside_answer_;
        } else if (type == "content_block_delta" && event.contains("delta")) {
            // Text beside the answer ("text_delta", "thinking_delta") is passed over.
            return inside_answer_ ? add(text_or_empty(event.at("delta"), "partial_json"))
                                  : Result<void>{};
        } else if (type == "content_block_stop") {
            inside_answer_ = false;
        } else if (type == "message_delta" && event.contains("delta")) {
            stop_ = text_or_empty(event.at("delta"), "stop_reason");
            take_usage(event);
        } else if (type == "message_stop") {
            complete_ = true;
        }
        return {};
    }

    Result<void> take_whole(std::string_view body) override {
        TRY_INTO(const auto message, parse_json(body));
        if (text_or_empty(message, "type") != "message" || !message.contains("content") ||
            !message.at("content").is_array()) {
            return invalid_answer("not a message");
        }
        take_usage(message);
        stop_ = text_or_empty(message, "stop_reason");
        complete_ = true;
        for (const auto& block : message.at("content").array_range()) {
            if (is_answer(block) && block.contains("input")) {
                has_answer_ = true;
                return add(block.at("input").to_string());
            }
        }
        return {};
    }

    Result<Answer> finish() override {
        if (!complete_ || stop_ == "max_tokens") {
            return invalid_answer("cut off");
        }
        if (!has_answer_) {
            return invalid_answer("the model declines");
        }
        return std::move(answer_);
    }

private:
    static bool is_answer(const Json& block) {
        return text_or_empty(block, "type") == "tool_use" &&
               text_or_empty(block, "name") == tool_name;
    }

    Result<void> add(std::string_view text) {
        answer_.text += text;
        return answer_.text.size() > answer_bytes_max ? invalid_answer("too long") : Result<void>{};
    }

    // Counts grow in the course of a message; what was read from a cache counts too.
    void take_usage(const Json& holder) {
        if (!holder.is_object() || !holder.contains("usage")) {
            return;
        }
        const auto& usage = holder.at("usage");
        const auto input = token_count(usage, "input_tokens") +
                           token_count(usage, "cache_creation_input_tokens") +
                           token_count(usage, "cache_read_input_tokens");
        answer_.usage.input_tokens = std::max(answer_.usage.input_tokens, input);
        answer_.usage.output_tokens =
            std::max(answer_.usage.output_tokens, token_count(usage, "output_tokens"));
    }

    Answer answer_;
    std::string stop_;
    bool inside_answer_ = false;
    bool has_answer_ = false;
    bool complete_ = false;
};

class MessageProtocol final : public Protocol {
public:
    std::string_view name() const override {
        return "anthropic";
    }

    std::vector<std::string> headers(const std::string& key) const override {
        std::vector<std::string> headers{"anthropic-version: 2023-06-01"};
        if (!key.empty()) {
            headers.push_back("x-api-key: " + key);
        }
        return headers;
    }

    std::string body(const Request& request, const std::string& model) const override {
        Json user;
        user["role"] = "user";
        user["content"] = request.user;
        Json tool;
        tool["name"] = tool_name;
        tool["description"] = "Takes the answer.";
        tool["input_schema"] = schema_to_send(request.answer_schema);
        Json body;
        body["model"] = model;
        body["max_tokens"] = request.answer_tokens_max;
        body["system"] = request.system;
        body["messages"] = Json(jsoncons::json_array_arg);
        body["messages"].push_back(std::move(user));
        body["tools"] = Json(jsoncons::json_array_arg);
        body["tools"].push_back(std::move(tool));
        body["tool_choice"]["type"] = "tool";
        body["tool_choice"]["name"] = tool_name;
        body["stream"] = true;
        return body.to_string();
    }

    std::unique_ptr<ReplyReader> reader() const override {
        return std::make_unique<MessageReader>();
    }
};

}  // namespace

std::unique_ptr<Protocol> make_anthropic_protocol() {
    return std::make_unique<MessageProtocol>();
}

}  // namespace vouch::llm
