"""Capitalised names, degrees and dates of a text that its sources do not hold."""
import re

from . import language, quantities

MONTHS = {m: i + 1 for i, m in enumerate("january february march april may june july august "
                                         "september october november december".split())}
MONTHS.update({m[:3]: i for m, i in MONTHS.items()})
MONTHS["sept"] = 9
SEASONS = ("spring", "summer", "autumn", "winter")
MONTH_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTH_YEAR = re.compile(rf"\b({MONTH_NAME})\.?,? (\d{{4}})\b")
# Capitals that English gives to a word whoever speaks, and the words of a letter's frame.
CAPITALS_ANYWAY = frozenset("""i monday tuesday wednesday thursday friday saturday sunday present
dear sir madam hiring manager team yours sincerely faithfully kind regards best re english cv
ok id""".split()) | frozenset(MONTHS)
DEGREES = [
    ("mba", r"\bm\.?b\.?a\b"),
    ("doctorate", r"\bph\.?d\b|\bd\.?phil\b|\bdoctorate\b|\bdoctoral\b|\bdr\.-ing\b|\bed\.?d\b|"
                  r"\bm\.d\.|\bmd degree\b"),
    ("master", r"\bmaster'?s\b(?! of ceremon)|\bmaster (?:of|in|degree|profession)|\bm\.?sc\b|"
               r"\bm\.?eng\b|\bm\.?tech\b|\bm\.a\.|\bma in\b|\bma \(|\bm\.?phil\b|\bdipl\.?-|"
               r"\bdiplom(?:-|\b(?!a))|\bmagister\b|\bllm\b|\blaurea magistrale\b|\bmaestr|"
               r"\bmba\b"),
    ("bachelor", r"\bbachelor|\bb\.?sc\b|\bb\.?eng\b|\bb\.?tech\b|\bb\.?com\b|\bb\.a\.|\bba in\b|"
                 r"\bba \(|\bllb\b|\bb\.?ed\b|\blicen(?:ce|ciatura)\b|\bundergraduate degree\b|"
                 r"\bbs in\b|\bb\.s\.|\blaurea\b"),
    ("diploma", r"\bdiploma\b|\btecnologo\b|\bassociate'?s? degree\b|\bfoundation degree\b"),
    ("degree", r"\bdegrees? in\b|\bdegree from\b|\buniversity degree\b|\bgraduated\b|"
               r"\bgraduate of\b|\bpostgraduate\b|\ba degree\b"),
    ("honours", r"\bcum laude\b|\bfirst[- ]class\b|\bhonou?rs\b|\(hons\)|\bvaledictorian\b|"
                r"\bwith distinction\b"),
    ("credential", r"\bcertifi(?:ed|cate|cation)\b|\blicen[cs]ed\b|\bchartered\b|\baccredited\b|"
                   r"\bboard[- ]certified\b|\bqualified\b"),
]
ANY_DEGREE = {"mba", "doctorate", "master", "bachelor", "diploma", "honours"}


def capital_words(text):
    """(word, starts a sentence, place) of each word with a capital in it."""
    for line_start, line in lines_with_places(text):
        for match in re.finditer(r"(?<![^\W_])[^\W\d_][^\s,;:!?()\[\]\"“”/|·*]*", line):
            word = match.group().strip(".'’*_[]-–—&")
            if not any(c.isupper() for c in word):
                continue
            before = line[:match.start()].rstrip()
            starts = not before or before[-1] in ".!?:•*#|“\"([·" or \
                before.endswith((" -", " –"))
            yield word, starts, line_start + match.start()


def lines_with_places(text):
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def expanded(text, lines):
    """Words of a text that spell out an abbreviation of the lines: Human Resources for HR."""
    short = {word.casefold() for line in lines for word in re.findall(r"\b[A-Z]{2,6}\b", line)}
    words = [w for w in language.simple_words(text) if w not in ("and", "of", "the", "for", "in")]
    found = set()
    for size in range(2, 6):
        for at in range(len(words) - size + 1):
            run = words[at:at + size]
            if "".join(w[0] for w in run) in short:
                found.update(run)
    return found


