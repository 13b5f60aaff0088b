"""Numbers with their units, rates and comparators, read from English text."""
import dataclasses
import functools
import re

from . import language

ONES = {w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split())}
TENS = {w: 10 * (i + 2) for i, w in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split())}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
          "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12, "k": 1e3, "m": 1e6,
          "mn": 1e6, "mi": 1e6, "mio": 1e6, "bn": 1e9, "b": 1e9, "mm": 1e6}
MULTIPLES = {"twice": 2, "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "triple": 3,
             "tripled": 3, "tripling": 3, "quadrupled": 4, "twofold": 2, "threefold": 3,
             "fourfold": 4, "fivefold": 5, "tenfold": 10, "halved": 0.5, "halving": 0.5}
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6,
         "billions": 2e9}
CURRENCIES = {"£": "gbp", "$": "usd", "€": "eur", "¥": "yen", "₹": "inr", "r$": "brl",
              "gbp": "gbp", "usd": "usd", "eur": "eur", "inr": "inr", "brl": "brl", "euro": "eur",
              "euros": "eur", "pound": "gbp", "pounds": "gbp", "quid": "gbp", "dollar": "usd",
              "dollars": "usd", "rupees": "inr", "rs": "inr", "reais": "brl", "yen": "yen",
              "us$": "usd", "ca$": "usd", "cad": "usd", "a$": "usd", "chf": "chf", "francs": "chf",
              "sek": "sek", "egp": "egp", "zar": "zar", "zł": "pln", "pln": "pln", "aed": "aed"}
TIMES = {"ms": 0.001, "millisecond": 0.001, "s": 1, "sec": 1, "second": 1, "min": 60,
         "minute": 60, "h": 3600, "hr": 3600, "hour": 3600, "day": 86400, "week": 7 * 86400,
         "fortnight": 14 * 86400, "month": 2_629_800, "quarter": 7_889_400, "semester": 15_778_800,
         "year": 31_557_600, "yr": 31_557_600, "decade": 315_576_000}
UNITS = {"%": "%", "percent": "%", "pp": "points", "kg": "kg", "kilo": "kg", "kilos": "kg",
         "kilogram": "kg", "g": "g", "gram": "g", "t": "tonne", "tonne": "tonne", "ton": "tonne",
         "lb": "lb", "lbs": "lb", "km": "km", "kilometre": "km", "kilometer": "km", "mile": "mile",
         "cm": "cm", "nm": "nm", "metre": "metre", "meter": "metre", "ft": "foot",
         "foot": "foot", "feet": "foot", "sqft": "sqft", "m2": "m2", "sqm": "m2", "acre": "acre",
         "hectare": "ha", "ha": "ha", "gb": "gb", "tb": "tb", "mb": "mb", "pb": "pb", "kb": "kb",
         "litre": "litre", "liter": "litre", "gallon": "gallon", "kw": "kw", "mw": "mw", "kv": "kv",
         "kwh": "kwh", "volt": "volt", "amp": "amp", "bar": "bar", "rpm": "rpm", "°c": "c",
         "l": "litre", "ml": "ml", "\u03bca": "ua", "microamp": "ua", "ma": "ma", "celsius": "c",
         "degree": "c", "°": "c", "x": "times", "fte": "fte", "ftes": "fte"}
FIGURE = re.compile(
    r"(?P<sign>us\$|ca\$|r\$|a\$|[£$€¥₹~])?\s?(?<![\w.])"
    r"(?P<digits>\d{1,3}(?:[,.'’ ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    r"(?P<glued>[a-z°²]{1,8}\b(?!\d))?(?P<ordinal>(?<=\d)(?:st|nd|rd|th)\b)?")
WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[%°$£€₹~+/.,;:()&-]|\d+")
PER = re.compile(r"\s*(?:/|per|a|an|each|every)\s?(?P<rate>day|week|month|year|hour|quarter|night|"
                 r"shift|annum|minute|second|semester|term|season|morning|sprint|yr|hr|h)\b")
RATE_ADVERB = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
               "annually": "year", "annual": "year", "hourly": "hour", "nightly": "night",
               "quarterly": "quarter"}
ABOUT = r"(?:about|around|roughly|approximately|approx\.?|circa|c\.|ca\.|some|~|or so|close to)"
OVER = r"(?:(?<!hand )(?<!handed )(?<!took )(?<!taken )(?<!take )(?<!turned )over|" \
       r"more than|at least|above|exceeding|upwards of|in excess of|beyond|minimum of|>)"
