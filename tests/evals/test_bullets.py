"""Lines that the rules wrote, one by one, over all pairs and over lines of many trades.

bullets.tsv has lines as people write them, of posts that ended ("past") or go on ("now").
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from truth import forms, language, retention

HERE = pathlib.Path(__file__).resolve().parent
VOUCH = os.environ.get("VOUCH", "vouch")
DATE = "2025-06-01"
WORDS_MOST = 40
ENTRIES_A_RESUME = 24
JOB = """Office Clerk
Kettle Works Ltd

We look for an office clerk who keeps our files in order and answers letters from our customers
every day of the week.

Requirements:
- Experience with filing and letters
- Good English
"""
# Of the lines of bullets.tsv: how many edits of each kind are made at least.
EDITS_LEAST = {"reword": 145, "split": 8, "merge": 6}
# First person, or an opening that tells no deed, where the rules wrote.
WEAK = re.compile(r"^(?:I|My|Responsible|Duties|Tasked|In charge|Was responsible)\b| I ")

# Past forms that are base forms or nouns too: only with an article or a number behind, or where
# lines are known to mean the deed.
DOUBTFUL_PAST = set("cut set put read split let shut cast hit cost bet quit shed spread offset "
                    "saw left found felt ground wound bent bred".split())
SURE_PHRASES = re.compile(r"^(?:Cut (?:picking|waiting|milking) time|Set up|Left)\b")
SURE_OBJECT = re.compile(r"^\S+ (?:the|a|an|all|its|our|their|each|every|both|several|[a-z]+teen|"
                         r"two|three|four|five|six|seven|eight|nine|ten|eleven|"
                         r"twelve|[a-z]?[\d£$€])")
# Words that a line may begin with as a noun, though verbs have the same letters.
NOUNS_TOO = re.compile(r"^(?:Stock|Sales?|Returns?|Costs?|Visits?|Orders?|Reports?|Calls?|"
                       r"Complaints?|Claims?|Tests?|Plans?|Experience|Knowledge|"
                       r"Exchange)\b", re.I)
# A verb that can only be told of the words before it: they are its subject.
SUBJECT_FIRST = re.compile(
    r"^(?!Made sure|Ensured)\S+(?: (?!that|which|who|whose|where|when|while|as|and|if|"
    r"we|I|it|they|so|than|because)"
    r"[^\s,;:.]+){1,4} (?:fell|rose|grew|were|was|is|are|went|dropped|doubled|halved)\b")


def reads_as_noun(line, before):
    """A line that was written, and whose first word is or may be a noun."""
    word = line.split()[0].lower()
    if SUBJECT_FIRST.search(line):
        return True
    if word in DOUBTFUL_PAST:
        return not SURE_OBJECT.match(line) and not SURE_PHRASES.match(line)
    own_verb = re.search(rf"(?:^|[.;] )(?:I )?{word}\b", before, re.I)
    return bool(NOUNS_TOO.match(line)) and not (own_verb and SURE_OBJECT.match(line))


def resume_of(rows):
    """An invented person with one entry a row."""
    work = []
    for number, (post, *lines) in enumerate(rows):
        entry = {"name": f"Firm {number}", "position": "Employee", "startDate": "2010-01",
                 "highlights": lines}
        if post == "past":
            entry["endDate"] = "2012-01"
        work.append(entry)
    return {"basics": {"name": "Ines Valtonen", "email": "ines@valtonen.example"}, "work": work}


def tailored(base, job):
    with tempfile.TemporaryDirectory() as folder:
        resume, posting = pathlib.Path(folder, "resume.json"), pathlib.Path(folder, "job.txt")
        resume.write_text(json.dumps(base), encoding="utf-8")
        posting.write_text(job, encoding="utf-8")
        out = pathlib.Path(folder, "out")
        subprocess.run([VOUCH, "tailor", resume, posting, "--out", out, "--date", DATE, "--json",
                        "--pages", "9"], check=True, stdout=subprocess.DEVNULL, timeout=120,
                       env={**os.environ, "VOUCH_EMBEDDER": "lexical"})
        return base, json.loads((out / "report.json").read_text(encoding="utf-8"))


def pairs():
    for pair in (HERE / "pairs.txt").read_text().split():
        who, job = pair.split("--")
        yield (json.loads((HERE / f"people/{who}.json").read_text(encoding="utf-8")),
               (HERE / f"jobs/{job}.txt").read_text(encoding="utf-8"))


def own_lines():
    rows = [line.split("\t") for line in (HERE / "bullets.tsv").read_text(
        encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for start in range(0, len(rows), ENTRIES_A_RESUME):
        yield resume_of(rows[start:start + ENTRIES_A_RESUME]), JOB


def names(text):
    """Words with a capital past the beginning of a sentence, and those of letters and digits."""
    words = re.findall(r"(?<![.!?]\s)(?<!^)(?<=\s)\(?([A-Z][\w&+.-]*\w|[A-Z])", text)
    return {word.lower() for word in words if word != "I"} | {
        word.lower() for word in re.findall(r"[A-Za-z]+\d\w*|\d+[A-Za-z]\w*", text)}


class Bullets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            cls.of_pairs = list(pool.map(lambda run: tailored(*run), pairs()))
            cls.of_lines = list(pool.map(lambda run: tailored(*run), own_lines()))
        cls.written = [(base, report, *line) for base, report in cls.of_pairs + cls.of_lines
                       for line in cls.edits_of(base, report)]

    @classmethod
    def tearDownClass(cls):
        kinds = collections.Counter(edit["kind"] for *_, edit, _ in cls.written)
        lines = sum(edit["after"].count("\n") + 1 for *_, edit, _ in cls.written)
        print(f"\n{lines} lines written by the rules: {dict(kinds)}")

    @staticmethod
    def edits_of(base, report):
        """(edit, current post) of each edit that writes bullets of posts."""
        for edit in report["edits"]:
            match = re.fullmatch(r"/(work|volunteer)/(\d+)/highlights/\d+", edit["pointer"])
            if match and edit["kind"] in ("reword", "split", "merge"):
                yield edit, not base[match[1]][int(match[2])].get("endDate")

    def test_each_line_begins_with_a_verb_in_its_tense(self):
        wrong = []
        for _, _, edit, current in self.written:
            for line in edit["after"].split("\n"):
                word = (language.simple_words(line) or [""])[0]
                capital = edit["reasons"] and all(
                    reason["code"] in ("write.reason-full-stop",) for reason in edit["reasons"])
                if not capital and not forms.is_past_verb(word) and not (
                        current and forms.is_present_verb(word)):
                    wrong.append(line)
        self.assertEqual(wrong, [])

    def test_no_line_begins_with_a_noun_that_is_also_a_verb(self):
        self.assertEqual([(line, edit["before"]) for *_, edit, _ in self.written
                          if edit["kind"] != "merge"
                          for line in edit["after"].split("\n")
                          if reads_as_noun(line, edit["before"])], [])

    def test_outcomes_stay_with_their_deeds(self):
        """Lines of bullets.tsv whose second part begins with a noun are never split."""
        outcomes = [edit for base, report in self.of_lines
                    for edit, _ in self.edits_of(base, report) if edit["kind"] == "split"
                    and any(NOUNS_TOO.match(line) for line in edit["after"].split("\n")[1:])]
        self.assertEqual(outcomes, [])

    def test_no_first_person_and_no_charge_is_left_in_what_was_written(self):
        self.assertEqual([line for *_, edit, _ in self.written
                          for line in edit["after"].split("\n") if WEAK.search(line)], [])

    def test_numbers_and_names_are_kept(self):
        lost = []
        for _, _, edit, _ in self.written:
            gone = retention.values(edit["before"]) - retention.values(edit["after"])
            gone |= names(edit["before"]) - set(
                re.findall(r"[\w&+.-]*\w", edit["after"].lower()))
            if gone:
                lost.append((gone, edit["before"], edit["after"]))
        self.assertEqual(lost, [])

    def test_splits_and_merges_lose_no_content(self):
        for base, report, edit, _ in self.written:
            sources = [edit["before"]] if edit["kind"] == "split" else [
                item["text"] for item in report["omitted"]
                if edit["kind"] == "merge" and item["pointer"] in edit["evidence"]]
            said = language.content_stems(edit["after"])
            for source in sources:
                lost = [word for word in language.content_stems(source)
                        if not language.is_among(word, said) and not word.startswith("respons")]
                self.assertEqual(lost, [], edit)

    def test_kinds_are_made_and_shown(self):
        kinds = collections.Counter(
            edit["kind"] for base, report in self.of_lines
            for edit, _ in self.edits_of(base, report))
        for kind, least in EDITS_LEAST.items():
            self.assertGreaterEqual(kinds[kind], least, kind)

    def test_long_lines_have_an_edit_or_a_remark(self):
        for base, report in self.of_pairs + self.of_lines:
            remarks = [dict(remark["params"]).get("bullet", "")
                       if isinstance(remark["params"], list) else remark["params"].get("bullet", "")
                       for remark in report["remarks"] if remark["code"] == "write.remark-long"]
            told = {edit["before"] for edit in report["edits"] if edit["kind"] == "split"}
            told |= {item["text"] for item in report["omitted"]}
            for section in ("work", "volunteer", "projects"):
                for entry in base.get(section, []):
                    for line in entry.get("highlights", []):
                        long = len(line.split()) > WORDS_MOST + 2
                        noted = any(line.startswith(text[:40]) for text in remarks if text)
                        self.assertTrue(not long or line in told or noted, line)


if __name__ == "__main__":
    unittest.main()
