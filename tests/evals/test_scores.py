"""The score as it is published: every lost point has a place and a fix, and adds up.

All pairs through `vouch tailor` with rules alone, twice.
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
VOUCH = os.environ.get("VOUCH", "vouch")
DATE = "2025-06-01"
ROUNDING = 0.35    # forty findings of hundredths against a total of tenths


def report(pair):
    who, job = pair.split("--")
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([VOUCH, "tailor", HERE / f"people/{who}.json", HERE / f"jobs/{job}.txt",
                        "--out", out, "--date", DATE, "--json"],
                       check=True, stdout=subprocess.DEVNULL, timeout=120,
                       env={**os.environ, "VOUCH_EMBEDDER": "lexical"})
        return json.loads((pathlib.Path(out) / "report.json").read_text(encoding="utf-8"))


class Scores(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pairs = (HERE / "pairs.txt").read_text().split()
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            cls.reports = list(pool.map(report, cls.pairs))
            cls.again = list(pool.map(report, cls.pairs))

    def scores(self):
        for pair, run in zip(self.pairs, self.reports):
            for when in ("before", "after"):
                yield f"{pair} {when}", run["score"][when]

    def test_equal_inputs_give_equal_reports(self):
        self.assertEqual(self.reports, self.again)

    def test_every_score_has_the_version_of_its_rules(self):
        self.assertEqual({score["version"] for _, score in self.scores()}, {"2"})

    def test_every_lost_point_has_a_place_and_a_fix(self):
        for where, score in self.scores():
            for category in score["categories"]:
                for finding in category["findings"]:
                    if finding["pointsLost"] > 0:
                        if category["name"] != "hygiene":    # its place is the file
                            self.assertTrue(finding.get("pointer"), (where, finding))
                        self.assertTrue(finding["fix"]["text"], (where, finding))
                        self.assertTrue(finding["what"]["text"], (where, finding))

    def test_the_lost_points_add_up(self):
        for where, score in self.scores():
            lost = sum(finding["pointsLost"] for category in score["categories"]
                       for finding in category["findings"])
            self.assertAlmostEqual(lost, 100 - score["total"], delta=ROUNDING, msg=where)

    def test_the_total_is_the_mean_of_its_parts(self):
        for where, score in self.scores():
            mean = sum(part["weight"] * part["points"] / 100 for part in score["parts"])
            self.assertEqual([part["name"] for part in score["parts"]],
                             ["reading", "writing", "match"], where)
            if score["capped"]:
                self.assertLessEqual(score["total"], 79.9, where)
            self.assertAlmostEqual(min(mean, 79.9) if score["capped"] else mean, score["total"],
                                   delta=0.1, msg=where)

    def test_effects_are_measured(self):
        effects = [edit["scoreEffect"] for run in self.reports for edit in run["edits"]]
        self.assertGreater(sum(effect > 0 for effect in effects), len(effects) // 8)
        for run in self.reports:
            gained = run["score"]["after"]["total"] - run["score"]["before"]["total"]
            if len(run["edits"]) == 1:
                self.assertAlmostEqual(run["edits"][0]["scoreEffect"], gained, delta=1)


if __name__ == "__main__":
    unittest.main()
