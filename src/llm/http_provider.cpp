#include "llm/http_provider.hpp"

#include "base/digest.hpp"
#include "llm/answer.hpp"
#include "llm/event_stream.hpp"
#include "llm/http.hpp"
#include "llm/protocol.hpp"

namespace vouch::llm {
namespace {

// Gives the bytes of one reply to the protocol's reader, as events or whole.
class Reading {
public:
    explicit Reading(std::unique_ptr<ReplyReader> reader)
        : reader_(std::move(reader)),
          events_([this](std::string_view data) { return reader_->take_event(data); }) {}

    bool take(std::string_view content_type, std::string_view bytes) {
        if (content_type.starts_with("text/event-stream")) {
            state_ = events_.feed(bytes);
        } else if (content_type.starts_with("application/json")) {
            whole_ += bytes;  // the transfer bounds it
        } else {
            state_ = fail("llm-answer-invalid", {{"detail", "neither JSON nor events"}});
        }
        return state_.has_value();
    }

    Result<Answer> finish() {
        TRY(state_);
        if (!whole_.empty()) {
            TRY(reader_->take_whole(whole_));
        }
        return reader_->finish();
    }

private:
    std::unique_ptr<ReplyReader> reader_;
    EventStream events_;
    std::string whole_;
    Result<void> state_;
};

class HttpProvider final : public Provider {
public:
    HttpProvider(Settings settings, Endpoint endpoint)
        : settings_(std::move(settings)),
          endpoint_(std::move(endpoint)),
          protocol_(settings_.protocol == ProtocolName::anthropic
                        ? make_anthropic_protocol()
                        : make_openai_protocol(endpoint_)),
          identity_{std::string(protocol_->name()), endpoint_.host, settings_.model} {}

    const Identity& identity() const override {
        return identity_;
    }

    Completion complete(const Request& request, const std::stop_token& stop) override {
        const auto body = protocol_->body(request, settings_.model);
        Completion completion;
        completion.sent_sha256 = sha256(body);
        completion.sent_bytes = body.size();
        completion.attempts = 1;
        Reading reading(protocol_->reader());
        const auto reply = post_json(
            endpoint_, protocol_->headers(settings_.key), body, settings_.limits,
            [&](std::string_view type, std::string_view bytes) {
                return reading.take(type, bytes);
            },
            stop);
        completion.received_bytes = reply.bytes;
        completion.retry_after = reply.retry_after;
        completion.fault = reply.fault;
        if (reply.fault == Fault::cancelled) {
            completion.answer = fail("cancelled");
        } else if (reply.fault != Fault::none) {
            const auto* code =
                reply.fault == Fault::answer ? "llm-answer-invalid" : "llm-unavailable";
            completion.answer = std::unexpected(Error{code, {{"detail", reply.detail}}});
        } else {
            take_answer(reading.finish(), request, completion);
        }
        return completion;
    }

private:
    static void take_answer(Result<Answer> answer, const Request& request, Completion& completion) {
        if (answer) {
            completion.usage = answer->usage;
            if (auto checked = check_answer(answer->text, request.answer_schema); !checked) {
                answer = std::unexpected(std::move(checked.error()));
            }
        }
        if (!answer) {
            completion.fault =
                answer.error().code == "llm-unavailable" ? Fault::busy : Fault::answer;
            completion.answer = std::unexpected(std::move(answer.error()));
            return;
        }
        completion.answer = std::move(answer->text);
    }

    Settings settings_;
    Endpoint endpoint_;
    std::unique_ptr<Protocol> protocol_;
    Identity identity_;
};

}  // namespace

Result<std::unique_ptr<Provider>> make_http_provider(const Settings& settings) {
    TRY_INTO(auto endpoint, endpoint_of(settings));
    return std::make_unique<HttpProvider>(settings, std::move(endpoint));
}

}  // namespace vouch::llm
