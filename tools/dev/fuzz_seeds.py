#!/usr/bin/env python3
"""fuzz_seeds.py TARGET FOLDER: writes the seeds of a fuzz target, from the samples and the cases.

Inputs of tests/documents and samples/ go to the target of their kind; packages (DOCX, ODT) also as
their parts, so that changes need not keep an archive's sums. What fuzzing found once is a case or
lies in tests/fuzz/TARGET/ and is a seed as well.
"""
import pathlib
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = ["pdf", "docx", "odt", "rtf", "html", "markdown", "text", "profile_archive",
         "image"]  # document::Kind
ENDINGS = {"md": "markdown", "txt": "text", "png": "image", "jpg": "image",
           "zip": "profile_archive"}
PACKAGES = ("docx", "odt", "profile_archive")
PARTS_MAX = 64 << 10


def documents():
    """(kind, bytes) of every document in the repository."""
    for path in sorted([*ROOT.glob("tests/documents/*/input.*"), *ROOT.glob("samples/*")]):
        kind = ENDINGS.get(path.suffix[1:], path.suffix[1:])
        if kind in KINDS:
            yield kind, path.read_bytes()


def parts(package):
    """The XML and CSV parts of a package, or none where it is damaged."""
    import io
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            return {name: archive.read(name) for name in archive.namelist()
                    if name.endswith((".xml", ".rels", ".csv"))}
    except (zipfile.BadZipFile, OSError):
        return {}


def as_parts(package):
    """The form that package_of (fuzz_package.hpp) makes an archive of."""
    return b"\n".join(b"=== %s\n%s" % (name.encode(), content)
                      for name, content in parts(package).items() if len(content) < PARTS_MAX)


def seeds_of(target):
    name = target.removesuffix("_fuzz")
    for kind, content in documents():
        forms = [content] + ([as_parts(content)] if kind in PACKAGES else [])
        if name == kind or (name == "zip_archive" and kind in PACKAGES):
            yield from forms
        elif name == "resume":
            yield from (bytes([KINDS.index(kind)]) + form for form in forms)
        elif name == "xml" and kind in PACKAGES:
            yield from (part for file, part in parts(content).items() if not file.endswith(".csv"))
    if name == "posting":
        for path in [ROOT / "samples/job.txt", *sorted(ROOT.glob("tests/evals/jobs/*.txt"))]:
            yield path.read_bytes()
    if name == "request":
        yield from (b"VREQ\1\0%c%c\1\0\0\0" % (operation, kind)
                    for operation in range(3) for kind in range(len(KINDS)))
    for path in sorted((ROOT / "tests/fuzz" / name).glob("*")):
        yield path.read_bytes()


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds_of(target)):
        if seed:
            (folder / f"{number:03}").write_bytes(seed)


if __name__ == "__main__":
    main()
