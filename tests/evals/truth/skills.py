"""Skills a text names that its sources do not show."""
import functools
import re

from . import language

GAP = 1   # other words allowed between the words of a source's phrase
STOP_PAIRS = frozenset("work year month week day time people team experience".split())


@functools.lru_cache(maxsize=None)
def names():
    """Skill names as tuples of stems."""
    found = {}
    for line in language.lines_of("skill_words.txt"):
        for name in filter(None, (part.strip() for part in line.split(","))):
            found[plain_run(name)] = name
    return found


def plain_run(text):
    """Words in order, plurals taken away and nothing else: an account is not accounting."""
    return tuple(re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", word)
                 for word in language.simple_words(text.replace("-", " ")))


@functools.lru_cache(maxsize=None)
def implied():
    found = {}
    for line in language.lines_of("implied.txt"):
        name, shown_by = line.split("\t")
        found[key_of(name)] = [key_of(way) for way in shown_by.split(",")]
    return found


@functools.lru_cache(maxsize=50_000)
def key_of(phrase):
    return tuple(language.stem(w) for w in language.simple_words(phrase.replace("-", " ")))


@functools.lru_cache(maxsize=20_000)
def runs_of(line):
    return [language.stem(w) for w in language.simple_words(line.replace("-", " "))]


def stands_in(key, lines):
    """The words of a phrase stand together in a line, in order, at most GAP words apart."""
    if not key:
        return True
    for line in lines:
        run = runs_of(line)
        for at, word in enumerate(run):
            if word == key[0] and follows(key[1:], run, at + 1):
                return True
    return False


def follows(rest, run, at):
    for word in rest:
        near = run[at:at + 1 + GAP]
        step = next((i for i, other in enumerate(near) if other == word or (
            len(word) > 4 and language.related(other, word))), None)
        if step is None:
            return False
        at += step + 1
    return True


def shown(phrase, lines):
    """A skill's name stands in the lines, in another form, or by what implies it."""
    key = key_of(phrase)
    if not key or stands_in(key, lines):
        return True
    if any(stands_in(way, lines) for way in implied().get(key, ())):
        return True
    squeezed = "".join(language.simple_words(phrase))
    if len(squeezed) > 3 and any(
            squeezed in "".join(language.simple_words(line)) for line in lines):
        return True
    if len(key) == 1 and len(key[0]) > 4:
        return any(language.related(word, key[0]) for line in lines for word in runs_of(line))
    # All its content words in one line, in any order: "site surveys of security".
    content = [word for word in key if language.is_content(word)]
    return len(content) > 1 and any(set(content) <= set(runs_of(line)) for line in lines)


def listed_in(text):
    """Names of the list that stand in a text, longest first, none within another."""
    run = plain_run(text)
    at, found = 0, []
    while at < len(run):
        for size in (4, 3, 2, 1):
            key = tuple(run[at:at + size])
            if len(key) == size and key in names():
                found.append(names()[key])
                at += size - 1
                break
        at += 1
    return found


def pairs(text):
    """Neighbouring content words of a text, as stems."""
    found = []
    for clause in re.split(r"[.;:,()!?\n]", text):
        words = language.simple_words(clause.replace("-", " "))
        for a, b in zip(words, words[1:]):
            if language.is_content(a) and language.is_content(b):
                found.append((language.stem(a), language.stem(b)))
    return found


def unknown_skills(text, lines, posting_lines=(), posting_skills=()):
    """[("skill", words)] that the text names and the lines do not show."""
    found = []
    for name in listed_in(text):
        if not shown(name, lines):
            found.append(("skill", name))
    for name in posting_skills:
        if stands_in(key_of(name), [text]) and not shown(name, lines):
            found.append(("skill", name))
    found += from_posting(text, lines, posting_lines)
    return found


def from_posting(text, lines, posting_lines):
    """Pairs of words taken over from the posting of which the person has not said both."""
    if not posting_lines:
        return []
    wanted = {pair for line in posting_lines for pair in pairs(line)}
    stems = set().union(*(language.stems(line) for line in lines)) if lines else set()
    found = []
    for pair in pairs(text):
        if pair not in wanted or set(pair) & STOP_PAIRS:
            continue
        missing = [w for w in pair if not language.is_among(w, stems) and w not in ordinary()]
        if missing and not shown(" ".join(pair), lines):
            found.append(("skill", " ".join(pair)))
    return found


@functools.lru_cache(maxsize=None)
def ordinary():
    return frozenset(language.stem(word) for line in language.lines_of("ordinary_words.txt")
                     for word in line.split())


def added_words(text, lines):
    """Content words of the text that neither the lines nor ordinary English have."""
    stems = set().union(*(language.stems(line) for line in lines)) if lines else set()
    found = []
    for word in language.simple_words(text):
        stem = language.stem(word)
        if not language.is_content(word) or any(c.isdigit() for c in word) or len(word) < 3:
            continue
        if stem in ordinary() or word in ordinary() or language.is_among(stem, stems):
            continue
        used = re.search(rf"\b(?:using|via|by means of|with the help of) (?:[\w-]+ ){{0,2}}"
                         rf"{re.escape(word)}", language.fold(text))
        found.append(("skill" if used else "added", word))
    return found
