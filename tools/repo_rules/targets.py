"""Every C++ source is compiled by some target.

Asked of the build description that CMake wrote (build/dev/compile_commands.json) where there is
one; ./dev lint sees to that. Fuzz targets are compiled by another preset and need only a folder
that CMake knows.
"""

import json
from pathlib import Path

from .tree import Finding


def compiled_sources(tree):
    database = tree.root / "build" / "dev" / "compile_commands.json"
    if not database.is_file():
        return None
    return {Path(entry["file"]) for entry in json.loads(database.read_text())}


def check(tree):
    compiled = compiled_sources(tree)
    for path in tree.with_suffix(".cpp"):
        if not path.endswith("_fuzz.cpp") and compiled is not None:
            if tree.root / path not in compiled:
                yield Finding("no-target", path, 1, "no CMake target compiles this file")
        elif not (tree.root / path).parent.joinpath("CMakeLists.txt").is_file():
            yield Finding("no-target", path, 1, "its folder has no CMakeLists.txt")
