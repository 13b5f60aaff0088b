"""Text files end with a newline, lines do not end with blanks, and nothing names one machine."""

import re

from .tree import Finding, line_of

# Data that must stay as it is: documents to read, what was read from them, fonts' licences.
DATA = ("tests/", "samples/")
MACHINE_PATH = re.compile(r"/work/(?:main|shared|\.library)\b|/tmp/(?:proto|i\d)\b")
REGISTRY_HOST = re.compile(
    r"\b(?:(?:deb|security|snapshot|archive|httpredir|ftp\.\w+)\.debian\."
    r"|pypi\.|files\.pythonhosted\."
    r"|registry\.npmjs\.|registry\.yarnpkg\.|(?:static\.|index\.)?crates\.|proxy\.golang\."
    r"|repo1?\.maven\.)(?:org|io|com)\b")


def check(tree):
    for path, text in tree.texts.items():
        for match in MACHINE_PATH.finditer(text):
            yield Finding("machine-path", path, line_of(text, match.start()),
                          f"{match.group()} exists on one machine only")
        for match in REGISTRY_HOST.finditer(text):
            yield Finding("registry-host", path, line_of(text, match.start()),
                          "no registry or mirror is named here; the tool's default is used")
        if path.startswith(DATA) or not text:
            continue
        if not text.endswith("\n"):
            yield Finding("final-newline", path, text.count("\n") + 1, "no newline at the end")
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip(" \t\r"):
                yield Finding("trailing-blanks", path, number, "blanks at the end of the line")
