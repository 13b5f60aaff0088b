"""Every code of an error or message in the source has its text in api/."""

import re

import yaml

from .tree import Finding, line_of

ERROR = re.compile(r'\b(?:fail\(|Error\{)\s*"([^"]+)"')


def load(tree, path):
    return yaml.safe_load(tree.texts[path]) or {}


def is_known(code, messages):
    """A code that ends with "-" is the beginning of several."""
    if code.endswith("-"):
        return any(known.startswith(code) for known in messages)
    return code in messages


def check(tree):
    if "api/errors.yaml" not in tree.texts:
        return
    errors = load(tree, "api/errors.yaml")
    messages = {}
    for path in tree.texts:
        if re.fullmatch(r"api/messages/en/\w+\.yaml", path):
            messages.update(dict.fromkeys(load(tree, path), path))
    subjects = "|".join(sorted({code.split(".")[0] for code in messages})) or "(?!)"
    message = re.compile(rf'"((?:{subjects})\.[a-z][a-z0-9-]*)"')
    for path, text in tree.with_suffix(".cpp", ".hpp").items():
        if path.endswith("_test.cpp") or path.startswith("tests/"):
            continue
        for match in ERROR.finditer(text):
            if match.group(1) not in errors:
                yield Finding("code-without-text", path, line_of(text, match.start()),
                              f'the error "{match.group(1)}" is not in api/errors.yaml')
        for match in message.finditer(text):
            if not is_known(match.group(1), messages):
                yield Finding("code-without-text", path, line_of(text, match.start()),
                              f'the message "{match.group(1)}" is not in api/messages/en/')
