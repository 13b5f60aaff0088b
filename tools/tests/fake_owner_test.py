"""Tests of tools/box/fake_owner.py."""

import os
import platform
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "box"))

import fake_owner  # noqa: E402


@unittest.skipUnless(platform.machine() in fake_owner.MACHINES, "no system call numbers")
class FakeOwner(unittest.TestCase):
    def run_with_it(self, *command):
        return subprocess.run([sys.executable, fake_owner.__file__, *command],
                              capture_output=True, text=True, check=False)

    def test_a_change_of_owner_succeeds_and_changes_nothing(self):
        with tempfile.NamedTemporaryFile() as file:
            done = self.run_with_it("chown", f"{os.getuid() + 1}", file.name)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(os.stat(file.name).st_uid, os.getuid())

    def test_other_calls_are_untouched(self):
        self.assertEqual(self.run_with_it("cat", "/nowhere").returncode, 1)
        self.assertEqual(self.run_with_it("echo", "hello").stdout, "hello\n")


if __name__ == "__main__":
    unittest.main()
