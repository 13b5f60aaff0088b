"""The independent judge itself: it must find every kind of lie and leave honest texts alone."""
import collections
import copy
import dataclasses
import json
import pathlib
import random
import unittest

from fake_model import lying, rewording
from truth import forms, judge, person, retention

HERE = pathlib.Path(__file__).parent
TODAY = "2026-06-01"
BASE = {
    "basics": {"name": "Ada Quill", "label": "Potter", "email": "ada@quill.example",
               "summary": "Potter with eleven years at the wheel. Not a salesperson."},
    "work": [
        {"name": "Kiln & Co.", "position": "Studio Potter", "startDate": "2019-02",
         "location": "Leith", "highlights": [
             "Fire about 400 pots a month in a 1.2 m3 gas kiln; breakage fell from 12% to 7%",
             "Helped move the stock list from paper to Google Sheets",
             "Responsible for glaze tests with two apprentices",
             "Teach an evening class of up to nine adults, in three terms a year"]},
        {"name": "Harbour Tiles Ltd", "position": "Junior Tile Maker", "startDate": "2015-01",
         "endDate": "2019-01", "highlights": [
             "Pressed 38,000 tiles for the Dundee ferry terminal, planned by the architect",
             "Cut glaze cost by £6,400 a year by buying frit in bulk",
             "Kept the extruder running; stood in for the foreman in the summer of 2018"]}],
    "education": [{"institution": "Fife College", "studyType": "HND", "area": "Ceramics",
                   "startDate": "2012-09", "endDate": "2014-06"}],
    "skills": [{"name": "Workshop", "keywords": ["Throwing", "Slip casting", "Glaze chemistry"]}],
    "certificates": [{"name": "First Aid at Work", "date": "2021-03", "issuer": "Red Thistle"}],
}
POSTING = """Studio Manager, Clay Works, Dundee
You bring stakeholder management, kiln maintenance and Kubernetes.
We fire 2,000 pots a week and have 25 staff."""
JOB = {"title": "Studio Manager", "company": "Clay Works", "location": "Dundee"}

