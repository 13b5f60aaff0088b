"""Which quantities of a text its sources do not hold."""
import collections
import functools
import re

from . import language, quantities

ROUNDING = 0.1      # "about" may be off by this share
OVER_SHARE = 0.75   # "over N" where N is at least this share of the true value
NEARLY_SHARE = 1.2  # "nearly N" where N is at most this share of it


PEOPLE = {"person", "member", "strong", "old"}


def close(a, b, share=1e-9):
    return abs(a - b) <= share * max(abs(a), abs(b), 1e-9)


def rounder(said, known):
    """A number one would round to: fewer figures than the true one, or a multiple of five."""
    figures = [f"{q.value:.10g}".replace(".", "").strip("0") or "0" for q in (said, known)]
    return len(figures[0]) < len(figures[1]) or figures[0][-1] == "5" or len(figures[0]) == 1


def value_verdict(said, known):
    """"" where a value with its comparator follows, "comparator" where only that is off, None."""
    a, b = said.value, known.value
    if said.unit.startswith("time:") and known.unit.startswith("time:"):
        a, b = quantities.seconds(said), quantities.seconds(known)
        equal = close(a, b, 1e-9 if said.unit == known.unit else 0.03)
    else:
        equal = close(a, b)
    if known.compare == "over" and known.unit.startswith("time:") and equal:
        return ""       # "over 14 months" may be a span and no comparison
    if said.compare == "vague":
        return "" if b >= a else None
    if equal:
        return comparator_verdict(said.compare, known.compare)
    if not rounder(said, known):
        return None
    if said.compare == "about" and known.compare in ("", "about"):
        return "" if close(a, b, ROUNDING) else None
    if said.compare == "over" and known.compare in ("", "over", "about"):
        return "" if b > a >= b * OVER_SHARE else None
    if said.compare == "nearly" and known.compare in ("", "nearly", "about"):
        return "" if b < a <= b * NEARLY_SHARE else None
    if said.compare == "under" and known.compare in ("", "under", "about", "nearly"):
        return "" if b < a <= b * NEARLY_SHARE else None
    return None


def comparator_verdict(said, known):
    if said == known or said == "about" and known in ("", "nearly", "over"):
        return ""
    if "within" in (said, known) and {said, known} <= {"within", "", "under"}:
        return ""
    if known == "over" and said == "":
        return ""       # "60+ services" told as "60 services" is less, not more
    if known == "vague":
        return "" if said == "vague" else "comparator"
    return "comparator"


def same_unit(said, known):
    if said.unit == known.unit or known.unit and known.unit in said.earlier_units:
        return True
    times = said.unit.startswith("time:") and known.unit.startswith("time:")
    if times:
        return close(quantities.seconds(said), quantities.seconds(known), 0.03)
    return {said.unit, known.unit} == {"times", ""} and said.text in ("double", "twice")


def same_nouns(said, known):
    """What is counted: a word at the number is near it in the source as well."""
    if said.unit or known.unit or not known.nouns:
        return True
    nouns = said.counted or said.nouns
    if PEOPLE & set(nouns[:2]):
        return True
    if not known.counted:
        return not nouns or any(language.is_among(n, language.stems(known.line)) for n in nouns)
    return not nouns or any(
        language.is_among(noun, known.nouns) for noun in nouns)


def same_rate(said, known):
    return not said.rate or said.rate in (known.rate, known.adverb) or any(
        match.group("rate") == said.rate
        for match in quantities.PER.finditer(language.fold(known.line)))


def derived(sources):
    """Quantities that follow by arithmetic from a pair of one source line: from 840 to 190."""
    found = []
    for line in sources:
        folded = language.fold(line)
        known = quantities.quantities(line)
        for first, second in zip(known, known[1:]):
            between = folded[first.end:second.begin]
            paired = re.fullmatch(r"[^.;]{0,12}\b(?:to|down to|up to|->)\s[^.;]{0,10}|\s?→\s?",
                                  between)
            if not paired or first.value <= 0 or first.is_year:
                continue
            change = abs(second.value - first.value)
            share = 100 * change / first.value
            for value in {share, float(round(share))}:
                found.append(quantities.Quantity(value, "%", "about"))
            found.append(quantities.Quantity(change, first.unit, first.compare or second.compare))
            ratio = max(first.value, second.value) / max(min(first.value, second.value), 1e-9)
            found.append(quantities.Quantity(ratio, "times", "about"))
            if second.value <= first.value / 2:
                found.append(quantities.Quantity(0.5, "times"))
    return found


PAIR = re.compile(r"[^.;]{0,14}?\s?(?:\bto|->|→)\s[^.;\d]{0,12}")
UP = re.compile(r"\b(?:rose|raised?|increas\w+|grew|grow\w*|lift\w*|climb\w*|gain\w*|boost\w*|up|"
                r"higher|expand\w*|more)\b")
DOWN = re.compile(r"\b(?:fell|fall\w*|cut\w*|reduc\w+|lower\w*|dropp?\w*|down|decreas\w+|"
                  r"less|fewer|shr[aiu]nk\w*|declin\w+|sav\w+|trim\w*|shorten\w*|halv\w+|"
                  r"waste|lost)\b")


@functools.lru_cache(maxsize=20_000)
def pairs_of(line):
    """(value, value) of each from–to in a line."""
    folded = language.fold(line)
    known = quantities.quantities(line)
    return {(a.value, b.value) for a, b in zip(known, known[1:])
            if PAIR.fullmatch(folded[a.end:b.begin]) and not a.is_year}


