#include "llm/http_provider.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "llm/answer.hpp"
#include "llm/protocol.hpp"
#include "llm/scripted_server.hpp"

namespace vouch::llm {
namespace {

using namespace std::chrono_literals;
using namespace test;

const Request ask{.system = "Edit.",
                  .user = "Line",
                  .answer_schema = R"({"type":"object","properties":{"text":{"type":"string",)"
                                   R"("maxLength":40}},"required":["text"],)"
                                   R"("additionalProperties":false})",
                  .answer_tokens_max = 100};

constexpr auto all_protocols = {ProtocolName::openai, ProtocolName::anthropic};

std::unique_ptr<Provider> provider_for(const ScriptedServer& server, ProtocolName protocol,
                                       HttpLimits limits = {5s, 2s, 64 * 1024}) {
    auto made = make_http_provider({.protocol = protocol,
                                    .url = server.url(),
                                    .key = "s3cret",
                                    .model = "small",
                                    .limits = limits});
    EXPECT_TRUE(made);
    return std::move(*made);
}

Completion complete(const Script& script, ProtocolName protocol,
                    HttpLimits limits = {5s, 2s, 64 * 1024}) {
    const ScriptedServer server({script});
    return provider_for(server, protocol, limits)->complete(ask, {});
}

std::string escaped(std::string_view json) {
    std::string text;
    for (const char c : json) {
        text += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return text;
}

std::string whole(ProtocolName protocol, const std::string& json,
                  const std::string& finish = "stop") {
    if (protocol == ProtocolName::anthropic) {
        return R"({"type":"message","content":[{"type":"text","text":"Here:"},)"
               R"({"type":"tool_use","id":"t","name":"answer","input":)" +
               json + R"(}],"stop_reason":")" + (finish == "length" ? "max_tokens" : "tool_use") +
               R"(","usage":{"input_tokens":30,"output_tokens":20}})";
    }
    return R"({"choices":[{"finish_reason":")" + finish +
           R"(","message":{"role":"assistant","content":")" + escaped(json) +
           R"("}}],"usage":{"prompt_tokens":30,"completion_tokens":20}})";
}

// The events of one answer, its text cut in two.
std::string streamed(ProtocolName protocol, const std::string& json) {
    const auto half = json.size() / 2;
    std::string events;
    for (const auto& part : {json.substr(0, half), json.substr(half)}) {
        if (protocol == ProtocolName::anthropic) {
            events +=
                "event: content_block_delta\r\ndata: {\"type\":\"content_block_delta\","
                "\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"" +
                escaped(part) + "\"}}\r\n\r\n";
        } else {
            events += R"(data: {"choices":[{"delta":{"content":")" + escaped(part) +
                      "\"},\"finish_reason\":null}]}\n\n";
        }
    }
    if (protocol == ProtocolName::openai) {
        return ": hello\n\n" + events +
               "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
               "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":20}}"
               "\n\ndata: [DONE]\n\n";
    }
    return "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"usage\":"
           "{\"input_tokens\":30,\"output_tokens\":1}}}\n\n"
           "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"content_block\":"
           "{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"answer\",\"input\":{}}}\n\n"
           "event: ping\ndata: {\"type\":\"ping\"}\n\n" +
           events +
           "event: content_block_stop\ndata: {\"type\":\"content_block_stop\"}\n\n"
           "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
           "\"tool_use\"},\"usage\":{\"output_tokens\":20}}\n\n"
           "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
}

void expect_answer(const Completion& completion, const std::string& text) {
    ASSERT_TRUE(completion.answer) << to_text(completion.answer.error());
    EXPECT_EQ(text_member(*completion.answer, "text"), text);
    EXPECT_EQ(completion.fault, Fault::none);
    EXPECT_EQ(completion.usage.input_tokens, 30);
    EXPECT_EQ(completion.usage.output_tokens, 20);
}

void expect_fault(const Completion& completion, Fault fault, std::string_view code) {
    ASSERT_FALSE(completion.answer);
    EXPECT_EQ(completion.fault, fault);
    EXPECT_EQ(completion.answer.error().code, code) << to_text(completion.answer.error());
}