UNDER = r"(?:under|below|less than|fewer than|up to|at most|maximum of|as many as|<|" \
        r"(?:no|not) (?:more|longer|later) than)"
NEARLY = r"(?:nearly|almost|just under|close on|not quite)"
BEFORE = [("nearly", NEARLY), ("under", UNDER), ("over", OVER), ("about", ABOUT),
          ("within", "within")]
SHARES = {"a third": 33.3, "one third": 33.3, "two thirds": 66.7, "a fifth": 20, "a tenth": 10,
          "by half": 50, "in half": 50, "three quarters": 75, "by a quarter": 25,
          "a quarter of": 25, "about a quarter": 25, "a sixth": 16.7}
NOUN_WINDOW = 5


@dataclasses.dataclass
class Quantity:
    value: float
    unit: str = ""          # a class of measure, "" for a count
    compare: str = ""       # about | over | under | nearly | ""
    rate: str = ""          # day, week, …: said with "a", "per", "every"
    adverb: str = ""        # the same, from a word like "weekly" near it
    nouns: tuple = ()       # stems around it, nearest first
    counted: tuple = ()     # stems of the words directly after it: what is counted
    earlier_units: frozenset = frozenset()   # that a bare number after them may share
    text: str = ""
    begin: int = 0
    end: int = 0
    line: str = ""          # the text it was read from

    @property
    def is_year(self):
        return (not self.unit and not self.rate and self.value == int(self.value) and
                1940 <= self.value <= 2040 and re.fullmatch(r"\d{4}", self.text) is not None)


def value_of(digits):
    """A figure's value; a group of exactly three digits after a sign is thousands."""
    if re.fullmatch(r"\d{1,3}(?:[,'’ ]\d{3})+(?:\.\d+)?", digits):
        return float(re.sub(r"[,'’ ]", "", digits))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(",", ".").replace(" ", "").replace("'", ""))


@functools.lru_cache(maxsize=20_000)
def quantities(text):
    """All quantities of a text, in order of place. Not to be changed: see `read`."""
    return tuple(read(text))


def read(text):
    """The same, as a list of one's own."""
    folded = language.fold(text)
    found = figures(folded) + spoken(folded) + clock_times(folded)
    found.sort(key=lambda q: q.begin)
    for number, quantity in enumerate(found):
        stop = found[number + 1].begin if number + 1 < len(found) else len(folded)
        finish(quantity, folded, stop)
        quantity.line = text
    inherit_units(found, folded)
    return found


def figures(folded):
    found = []
    for match in FIGURE.finditer(folded):
        before = folded[:match.start("digits")]
        if re.search(r"[a-z]-?$", before[-2:]) and not match.group("sign"):
            if not re.search(r"(?:^|[\s(])[a-z]$|[a-z]{4}-$", before):
                continue    # a part of a name: p99, B2B
        glued = match.group("glued") or ""
        if match.group("ordinal") or glued in ("st", "nd", "rd", "th"):
            continue
        if glued and glued not in SCALES and glued not in TIMES and glued not in UNITS and \
                glued not in CURRENCIES:
            continue        # a name: 3D, 8D, 2FA
        if folded[match.end():match.end() + 3].startswith((":")) and \
                re.match(r":\d\d", folded[match.end():]):
            continue        # a time of day, read as a name
        if re.search(r"\d:$", before) or glued in ("am", "pm") or re.match(
                r" [ap]\.?m\b", folded[match.end():]):
            continue
        if re.match(r"\d{1,2}\.\d\d ?[ap]\.?m\b", folded[match.start("digits"):]):
            continue
        sign = match.group("sign") or ""
        quantity = Quantity(value_of(match.group("digits")), text=match.group("digits"),
                            begin=match.start("digits"), end=match.end("digits"))
        if sign == "~":
            quantity.compare = "about"
        elif sign:
            quantity.unit = CURRENCIES[sign]
        else:
            money = re.search(r"([^\W\d_]+\$?|[£$€¥₹])\s?$", before)
            if money and money.group(1) in CURRENCIES and money.group(1) not in ("pound", "s"):
                quantity.unit = CURRENCIES[money.group(1)]
        found.append(quantity)
    return found


def clock_times(folded):
    """Times of day and spans of minutes and seconds: 17:30, 5 pm, 1:10."""
    found = []
    for match in re.finditer(r"\b(\d{1,2})(?:[:.](\d\d)(?!\d))? ?(?:([ap])\.?m\b)?",
                             folded):
        if match.group(3) is None and ":" not in match.group():
            continue
        hour = int(match.group(1)) + (12 if match.group(3) == "p" and match.group(1) != "12" else 0)
        found.append(Quantity(hour + int(match.group(2) or 0) / 60, "clock", text=match.group(),
                              begin=match.start(), end=match.end()))
    return found


