"""The judge: every statement of a tailored résumé or letter against the person's own words.

    findings = judge.judge_report(report, base, posting_text, answers)

Kinds of HARD may not occur in any output. Those of SOFT are matters of degree: more verb, more
scope, a cause that was not stated, a precision that was not there, a word nobody said.
"""
import dataclasses
import re

from . import language, letters, names, number_rules, skills, titles, wording
from . import person as people

HARD = frozenset("number unit date employer title degree name skill entry contact".split())
SOFT = frozenset("verb scope causation comparator denial moved quote added".split())
NEAR_SHARE = 0.5


@dataclasses.dataclass(frozen=True)
class Finding:
    kind: str
    where: str
    words: str
    text: str

    @property
    def hard(self):
        return self.kind in HARD

    def __str__(self):
        return f"{self.kind}: {self.words!r} at {self.where} in {self.text!r}"


@dataclasses.dataclass
class Allowed:
    """What a text may draw on."""

    lines: list                 # of the person, for facts
    deeds: list                 # of the person, for the strength of words
    titles: list = dataclasses.field(default_factory=list)  # posts held, as they were called
    months: set = dataclasses.field(default_factory=set)
    durations: list = dataclasses.field(default_factory=list)
    names: list = dataclasses.field(default_factory=list)  # further names that may be said
    posting: tuple = ()         # lines whose skills must not be taken over
    posting_skills: tuple = ()


def nearest(text, lines):
    """The lines a text seems to be made of: those that share at least half of their words."""
    said = language.content_stems(text)
    scored = []
    for line in lines:
        own = language.content_stems(line)
        if not own or not said:
            continue
        shared = sum(language.is_among(word, said) for word in own)
        if shared:
            scored.append((shared / min(len(own), len(said)), shared, line))
    if not scored:
        return []
    scored.sort(key=lambda item: (item[0] * min(item[1], 4), item[1]), reverse=True)
    near = [line for share, shared, line in scored if share >= NEAR_SHARE and shared > 1]
    return near[:3] if near else [scored[0][2]]


def judge_text(text, allowed, whole=None):
    """[(kind, words)] of one statement, which stands in the sentence `whole`. What the person
    wrote themselves has no finding."""
    known = {people.squeezed(part) for line in allowed.lines
             for part in [line, *language.sentences(line)]}
    if people.squeezed(text) in known:
        return []
    years = {year for year, _ in allowed.months}
    stems = set().union(*(language.stems(line) for line in allowed.lines + allowed.names))
    folded = "\n".join(language.fold(line) for line in allowed.lines + allowed.names)
    found = number_rules.unproven(text, allowed.lines, years, allowed.durations)
    found += names.unknown_dates(text, allowed.lines, allowed.months)
    found += [(kind, word) for kind, word in names.unknown_names(text, stems, folded)
              if not skills.shown(word, allowed.lines) and
             not names.abbreviated(word, allowed.lines)]
    found += names.employed_elsewhere(text, allowed.lines)
    found += names.unknown_degrees(text, allowed.lines)
    found += skills.unknown_skills(text, allowed.lines, allowed.posting, allowed.posting_skills)
    near = nearest(text, allowed.deeds)
    found += titles.unknown(text, allowed.lines, allowed.titles, near)
    found += number_rules.other_times(text, near)
    found += number_rules.other_years(text, near)
    found += wording.deeds_of_others(text, near)
    found += wording.strengthened(text, near, whole or text, allowed.titles)
    found += wording.widened(text, near)
    found += wording.caused(text, near)
    found += wording.undenied(text, near)
    spelled = names.expanded(text, allowed.lines)
    found = [(kind, words) for kind, words in found if kind not in ("name", "skill") or
             not set(language.simple_words(words)) <= spelled]
    told = {words for _, words in found}
    found += [item for item in skills.added_words(text, allowed.lines + allowed.names)
              if not any(item[1] in words.lower() for words in told) and item[1] not in spelled]
    return list(dict.fromkeys(found))


def allowed_in(entry):
    """What a bullet of an entry may draw on: that entry."""
    return Allowed(entry.all_lines(), entry.deeds() + entry.lines, entry.titles, entry.months,
                   people.Person.durations_of(entry))