TEST(HttpProvider, ReadsWholeAnswersAndStreams) {
    const std::string json = R"({"text":"Ran \"tills\" für 3"})";
    for (const auto protocol : all_protocols) {
        expect_answer(complete({http(200, whole(protocol, json))}, protocol),
                      "Ran \"tills\" für 3");
        const auto events = streamed(protocol, json);
        expect_answer(complete({http(200, events, "", "text/event-stream")}, protocol),
                      "Ran \"tills\" für 3");
        expect_answer(complete({chunked("text/event-stream; charset=utf-8",
                                        {events.substr(0, 7), events.substr(7)})},
                               protocol),
                      "Ran \"tills\" für 3");
    }
}

TEST(HttpProvider, StreamsMayBeCutAnywhere) {
    const std::string json = R"({"text":"Größer"})";
    for (const auto protocol : all_protocols) {
        const auto events = streamed(protocol, json);
        for (const std::size_t size : {1U, 2U, 3U, 17U}) {
            std::vector<std::string> pieces;
            for (std::size_t at = 0; at < events.size(); at += size) {
                pieces.push_back(events.substr(at, size));
            }
            expect_answer(complete({chunked("text/event-stream", pieces)}, protocol), "Größer");
        }
    }
}

TEST(HttpProvider, SendsTheProtocolAndKnowsWhatItSent) {
    for (const auto protocol : all_protocols) {
        const ScriptedServer server({{http(200, whole(protocol, R"({"text":"a"})"))}});
        const auto provider = provider_for(server, protocol);
        const auto completion = provider->complete(ask, {});
        const auto requests = server.requests();
        ASSERT_EQ(requests.size(), 1U);
        const auto body = requests[0].substr(requests[0].find("\r\n\r\n") + 4);
        EXPECT_EQ(completion.sent_sha256, sha256(body));
        EXPECT_EQ(completion.sent_bytes, body.size());
        EXPECT_TRUE(body.contains(R"("stream":true)"));
        EXPECT_FALSE(body.contains("maxLength")) << "strict services refuse it";
        EXPECT_FALSE(body.contains("s3cret"));
        if (protocol == ProtocolName::openai) {
            EXPECT_TRUE(requests[0].starts_with("POST /v1/chat/completions "));
            EXPECT_TRUE(requests[0].contains("Authorization: Bearer s3cret\r\n"));
            EXPECT_TRUE(body.contains("json_schema"));
        } else {
            EXPECT_TRUE(requests[0].starts_with("POST /v1/messages "));
            EXPECT_TRUE(requests[0].contains("x-api-key: s3cret\r\n"));
            EXPECT_TRUE(requests[0].contains("anthropic-version: 2023-06-01\r\n"));
            EXPECT_TRUE(body.contains(R"("tool_choice":{"type":"tool","name":"answer"})"));
        }
        EXPECT_FALSE(provider->identity().host.contains("s3cret"));
    }
}

TEST(HttpProvider, SaysToOpenAiWhatOnlyItUnderstands) {
    const auto current = make_openai_protocol({.host = "api.openai.com"})->body(ask, "m");
    EXPECT_TRUE(current.contains(R"("max_completion_tokens":100)"));
    EXPECT_FALSE(current.contains("temperature"));
    const auto copied = make_openai_protocol({.host = "127.0.0.1:8080"})->body(ask, "m");
    EXPECT_TRUE(copied.contains(R"("max_tokens":100)"));
    EXPECT_TRUE(copied.contains(R"("temperature":0)"));
}

