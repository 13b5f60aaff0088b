"""Files through the real reader and sandbox, and what holds for every one of them."""
import dataclasses
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMIT_MS = 10_000 + 1_000       # document/limits.hpp, and a second
MEMORY_KIB = 150 * 1024         # of the process that asks
SANITIZED = os.environ.get("VOUCH_SANITIZED", "") != ""


@dataclasses.dataclass
class Answer:
    name: str
    code: str
    milliseconds: float


@dataclasses.dataclass
class Left:
    descriptors: int
    children: int
    memory_kib: int


def read_files(files, threads=2):
    """Reads (name, bytes) pairs: the answers by name, what was left behind, and stray files."""
    with tempfile.TemporaryDirectory(prefix="vouch-limits-") as folder:
        work = pathlib.Path(folder) / "work"
        work.mkdir()
        done = subprocess.Popen([os.environ["VOUCH_READ_FILES"], str(threads)], cwd=work,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                env={**os.environ, "TMPDIR": str(work)})
        answers, paths = [], iter(put(folder, files))
        waiting = 0
        for path in paths:
            print(path, file=done.stdin, flush=True)
            waiting += 1
            if waiting > 2 * threads:  # never more files on disk than are needed
                answers.append(take(done))
                waiting -= 1
        done.stdin.close()
        answers += [take(done) for _ in range(waiting)]
        end = done.stdout.readline().split("\t")
        done.stdout.close()
        code = done.wait()
        stray = [path.name for path in work.iterdir()]
    if code != 0 or end[0] != "end":
        raise AssertionError(f"the parent ended with {code}: {end}")
    return answers, Left(*map(int, end[1:])), stray


def put(folder, files):
    for number, (name, content) in enumerate(files):
        path = pathlib.Path(folder) / f"{number}" / name
        path.parent.mkdir()
        path.write_bytes(content)
        yield path


def take(done):
    line = done.stdout.readline()
    if not line:
        raise AssertionError(f"the parent died, with {done.wait()}")
    code, milliseconds, path = line.rstrip("\n").split("\t")
    pathlib.Path(path).unlink()
    return Answer(pathlib.Path(path).name, code, float(milliseconds))


class ReadingTest(unittest.TestCase):
    def assert_unharmed(self, answers, left, stray):
        """The parent lives; nobody waited beyond the limit; nothing stays behind."""
        slow = [answer for answer in answers if answer.milliseconds > LIMIT_MS]
        self.assertEqual(slow, [])
        ours = [answer for answer in answers if answer.code in ("reader-unavailable", "internal")]
        self.assertEqual(ours, [])
        self.assertEqual(stray, [])
        self.assertEqual(left.children, 0)
        self.assertLessEqual(left.descriptors, 1)  # the socket of a reading process started anew
        if not SANITIZED:
            self.assertLess(left.memory_kib, MEMORY_KIB)