def abbreviated(word, lines):
    """EAL where a line says "English as an additional language": three letters or more."""
    letters = re.sub(r"s$", "", word)
    if not (letters.isupper() and letters.isalpha() and 3 <= len(letters) <= 6):
        return False
    small = ("and", "of", "the", "for", "in", "as", "an", "a", "to")
    return any(letters.lower() in "".join(w[0] for w in words) for line in lines for words in (
        language.simple_words(line),
        [w for w in language.simple_words(line) if w not in small]))


def employed_elsewhere(text, heads):
    """"Employed by the NHS" where the entry's employer is another."""
    known = set().union(set(), *(language.stems(line) for line in heads))
    found = []
    for match in re.finditer(r"\b(?:employed by|employee of|on the staff of|on the payroll of|"
                             r"hired by) (?:the )?([A-Z][\w&'-]*)", text):
        if language.stem(language.fold(match.group(1))) not in known:
            found.append(("employer", match.group(1)))
    return found


def unknown_names(text, known_stems, known_lower):
    """[(kind, word)]: capitalised words that the known text lacks; kind name, skill or employer."""
    found = []
    for word, starts, place in capital_words(text):
        parts = [p for p in re.split(r"[-&.+'’]", language.fold(word)) if p and p != "s"]
        inner = any(c.isupper() or c.isdigit() for c in word[1:]) and not word.isupper()
        shouted = word.isupper() and len(word) > 1
        if starts and not inner and not shouted:
            continue        # a plain word at a beginning: judged as a word, not as a name
        whole = language.fold(word)
        if whole in quantities.UNITS or text[place - 1:place] == "°":
            continue
        if language.stem(whole) in known_stems or len(whole) > 3 and whole in known_lower:
            continue
        if whole[-1] in "+#":
            found.append(("skill", word))
            continue
        missing = [p for p in parts if language.stem(p) not in known_stems and
                   p not in CAPITALS_ANYWAY and not p.isdigit()]
        if missing:
            before = language.fold(text[max(0, place - 30):place])
            kind = "skill" if inner or shouted else (
                "employer" if re.search(r"\b(?:at|joined|for|with) (?:[\w&]+ )?$", before)
                else "name")
            found.append((kind, word))
    return found


def levels(text):
    folded = language.fold(text)
    return {name: match.group() for name, pattern in DEGREES
            if (match := re.search(pattern, folded))}


def unknown_degrees(text, sources):
    known = set(levels("\n".join(sources)))
    found = []
    for level, words in levels(text).items():
        if level in known or level == "degree" and known & ANY_DEGREE:
            continue
        if level == "master" and "mba" in known and "mba" in words:
            continue
        found.append(("degree", words))
    return found


def unknown_dates(text, sources, known_months):
    """Months that neither the person's dates {(year, month)} nor their words hold."""
    found = []
    folded = language.fold(text)
    said = {(int(y), MONTHS[m]) for m, y in MONTH_YEAR.findall(folded)}
    spoken = "\n".join(language.fold(line) for line in sources)
    known = known_months | {(int(y), MONTHS[m]) for m, y in MONTH_YEAR.findall(spoken)}
    for year, month in sorted(said - known):
        found.append(("date", f"{month}/{year}"))
    known_numbers = {month for _, month in known} | {
        MONTHS[m] for m in re.findall(rf"\b({MONTH_NAME})\b", spoken)}
    for match in re.finditer(r"\b(?:in|since|from|until|by|of|each|every|to|last) "
                             r"([A-Z][a-z]+)\b(?!,? \d{4})", text):
        word = language.fold(match.group(1))
        if word in MONTHS and MONTHS[word] not in known_numbers:
            found.append(("date", word))
    for season in SEASONS:
        if re.search(rf"\b{season}\b", folded) and season not in spoken:
            found.append(("date", season))
    return found
