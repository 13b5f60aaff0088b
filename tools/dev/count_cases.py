"""count_cases.py FOLDER: prints "PASSED FAILED SKIPPED" of one ctest run.

FOLDER holds ctest.xml (JUnit, from ctest) and, for every GoogleTest program, the XML it wrote
itself: then its cases count instead of the one program. A program that wrote none, because it
crashed or is no GoogleTest, counts as one case. No ctest.xml means that nothing ran: one failure.
"""

import sys
from pathlib import Path
from xml.etree import ElementTree


def count_program(case):
    """(passed, failed, skipped) of a <testcase> of ctest."""
    status = case.get("status")
    if status == "run":
        return 1, 0, 0
    left_out = status in ("notrun", "disabled") and case.find("skipped") is not None
    return (0, 0, 1) if left_out else (0, 1, 0)


def count_cases(report):
    """(passed, failed, skipped) of the XML of a GoogleTest program."""
    root = ElementTree.parse(report).getroot()
    total, failed = int(root.get("tests", 0)), int(root.get("failures", 0))
    skipped = int(root.get("disabled", 0)) + sum(
        case.get("result") == "skipped" for case in root.iter("testcase"))
    return total - failed - skipped, failed, skipped


def count(folder):
    report = folder / "ctest.xml"
    if not report.is_file():
        return 0, 1, 0
    totals = (0, 0, 0)
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        counted = count_program(case)
        for name in (case.get("name"), f"{case.get('name')}_test"):
            own = folder / f"{name}.xml"
            if own.is_file():
                cases = count_cases(own)
                # A program that fails after its last case has failed all the same.
                counted = cases if cases[1] or not counted[1] else (cases[0], 1, cases[2])
        totals = tuple(map(sum, zip(totals, counted)))
    return totals if any(totals) else (0, 1, 0)


if __name__ == "__main__":
    print(*count(Path(sys.argv[1])))
