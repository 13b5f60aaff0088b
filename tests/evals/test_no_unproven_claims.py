"""All pairs through `vouch tailor`: nothing the person never said, by the independent check."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import independent_check

HERE = pathlib.Path(__file__).parent
VOUCH = os.environ.get("VOUCH", "vouch")
REPOSITORY = pathlib.Path(os.environ.get("VOUCH_REPOSITORY", HERE.parents[1]))
SAMPLES_DATE = "2025-06-01"


def tailor(resume, job, out):
    subprocess.run([VOUCH, "tailor", str(resume), str(job), "--out", str(out), "--date",
                    SAMPLES_DATE, "--json"], check=True, stdout=subprocess.DEVNULL, timeout=60)


class NoUnprovenClaims(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.taxonomy = independent_check.Taxonomy(REPOSITORY / "taxonomy")

    def test_all_pairs(self):
        pairs = (HERE / "pairs.txt").read_text().split()
        self.assertEqual(len(pairs), 27)
        for pair in pairs:
            person, job = pair.split("--")
            with self.subTest(pair=pair), tempfile.TemporaryDirectory() as folder:
                resume_file = HERE / "people" / f"{person}.json"
                job_file = HERE / "jobs" / f"{job}.txt"
                out = pathlib.Path(folder)
                tailor(resume_file, job_file, out)
                findings = independent_check.check_output(
                    out, json.loads(resume_file.read_text(encoding="utf-8")),
                    job_file.read_text(encoding="utf-8"), self.taxonomy)
                self.assertEqual(findings, [])


class TheCheckItself(unittest.TestCase):
    """It must see the lies it exists for."""

    RESUME = {"basics": {"name": "Ada Quill"},
              "work": [{"name": "Kiln & Co.", "position": "Potter", "startDate": "2019-02",
                        "endDate": "2023-01",
                        "highlights": ["Fired 400 pots with PostgreSQL", "Sold them in Leith"]}]}
    POSTING = "Potter wanted at Clay Works in Dundee. You know Kubernetes and glazing."

    def findings(self, text, letter=False):
        taxonomy = independent_check.Taxonomy(REPOSITORY / "taxonomy")
        checker = independent_check.Checker(taxonomy, self.RESUME, self.POSTING)
        checker.check_text(text, "test", letter)
        return checker.findings

    def test_honest_texts_pass(self):
        self.assertEqual(self.findings("Fired 400 pots with SQL databases"), [])
        self.assertEqual(self.findings("Potter with three years at Kiln & Co."), [])
        asked = "Clay Works in Dundee asks for Kubernetes."
        self.assertEqual(self.findings(asked, letter=True), [])

    def test_lies_are_found(self):
        for lie in ("Fired 500 pots", "Fired 400 pots in Paris", "Used Kubernetes daily",
                    "Potter with nine years at the wheel", "Saved twelve kilns"):
            self.assertTrue(self.findings(lie), lie)
        self.assertTrue(self.findings("I have run Kubernetes for long.", letter=True))

    def test_altered_entries_are_found(self):
        taxonomy = independent_check.Taxonomy(REPOSITORY / "taxonomy")
        for change in ({"name": "Kiln Group"}, {"position": "Head Potter"},
                       {"startDate": "2018-02"}, {"highlights": ["Fired 401 pots"]},
                       {"highlights": ["a", "b", "c"]}):
            checker = independent_check.Checker(taxonomy, self.RESUME, self.POSTING)
            checker.check_entries({"work": [{**self.RESUME["work"][0], **change}]})
            self.assertTrue(checker.findings, change)


if __name__ == "__main__":
    unittest.main()