TEST(HttpProvider, RefusesAnswersThatCannotBeUsed) {
    for (const auto protocol : all_protocols) {
        const auto stream = streamed(protocol, R"({"text":"a"})");
        const std::vector<std::string> bad = {
            http(200, whole(protocol, R"({"text":5})")),
            http(200, whole(protocol, R"({"text":"a","tool":"rm"})")),
            http(200, whole(protocol, R"({"text":")" + std::string(41, 'x') + "\"}")),
            http(200, whole(protocol, R"({"text":"a"})", "length")),
            http(200, "{\"choices\":[]}"),
            http(200, "half {"),
            http(200, R"(["array"])"),
            http(200, std::string(3'000, '[')),
            http(200, std::string(5'000'000, 'x')),
            http(200, whole(protocol, R"({"text":"a"})"), "", "text/html"),
            http(200, "data: nonsense\n\n", "", "text/event-stream"),
            http(200, "data: [1]\n\n", "", "text/event-stream"),
            http(200, std::string(100'000, 'y'), "", "text/event-stream"),
            http(200, stream.substr(0, stream.size() / 2) + "\n\n", "", "text/event-stream"),
        };
        for (const auto& reply : bad) {
            const auto completion = complete({reply}, protocol, {5s, 2s, 1 << 20});
            ASSERT_FALSE(completion.answer) << reply.substr(0, 300);
            EXPECT_EQ(completion.answer.error().code, "llm-answer-invalid") << reply.substr(0, 300);
            EXPECT_EQ(completion.fault, Fault::answer) << reply.substr(0, 300);
        }
    }
    expect_fault(
        complete({http(200, whole(ProtocolName::openai, "no json"))}, ProtocolName::openai),
        Fault::answer, "llm-answer-invalid");
}

TEST(HttpProvider, AModelThatDeclinesGivesNoAnswer) {
    expect_fault(complete({http(200, R"({"choices":[{"finish_reason":"stop","message":{)"
                                     R"("content":null,"refusal":"I cannot"}}]})")},
                          ProtocolName::openai),
                 Fault::answer, "llm-answer-invalid");
    expect_fault(complete({http(200, R"({"type":"message","content":[{"type":"text",)"
                                     R"("text":"{\"text\":\"a\"}"}],"stop_reason":"refusal"})")},
                          ProtocolName::anthropic),
                 Fault::answer, "llm-answer-invalid");
}

TEST(HttpProvider, NamesWhatWentWrong) {
    for (const auto protocol : all_protocols) {
        for (const int status : {429, 503, 529}) {
            const auto busy = complete({http(status, "busy", "Retry-After: 7\r\n")}, protocol);
            expect_fault(busy, Fault::busy, "llm-unavailable");
            EXPECT_EQ(busy.retry_after, 7s);
        }
        expect_fault(complete({http(500, "oh")}, protocol), Fault::broken, "llm-unavailable");
        for (const int status : {400, 401, 404}) {
            expect_fault(complete({http(status, "no")}, protocol), Fault::rejected,
                         "llm-unavailable");
        }
        expect_fault(complete({"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                               "Content-Length: 500\r\n\r\n{\"cho"},
                              protocol),
                     Fault::broken, "llm-unavailable");
        expect_fault(complete({""}, protocol), Fault::broken, "llm-unavailable");
        expect_fault(complete({http(200,
                                    "data: {\"type\":\"error\",\"error\":{\"type\":"
                                    "\"overloaded_error\"}}\n\n",
                                    "", "text/event-stream")},
                              protocol),
                     Fault::busy, "llm-unavailable");
    }
}

TEST(HttpProvider, FollowsNoRedirect) {
    const ScriptedServer other({{http(200, whole(ProtocolName::openai, R"({"text":"a"})"))}});
    const auto completion =
        complete({http(307, "", "Location: " + other.url() + "/v1/chat/completions\r\n")},
                 ProtocolName::openai);
    expect_fault(completion, Fault::rejected, "llm-unavailable");
    EXPECT_TRUE(other.requests().empty());
}

TEST(HttpProvider, GivesUpOnAStallAndOnALongWait) {
    // The other limit is beyond the patience of the test runner.
    const HttpLimits short_stall{600s, 60ms, 4096};
    const auto protocol = ProtocolName::openai;
    expect_fault(complete({}, protocol, short_stall), Fault::too_slow, "llm-unavailable");
    const HttpLimits short_total{60ms, 600s, 4096};
    expect_fault(complete({}, protocol, short_total), Fault::too_slow, "llm-unavailable");
}

TEST(HttpProvider, AStopEndsAWaitingRequest) {
    const ScriptedServer stalling({{}});
    const auto provider = provider_for(stalling, ProtocolName::openai, {60s, 60s, 4096});
    std::stop_source source;
    const std::jthread stopper([&] {
        while (stalling.requests().empty()) {
            std::this_thread::yield();
        }
        source.request_stop();
    });
    expect_fault(provider->complete(ask, source.get_token()), Fault::cancelled, "cancelled");
}

TEST(HttpProvider, NobodyListening) {
    std::string url;
    {
        const ScriptedServer gone({{}});
        url = gone.url();
    }
    const auto provider = make_http_provider({.url = url, .model = "small"});
    ASSERT_TRUE(provider);
    expect_fault((*provider)->complete(ask, {}), Fault::broken, "llm-unavailable");
}

}  // namespace
}  // namespace vouch::llm
