"""A path that a document names exists."""

import re
from pathlib import PurePosixPath

from .tree import Finding, line_of

LINK = re.compile(r"\[[^\]]*\]\(([^)\s#]+)[^)]*\)")
CODE = re.compile(r"`([^`\s]+/[^`\s]*)`")
PLACEHOLDER = re.compile(r"[<>*{}$~|\\]|\.\.\.|…|[A-Z]{2,}/|://|^/")
BUILT = ("build/", "out/", "./build", "./out")


def normal(path):
    """"a/../b" and "./b" as "b"; None where it leaves the checkout."""
    parts = []
    for part in PurePosixPath(path).parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def check(tree):
    known = set(tree.paths)
    for path in tree.paths:
        known.update(str(parent) for parent in PurePosixPath(path).parents)
    tops = {path.split("/")[0] for path in tree.paths if "/" in path}
    for path, text in tree.with_suffix(".md").items():
        if path.startswith(("tests/", "samples/")):
            continue
        folder = str(PurePosixPath(path).parent)
        named = [(match, True) for match in LINK.finditer(text)]
        named += [(match, False) for match in CODE.finditer(text)]
        for match, is_link in named:
            name = match.group(1)
            if PLACEHOLDER.search(name) or name.startswith(("mailto:", *BUILT)):
                continue
            # Inline code with a slash is a path only where it starts with a folder of ours.
            if not is_link and normal(name).split("/")[0] not in tops:
                continue
            candidates = {normal(f"{folder}/{name}")}
            if not is_link:
                candidates.add(normal(name))
            if not candidates & known:
                yield Finding("dead-path", path, line_of(text, match.start()),
                              f"{name} does not exist")
