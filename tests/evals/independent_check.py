"""Finds in tailored documents what the person never said.

An independent check: it reads the files that were written (Markdown, PDF, DOCX) and the source
résumé and posting as data. It links nothing of the engine and shares no list with it; the only
data it reads is taxonomy/, to know which more general skill a stated skill allows.

What counts as unproven:
- a number of an output that its source entry (bullets) or the source résumé (other texts) does not
  have, in digits or words; the years of experience may be computed, downwards;
- a work or education entry whose employer, title, school, degree or dates are not exactly the
  source's;
- a capitalised name inside a sentence that the source does not have; in a letter the posting may
  have it;
- a skill of the taxonomy that neither the source text nor a more specific or implying skill in it
  shows; in a letter, the posting's words may name one where the sentence does not claim it.
"""
import collections
import json
import pathlib
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

NUMBER_WORDS = {word: value for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty".split())}
NUMBER_WORDS.update(thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90,
                    hundred=100, thousand=1000, million=10**6, billion=10**9, half=0.5, once=1,
                    twice=2, double=2, triple=3, dozen=12)
# Words that carry a number's value but are too common as plain words to be claims.
PLAIN_NUMBER_WORDS = {"one", "once", "half", "double", "zero"}
# Capitals that English gives to any word, whoever speaks.
CAPITALISED_ANYWAY = set("""i january february march april may june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday
friday saturday sunday present dear sir madam hiring manager team yours sincerely faithfully regards
kind best re page cv""".split())
HEADINGS = set("""summary profile experience work education skills languages certificates
certifications publications awards projects volunteering volunteer interests references
employment professional history training licences licenses technical key competencies about
contact courses selected""".split())


def fold(text):
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.translate(str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-",
                                         "\u00ad": ""}))


def words_of(text):
    return re.findall(r"[^\W_]+(?:['.&+#-][^\W_]+)*[+#]*", fold(text))


def numbers_of(text):
    """Values of all numbers, as a multiset: digits with separators and scale, and words."""
    found = collections.Counter()
    folded = fold(text)
    for digits, scale in re.findall(r"(\d[\d,.]*)\s*(k\b|m\b|bn\b|million\b|billion\b)?", folded):
        plain = digits.rstrip(".,")
        grouped = re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", plain)
        value = float(re.sub(r"[,.]", "", plain)) if grouped else number_value(plain)
        if value is not None:
            found[value] += 1
            factor = {"k": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}.get(scale)
            if factor:
                found[value * factor] += 1
    for word in re.findall(r"[a-z]+", folded):
        if word in NUMBER_WORDS:
            found[float(NUMBER_WORDS[word])] += 1
    return found


def number_value(text):
    parts = text.replace(",", ".").split(".")
    try:
        return float(parts[0] + "." + "".join(parts[1:])) if len(parts) < 3 else None
    except ValueError:
        return None


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_of(item)


class Taxonomy:
    """Names of skills and what each skill shows besides itself."""

    def __init__(self, folder):
        self.names = {}
        self.general = collections.defaultdict(set)
        self.all_names = collections.defaultdict(set)
        for path in sorted((folder / "skills").glob("*.tsv")):
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip() and not line.startswith("#"):
                    self._add(line.split("\t"))

    def _add(self, row):
        row += [""] * (6 - len(row))
        name, kind, parents, aliases, implies, flags = (cell.strip() for cell in row[:6])
        ordinary = kind == "soft" or {"weak", "context", "case"} & set(flags.split(";"))
        for spelling in [name, *filter(None, aliases.split(";"))]:
            key = " ".join(words_of(spelling))
            self.all_names[name].add(key)
            if key and not ordinary and len(key) > 2:
                self.names[key] = name
        for other in filter(None, (parents + ";" + implies).split(";")):
            self.general[name].add(other.strip())

    def shown_by(self, text):
        """Every skill that a text names, and all that those imply."""
        words = words_of(text)
        runs = {" ".join(words[i:i + n]) for n in range(1, 8) for i in range(len(words) - n + 1)}
        singular = {re.sub(r"s$", "", run) for run in runs}
        open_skills = [name for name, keys in self.all_names.items()
                       if keys & runs or keys & singular]
        shown = set()
        while open_skills:
            name = open_skills.pop()
            if name not in shown:
                shown.add(name)
                open_skills.extend(self.general[name])
        return shown

    def named_in(self, text):
        """(skill, words) of the longest names in a text."""
        words = words_of(text)
        at = 0
        while at < len(words):
            for size in range(7, 0, -1):
                run = " ".join(words[at:at + size])
                if at + size <= len(words) and run in self.names:
                    yield self.names[run], run
                    at += size
                    break
            else:
                at += 1


