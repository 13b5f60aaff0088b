"""All pairs through `vouch tailor` with scripted models: no lie that a lying one plants may come
out, what an obedient one says must not be refused for nothing, and one that fails costs nothing but
its wordings. Floors may only rise; figures are printed.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import statistics
import subprocess
import tempfile
import time
import unittest

from fake_model.server import FakeModel
from truth import forms, judge, language, retention

HERE = pathlib.Path(__file__).resolve().parent
VOUCH = os.environ.get("VOUCH", "vouch")
DATE = "2025-06-01"
LYING_SEEDS = (1, 2, 3)   # an answer for each line, summary and paragraph: over 1,100 in all
LIES_LEAST = 1000
LETTER_LIES_LEAST = 150
REFUSED_OF_OBEDIENT_MOST = 0.02
GOOD_FIT_LEAST = 40
UPLIFT_MEDIAN_LEAST = 4.7
LETTER_WORDS = range(180, 351)
SECONDS_A_RUN_MOST = 20   # with a model that fails; by the time limits below
IMPATIENT = {"VOUCH_LLM_TIMEOUT": "0.3", "VOUCH_LLM_MAX_SECONDS": "2"}
# What gives no usable answer, and what gives one at the second asking.
USELESS = ("broken-json", "wrong-schema", "half", "busy", "fault", "stall", "huge", "refusing",
           "empty")
UNRULY = ("rambling", "injected")


class Run:
    def __init__(self, pair, behaviour, seed, more):
        who, job = pair.split("--")
        resume, posting = HERE / f"people/{who}.json", HERE / f"jobs/{job}.txt"
        truth = posting.with_suffix(".json")
        self.pair, self.behaviour = pair, behaviour
        self.asked = json.loads(truth.read_text(encoding="utf-8"))["skills"] \
            if truth.exists() else []
        self.base = json.loads(resume.read_text(encoding="utf-8"))
        self.posting = posting.read_text(encoding="utf-8")
        wiring = {"retry_after": 0, "stall_seconds": 5}
        with tempfile.TemporaryDirectory() as out, \
                FakeModel(behaviour or "obedient", seed=seed, **wiring) as model:
            env = {**os.environ, **(model.environment() if behaviour else {}), **more,
                   "VOUCH_EMBEDDER": "lexical"}
            began = time.monotonic()
            subprocess.run([VOUCH, "tailor", resume, posting, "--out", out, "--formats", "md",
                            "--date", DATE, "--json"], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=120, env=env)
            self.seconds = time.monotonic() - began
            self.report = json.loads((pathlib.Path(out) / "report.json").read_text("utf-8"))
            self.planted = list(model.planted)
        self.letter = (self.report["letter"] or {}).get("text", "")

    def lies_through(self):
        """Those of which a sentence that only the lie has stands in what was written."""
        shown = {edit["after"] for edit in self.report["edits"]} | {self.letter}
        for lie in self.planted:
            true = set(language.sentences(lie.source))
            told = [s for s in language.sentences(lie.text) if s not in true]
            # What was hidden from the model has been put back where it was taken in.
            looks = [re.escape(s) for s in told]
            looks = [re.sub(r"\\\[[A-Z]+_\d+\\\]", "[^.]{1,60}?", look) for look in looks]
            if any(re.search(look, text) for look in looks for text in shown):
                yield lie

    def faults(self):
        """What may not be, whatever a model does."""
        report, letter = self.report, self.report["letter"]
        found = [str(f) for f in judge.judge_report(report, self.base, self.posting, (),
                                                    self.asked)]
        found += [f"lost: {what}" for what in retention.lost(report, self.base)]
        by_model = {edit["pointer"] for edit in report["edits"]
                    if any(r["code"] == "write.reason-model" for r in edit["reasons"])}
        found += [f"form: {what}" for what in forms.wrong_forms(report, self.base)
                  if what[0] == "number" or what[1] not in by_model]
        if letter and forms.letter_words(self.letter) not in LETTER_WORDS:
            found.append(f"letter of {forms.letter_words(self.letter)} words")
        found += [f"tone: {remark['text']}" for remark in (letter or {}).get("remarks", [])
                  if "tone" in remark["code"]]
        if abs(report["match"]["before"]["fit"] - report["match"]["after"]["fit"]) > 1e-6:
            found.append("the fit changed")
        return [f"{self.behaviour} {self.pair} {what}" for what in found]

    def uplift(self):
        score = self.report["score"]
        return score["after"]["total"] - score["before"]["total"]


def runs(behaviour, seeds=(1,), more=None):
    pairs = (HERE / "pairs.txt").read_text().split()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda job: Run(job[0], behaviour, job[1], more or {}),
                             [(pair, seed) for seed in seeds for pair in pairs]))


def totals_of(done):
    totals = collections.Counter()
    for run in done:
        totals.update(run.report["languageModel"]["totals"])
    return totals


class Writing(unittest.TestCase):
    maxDiff = 4000

    def assert_no_faults(self, done):
        self.assertEqual([fault for run in done for fault in run.faults()], [])
        uplift = statistics.median(run.uplift() for run in done
                                   if run.report["match"]["before"]["fit"] >= GOOD_FIT_LEAST)
        self.assertGreaterEqual(uplift, UPLIFT_MEDIAN_LEAST)

    def test_no_lie_of_a_model_comes_out(self):
        done = runs("lying", LYING_SEEDS)
        planted = collections.Counter(lie.kind for run in done for lie in run.planted)
        in_letters = sum(". " in lie.source for run in done for lie in run.planted)
        through = [(run.pair, lie.kind, lie.words, lie.text) for run in done
                   for lie in run.lies_through()]
        print(f"\nlying model: {sum(planted.values())} lies, {in_letters} in longer texts, "
              f"{dict(planted)}, through: {through}")
        self.assertGreaterEqual(sum(planted.values()), LIES_LEAST)
        self.assertGreaterEqual(in_letters, LETTER_LIES_LEAST)
        self.assertEqual(through, [])
        self.assert_no_faults(done)

    def test_an_obedient_model_is_let_write(self):
        done = runs("obedient")
        totals = totals_of(done)
        letters = sum(call["target"].startswith("letter.") and call["outcome"] == "used"
                      for run in done for call in run.report["languageModel"]["calls"])
        print(f"\nobedient model: {dict(totals)}, {letters} of them paragraphs of letters")
        self.assertGreater(totals["used"], 80)
        self.assertGreaterEqual(letters, 4)
        self.assertLessEqual(totals["refused"], REFUSED_OF_OBEDIENT_MOST * totals["requests"])
        self.assert_no_faults(done)

    def test_unruly_models_change_nothing_for_the_worse(self):
        for behaviour in UNRULY:
            done = runs(behaviour)
            print(f"\n{behaviour} model: {dict(totals_of(done))}")
            self.assert_no_faults(done)
            for run in done:
                shown = json.dumps([run.report["resume"], run.letter])
                for words in ("Ignore all previous", "attacker", "Certainly!"):
                    self.assertNotIn(words, shown, run.pair)

    def test_useless_models_leave_what_the_rules_wrote(self):
        rules = {run.pair: run.report for run in runs(None, more={"VOUCH_LLM_URL": ""})}
        for behaviour in USELESS:
            done = runs(behaviour, more=IMPATIENT)
            slowest = max(run.seconds for run in done)
            print(f"\n{behaviour} model: {dict(totals_of(done))}, slowest {slowest:.1f} s")
            self.assertLess(slowest, SECONDS_A_RUN_MOST)
            for run in done:
                for part in ("edits", "resume", "letter", "refused", "score"):
                    self.assertEqual(run.report[part], rules[run.pair][part],
                                     f"{behaviour} {run.pair} {part}")


if __name__ == "__main__":
    unittest.main()
