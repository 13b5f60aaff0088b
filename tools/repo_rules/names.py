"""Names that say nothing are not names."""

import re

from .tree import Finding, line_of

BANNED = {"util", "utils", "common", "helper", "helpers", "misc", "manager", "managers"}
TYPE = re.compile(r"^\s*(?:class|struct)\s+(?:\[\[\w+\]\]\s*)?(\w+)", re.MULTILINE)
FOREIGN = ("templates/", "taxonomy/", "samples/")


def words_of(name):
    """The words of snake_case, kebab-case, dotted and PascalCase names."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)}


def check(tree):
    for path, text in tree.texts.items():
        if path.startswith(FOREIGN):
            continue
        for part in path.split("/"):
            for word in sorted(words_of(part) & BANNED):
                yield Finding("banned-name", path, 1,
                              f'"{word}" in "{part}" does not say what it is')
        if not path.endswith((".cpp", ".hpp", ".py")):
            continue
        for match in TYPE.finditer(text):
            for word in sorted(words_of(match.group(1)) & BANNED):
                yield Finding("banned-name", path, line_of(text, match.start(1)),
                              f'"{word}" in "{match.group(1)}" does not say what it is')