def turned(text, sources):
    """Changes told the other way round, or with one end of them twice."""
    known = set().union(*(pairs_of(line) for line in sources)) if sources else set()
    found = [("number", f"{a:g} to {b:g}") for a, b in pairs_of(text)
             if ((b, a) in known or a == b) and (a, b) not in known]
    folded = language.fold(text)
    often = collections.Counter(q.value for q in quantities.quantities(text)
                                if not q.unit.startswith("time:"))
    for value, count in often.items():
        known_often = [sum(q.value == value for q in quantities.quantities(line))
                       for line in sources]
        if count > 1 and any(known_often) and count > sum(known_often):
            found.append(("number", f"{value:g} twice"))
    for said in quantities.quantities(text):
        if said.unit not in ("%", "points", "times"):
            continue
        lines = [language.fold(line) for line in sources
                 if any(q.value == said.value for q in quantities.quantities(line))]
        up, down = bool(UP.search(folded)), bool(DOWN.search(folded))
        for one, other, pattern, opposite in ((up, down, UP, DOWN), (down, up, DOWN, UP)):
            if lines and one and not other and all(
                    opposite.search(line) and not pattern.search(line) for line in lines):
                found.append(("number", f"{said.text} turned round"))
    return found


def unknown_rates(text, sources):
    """"Every hour" where the source says nothing of hours."""
    stems = set().union(*(language.stems(line) for line in sources)) if sources else set()
    found = []
    for match in quantities.PER.finditer(language.fold(text)):
        rate = match.group("rate")
        spoken = {language.stem(rate), *(language.stem(w) for w, r in
                                         quantities.RATE_ADVERB.items() if r == rate)}
        if len(rate) > 2 and not any(language.is_among(word, stems) for word in spoken):
            found.append(("unit", match.group().strip()))
    return found


def unproven(text, sources, allowed_years=(), durations=()):
    """[(kind, words)]: kind is number, unit, date or comparator. `sources` are lines of the
    person; `allowed_years` are those of their dates; `durations` are (low, high) in years that
    their dates show."""
    known = [q for line in sources for q in quantities.quantities(line)]
    known_derived = derived(sources)
    years = {int(y) for y in allowed_years} | {int(q.value) for q in known if q.is_year}
    source_words = " ".join(language.fold(line) for line in sources)
    found = turned(text, sources) + unknown_rates(text, sources)
    units = set()
    for said in quantities.read(text):
        if not said.unit and not said.counted:
            said.earlier_units = frozenset(units)
        units.add(said.unit)
        if said.is_year:
            if int(said.value) not in years:
                found.append(("date", said.text))
            continue
        verdict = verdict_of(said, known, known_derived, durations)
        if verdict == "number" and said.value == 0 and re.search(
                r"\b(?:no|none|nothing|without|never|not)\b|-free\b", source_words):
            continue
        if verdict == "number" and said.value == 2 and re.search(r"\b(?:both|couple|pair|twin)\b",
                                                                 source_words):
            continue
        if verdict:
            found.append((verdict, said.text))
    return found


def verdict_of(said, known, known_derived, durations):
    best = "number"
    for other in known:
        value = value_verdict(said, other)
        if value is None:
            continue
        if not same_unit(said, other) or not same_rate(said, other) or \
                not same_nouns(said, other):
            best = "unit" if best == "number" else best
        elif value == "comparator":
            best = "comparator"
        else:
            return ""
    if best in ("number", "unit"):
        for other in known_derived:
            if same_unit(said, other) and (close(said.value, other.value, 0.03) or
                                           value_verdict(said, other) == ""):
                return ""
    # "Six years of nursing": what the dates of the posts show, or less.
    if best in ("number", "unit") and said.unit.startswith("time:"):
        spoken = quantities.seconds(said) / quantities.TIMES["year"]
        slack = 1.2 if said.compare in ("nearly", "about") else 1.02
        if any(low <= spoken <= high * slack + 0.01 for low, high in durations):
            return ""
    return best


TIME_WORDS = {}
for _rate, _words in {"day": "day daily overnight nightly night", "week": "week weekly fortnight",
                      "month": "month monthly", "quarter": "quarter quarterly",
                      "year": "year yearly annual annually annum", "hour": "hour hourly"}.items():
    for _word in _words.split():
        TIME_WORDS[language.stem(_word)] = _rate
EXACT_RATES = frozenset("daily weekly monthly quarterly yearly annual annually hourly".split())


def other_years(text, near):
    """Years of the entry's dates in place of the years that the line itself gives."""
    def years(line):
        return {int(q.value) for q in quantities.quantities(line) if q.is_year}

    known = set().union(set(), *(years(line) for line in near))
    if not near or not years(near[0]) or \
            len(language.content_stems(text) & language.content_stems(near[0])) < 2:
        return []
    return [("date", str(year)) for year in sorted(years(text) - known)
            if len(years(text)) > 1 or len(years(near[0])) == 1]


def other_times(text, near):
    """"Daily" where the line says weekly; "first week" where it says month."""
    known = {TIME_WORDS[s] for s in language.stems(near[0]) if s in TIME_WORDS} if near else set()
    found = []
    for word in language.simple_words(re.sub(r"years?[- ]olds?", "", text)):
        rate = TIME_WORDS.get(language.stem(word))
        if rate and known and rate not in known and (word in EXACT_RATES or not any(
                q.unit.startswith("time:") for q in quantities.quantities(text))):
            found.append(("unit", word))
    return found
