"""count_cases.py FOLDER: prints "PASSED FAILED SKIPPED" of one ctest run.

FOLDER holds ctest.xml (JUnit, from ctest) and, for every GoogleTest program, the XML it wrote
itself: then its cases count instead of the one program. The cases of a Python unittest are read
from what it printed. A program of another kind, and one that crashed before it could say anything,
counts as one case. No ctest.xml means that nothing ran: one failure.
"""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

UNITTEST = re.compile(r"^Ran (\d+) tests? in .*?^(?:OK|FAILED)(?: \((.*)\))?$", re.M | re.S)


def count_program(case):
    """(passed, failed, skipped) of a <testcase> of ctest."""
    status = case.get("status")
    if status == "run":
        return 1, 0, 0
    left_out = status in ("notrun", "disabled") and case.find("skipped") is not None
    return (0, 0, 1) if left_out else (0, 1, 0)


def count_googletest(report):
    """(passed, failed, skipped) of the XML of a GoogleTest program."""
    root = ElementTree.parse(report).getroot()
    total, failed = int(root.get("tests", 0)), int(root.get("failures", 0))
    skipped = int(root.get("disabled", 0)) + sum(
        case.get("result") == "skipped" for case in root.iter("testcase"))
    return total - failed - skipped, failed, skipped


def count_unittest(printed):
    """(passed, failed, skipped) as Python's unittest says them, or None."""
    match = UNITTEST.search(printed)
    if match is None:
        return None
    numbers = dict(re.findall(r"(\w+)=(\d+)", match.group(2) or ""))
    failed = sum(int(numbers.get(kind, 0)) for kind in ("failures", "errors"))
    skipped = int(numbers.get("skipped", 0))
    return max(0, int(match.group(1)) - failed - skipped), failed, skipped


def count_cases(case, folder):
    """(passed, failed, skipped) of the cases inside a <testcase> of ctest, or None."""
    for name in (case.get("name"), f"{case.get('name')}_test"):
        report = folder / f"{name}.xml"
        if report.is_file():
            return count_googletest(report)
    return count_unittest(case.findtext("system-out") or "")


def count(folder):
    report = folder / "ctest.xml"
    if not report.is_file():
        return 0, 1, 0
    totals = (0, 0, 0)
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        program = count_program(case)
        cases = count_cases(case, folder) or program
        if program[1] and not cases[1]:
            # A program that fails after its last case has failed all the same.
            cases = (cases[0], 1, cases[2])
        totals = tuple(map(sum, zip(totals, cases)))
    return totals if any(totals) else (0, 1, 0)


if __name__ == "__main__":
    print(*count(Path(sys.argv[1])))
