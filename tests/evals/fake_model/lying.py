"""Plants one lie in a line, as a model does that wants to please. Each kind of claim has its own.

The invented names and figures are chosen so that no résumé of the tests holds them by chance; what
was planted is returned, so that a test can ask for exactly that.
"""
import dataclasses
import re

from . import rewording

KINDS = ("number", "unit", "date", "employer", "title", "degree", "name", "skill", "verb", "scope",
         "causation")
EMPLOYERS = ["Norvale Systems", "Quillmark Holdings", "Ostrava & Finch", "Brightmoor Group",
             "Halden Institute", "Zephyrine Labs"]
TITLES = ["Head of Operations", "Programme Director", "Chief of Staff", "Vice President",
          "Regional Manager", "Principal Consultant", "Team Lead"]
DEGREES = ["a Master of Science in Logistics", "an MBA", "a PhD in Economics",
           "a Bachelor of Arts in History", "a doctorate in chemistry"]
NAMES = ["with Helena Brandvold", "with Dr. Okonkwo-Vance", "in Reykjavik", "in Valparaíso",
         "for the Ministry of Fisheries", "on the Zentrix platform", "with Orbisuite",
         "across Uzbekistan"]
SKILLS = ["COBOL", "SolidWorks", "phlebotomy", "Snowflake", "TIG welding", "Photoshop",
          "actuarial modelling", "speech therapy", "MATLAB", "Ansible Tower", "falconry",
          "Six Sigma Black Belt", "conversational Finnish", "reinforcement learning",
          "forensic accounting", "hydroponics"]
STRONG_VERBS = ["Spearheaded", "Led", "Directed", "Pioneered", "Founded", "Orchestrated",
                "Masterminded", "Headed", "Commanded", "Championed"]
SCOPES = [" worldwide", " across the entire company", " for the whole organisation",
          " in every country", " as the only person trusted with it", " single-handedly",
          " at national level", " for all customers", " for the first time in the industry"]
CAUSES = [", resulting in higher customer satisfaction", ", which led to record sales",
          ", driving company growth", ", leading to fewer complaints", ", boosting morale",
          ", thereby improving margins", ", which saved the business"]
DATES = [" in March 1997", " since 1996", " from 1994 to 1998", " in the autumn of 1995"]
UNITS = {"%": [" percentage points", "x"], "ms": ["seconds"], "seconds": ["ms"],
         "minutes": ["hours"], "hours": ["days"], "days": ["months"], "weeks": ["years"],
         "months": ["years"], "week": ["year"], "day": ["hour"], "month": ["day"],
         "years": ["decades"], "people": ["teams"], "kg": ["tonnes"], "km": ["miles"],
         "million": ["billion"], "k": ["m"], "m": ["bn"]}
COUNTS = ["37 more clients", "some 4,700 users", "£83,000 of spending", "61% of the work",
          "117 sites", "twenty-nine branches"]


@dataclasses.dataclass(frozen=True)
class Lie:
    kind: str
    words: str   # what was put in, or in place of something
    source: str  # the line as it was asked about
    text: str    # the line as answered


def lie(text, random, kinds=KINDS):
    """A Lie of the first of `kinds`, from a random one on, that the line has room for."""
    start = random.randrange(len(kinds))
    for kind in (*kinds[start:], *kinds[:start], "number"):
        told = PLANTERS[kind](text, random)
        if told and told[0] != text:
            return Lie(kind, told[1], text, told[0])
    raise ValueError("no kind given")


def add(text, words):
    """Words put at the end, before a full stop."""
    body, stop = (text[:-1], ".") if text.endswith(".") else (text, "")
    return body + (words if words[0] in " ," else " " + words) + stop, words.strip(" ,")


def number(text, random):
    found = list(re.finditer(r"(?<![\w.,:/-])\d[\d,]*(?:\.\d+)?(?![\w:/-])", text))
    if not found or random.random() < 0.3:
        return add(text, " for " + random.choice(COUNTS))
    match = random.choice(found)
    digits = match.group()
    value = float(digits.replace(",", ""))
    other = value * random.choice([1.7, 2.3, 3.1]) + 3
    spoken = f"{other:,.0f}" if value == int(value) else f"{other:.1f}"
    return text[:match.start()] + spoken + text[match.end():], spoken


def unit(text, random):
    units = "|".join(sorted((re.escape(u) for u in UNITS), key=len, reverse=True))
    pattern = rf"(\d[\d,.]*\+?(?: |-)?|\b(?:a|per|an) )({units})(?![\w])"
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = random.choice(found)
    other = random.choice(UNITS[match.group(2)])
    words = (match.group(1).rstrip() if other.startswith(" ") else match.group(1)) + other
    return text[:match.start()] + words + text[match.end():], words


def verb(text, random):
    first, _, rest = text.partition(" ")
    for opening in ("responsible for ", "was responsible for ", "helped to ", "helped with ",
                    "assisted with ", "worked on ", "looked after ", "worked with "):
        if text.lower().startswith(opening):
            rest = text[len(opening):]
    verb_like = re.fullmatch(r"[A-Z]?[a-z]+ed|[A-Z][a-z]+t|Ran|Wrote|Built|Responsible|Was", first)
    strong = random.choice(STRONG_VERBS)
    if verb_like and rest:
        return f"{strong} {rest}", strong
    said = list(re.finditer(r"\bI (?:also )?([a-z]+ed|ran|wrote|built|kept|made|took)\b", text))
    if not said:
        return None
    told = random.choice(said)
    return text[:told.start(1)] + strong.lower() + text[told.end(1):], strong.lower()


PLANTERS = {
    "number": number,
    "unit": unit,
    "date": lambda text, random: add(text, random.choice(DATES)),
    "employer": lambda text, random: add(text, " at " + random.choice(EMPLOYERS)),
    "title": lambda text, random: add(text, " as " + random.choice(TITLES)),
    "degree": lambda text, random: add(text, ", holding " + random.choice(DEGREES)),
    "name": lambda text, random: add(text, " " + random.choice(NAMES)),
    "skill": lambda text, random: add(text, " using " + random.choice(SKILLS)),
    "verb": verb,
    "scope": lambda text, random: add(text, random.choice(SCOPES)),
    "causation": lambda text, random: add(text, random.choice(CAUSES)),
}


def honest_with_lie(text, random, kinds=KINDS):
    """As a lying model answers: the line reworded, and one lie in it."""
    told = lie(rewording.honest(text, random), random, kinds)
    return dataclasses.replace(told, source=text)