def spoken(folded):
    """Numbers in words: twenty-nine, two hundred and ten, half a million, a dozen."""
    found = []
    for share, value in SHARES.items():
        for match in re.finditer(rf"\b{share}\b", folded):
            found.append(Quantity(value, "%", text=share, begin=match.start(), end=match.end()))
    words = list(re.finditer(r"[^\W\d_]+", folded))
    at = 0
    while at < len(words):
        word = words[at].group()
        if word in MULTIPLES:
            found.append(Quantity(MULTIPLES[word], "times", text=word, begin=words[at].start(),
                                  end=words[at].end()))
            at += 1
            continue
        if word in VAGUE:
            found.append(Quantity(VAGUE[word], compare="vague", text=word,
                                  begin=words[at].start(), end=words[at].end()))
            at += 1
            continue
        if any(q.begin <= words[at].start() < q.end for q in found):
            at += 1
            continue
        size, value = spoken_value(joined_words(folded, words[at:at + 9]))
        if size:
            last = words[at + size - 1]
            found.append(Quantity(value, text=folded[words[at].start():last.end()],
                                  begin=words[at].start(), end=last.end()))
        at += max(size, 1)
    return found


def joined_words(folded, words):
    """Words up to the first that a comma or another sign parts from the one before."""
    found = [words[0].group()]
    for before, word in zip(words, words[1:]):
        if folded[before.end():word.start()] not in (" ", "-"):
            break
        found.append(word.group())
    return found


def spoken_value(words):
    """(words used, value) of a number at the beginning; (0, 0) where none is."""
    if words[0] == "half" and words[1:2] and words[1] in ("a", "an") and words[2:3] and \
            words[2] in ("million", "dozen", "thousand", "billion"):
        return 3, SCALES[words[2]] / 2
    if words[0] in ("a", "an") and words[1:2] and words[1] in ("hundred", "thousand", "million",
                                                               "dozen", "billion"):
        return 2, SCALES[words[1]]
    total = current = 0.0
    size = used = 0
    for word in words:
        size += 1
        last = words[size - 2] if size > 1 else ""
        if word in ONES and (size == 1 or last in TENS or last in SCALES or last == "and"):
            current += ONES[word]
        elif word in TENS and (size == 1 or last in SCALES or last == "and"):
            current += TENS[word]
        elif word in ("hundred", "dozen") and used:
            current *= SCALES[word]
        elif word in ("thousand", "million", "billion", "lakh", "crore") and used:
            total += current * SCALES[word]
            current = 0
        elif word == "dozen":
            current = 12
        elif word == "and" and used and last in SCALES:
            continue
        else:
            break
        used = size
    if not used:
        return 0, 0
    if words[:used] == ["one"]:
        measured = [w.rstrip("s") for w in words[1:3]]
        if not any(w in TIMES or w in UNITS for w in measured if len(w) > 2):
            return 0, 0
    if words[used:used + 3] == ["and", "a", "half"]:
        return used + 3, total + current + 0.5
    return used, total + current


def finish(quantity, folded, stop):
    """Reads what stands around the number: scale, unit, rate, comparator, nouns."""
    after = folded[quantity.end:]
    words = re.match(r"\s?\+?[- ]?([^\W\d_]+|[%²]|°c?)?", after)
    plus = re.match(r"\s?\+", after)
    unit = words.group(1) or ""
    glued = bool(unit) and not after[:1].isspace() and after[:1] != "-"
    if unit in SCALES and quantity.unit not in ("times",) and (
            glued or len(unit) > 1 or quantity.unit in CURRENCIES.values()) and not (
            unit in ("m", "mm", "b") and not glued and not quantity.unit):
        quantity.value *= SCALES[unit]
        quantity.end += words.end()
        after = folded[quantity.end:]
        words = re.match(r"\s?\+?[- ]?([^\W\d_]+|[%²]|°c?)?", after)
        unit = words.group(1) or ""
        plus = plus or re.match(r"\s?\+", after)
    read_unit(quantity, unit, after)
    before = folded[:quantity.begin].rstrip(" (£$€¥₹")
    over_the = before.endswith("over the")      # a span of time, no comparison
    before = re.sub(r"\b(?:a|an|the|total of|eur|usd|gbp|inr|r|rs|us|by|for|(?<!up )to)$", "",
                    before).rstrip()
    if plus:
        quantity.compare = "over"
    for name, pattern in BEFORE:
        if not quantity.compare and not over_the and re.search(rf"(?:^|\W){pattern}$", before):
            quantity.compare = name
    rest = folded[quantity.end:min(len(folded), quantity.end + 60)]
    per = PER.search(re.split(r"[;.]\s|, ", rest)[0])
    if per and not re.search(r"\b(?:in|within|over|for|after|during|inside)$",
                             rest[:per.start()]) and len(rest[:per.start()].split()) <= 4:
        quantity.rate = {"yr": "year", "annum": "year", "hr": "hour", "h": "hour"}.get(
            per.group("rate"), per.group("rate"))
    near = re.findall(r"[a-z]+", rest[:40])[:4] + re.findall(r"[a-z]+", before[-25:])[-2:]
    quantity.adverb = next((RATE_ADVERB[w] for w in near if w in RATE_ADVERB), "")
    quantity.nouns = nouns_around(folded, quantity)
    quantity.counted = counted_by(folded[quantity.end:stop])