HONEST = [  # entry of work, text
    (0, "Fire around 400 pots each month in a 1.2 m3 gas kiln; breakage went down from 12% to 7%"),
    (0, "Fire roughly 400 pots a month, with breakage down from 12 to 7 percent"),
    (0, "Fire about four hundred pots a month in a gas kiln"),
    (0, "Assisted in moving the stock list from paper to Google Sheets"),
    (0, "Handle glaze tests with 2 apprentices"),
    (0, "Run glaze tests together with two apprentices"),
    (0, "Teach up to nine adults in an evening class, three terms a year"),
    (0, "Give an evening class to at most 9 adults, three terms every year"),
    (1, "Made 38,000 tiles for the ferry terminal in Dundee, which the architect had planned"),
    (1, "Pressed over 35,000 tiles for the Dundee ferry terminal"),
    (1, "Pressed nearly 40,000 tiles for a ferry terminal"),
    (1, "Saved £6,400 a year on glaze by buying frit in bulk"),
    (1, "Reduced glaze cost by 6,400 pounds a year by purchasing frit in bulk"),
    (1, "Kept the extruder running and stood in for the foreman in summer 2018"),
    (1, "Four years of tile making at Harbour Tiles, with 38,000 tiles for one terminal"),
]
LIES = [  # entry, kind, text
    (0, "number", "Fire about 600 pots a month in a 1.2 m3 gas kiln"),
    (0, "number", "Breakage fell from 12% to 3%"),
    (0, "number", "Breakage fell from 7% to 12%"),
    (0, "number", "Breakage rose by 12%"),
    (0, "number", "Teach an evening class of up to nineteen adults, in three terms a year"),
    (1, "number", "Pressed 38,000 tiles for six ferry terminals"),
    (1, "number", "Cut glaze cost by half by buying frit in bulk"),
    (0, "unit", "Fire about 400 pots a week in a 1.2 m3 gas kiln"),
    (0, "unit", "Breakage fell from 12 pots to 7 pots"),
    (1, "unit", "Cut glaze cost by €6,400 a year by buying frit in bulk"),
    (1, "unit", "Cut glaze cost by £6,400 a month by buying frit in bulk"),
    (1, "unit", "Pressed 38,000 bricks for the Dundee ferry terminal"),
    (1, "date", "Stood in for the foreman in the summer of 2016"),
    (1, "date", "Stood in for the foreman in March 2018"),
    (0, "date", "Fire about 400 pots a month since 2011"),
    (0, "employer", "Helped move the stock list from paper to Google Sheets at Norvale Systems"),
    (1, "employer", "Pressed 38,000 tiles at Kiln & Co."),
    (0, "title", "As Studio Director, fire about 400 pots a month"),
    (1, "title", "Senior Tile Maker: pressed 38,000 tiles for the Dundee ferry terminal"),
    (1, "title", "As foreman, kept the extruder running"),
    (0, "degree", "Teach an evening class, with a master's degree in ceramics"),
    (0, "degree", "Certified first aider who teaches an evening class of up to nine adults"),
    (0, "name", "Responsible for glaze tests with Helena Brandvold"),
    (1, "name", "Pressed 38,000 tiles for the Rotterdam ferry terminal"),
    (1, "name", "Cut glaze cost by £6,400 a year with Zentrix"),
    (0, "skill", "Helped move the stock list from paper to Google Sheets and PostgreSQL"),
    (0, "skill", "Responsible for glaze tests and kiln maintenance with two apprentices"),
    (0, "skill", "Teach an evening class of up to nine adults, using lesson planning"),
    (1, "skill", "Cut glaze cost by £6,400 a year through supplier management"),
    (0, "verb", "Led the move of the stock list from paper to Google Sheets"),
    (0, "verb", "Moved the stock list from paper to Google Sheets"),
    (1, "verb", "Pressed and planned 38,000 tiles for the Dundee ferry terminal"),
    (1, "verb", "Directed 38,000 tiles for the Dundee ferry terminal"),
    (1, "verb", "Managed the extruder crew"),
    (0, "scope", "Solely responsible for glaze tests"),
    (0, "scope", "Teach every evening class of up to nine adults"),
    (1, "scope", "Pressed all 38,000 tiles for the award-winning Dundee ferry terminal"),
    (1, "scope", "Cut glaze cost company-wide by £6,400 a year by buying frit in bulk"),
    (0, "causation", "Ran glaze tests with two apprentices, cutting breakage from 12% to 7%"),
    (0, "causation", "Fire about 400 pots a month, which led to more orders"),
    (1, "causation", "Kept the extruder running, resulting in fewer late orders"),
    (0, "comparator", "Fire more than 400 pots a month in a 1.2 m3 gas kiln"),
    (0, "comparator", "Teach an evening class of nine adults, in three terms a year"),
]
LETTER = """Ada Quill
Leith

1 June 2026

Clay Works

Dear Clay Works team,

I am applying for the Studio Manager position at Clay Works. You fire 2,000 pots a week. {}

Yours sincerely,

Ada Quill
"""
HONEST_LETTER = ["At Kiln & Co., I fire about 400 pots a month.",
                 "You ask for Kubernetes, which I have not used.",
                 "I have been a Studio Potter at Kiln & Co. since February 2019.",
                 "I would like to learn stakeholder management.",
                 "You write: “You bring stakeholder management, kiln maintenance and Kubernetes.”",
                 "I have eleven years at the wheel, and hold First Aid at Work."]
FALSE_LETTER = [("skill", "I know Kubernetes well."),
                ("skill", "You ask for Kubernetes, and I have used Kubernetes for years."),
                ("number", "I fire 2,000 pots a week at Kiln & Co."),
                ("moved", "At Kiln & Co., I pressed 38,000 tiles."),
                ("date", "I have been a Studio Potter at Kiln & Co. since February 2016."),
                ("title", "I have been a Studio Manager at Kiln & Co. since February 2019."),
                ("quote", "You write: “Clay Works is the best studio in Scotland.”"),
                ("date", "My current work at Harbour Tiles covers extruding."),
                ("degree", "I hold a BSc in Ceramics from Fife College.")]


