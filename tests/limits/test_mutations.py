"""Documents of the repository, cut short and changed at random, through the real sandbox.

The changes depend on a number alone, so that a find can be made again. VOUCH_MUTATIONS says how
many are tried (`./dev test --mutations`: 10,000).
"""
import collections
import io
import os
import random
import unittest
import zipfile

from reading import ROOT, ReadingTest, read_files

MUTATIONS = int(os.environ.get("VOUCH_MUTATIONS", "600"))
CUTS = 16
SEED_BYTES_MAX = 200_000
INTERESTING = (b"\0", b"\xff", b"\x7f", b"-1", b"0", b"65536", b"2147483648", b"99999999999",
               b"<", b">", b"{", b"}", b"[", b"(", b"\\", b"%", b"\xed\xa0\x80")


def documents():
    """(ending, bytes) of every document in the repository."""
    paths = [*ROOT.glob("tests/documents/*/input.*"), *ROOT.glob("samples/resume.*")]
    found = [(path.suffix, path.read_bytes()) for path in sorted(paths)
             if path.suffix != ".json"]
    return [(ending, content) for ending, content in found if len(content) <= SEED_BYTES_MAX]


def change(content, chance, others):
    """One change of one of the kinds that files suffer, or that somebody makes on purpose."""
    if not content:
        return content
    data = bytearray(content)
    at = chance.randrange(len(data))
    length = min(chance.choice((1, 2, 4, 16, 256, 4096)), len(data) - at)
    kind = chance.randrange(8)
    if kind == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        data[at:at + 1] = chance.choice(INTERESTING)
    elif kind == 2:
        del data[at:at + length]
    elif kind == 3:
        data[at:at] = data[at:at + length] * chance.choice((1, 2, 50))
    elif kind == 4:
        data[at:at + length] = chance.randbytes(length)
    elif kind == 5:
        data[at:at + length] = bytes(length)
    elif kind == 6:
        other = chance.choice(others)
        place = chance.randrange(max(1, len(other)))
        data[at:at + length] = other[place:place + length]
    else:
        other = chance.randrange(len(data))
        data[at:at + length], data[other:other + length] = (data[other:other + length],
                                                            data[at:at + length])
    return bytes(data)


def change_part(package, chance, others):
    """Changes inside a part of a package, whose sums are then right again."""
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError):
        return change(package, chance, others)
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    for _ in range(chance.randrange(1, 6)):
        parts[name] = change(parts[name], chance, others)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def mutated(count):
    seeds = documents()
    contents = [content for _, content in seeds]
    for number in range(count):
        chance = random.Random(number)
        ending, content = seeds[number % len(seeds)]
        if ending in (".docx", ".odt") and chance.random() < 0.8:
            content = change_part(content, chance, contents)
        else:
            for _ in range(chance.choice((1, 1, 2, 5, 20))):
                content = change(content, chance, contents)
        yield f"{number}{ending}", content


def cut_short():
    for number, (ending, content) in enumerate(documents()):
        for cut in range(CUTS):
            yield f"{number}-{cut}{ending}", content[:len(content) * cut // CUTS + cut]


class Mutations(ReadingTest):
    def try_all(self, files):
        answers, left, stray = read_files(files)
        self.assert_unharmed(answers, left, stray)
        codes = collections.Counter(answer.code for answer in answers)
        slowest = max(answers, key=lambda answer: answer.milliseconds)
        print(f"\n{len(answers)} files: {dict(codes)}; slowest {slowest}; {left}")
        return codes

    def test_mutated(self):
        codes = self.try_all(mutated(MUTATIONS))
        self.assertEqual(codes.total(), MUTATIONS)
        self.assertGreater(codes["read"], MUTATIONS // 10)  # they get past the front door

    def test_cut_short(self):
        self.try_all(cut_short())


if __name__ == "__main__":
    unittest.main()