def text_of_file(path):
    if path.suffix == ".pdf":
        command = ["pdftotext", "-raw", str(path), "-"]
        done = subprocess.run(command, capture_output=True, check=True)
        return done.stdout.decode("utf-8")
    if path.suffix == ".docx":
        root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
        space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        lines = []
        for paragraph in root.iter(space + "p"):
            blank = {space + "tab": "\t", space + "br": "\n"}
            parts = [blank.get(e.tag) or e.text or "" for e in paragraph.iter()
                     if e.tag == space + "t" or e.tag in blank]
            lines.append("".join(parts))
        return "\n".join(lines)
    shown = re.sub(r"\]\([^()\s]*\)", "]", path.read_text(encoding="utf-8"))
    return re.sub(r"\\([^\w\s])", r"\1", shown)


def years_between(work):
    """Whole years of the source's jobs, overlaps counted once: the most that may be claimed."""
    months = set()
    for entry in work:
        start, end = entry.get("startDate"), entry.get("endDate") or "2025-06"
        if start:
            first = int(start[:4]) * 12 + int(start[5:7] or 1) - 1
            last = int(end[:4]) * 12 + int(end[5:7] or 12) - 1
            months.update(range(first, last + 1))
    return len(months) // 12


class Checker:
    def __init__(self, taxonomy, resume, posting_text):
        self.taxonomy = taxonomy
        self.resume = resume
        self.posting_text = posting_text
        self.source_text = "\n".join(strings_of(resume))
        self.source_words = set(words_of(self.source_text)) | {
            part for word in words_of(self.source_text) for part in re.split(r"[-.'&]", word)}
        self.source_numbers = numbers_of(self.source_text)
        self.posting_words = {part for word in words_of(posting_text)
                              for part in [word, *re.split(r"[-.'&]", word)]}
        self.shown = taxonomy.shown_by(self.source_text)
        self.years = years_between(resume.get("work", []))
        self.findings = []

    def complain(self, where, kind, what):
        self.findings.append(f"{where}: {kind}: {what}")

    # -- entries of the tailored résumé, as data

    def check_entries(self, tailored):
        for section, keys in (("work", ("name", "position", "startDate", "endDate", "location")),
                              ("volunteer", ("organization", "position", "startDate", "endDate")),
                              ("education", ("institution", "studyType", "area", "startDate",
                                             "endDate", "score"))):
            source = self.resume.get(section, [])
            for entry in tailored.get(section, []):
                twins = [s for s in source
                         if all(s.get(k, "") == entry.get(k, "") for k in keys)]
                if not twins:
                    self.complain(section, "entry", {k: entry.get(k) for k in keys})
                    continue
                self.check_lines(section, entry, twins)
        for key in ("certificates", "awards", "publications", "languages", "projects"):
            known = {fold(text) for text in strings_of(self.resume.get(key, []))}
            for text in strings_of([{k: v for k, v in e.items() if k not in
                                     ("highlights", "description", "keywords")}
                                    for e in tailored.get(key, [])]):
                if fold(text) not in known:
                    self.complain(key, "entry", text)

    def check_lines(self, section, entry, twins):
        allowed = numbers_of("\n".join(strings_of(twins)))
        source_lines = sum((len(t.get("highlights", [])) for t in twins), 0)
        if len(entry.get("highlights", [])) > source_lines:
            self.complain(section, "lines", f"{entry.get('name')}: more lines than the source has")
        for line in entry.get("highlights", []):
            for value in numbers_of(line):
                if value not in allowed:
                    self.complain(section, "number", f"{value:g} in {line!r}")

    # -- any text

    def check_text(self, text, where, letter):
        for value, word in self.claimed_numbers(text):
            allowed = value in self.source_numbers or (
                letter and value in numbers_of(self.posting_text)) or (
                value <= self.years and f"{word} years" in fold(text))
            if not allowed:
                self.complain(where, "number", word)
        self.check_names(text, where, letter)
        self.check_skills(text, where, letter)

    def claimed_numbers(self, text):
        """Numbers that are claims: dates of the letter and page furniture are not."""
        for line in text.splitlines():
            if re.fullmatch(r"\s*(\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) \d{4}\s*", line):
                continue
            for value in numbers_of(line):
                word = next((w for w in re.findall(r"[a-z]+|\d[\d.,]*", fold(line))
                             if NUMBER_WORDS.get(w) == value or
                             number_value(w.rstrip(".,")) == value), f"{value:g}")
                if word not in PLAIN_NUMBER_WORDS and not self.is_date_part(line, value):
                    yield value, word

    def is_date_part(self, line, value):
        years = {float(v) for text in strings_of(self.resume)
                 for v in re.findall(r"\b(?:19|20)\d\d\b", text)}
        return value in years and re.search(rf"\b{value:.0f}\b", line)

    def check_names(self, text, where, letter):
        for line in text.splitlines():
            words = list(re.finditer(r"(?<![^\W_])[^\W\d_][^\s,;:!?()\"“”/|·]*", line))
            for index, match in enumerate(words):
                word = match.group().strip(".'’*_[]#-–—")
                before = line[:match.start()].rstrip()
                starts = index == 0 or not before or before[-1] in ".!?:•-–—*#|“\"(/·"
                if not word or not word[0].isupper() or starts:
                    continue
                self.check_name(word, where, letter)

    def check_name(self, word, where, letter):
        parts = [p for p in re.split(r"[^\w]+", fold(word)) if p]
        known = self.source_words | CAPITALISED_ANYWAY | HEADINGS
        if letter:
            known = known | self.posting_words
        for part in parts:
            stems = {part, re.sub(r"s$", "", part)}
            if not stems & known and not self.is_known_skill_word(part):
                self.complain(where, "name", word)

    def is_known_skill_word(self, part):
        return any(part in words_of(name) or any(part in key.split() for key in
                                                 self.taxonomy.all_names[name])
                   for name in self.shown)

    def check_skills(self, text, where, letter):
        for sentence in re.split(r"(?<=[.!?:])\s+|\n", text):
            for skill, run in self.taxonomy.named_in(sentence):
                if skill in self.shown or self.in_source(run):
                    continue
                if letter and self.in_posting(run) and not self.claims_for_the_person(sentence):
                    continue
                self.complain(where, "skill", f"{run} ({skill}) in {sentence.strip()[:160]!r}")

    def in_source(self, run):
        spoken = f" {' '.join(words_of(self.source_text))} "
        return f" {run} " in spoken or f" {re.sub(r's$', '', run)} " in spoken

    def in_posting(self, run):
        return f" {run} " in f" {' '.join(words_of(self.posting_text))} "

    @staticmethod
    def claims_for_the_person(sentence):
        folded = fold(sentence)
        denies = re.search(r"\b(not|no|yet|without|never|have yet|learn|new to)\b", folded)
        says_i = re.search(r"\b(i|my|me|i've|i'm)\b", folded)
        cites = re.search(r"\b(you|your|posting|advert|role|position|team|asks?|asked|looking)\b|"
                          r"^\W*(application|re):", folded)
        return bool(says_i) and not denies and not cites


def check_output(folder, resume, posting_text, taxonomy):
    """All findings on the files of one `vouch tailor` run."""
    checker = Checker(taxonomy, resume, posting_text)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    checker.check_entries(report["resume"])
    for path in sorted(folder.iterdir()):
        if path.suffix in (".md", ".docx", ".pdf"):
            checker.check_text(text_of_file(path), path.name, path.name.startswith("letter"))
    return checker.findings
