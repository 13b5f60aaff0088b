"""Every C++ source is compiled by some target.

Asked of the build description that CMake wrote (build/dev/compile_commands.json) where there is
one that knows of the newest files; ./dev lint sees to that. Otherwise the folder, or the library's
that it is a room of, must at least have a CMakeLists.txt.
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
        if compiled is not None:
            if tree.root / path not in compiled:
                yield Finding("no-target", path, 1, "no CMake target compiles this file")
            continue
        folder = (tree.root / path).parent
        # A room of a library is compiled by the library's folder above it.
        if not any(each.joinpath("CMakeLists.txt").is_file() for each in (folder, folder.parent)):
            yield Finding("no-target", path, 1, "no CMakeLists.txt in its folder or above")