def entry(index):
    return person.Person(BASE, TODAY).entries["work"][index]


def judged(text, index):
    allowed = dataclasses.replace(judge.allowed_in(entry(index)), posting=tuple(
        POSTING.splitlines()))
    return judge.judge_text(text, allowed)


def letter_findings(sentence):
    report = {"date": TODAY, "job": JOB, "resume": copy.deepcopy(BASE),
              "letter": {"text": LETTER.format(sentence)}}
    return judge.judge_report(report, BASE, POSTING)


class Lines(unittest.TestCase):
    def test_honest_lines_have_no_finding(self):
        for index, text in HONEST:
            found = [f for f in judged(text, index) if f[0] != "added"]
            self.assertEqual(found, [], text)

    def test_lies_of_every_kind_are_found(self):
        for index, kind, text in LIES:
            found = judged(text, index)
            if kind in judge.HARD:
                found = [f for f in found if f[0] in judge.HARD]
            else:
                found = [f for f in found if f[0] != "added"]
            self.assertTrue(found, f"{kind}: {text}")

    def test_letters(self):
        for sentence in HONEST_LETTER:
            self.assertEqual([f for f in letter_findings(sentence) if f.kind != "added"], [],
                             sentence)
        for kind, sentence in FALSE_LETTER:
            self.assertTrue([f for f in letter_findings(sentence) if f.kind != "added"],
                            f"{kind}: {sentence}")

    def test_answers_are_evidence(self):
        text = "Fire about 600 pots a month"
        report = {"date": TODAY, "job": JOB, "resume": copy.deepcopy(BASE), "letter": None}
        report["resume"]["work"][0]["highlights"][0] = text
        self.assertTrue(judge.judge_report(report, BASE, POSTING))
        answers = [("I fire about 600 pots a month these days", "/work/0")]
        self.assertEqual(judge.judge_report(report, BASE, POSTING, answers), [])


class Resumes(unittest.TestCase):
    def kinds(self, change):
        resume = copy.deepcopy(BASE)
        change(resume)
        report = {"date": TODAY, "job": JOB, "resume": resume, "letter": None}
        return {f.kind for f in judge.judge_report(report, BASE, POSTING)}

    def test_an_untouched_resume_has_no_finding(self):
        self.assertEqual(self.kinds(lambda resume: None), set())

    def test_altered_fields_are_found(self):
        for key, value, kind in (("name", "Kiln Group", "employer"),
                                 ("position", "Head Potter", "title"),
                                 ("startDate", "2017-02", "date"), ("endDate", "2025-01", "date"),
                                 ("highlights", ["Fire about 401 pots a month"], "number")):
            self.assertIn(kind, self.kinds(lambda r, k=key, v=value: r["work"][0].update({k: v})))
        for key, value in (("studyType", "BSc"), ("area", "Physics")):
            self.assertIn("degree", self.kinds(
                lambda r, k=key, v=value: r["education"][0].update({k: v})))
        self.assertIn("contact", self.kinds(lambda r: r["basics"].update(email="x@y.example")))
        self.assertIn("entry", self.kinds(lambda r: r["certificates"].append({"name": "PRINCE2"})))
        self.assertIn("skill", self.kinds(
            lambda r: r["skills"][0]["keywords"].append("Kubernetes")))
        self.assertIn("skill", self.kinds(
            lambda r: r["basics"].update(label="Potter | Kubernetes")))
        self.assertIn("title", self.kinds(lambda r: r["basics"].update(label="Studio Director")))
        self.assertIn("number", self.kinds(
            lambda r: r["basics"].update(summary="Potter with sixteen years at the wheel.")))

    def test_what_is_lost_is_found(self):
        def lost(change, omitted=()):
            resume = copy.deepcopy(BASE)
            change(resume)
            return {kind for kind, *_ in retention.lost(
                {"resume": resume, "omitted": list(omitted), "edits": []}, BASE)}

        def drop(resume):
            del resume["work"][1]

        self.assertEqual(lost(lambda resume: None), set())
        self.assertEqual(lost(drop), {"entry"})
        reason = {"pointer": "/work/1", "text": "", "reason": {"code": "write.x"}}
        self.assertEqual(lost(drop, [reason]), set())
        self.assertIn("number", lost(lambda r: r["work"][0]["highlights"].pop(0)))
        self.assertIn("line", lost(lambda r: r["work"][0]["highlights"].pop(1)))
        self.assertEqual(lost(lambda r: r["skills"][0]["keywords"].pop()), {"skill"})

    def test_forms_of_reworded_bullets(self):
        def wrong(after, pointer="/work/1/highlights/2"):
            edit = {"kind": "reword", "pointer": pointer, "before": "Helped with 3 kilns",
                    "after": after}
            return [kind for kind, *_ in forms.wrong_forms({"edits": [edit]}, BASE)]

        self.assertEqual(wrong("Assisted with 3 kilns"), [])
        self.assertEqual(wrong("Assists with 3 kilns"), ["tense"])
        self.assertEqual(wrong("Three kilns were mended"), ["tense"])
        self.assertEqual(wrong("Ran kilns"), ["number"])
        self.assertEqual(wrong("Run 3 kilns", "/work/0/highlights/1"), [])


