"""Plain prose in which almost nothing is a skill: what the finder calls one there is false.

prose/*.txt is ordinary writing of our own, full of words that are also names of skills ("go",
"access", "spark"). It was written before anything was measured, and nobody tunes on it: only the
count may be looked at. prose/allowed.tsv lists what it truly names.
"""
import json
import os
import pathlib
import subprocess
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ["VOUCH"]
FALSE_IN_1000_WORDS_MAX = 2.0
WORDS_MIN = 10_000


def allowed_finds():
    allowed = set()
    for line in (HERE / "prose" / "allowed.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, found = line.split("\t")
            allowed.add((name, found.casefold()))
    return allowed


class PlainProse(unittest.TestCase):
    def test_ordinary_words_are_no_skills(self):
        allowed = allowed_finds()
        words = false = 0
        for path in sorted((HERE / "prose").glob("*.txt")):
            words += len(path.read_text(encoding="utf-8").split())
            done = subprocess.run([PROGRAM, "skills", path, "--json"], capture_output=True,
                                  check=True, timeout=60)
            found = json.loads(done.stdout)["skills"]
            false += sum((path.name, skill["text"].casefold()) not in allowed for skill in found)
        self.assertGreaterEqual(words, WORDS_MIN)
        rate = 1000 * false / words
        # The count and no names, so that nobody mends the finder for this very text.
        self.assertLessEqual(rate, FALSE_IN_1000_WORDS_MAX, f"{false} false in {words} words")


if __name__ == "__main__":
    unittest.main()
