"""Every C++ source is compiled by some target.

Asked of the build description that CMake wrote (build/dev/compile_commands.json) where there is
one that knows of the newest files; ./dev lint sees to that. Otherwise, and for fuzz targets, which
another preset compiles, the folder must at least have a CMakeLists.txt.
"""

import json
from pathlib import Path

from .tree import Finding


def compiled_sources(tree):
    """The sources of the build description, or None where it is missing or older than a folder."""
    database = tree.root / "build" / "dev" / "compile_commands.json"
    if not database.is_file():
        return None
    folders = {(tree.root / path).parent for path in tree.with_suffix(".cpp")}
    if any(folder.stat().st_mtime > database.stat().st_mtime for folder in folders):
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
