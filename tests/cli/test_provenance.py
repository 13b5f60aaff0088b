"""Every leaf stands where it says, by another extractor; and what is no résumé becomes none."""
import shutil
import subprocess
import sys
import unittest

from vouch_program import REPOSITORY, SAMPLES, VOUCH, CommandLineTest, run

BENCH = REPOSITORY / "bench" / "provenance_bench"
LEAST = "0.995"

DOCUMENTS = REPOSITORY / "tests" / "documents"
CASES = ("pdf-cards", "pdf-margin-labels", "pdf-overprinted-lines", "pdf-sidebar",
         "pdf-three-columns", "pdf-time-line", "pdf-wrapped-labels")

# The program with every place moved down by a line.
LOW = """#!{python}
import json, pathlib, subprocess, sys
subprocess.run(["{vouch}", *sys.argv[1:]], check=False)
for path in pathlib.Path(sys.argv[sys.argv.index("--out") + 1]).glob("*.json"):
    resume = json.loads(path.read_text())
    for source in resume["sources"].values():
        for place in [source, *source.get("more", [])]:
            x0, y0, x1, y1 = place["box"]
            place["box"] = [x0, y0 + 12, x1, y1 + 12]
    path.write_text(json.dumps(resume))
"""

GROCERIES = """Saturday

2 l milk
eggs, a dozen
Brown bread
Olive oil
Call Anna about the cake
"""

NOVEL = """The Long Road Home

Marta had not slept since the train left Vienna. Outside the window the fields lay white and
still, and the man across from her turned a page of his newspaper as if he had all the years from
1914 to 1918 to finish it. "You are going home," he said at last.

She did not answer. Home was a word she had worked hard to forget, and her education in forgetting
had been thorough. When the conductor came she gave him her ticket without looking up.
"""

INVOICE = """Invoice 2024-117
Date: 3 May 2024

2 boxes of screws          12.40
1 ladder                   89.00
Total                     101.40
Payable within 14 days.
"""


class Provenance(CommandLineTest):
    def test_another_extractor_finds_every_leaf(self):
        rendered = self.folder / "rendered.pdf"
        done = run("render", SAMPLES / "resume.json", "--out", rendered)
        self.assertEqual(done.returncode, 0, done.err)
        checked = subprocess.run(
            [sys.executable, BENCH, "--vouch", VOUCH, "--least", LEAST, "--misses",
             SAMPLES / "resume.pdf", rendered],
            capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertIn("PDFs 2", checked.stdout)

    def check_cases(self, vouch):
        """The bench over the document cases whose layout is hard; each must reach the share."""
        files = []
        for name in CASES:
            path = self.folder / f"{name}.pdf"
            shutil.copy(DOCUMENTS / name / "input.pdf", path)
            files.append(path)
        return subprocess.run([sys.executable, BENCH, "--vouch", vouch, "--least", LEAST, *files],
                              capture_output=True, text=True, timeout=120, check=False)

    def test_leaves_of_hard_layouts_stand_where_they_say(self):
        checked = self.check_cases(VOUCH)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertIn(f"PDFs {len(CASES)}", checked.stdout)

    def test_leaves_a_line_too_low_are_noticed(self):
        low = self.folder / "low"
        low.write_text(LOW.format(python=sys.executable, vouch=str(VOUCH)))
        low.chmod(0o700)
        self.assertEqual(self.check_cases(low).returncode, 1)

    def test_every_word_is_held_once(self):
        for name in ("resume.pdf", "resume.docx"):
            coverage = self.json_of("parse", SAMPLES / name, "--json")["coverage"]
            held = coverage["leaves"] + coverage["labels"] + coverage["remarks"]
            self.assertEqual(held, coverage["words"], name)
            self.assertEqual(coverage["two"], 0, name)

    def test_what_is_no_resume_becomes_none(self):
        for name, text in (("groceries", GROCERIES), ("novel", NOVEL), ("invoice", INVOICE)):
            path = self.folder / f"{name}.txt"
            path.write_text(text)
            self.assert_refused(run("parse", path, "--json"), 3, "No résumé was found")


if __name__ == "__main__":
    unittest.main()
