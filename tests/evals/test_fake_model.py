"""The scripted language model, over HTTP: it must be as real as its clients need."""
import concurrent.futures
import http.client
import json
import unittest
import urllib.error
import urllib.request

from fake_model import lying, server

LINE = "Wrote 14 runbooks for the night shift; calls fell by 38% in 6 weeks"
SCHEMA = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}},
          "required": ["text"], "additionalProperties": False}
USER = f"The line:\n<<<TEXT\n{LINE}\nTEXT>>>\n\nWords:\n<<<TEXT\nnone\nTEXT>>>"


def post(url, body, headers=None):
    request = urllib.request.Request(url, json.dumps(body).encode(),
                                     {"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=10) as reply:
        return reply.read().decode()


def openai_body(**more):
    return {"model": "fake-1", "messages": [{"role": "system", "content": "Edit."},
                                            {"role": "user", "content": USER}],
            "response_format": {"type": "json_schema", "json_schema": {
                "name": "answer", "strict": True, "schema": SCHEMA}}, **more}


def anthropic_body(**more):
    return {"model": "fake-1", "max_tokens": 300, "system": "Edit.",
            "messages": [{"role": "user", "content": USER}],
            "output_config": {"format": {"type": "json_schema", "schema": SCHEMA}}, **more}


VERSION = {"anthropic-version": "2023-06-01", "x-api-key": "k"}


def ask_openai(model, **more):
    reply = json.loads(post(model.url + "/chat/completions", openai_body(**more)))
    return reply["choices"][0]["message"]["content"], reply


def events_of(raw):
    return [line[6:] for line in raw.splitlines() if line.startswith("data: ")]


class FakeModelTest(unittest.TestCase):
    def test_obedient_answers_fit_the_schema_and_keep_the_facts(self):
        with server.FakeModel("obedient") as model:
            content, reply = ask_openai(model)
            self.assertEqual(set(json.loads(content)), {"text"})
            for kept in ("14", "38%", "6 weeks"):
                self.assertIn(kept, json.loads(content)["text"])
            usage = reply["usage"]
            self.assertEqual(usage["total_tokens"],
                             usage["prompt_tokens"] + usage["completion_tokens"])
            self.assertEqual(model.planted, [])
            self.assertEqual(model.requests[0]["protocol"], "openai")

    def test_openai_stream(self):
        with server.FakeModel("obedient") as model:
            whole, _ = ask_openai(model)
            raw = post(model.url + "/chat/completions",
                       openai_body(stream=True, stream_options={"include_usage": True}))
            events = events_of(raw)
            self.assertEqual(events.pop(), "[DONE]")
            chunks = [json.loads(event) for event in events]
            self.assertGreater(chunks[-1]["usage"]["total_tokens"], 0)
            said = "".join(chunk["choices"][0]["delta"].get("content", "")
                           for chunk in chunks if chunk["choices"])
            self.assertEqual(said, whole)

    def test_anthropic_whole_stream_and_tool(self):
        with server.FakeModel("obedient") as model:
            url = model.root + "/v1/messages"
            reply = json.loads(post(url, anthropic_body(), VERSION))
            text = reply["content"][0]["text"]
            self.assertEqual(reply["stop_reason"], "end_turn")
            raw = post(url, anthropic_body(stream=True), VERSION)
            names = [line[7:] for line in raw.splitlines() if line.startswith("event: ")]
            self.assertEqual((names[0], names[-1]), ("message_start", "message_stop"))
            deltas = [json.loads(event) for event in events_of(raw)]
            said = "".join(d["delta"]["text"] for d in deltas if d["type"] == "content_block_delta")
            self.assertEqual(said, text)
            called = anthropic_body(tools=[{"name": "answer", "input_schema": SCHEMA}],
                                    tool_choice={"type": "tool", "name": "answer"})
            del called["output_config"]
            reply = json.loads(post(url, called, VERSION))
            self.assertEqual(reply["stop_reason"], "tool_use")
            self.assertEqual(reply["content"][0]["input"], json.loads(text))

    def test_wrong_requests_are_refused(self):
        with server.FakeModel("obedient", key="k") as model:
            for status, url, body, headers in (
                    (401, "/v1/chat/completions", openai_body(), {}),
                    (400, "/v1/chat/completions", {"model": "m"}, {"Authorization": "Bearer k"}),
                    (400, "/v1/messages", anthropic_body(), {"x-api-key": "k"}),
                    (400, "/v1/messages", {**anthropic_body(), "max_tokens": None}, VERSION),
                    (401, "/v1/messages", anthropic_body(), {"anthropic-version": "2023-06-01"}),
                    (404, "/v1/other", {}, {})):
                with self.assertRaises(urllib.error.HTTPError) as caught:
                    post(model.root + url, body, headers)
                self.assertEqual(caught.exception.code, status, url)
                self.assertIn("error", json.loads(caught.exception.read()))
                caught.exception.close()

    def test_every_lie_is_remembered_and_told_again(self):
        for kind in lying.KINDS:
            with server.FakeModel("lying", kinds=[kind]) as model:
                content, _ = ask_openai(model)
                (told,) = model.planted
                self.assertEqual(told.kind, kind)
                self.assertEqual(told.source, LINE)
                self.assertEqual(told.text, json.loads(content)["text"])
                self.assertIn(told.words, told.text)
                self.assertNotIn(told.words, LINE)
                self.assertEqual(model.told(told.text), [told])
                self.assertEqual(ask_openai(model)[0], content)

    def test_threads_and_seeds(self):
        with server.FakeModel("lying", seed=3) as model:
            with concurrent.futures.ThreadPoolExecutor(8) as pool:
                answers = {a[0] for a in pool.map(lambda _: ask_openai(model), range(32))}
            self.assertEqual(len(answers), 1)
            self.assertEqual(len(model.requests), 32)
        texts = set()
        for seed in range(6):
            with server.FakeModel("lying", seed=seed) as model:
                texts.add(ask_openai(model)[0])
        self.assertGreater(len(texts), 2)

    def test_bad_answers(self):
        for behaviour in ("broken-json", "refusing", "empty"):
            with server.FakeModel(behaviour) as model:
                with self.assertRaises(ValueError):
                    json.loads(ask_openai(model)[0])
        with server.FakeModel("wrong-schema") as model:
            self.assertNotEqual(set(json.loads(ask_openai(model)[0])), {"text"})
        with server.FakeModel("rambling") as model:
            self.assertGreater(len(ask_openai(model)[0]), 300)
        with server.FakeModel("huge") as model:
            self.assertGreater(len(ask_openai(model)[0]), 5_000_000)
        with server.FakeModel("injected") as model:
            self.assertIn("Ignore all previous instructions", ask_openai(model)[0])

    def test_overload_faults_and_what_comes_after(self):
        for behaviour, status in (("busy", 429), ("fault", 500), ("overloaded", 529)):
            with server.FakeModel(behaviour, retry_after=2) as model:
                with self.assertRaises(urllib.error.HTTPError) as caught:
                    ask_openai(model)
                self.assertEqual(caught.exception.code, status)
                if status == 429:
                    self.assertEqual(caught.exception.headers["Retry-After"], "2")
                caught.exception.close()
        for behaviour in ("busy-once", "fault-once"):
            with server.FakeModel(behaviour) as model:
                with self.assertRaises(urllib.error.HTTPError) as caught:
                    ask_openai(model)
                caught.exception.close()
                self.assertIn("text", json.loads(ask_openai(model)[0]))

    def test_half_answers_and_stalls_end_in_errors(self):
        for stream in (False, True):
            with server.FakeModel("half") as model:
                with self.assertRaises((http.client.HTTPException, OSError)):
                    ask_openai(model, stream=stream)
        with server.FakeModel("stall", stall_seconds=0.2) as model:
            with self.assertRaises((http.client.HTTPException, OSError)):
                ask_openai(model)

    def test_a_script_is_gone_through(self):
        with server.FakeModel(["refusing", "obedient"]) as model:
            self.assertIn("sorry", ask_openai(model)[0])
            self.assertIn("text", json.loads(ask_openai(model)[0]))
            self.assertIn("text", json.loads(ask_openai(model)[0]))

    def test_several_lines_in_one_request(self):
        schema = {"type": "object", "required": ["lines"], "properties": {"lines": {
            "type": "array", "items": {"type": "object", "properties": {
                "id": {"type": "string"}, "text": {"type": "string"}}}}}}
        lines = json.dumps([{"id": "w1.b1", "text": "Sold 3 boats"},
                            {"id": "w1.b2", "text": "Wrote 5 manuals"}])
        body = openai_body()
        body["messages"][1]["content"] = f"<<<TEXT\n{lines}\nTEXT>>>"
        body["response_format"]["json_schema"]["schema"] = schema
        with server.FakeModel("obedient") as model:
            reply = json.loads(post(model.url + "/chat/completions", body))
        answer = json.loads(reply["choices"][0]["message"]["content"])["lines"]
        self.assertEqual([line["id"] for line in answer], ["w1.b1", "w1.b2"])
        self.assertIn("5 manuals", answer[1]["text"])


if __name__ == "__main__":
    unittest.main()
