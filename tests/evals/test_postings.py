"""Postings of many professions, shapes and five languages against their truth.

postings/ID.txt is the posting, ID.json what a careful reader finds in it: requirement spans are
verbatim, values that are not stated are null. Each threshold lies a little below what is reached,
so that a rule that breaks a whole kind of posting is seen; single postings may vary.
"""
import json
import os
import pathlib
import re
import subprocess
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ["VOUCH"]
SPAN_MATCH = 0.8

FIELDS = ("title", "company", "location", "workplace", "employmentType", "seniority",
          "yearsExperienceMin", "educationMin", "language")


def words(text):
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", text.replace("'", "").replace("’", ""))


def overlap(a, b):
    a, b = words(a), words(b)
    left = list(b)
    common = 0
    for word in a:
        if word in left:
            left.remove(word)
            common += 1
    return 2 * common / (len(a) + len(b)) if a and b else 0.0


def pair_spans(truth, found):
    """Greedy pairs of requirements, best overlap first."""
    scored = sorted(((overlap(t["text"], f["text"]), i, j) for i, t in enumerate(truth)
                     for j, f in enumerate(found)), reverse=True)
    pairs, used_truth, used_found = [], set(), set()
    for score, i, j in scored:
        if score >= SPAN_MATCH and i not in used_truth and j not in used_found:
            pairs.append((truth[i], found[j]))
            used_truth.add(i)
            used_found.add(j)
    return pairs


def same_field(name, truth, found):
    if name in ("title", "company", "location"):
        return bool(found) and (overlap(truth, found) >= SPAN_MATCH or
                                (name == "location" and set(words(truth)) & set(words(found))))
    return truth == found


class Postings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.read = {}
        for truth in sorted((HERE / "postings").glob("*.json")):
            done = subprocess.run([PROGRAM, "job", truth.with_suffix(".txt"), "--json"],
                                  capture_output=True, check=True, timeout=60)
            cls.read[truth.stem] = (json.loads(truth.read_text()), json.loads(done.stdout))

    def test_requirements_are_found_as_they_stand(self):
        asked = found = hits = right = 0
        for truth, posting in self.read.values():
            pairs = pair_spans(truth["requirements"], posting["requirements"])
            asked += len(truth["requirements"])
            found += len(posting["requirements"])
            hits += len(pairs)
            right += sum(t["kind"] == f["kind"] for t, f in pairs)
        self.assertGreaterEqual(2 * hits / (asked + found), 0.95)
        self.assertGreaterEqual(right / hits, 0.96)

    def test_spans_and_offsets_are_verbatim(self):
        for name, (_, posting) in self.read.items():
            text = posting["text"]
            for asked in posting["requirements"]:
                self.assertEqual(text[asked["begin"]:asked["end"]], asked["text"], name)
                self.assertNotIn("\n", asked["text"], name)
            for duty in posting["responsibilities"]:
                self.assertIn(duty, text, name)
            for field, place in posting["places"].items():
                self.assertLess(place["begin"], place["end"], (name, field))
                self.assertLessEqual(place["end"], len(text), (name, field))
            if "title" in posting["places"]:
                place = posting["places"]["title"]
                self.assertEqual(words(text[place["begin"]:place["end"]]),
                                 words(posting["title"]), name)

    def test_facts_are_right_and_none_is_invented(self):
        stated, right, wrong, invented = 0, 0, [], []
        for name, (truth, posting) in self.read.items():
            for field in FIELDS + ("salary",):
                said, got = truth[field], posting[field]
                if said is None:
                    if got is not None:
                        invented.append((name, field, got))
                    continue
                stated += 1
                if same_field(field, said, got):
                    right += 1
                else:
                    wrong.append((name, field, said, got))
        self.assertGreaterEqual(right / stated, 0.97, wrong)
        self.assertLessEqual(len(invented), 1, invented)

    def test_how_to_apply_is_understood(self):
        stated, right, wrong = 0, 0, []
        for name, (truth, posting) in self.read.items():
            for field, said in truth["application"].items():
                stated += 1
                got = posting["application"].get(field)
                if got == said:
                    right += 1
                else:
                    wrong.append((name, field, said, got))
        self.assertGreaterEqual(right / stated, 0.94, wrong)


if __name__ == "__main__":
    unittest.main()
