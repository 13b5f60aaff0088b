"""Runs the real `vouch` of the build under test."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

VOUCH = os.environ.get("VOUCH", "vouch")
REPOSITORY = pathlib.Path(os.environ.get("VOUCH_REPOSITORY", pathlib.Path(__file__).parents[2]))
SAMPLES = REPOSITORY / "samples"
DATE = "2025-06-01"


def run(*arguments, stdin=b"", env=None, cwd=None):
    """A finished process; its output as text, so that a test can look into it."""
    done = subprocess.run([VOUCH, *map(str, arguments)], input=stdin, capture_output=True,
                          env={**os.environ, **(env or {})}, cwd=cwd, timeout=60, check=False)
    done.out = done.stdout.decode("utf-8")
    done.err = done.stderr.decode("utf-8")
    return done


class CommandLineTest(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def json_of(self, *arguments, **more):
        done = run(*arguments, **more)
        self.assertEqual(done.returncode, 0, done.err)
        return json.loads(done.out)

    def assert_refused(self, done, code, *words):
        """One line on stderr that has the words, nothing on stdout, and the exit code."""
        self.assertEqual(done.returncode, code, done.err)
        self.assertEqual(done.out, "")
        self.assertEqual(len(done.err.strip().splitlines()), 1, done.err)
        for word in words:
            self.assertIn(word, done.err)
