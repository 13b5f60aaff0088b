"""What a person has said: their base résumé and their answers, as lines that may be cited."""
import re

from . import language

SECTIONS = ("work", "volunteer", "projects", "education")
KEYS = {"work": ("name", "position", "startDate", "endDate", "location"),
        "volunteer": ("organization", "position", "startDate", "endDate"),
        "projects": ("name", "startDate", "endDate"),
        "education": ("institution", "studyType", "area", "startDate", "endDate", "score")}
FIELD_KIND = {"name": "employer", "organization": "employer", "position": "title",
              "startDate": "date", "endDate": "date", "location": "name",
              "institution": "employer", "studyType": "degree", "area": "degree",
              "score": "number"}
MONTHS = ("January February March April May June July August September October November "
          "December").split()
LEGAL = re.compile(r"[,.]?\s+(?:gmbh|ltd|limited|llc|llp|inc|plc|pvt|ag|se|sa|s\.a\.?e?|sas|bv|ab|"
                   r"oy|kg|mbb|co|corp|pty|spa|srl)\b\.?", re.I)


def strings_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_of(item)


def spoken_date(iso):
    match = re.match(r"(\d{4})-(\d{2})", iso or "")
    return f"{MONTHS[int(match.group(2)) - 1]} {match.group(1)}" if match else (iso or "")


def month_number(iso, last=False):
    match = re.match(r"(\d{4})(?:-(\d{2}))?", iso or "")
    if not match:
        return None
    return int(match.group(1)) * 12 + int(match.group(2) or (12 if last else 1)) - 1


def spans_of(entries, today):
    """(first month, last month) of each entry with a start."""
    found = []
    for entry in entries:
        first = month_number(entry.get("startDate"))
        last = month_number(entry.get("endDate") or today, last=True)
        if first is not None and last is not None and last >= first:
            found.append((first, last))
    return found


class Entry:
    """One post, project, course of study, with all that was said in it."""

    def __init__(self, section, data, today):
        self.section, self.data = section, data
        self.lines = [text for key, value in data.items() if key not in ("startDate", "endDate")
                      for text in strings_of(value)]
        self.head = [" ".join(filter(None, (data.get(k, "") for k in KEYS[section][:3]
                                            if "Date" not in k)))]
        self.titles = [data["position"]] if data.get("position") else []
        dates = [spoken_date(data.get("startDate", "")), spoken_date(data.get("endDate", ""))]
        self.dates = [" – ".join(filter(None, dates))] if any(dates) else []
        self.months = {divmod(month_number(data[k]), 12) for k in ("startDate", "endDate")
                       if data.get(k)}
        self.months = {(year, month + 1) for year, month in self.months}
        self.spans = spans_of([data], today)
        self.current = bool(data.get("startDate")) and not data.get("endDate")

    @property
    def name(self):
        return self.data.get("name") or self.data.get("organization") or \
            self.data.get("institution") or ""

    def all_lines(self):
        return self.lines + self.head + self.dates

    def deeds(self):
        return [text for key in ("summary", "description", "highlights", "courses", "keywords")
                for text in strings_of(self.data.get(key, []))]


class Person:
    """`answers` are statements of the person: (text, pointer of its entry or "")."""

    def __init__(self, base, today, answers=()):
        self.base, self.today = base, today
        self.answers = [(text, pointer) for text, pointer in answers]
        self.entries = {section: [Entry(section, data, today) for data in base.get(section, [])]
                        for section in SECTIONS}
        for number, (text, pointer) in enumerate(self.answers):
            for section, entries in self.entries.items():
                for index, entry in enumerate(entries):
                    if pointer.startswith(f"/{section}/{index}"):
                        entry.lines.append(text)
        self.every_entry = [e for entries in self.entries.values() for e in entries]
        self.lines = [text for key, value in base.items() if key in RESUME_KEYS
                      for text in strings_of(value)]
        self.lines += [text for text, _ in self.answers]
        self.lines += [line for e in self.every_entry for line in e.head + e.dates]
        self.months = set().union(*(e.months for e in self.every_entry)) \
            if self.every_entry else set()
        for key, field in (("certificates", "date"), ("awards", "date"),
                           ("publications", "releaseDate")):
            for item in base.get(key, []):
                if month_number(item.get(field)):
                    self.lines.append(spoken_date(item[field]))
        self.stems = set().union(*(language.stems(line) for line in self.lines))
        self.folded = "\n".join(language.fold(line) for line in self.lines)
        self.verbatim = {squeezed(line) for line in self.lines}

    def durations(self):
        """Years that may be claimed: any run of posts, none counted twice, or less."""
        entries = self.entries["work"] + self.entries["volunteer"]
        months = set()
        for entry in entries:
            for first, last in entry.spans:
                months.update(range(first, last + 1))
        found = [(0.9, len(months) / 12)] if months else []
        return found

    @staticmethod
    def durations_of(entry):
        return [((last - first) / 12 * 0.75, (last - first + 1) / 12)
                for first, last in entry.spans]

    def named_in(self, text):
        """Entries whose employer or project a text names."""
        folded = " " + " ".join(language.simple_words(text)) + " "
        found = []
        for entry in self.every_entry:
            for name in spellings(entry.name):
                if name and f" {name} " in folded:
                    found.append(entry)
                    break
        return found


RESUME_KEYS = ("basics", "work", "volunteer", "education", "awards", "certificates",
               "publications", "skills", "languages", "interests", "references", "projects",
               "otherSections")


def spellings(name):
    bare = LEGAL.sub("", name)
    return {" ".join(language.simple_words(n)) for n in (name, bare, bare.split(",")[0])
            if len(n) > 2}


def squeezed(text):
    return " ".join(language.fold(text).rstrip(" .;").split())