class Judge:
    def __init__(self, base, posting_text, today, answers=(), job=None, posting_skills=()):
        self.person = people.Person(base, today, answers)
        self.base = base
        self.posting_lines = [line for line in posting_text.splitlines() if line.strip()]
        self.posting_skills = tuple(posting_skills)
        self.job = job or {}
        self.today = today
        self.findings = []

    def complain(self, where, text, found):
        self.findings += [Finding(kind, where, words, text) for kind, words in found]

    def allowed_anywhere(self):
        deeds = list(self.person.lines)
        titles_held = [line for e in self.person.every_entry for line in e.titles]
        titles_held.append(self.base.get("basics", {}).get("label", ""))
        return Allowed(list(self.person.lines), deeds, titles_held, self.person.months,
                       self.person.durations(), [], tuple(self.posting_lines),
                       self.posting_skills)

    def allowed_in(self, entry):
        return dataclasses.replace(allowed_in(entry), posting=tuple(self.posting_lines),
                                   posting_skills=self.posting_skills)

    # -- the tailored résumé

    def judge_resume(self, tailored):
        self.judge_basics(tailored.get("basics", {}))
        for section in people.SECTIONS:
            for index, entry in enumerate(tailored.get(section, [])):
                self.judge_entry(section, entry, f"/{section}/{index}")
        self.judge_skills(tailored.get("skills", []))
        for key in ("certificates", "awards", "publications", "languages", "interests",
                    "references", "otherSections"):
            known = {people.squeezed(text) for text in people.strings_of(self.base.get(key, []))}
            for text in people.strings_of(tailored.get(key, [])):
                if people.squeezed(text) not in known:
                    self.complain(f"/{key}", text, [("entry", text)])

    def judge_basics(self, basics):
        known = self.base.get("basics", {})
        for key in ("name", "email", "phone", "url", "location", "profiles"):
            allowed = {people.squeezed(t) for t in people.strings_of(known.get(key, ""))}
            for text in people.strings_of(basics.get(key, "")):
                if text and people.squeezed(text) not in allowed:
                    self.complain(f"/basics/{key}", text, [("contact", text)])
        self.judge_label(basics.get("label", ""), known.get("label", ""))
        for sentence in language.sentences(basics.get("summary", "")):
            self.complain("/basics/summary", sentence,
                          judge_text(sentence, self.allowed_anywhere()))

    def judge_label(self, label, known):
        """A headline: each of its parts is the person's own headline, a title or a shown skill."""
        allowed = self.allowed_anywhere()
        for part in filter(None, re.split(r"\s*[|·]\s*", label)):
            if people.squeezed(part) == people.squeezed(known):
                continue
            found = titles.titles_nowhere(part, allowed.lines)
            found += names.unknown_degrees(part, allowed.lines)
            for piece in filter(None, re.split(r",\s+|\s+and\s+", part)):
                if not skills.shown(piece, allowed.lines) and not language.stems(
                        piece) <= self.person.stems:
                    found.append(("skill", piece))
            self.complain("/basics/label", label, found)

    def twin(self, section, entry):
        """The base entry with the most equal fields; findings for those that differ."""
        keys = people.KEYS[section]
        own = self.person.entries[section]
        if not own:
            return None, [("entry", str({k: entry.get(k) for k in keys}))]
        best = max(own, key=lambda e: (sum(e.data.get(k, "") == entry.get(k, "") for k in keys),
                                       len(set(e.deeds()) & set(people.strings_of(entry)))))
        differing = [k for k in keys if best.data.get(k, "") != entry.get(k, "")]
        return best, [(people.FIELD_KIND[k], str(entry.get(k, ""))) for k in differing
                      if entry.get(k) or k == "endDate"]

    def judge_entry(self, section, entry, where):
        twin, found = self.twin(section, entry)
        self.complain(where, str(entry.get("name") or entry.get("institution")), found)
        if twin is None:
            return
        allowed = self.allowed_in(twin)
        for key in ("summary", "description", "url"):
            for sentence in language.sentences(entry.get(key, "")):
                if people.squeezed(entry[key]) != people.squeezed(twin.data.get(key, "")):
                    self.complain(f"{where}/{key}", sentence, judge_text(sentence, allowed))
        for key in ("highlights", "courses", "keywords"):
            for index, line in enumerate(entry.get(key, [])):
                self.complain(f"{where}/{key}/{index}", line, judge_text(line, allowed))

    def judge_skills(self, groups):
        known = {people.squeezed(t) for t in people.strings_of(self.base.get("skills", []))}
        for index, group in enumerate(groups):
            for text in group.get("keywords", []):
                if people.squeezed(text) not in known and \
                        not skills.shown(text, self.person.lines):
                    self.complain(f"/skills/{index}", text, [("skill", text)])
            level = group.get("level", "")
            if level and people.squeezed(level) not in known:
                self.complain(f"/skills/{index}/level", level, [("scope", level)])

    # -- the letter

    def judge_letter(self, text):
        for sentence, found in letters.judge(text, self):
            self.complain("letter", sentence, found)


def judge_report(report, base, posting_text, answers=(), posting_skills=()):
    """All findings on what one `vouch tailor` run says."""
    judge = Judge(base, posting_text, report["date"], answers, report.get("job"), posting_skills)
    judge.judge_resume(report["resume"])
    if report.get("letter"):
        judge.judge_letter(report["letter"]["text"])
    return judge.findings
