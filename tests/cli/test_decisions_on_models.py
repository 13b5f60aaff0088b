"""What a language model proposes and the gate refuses, and what the person then says to it."""
import json
import sys
import unittest

from vouch_program import DATE, REPOSITORY, SAMPLES, CommandLineTest, run

sys.path.insert(0, str(REPOSITORY / "tests" / "evals"))

from fake_model.server import FakeModel  # noqa: E402

UNSET = {name: "" for name in ("VOUCH_LLM_URL", "VOUCH_LLM_PROVIDER", "VOUCH_LLM_MODEL",
                               "VOUCH_LLM_KEY")}


class WithoutAlso(FakeModel):
    """Says honestly what the draft says, one word shorter."""

    def reword(self, behaviour, text):
        return text.replace(" also ", " ", 1)


class Praising(FakeModel):
    """Says what the draft says, with a phrase of praise in each summary."""

    def __init__(self, phrase):
        super().__init__("obedient")
        self.phrase = phrase

    def content(self, behaviour, body, user):
        kept = json.loads(super().content(behaviour, body, user))
        if "The draft:" in user and "What the posting wants:" in user:
            kept["text"] = f"{kept['text'].rstrip('.')}, {self.phrase}."
        return json.dumps(kept)


class Decisions(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.model = FakeModel("lying", seed=5, kinds=["skill", "number"])
        self.model.__enter__()
        self.addCleanup(self.model.__exit__)

    def tailor(self, name, *decisions):
        """(finished process, report, the exports' text)"""
        folder = self.folder / name
        done = run("tailor", SAMPLES / "resume.json", SAMPLES / "job.txt", "--out", folder,
                   "--formats", "md", "--date", DATE, *decisions,
                   env={**UNSET, "VOUCH_EMBEDDER": "lexical", **self.model.environment()})
        self.assertEqual(done.returncode, 0, done.err)
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        text = "".join((folder / f"{file}.md").read_text(encoding="utf-8")
                       for file in ("resume", "letter"))
        return done, report, text.replace("\\", "")

    def refused(self, report, letter):
        """A refused text of a letter, or of a line of the résumé."""
        return next(item for item in report["refused"] if len(item["text"].split()) > 5 and
                    item["target"].startswith("letter.") == letter)

    def test_a_line_vouched_for_is_shown_as_attested(self):
        _, before, text = self.tailor("before")
        item = self.refused(before, letter=False)
        self.assertNotIn(item["text"], text)
        done, after, text = self.tailor("after", "--attest", item["id"])
        self.assertIn(item["text"], text)
        self.assertNotIn(item["id"], [r["id"] for r in after["refused"]])
        (edit,) = [e for e in after["edits"] if e["state"] == "attested"]
        self.assertEqual((edit["target"], edit["after"]), (item["target"], item["text"]))
        self.assertEqual(edit["decision"], {"by": "person", "at": DATE})
        self.assertIn(f"attested:{item['id']}", edit["evidence"])
        self.assertIn("attested", {claim["verdict"] for claim in edit["claims"]})
        self.assertNotIn("unproven", {claim["verdict"] for claim in edit["claims"]})
        self.assertEqual(after["remarks"], [])
        self.assertIn("You vouched for this yourself", done.out)
        # The other lines stand as before.
        self.assertEqual({r["id"] for r in before["refused"]} - {item["id"]},
                         {r["id"] for r in after["refused"]})

    def test_a_paragraph_vouched_for_is_in_the_letter_with_who_and_when(self):
        _, before, text = self.tailor("before")
        item = self.refused(before, letter=True)
        self.assertNotIn(item["text"], text)
        self.assertIn(item["kept"], before["letter"]["paragraphs"])
        _, after, text = self.tailor("after", "--attest", item["id"])
        self.assertIn(item["text"], after["letter"]["paragraphs"])
        self.assertIn(item["text"], text)
        (remark,) = [r for r in after["letter"]["remarks"]
                     if r["code"] == "write.letter-attested"]
        self.assertEqual(remark["params"], {"target": item["target"], "by": "person", "at": DATE})
        attested = [c for c in after["letter"]["claims"] if c["verdict"] == "attested"]
        self.assertEqual({tuple(c["evidence"]) for c in attested}, {(f"attested:{item['id']}",)})
        self.assertEqual(after["remarks"], [])

    def test_a_rejected_line_is_as_the_person_wrote_it(self):
        model = FakeModel("obedient")
        with model:
            self.model = model
            _, before, _ = self.tailor("before")
            edit = next(e for e in before["edits"] if e["kind"] == "reword" and any(
                r["code"] == "write.reason-model" for r in e["reasons"]))
            _, after, text = self.tailor("after", "--reject", edit["id"])
        (rejected,) = [e for e in after["edits"] if e["id"] == edit["id"]]
        self.assertEqual(rejected["state"], "rejected")
        self.assertEqual(rejected["decision"], {"by": "person", "at": DATE})
        self.assertNotIn(edit["after"], text)
        self.assertIn(edit["before"], text)

    def test_a_rejected_paragraph_is_as_the_rules_wrote_it(self):
        with WithoutAlso() as model:
            self.model = model
            _, before, text = self.tailor("before")
            edit = before["letter"]["edits"][0]
            self.assertIn(edit["after"], text)
            self.assertEqual(edit["state"], "proposed")
            done, after, text = self.tailor("after", "--reject", edit["id"])
        place = int(edit["target"].removeprefix("letter.")) - 1
        self.assertEqual(edit["pointer"], f"/paragraphs/{place}")
        self.assertNotIn(edit["after"], text)
        self.assertEqual(after["letter"]["paragraphs"][place], edit["before"])
        (rejected,) = [e for e in after["letter"]["edits"] if e["state"] == "rejected"]
        self.assertEqual((rejected["id"], rejected["decision"]),
                         (edit["id"], {"by": "person", "at": DATE}))
        self.assertIn(edit["id"], done.out)
        self.assertEqual(after["remarks"], [])
        # The other paragraphs stand as before.
        before["letter"]["paragraphs"][place] = edit["before"]
        self.assertEqual(after["letter"]["paragraphs"], before["letter"]["paragraphs"])

    def test_praise_in_a_summary_is_refused_and_the_rules_one_stays(self):
        phrases = {"a highly motivated team player": "cliche",
                   "results driven": "cliche",
                   "keen to join an esteemed company": "flattery",
                   "world-class": "boasting",
                   "ready to leverage this": "model-phrase"}
        for phrase, fault in phrases.items():
            with self.subTest(phrase), Praising(phrase) as model:
                self.model = model
                _, report, text = self.tailor(fault)
                (refused,) = [r for r in report["refused"] if r["target"] == "basics.summary"]
                self.assertIn(phrase, refused["text"])
                self.assertIn(f"write.tone-{fault}",
                              {claim.get("reason", {}).get("code") for claim in refused["claims"]})
                self.assertNotIn(phrase, text)
                (edit,) = [e for e in report["edits"] if e["kind"] == "set-summary"]
                self.assertEqual(edit["after"], refused["kept"])
                self.assertNotIn("write.reason-model", [r["code"] for r in edit["reasons"]])

    def test_ids_that_meet_nothing_are_told(self):
        _, before, _ = self.tailor("before")
        item = self.refused(before, letter=True)
        other = item["id"][:-5] + "00000"
        done, after, text = self.tailor("after", "--attest", other, "--attest", "refused-letter.9",
                                        "--attest", "refused-w9.b9-00000", "--reject", "reword-no",
                                        "--reject", "reword-letter.9-00000")
        codes = [remark["code"] for remark in after["remarks"]]
        self.assertEqual(sorted(codes), ["write.attest-stale", "write.attest-unknown",
                                         "write.attest-unknown", "write.reject-unknown",
                                         "write.reject-unknown"])
        for given in (other, "refused-letter.9", "refused-w9.b9-00000", "reword-no",
                      "reword-letter.9-00000"):
            self.assertIn(given, done.out)
        self.assertNotIn(item["text"], text)

    def test_a_letter_that_is_not_written_says_so_of_its_ids(self):
        _, report, _ = self.tailor("before")
        item = self.refused(report, letter=True)
        done = run("tailor", SAMPLES / "resume.json", SAMPLES / "job.txt", "--out",
                   self.folder / "none", "--formats", "md", "--date", DATE, "--no-letter",
                   "--attest", item["id"], "--reject", "reword-letter.2-00000",
                   env={**UNSET, "VOUCH_EMBEDDER": "lexical"})
        self.assertEqual(done.returncode, 0, done.err)
        self.assertIn(item["id"], done.out)
        self.assertIn("reword-letter.2-00000", done.out)


if __name__ == "__main__":
    unittest.main()
