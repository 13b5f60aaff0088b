"""The files of a checkout and what the rules say about them."""

import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

GENERATED = {".git", "build", "out", "node_modules", "__pycache__"}


@dataclass(frozen=True)
class Finding:
    rule: str
    path: str
    line: int
    message: str


class Tree:
    """A checkout: what Git tracks or would add, or, where there is no Git, every file."""

    def __init__(self, root):
        self.root = root

    def git(self, *arguments):
        """What git prints, or None where it refuses."""
        command = ["git", "-c", "safe.directory=*", "-C", str(self.root), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout if done.returncode == 0 else None

    @cached_property
    def paths(self):
        """Relative paths with "/", sorted."""
        known = None
        if (self.root / ".git").exists():
            known = self.git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
        if known is not None:
            names = set(known.split("\0")) - {""}
        else:
            names = {str(path.relative_to(self.root)) for path in self.root.rglob("*")
                     if not GENERATED.intersection(path.relative_to(self.root).parts)}
        return sorted(name for name in names if (self.root / name).is_file())

    @cached_property
    def texts(self):
        """{path: content} of the files that are text."""
        found = {}
        for path in self.paths:
            data = (self.root / path).read_bytes()
            if b"\0" in data:
                continue
            try:
                found[path] = data.decode("utf-8")
            except UnicodeDecodeError:
                continue
        return found

    def with_suffix(self, *suffixes):
        return {path: text for path, text in self.texts.items() if Path(path).suffix in suffixes}

    def is_script(self, path):
        return self.texts.get(path, "").startswith("#!")


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
