"""A small checkout in a temporary folder, and what a checker says about it."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parent.parent


class SmallTree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def git(self, *arguments):
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        subprocess.run(["git", "-C", str(self.root), *identity, *arguments],
                       check=True, capture_output=True)

    def run_checker(self, name):
        """(exit code, what it printed)"""
        done = subprocess.run([sys.executable, str(TOOLS / name), str(self.root)],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, "")
        return done.returncode, done.stdout

    def assert_clean(self, name):
        self.assertEqual(self.run_checker(name), (0, ""))

    def assert_found(self, name, *words):
        """The checker fails, and one line of what it prints has all these words."""
        code, printed = self.run_checker(name)
        self.assertEqual(code, 1, printed)
        self.assertTrue(any(all(word in line for word in words) for line in printed.splitlines()),
                        f"{words} in no line of:\n{printed}")
