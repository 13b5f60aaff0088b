"""All pairs through `vouch tailor` with scripted models: no lie that a lying one plants may come
out, and what an obedient one says must not be refused for nothing. Floors may only rise; figures
are printed.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from fake_model.server import FakeModel
from truth import judge

HERE = pathlib.Path(__file__).resolve().parent
VOUCH = os.environ.get("VOUCH", "vouch")
DATE = "2025-06-01"
LYING_SEEDS = (1, 2, 3)   # three answers a line: 990 in all
# Words of the posting that are no skill, as with rules alone (test_writing.py).
KNOWN_FINDINGS = {"skill": 2}
REFUSED_OF_OBEDIENT_MOST = 0.05


def tailored(pair, behaviour, seed):
    """(base, posting, report, lies planted)"""
    who, job = pair.split("--")
    resume, posting = HERE / f"people/{who}.json", HERE / f"jobs/{job}.txt"
    asked = json.loads(posting.with_suffix(".json").read_text(encoding="utf-8"))["skills"] \
        if posting.with_suffix(".json").exists() else []
    with tempfile.TemporaryDirectory() as out, FakeModel(behaviour, seed=seed) as model:
        subprocess.run([VOUCH, "tailor", resume, posting, "--out", out, "--formats", "md",
                        "--date", DATE, "--json"],
                       check=True, stdout=subprocess.DEVNULL, timeout=120,
                       env={**os.environ, **model.environment(), "VOUCH_EMBEDDER": "lexical"})
        report = json.loads((pathlib.Path(out) / "report.json").read_text(encoding="utf-8"))
        planted = list(model.planted)
    return (json.loads(resume.read_text(encoding="utf-8")), posting.read_text(encoding="utf-8"),
            asked, report, planted)


def runs(behaviour, seeds):
    pairs = (HERE / "pairs.txt").read_text().split()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda job: tailored(job[0], behaviour, job[1]),
                             [(pair, seed) for seed in seeds for pair in pairs]))


def findings_of(done):
    return collections.Counter(
        finding.kind for base, posting, asked, report, _ in done
        for finding in judge.judge_report(report, base, posting, (), asked))


class Writing(unittest.TestCase):
    def test_no_lie_of_a_model_comes_out(self):
        done = runs("lying", LYING_SEEDS)
        planted = collections.Counter()
        through = []
        for *_, report, lies in done:
            shown = {edit["after"] for edit in report["edits"]}
            for lie in lies:
                planted[lie.kind] += 1
                if lie.text != lie.source and any(lie.text in text for text in shown):
                    through.append((lie.kind, lie.words, lie.text))
        print(f"\nlying model: {sum(planted.values())} lies {dict(planted)}, through: {through}")
        self.assertGreater(sum(planted.values()), 900)
        self.assertEqual(through, [])
        for kind, count in findings_of(done).items():
            self.assertLessEqual(count, len(LYING_SEEDS) * KNOWN_FINDINGS.get(kind, 0), kind)

    def test_an_obedient_model_is_let_write(self):
        done = runs("obedient", (1,))
        totals = collections.Counter()
        for *_, report, _ in done:
            totals.update(report["languageModel"]["totals"])
        print(f"\nobedient model: {dict(totals)}")
        self.assertGreater(totals["used"], 50)
        self.assertLessEqual(totals["refused"], REFUSED_OF_OBEDIENT_MOST * totals["requests"])
        for kind, count in findings_of(done).items():
            self.assertLessEqual(count, KNOWN_FINDINGS.get(kind, 0), kind)


if __name__ == "__main__":
    unittest.main()
