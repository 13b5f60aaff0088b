"""The wire formats: OpenAI's Chat Completions and Anthropic's Messages, whole and streamed.

Sources: OpenAI API reference, "Create chat completion" and "Streaming"; Anthropic API reference,
"Messages", "Streaming messages", "Structured outputs" and "Errors".
"""
import json

ERROR_NAMES = {400: "invalid_request_error", 401: "authentication_error",
               404: "not_found_error", 429: "rate_limit_error", 500: "api_error",
               529: "overloaded_error"}
BYTES_A_TOKEN = 4
PIECE = 24  # characters in one event of a stream


def tokens(text):
    return max(1, len(text.encode()) // BYTES_A_TOKEN)


def pieces(text):
    return [text[at:at + PIECE] for at in range(0, len(text), PIECE)] or [""]


class OpenAi:
    name = "openai"

    @staticmethod
    def fault(headers, body, key):
        """(status, words) of what is wrong with a request; None where nothing is."""
        if key and headers.get("Authorization") != f"Bearer {key}":
            return 401, "Incorrect API key provided."
        if not isinstance(body.get("model"), str) or not body["model"]:
            return 400, "you must provide a model parameter"
        if not body.get("messages"):
            return 400, "'messages' is too short"
        form = body.get("response_format") or {}
        if form.get("type") == "json_schema" and "name" not in form.get("json_schema", {}):
            return 400, "Missing required parameter: 'response_format.json_schema.name'"
        return None

    @staticmethod
    def error(status, words):
        return {"error": {"message": words, "type": ERROR_NAMES.get(status, "server_error"),
                          "param": None, "code": None}}

    @staticmethod
    def usage(prompt, content):
        return {"prompt_tokens": tokens(prompt), "completion_tokens": tokens(content),
                "total_tokens": tokens(prompt) + tokens(content)}

    @classmethod
    def whole(cls, body, prompt, content, number, _tool):
        return {"id": f"chatcmpl-{number}", "object": "chat.completion", "created": 1_750_000_000,
                "model": body["model"], "system_fingerprint": "fp_fake",
                "choices": [{"index": 0, "logprobs": None, "finish_reason": "stop",
                             "message": {"role": "assistant", "content": content,
                                         "refusal": None}}],
                "usage": cls.usage(prompt, content)}

    @classmethod
    def events(cls, body, prompt, content, number, _tool):
        def chunk(delta, finish=None):
            return {"id": f"chatcmpl-{number}", "object": "chat.completion.chunk",
                    "created": 1_750_000_000, "model": body["model"],
                    "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}

        yield sse(chunk({"role": "assistant", "content": ""}))
        for piece in pieces(content):
            yield sse(chunk({"content": piece}))
        yield sse(chunk({}, "stop"))
        if (body.get("stream_options") or {}).get("include_usage"):
            yield sse({**chunk({}), "choices": [], "usage": cls.usage(prompt, content)})
        yield "data: [DONE]\n\n"


class Anthropic:
    name = "anthropic"

    @staticmethod
    def fault(headers, body, key):
        if key and headers.get("x-api-key") != key:
            return 401, "invalid x-api-key"
        if not headers.get("anthropic-version"):
            return 400, "anthropic-version: header is required"
        if not isinstance(body.get("model"), str) or not body["model"]:
            return 400, "model: Field required"
        if not isinstance(body.get("max_tokens"), int):
            return 400, "max_tokens: Field required"
        if not body.get("messages"):
            return 400, "messages: at least one message is required"
        if any(m.get("role") not in ("user", "assistant") for m in body["messages"]):
            return 400, "messages: Unexpected role. The Messages API accepts a top-level `system`"
        return None

    @staticmethod
    def error(status, words):
        return {"type": "error", "request_id": "req_fake",
                "error": {"type": ERROR_NAMES.get(status, "api_error"), "message": words}}

    @staticmethod
    def block(content, tool):
        if tool is None:
            return {"type": "text", "text": content}
        return {"type": "tool_use", "id": "toolu_fake", "name": tool, "input": content}

    @classmethod
    def whole(cls, body, prompt, content, number, tool):
        filled = json_or(content, {}) if tool else content
        return {"id": f"msg_{number}", "type": "message", "role": "assistant",
                "model": body["model"], "content": [cls.block(filled, tool)],
                "stop_reason": "tool_use" if tool else "end_turn", "stop_sequence": None,
                "usage": {"input_tokens": tokens(prompt), "output_tokens": tokens(content),
                          "cache_creation_input_tokens": 0, "cache_read_input_tokens": 0}}

    @classmethod
    def events(cls, body, prompt, content, number, tool):
        start = {**cls.whole(body, prompt, "", number, tool), "content": [], "stop_reason": None}
        start["usage"] = {**start["usage"], "output_tokens": 1}
        yield named("message_start", message=start)
        yield named("content_block_start", index=0,
                    content_block=cls.block({} if tool else "", tool))
        yield named("ping")
        for piece in pieces(content):
            delta = ({"type": "input_json_delta", "partial_json": piece} if tool else
                     {"type": "text_delta", "text": piece})
            yield named("content_block_delta", index=0, delta=delta)
        yield named("content_block_stop", index=0)
        yield named("message_delta", usage={"output_tokens": tokens(content)},
                    delta={"stop_reason": "tool_use" if tool else "end_turn",
                           "stop_sequence": None})
        yield named("message_stop")


def sse(value):
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"


def named(event, **members):
    return f"event: {event}\n" + sse({"type": event, **members})


def json_or(text, other):
    try:
        return json.loads(text)
    except ValueError:
        return other
