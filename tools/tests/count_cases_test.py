"""Tests of tools/dev/count_cases.py."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "dev"))

from count_cases import count  # noqa: E402

CTEST = """<testsuite tests="4">
  <testcase name="base" status="run"/>
  <testcase name="crashes" status="fail"><failure/></testcase>
  <testcase name="script" status="run"/>
  <testcase name="off" status="notrun"><skipped/></testcase>
</testsuite>"""
GTEST = '<testsuites tests="10" failures="2" disabled="1"><testcase result="skipped"/></testsuites>'


class Count(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_counts_the_cases_of_a_program_and_other_programs_as_one(self):
        (self.folder / "ctest.xml").write_text(CTEST)
        (self.folder / "base_test.xml").write_text(GTEST)
        self.assertEqual(count(self.folder), (6 + 1, 2 + 1, 2 + 1))

    def test_a_program_that_dies_after_its_last_case_has_failed(self):
        (self.folder / "ctest.xml").write_text(CTEST)
        (self.folder / "crashes_test.xml").write_text('<testsuites tests="3" failures="0"/>')
        self.assertEqual(count(self.folder), (1 + 3 + 1, 1, 1))

    def test_reads_what_unittest_prints(self):
        for printed, counts in (
                ("...\nRan 7 tests in 1.2s\n\nOK\n", (7, 0, 0)),
                ("Ran 7 tests in 1.2s\n\nOK (skipped=2)\n", (5, 0, 2)),
                ("Ran 7 tests in 1.2s\n\nFAILED (failures=1, errors=2)\n", (4, 3, 0))):
            with self.subTest(printed):
                status = "fail" if counts[1] else "run"
                (self.folder / "ctest.xml").write_text(
                    f"<testsuite><testcase name='cli' status='{status}'>"
                    f"<system-out>{printed}</system-out></testcase></testsuite>")
                self.assertEqual(count(self.folder), counts)

    def test_nothing_ran(self):
        self.assertEqual(count(self.folder), (0, 1, 0))
        (self.folder / "ctest.xml").write_text("<testsuite tests='0'/>")
        self.assertEqual(count(self.folder), (0, 1, 0))


if __name__ == "__main__":
    unittest.main()