FLIGHT_HOURS = re.compile(r"\s(?!and\b|to\b|of\b|in\b|a\b|per\b|by\b)[a-z]+ (hour|day|week|month|"
                          r"year|minute)s\b")


def read_unit(quantity, unit, after):
    if quantity.is_year and unit in UNITS or re.match(r"[- ]years?[- ]olds?\b", after):
        return
    singular = unit[:-1] if unit.endswith("s") and unit[:-1] in TIMES | UNITS else unit
    if re.match(r"\s?(?:percentage|%)[- ]points?|\s?pp\b", after):
        quantity.unit = "points"
    elif re.match(r"\s?times (?:more|faster|higher|as|the|less|larger|bigger)\b", after):
        quantity.unit = "times"
    elif re.match(r"\s?per ?cent\b", after):
        quantity.unit = "%"
    elif re.match(r"\s?(?:m2\b|sq\.? ?m\b|square met)", after):
        quantity.unit = "m2"
    elif re.match(r"\s?(?:sq\.?|square) ?(?:ft|feet|foot)", after):
        quantity.unit = "sqft"
    elif FLIGHT_HOURS.match(after):
        quantity.unit = "time:" + FLIGHT_HOURS.match(after).group(1)
    elif singular in TIMES and not (singular == "second" and not unit.endswith("s")):
        quantity.unit = "time:" + singular
    elif unit in CURRENCIES and not quantity.unit:
        quantity.unit = CURRENCIES[unit]
    elif singular in UNITS and not quantity.unit:
        quantity.unit = UNITS[singular]


def nouns_around(folded, quantity):
    """Stems after the number up to the next one or a full stop, then those before it."""
    after = re.split(r"[;.!?](?:\s|$)", folded[quantity.end:])[0]
    following = [language.stem(w) for w in language.simple_words(after) if language.is_content(w)]
    before = re.split(r"[;.!?]\s", folded[:quantity.begin])[-1]
    preceding = [language.stem(w) for w in language.simple_words(before) if language.is_content(w)]
    return tuple(following[:NOUN_WINDOW]) + tuple(preceding[::-1][:NOUN_WINDOW])


def counted_by(after):
    """Stems of the unbroken run of content words after a number, at most three."""
    run = []
    for word in re.findall(r"[^\W\d_]+|[^\w\s-]", after)[:6]:
        if not run and word in ("+", "%", "more", "other", "further", "such"):
            continue
        if not word.isalpha() or not language.is_content(word) or len(run) == 3 or (
                run and word.endswith(("ing", "ed"))):
            break
        run.append(language.stem(word))
    return tuple(run)


def inherit_units(found, folded):
    """840 to 190 ms, 20–30 people, between 5 and 7 kg: the first has the unit of the second."""
    for first, second in zip(found, found[1:]):
        between = folded[first.end:second.begin]
        if first.is_year or second.is_year or re.search(r"\b(?:of|in)\b", between) and (
                first.unit in CURRENCIES.values()):
            continue
        if re.fullmatch(r"\s?%?\s?(?:\w+ )?(?:-|to|and|or|->|→|down to|up to|against|out of|of|"
                        r"instead of|rather than|in)\s?[£$€]?\s?"
                        r"(?:about |around |under |over )?", between):
            first.unit = first.unit or second.unit
            first.counted = first.counted or second.counted
            second.unit = second.unit or first.unit


def seconds(quantity):
    return quantity.value * TIMES[quantity.unit[5:]] if quantity.unit.startswith("time:") else None