class PlantedByTheFakeModel(unittest.TestCase):
    """A lie of each kind in every bullet of every invented person, and an honest rewording."""

    def test_all_bullets(self):
        told, found = collections.Counter(), collections.Counter()
        bullets = alarms = 0
        for path in sorted((HERE / "people").glob("*.json")):
            someone = person.Person(json.loads(path.read_text(encoding="utf-8")), TODAY)
            for post in someone.every_entry:
                allowed = judge.allowed_in(post)
                for line in post.data.get("highlights", []):
                    bullets += 1
                    honest = rewording.honest(line, random.Random(line))
                    alarms += bool(judge.judge_text(honest, allowed))
                    for kind in lying.KINDS:
                        lie = lying.lie(line, random.Random(kind + line), [kind])
                        seen = judge.judge_text(lie.text, allowed)
                        told[lie.kind] += 1
                        found[lie.kind] += any(f[0] in judge.HARD or kind not in judge.HARD
                                               for f in seen)
        for kind in lying.KINDS:
            share = 0.99 if kind in judge.HARD else 0.98
            self.assertGreaterEqual(found[kind] / told[kind], share, kind)
        self.assertGreaterEqual(bullets, 300)
        self.assertLessEqual(alarms / bullets, 0.01)


def of_paraphrase(text, entry_, others=()):
    someone = person.Person({"work": [entry_, *others]}, TODAY)
    return judge.judge_text(text, judge.allowed_in(someone.entries["work"][0]))


class WrittenByAnother(unittest.TestCase):
    """The paraphrases and lies of paraphrases/, written by somebody who had not seen the judge.
    Three quarters of them were looked at when it was made; it is not to be fitted to single lines.
    What is still called a lie wrongly is mostly a sum of two facts or an unusual synonym."""

    @classmethod
    def setUpClass(cls):
        cls.honest, cls.lies = ([json.loads(line) for line in (
            HERE / f"paraphrases/{name}.jsonl").read_text(encoding="utf-8").splitlines()]
            for name in ("honest", "lies"))

    def test_honest_paraphrases(self):
        hard = [line["id"] for line in self.honest if any(
            kind in judge.HARD for kind, _ in of_paraphrase(line["text"], line["entry"]))]
        self.assertLessEqual(len(hard) / len(self.honest), 0.07, hard)

    def test_lies(self):
        entries = {line["id"]: line["entry"] for line in self.honest}
        missed = collections.Counter(
            line["kind"] for line in self.lies
            if not of_paraphrase(line["text"], entries[line["of"]], line.get("other_entries", ())))
        self.assertLessEqual(sum(missed.values()) / len(self.lies), 0.03, missed)


if __name__ == "__main__":
    unittest.main()
