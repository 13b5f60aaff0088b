"""Words, stems and sentences of English text, with places."""
import functools
import pathlib
import re
import unicodedata

HERE = pathlib.Path(__file__).parent
TOKEN = re.compile(r"[^\W_]+(?:['&+#/.-]+[^\W_]+)*[+#]*")
DASHES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", 
                          "“": '"',
                        "”": '"', "\u00ad": "", "\u00a0": " ", "\u202f": " ", "×": "x"})

IRREGULAR = {}
for _line in """be am is are was were been being|have has had having|do does did done doing
lead led leading|run ran running|write wrote written writing|build built building
make made making|take took taken taking|teach taught teaching|buy bought buying
bring brought bringing|keep kept keeping|hold held holding|sell sold selling
tell told telling|find found finding|get got getting|give gave given giving
go went gone going|grow grew grown growing|know knew known knowing|meet met meeting
pay paid paying|say said saying|see saw seen seeing|send sent sending|speak spoke spoken speaking
spend spent spending|stand stood standing|think thought thinking|win won winning
drive drove driven driving|draw drew drawn drawing|begin began begun beginning
fall fell fallen falling|rise rose risen rising|feed fed feeding|fly flew flown flying
catch caught catching|choose chose chosen choosing|come came coming|deal dealt dealing
drop dropped dropping|sit sat sitting|sing sang sung singing|swim swam swum|wear wore worn
oversee oversaw overseen overseeing|undertake undertook undertaken|become became becoming
ship shipped shipping|set setting|put putting|cut cutting|let letting|read reading|lose lost losing
leave left leaving|learn learnt learned learning|show showed shown showing|lay laid laying
bear bore borne|break broke broken breaking|breed bred|dig dug|shoot shot shooting
sew sewed sewn|shear sheared shorn|weld welded|wind wound|strike struck|split splitting
understand understood|rebuild rebuilt rebuilding|rewrite rewrote rewritten rewriting
child children|woman women|man men|person people persons|datum data|criterion criteria
analysis analyses|thesis theses|half halves|staff|staffing""".replace("\n", "|").split("|"):
    for _word in _line.split():
        IRREGULAR[_word] = _line.split()[0]

FUNCTION_WORDS = frozenset("""a an the and or but nor so yet of in on at by for from to into onto
with within without over under up down out off about above after again against all also although
among any around as because before behind below between both during each either every few if
instead it its itself just less like more most much neither no not now once one only other others
our own per plus same several she he they them their theirs his her hers him such than that then
there these this those through throughout till too toward towards until upon very via was were
what when where which while who whom whose why will would you your yours i me my mine we us be
is are am been being have has had do does did done can could may might must shall should here how
however since afterwards et s t re ve ll d m""".split())


@functools.lru_cache(maxsize=100_000)
def fold(text):
    """Case, accents and typographic signs taken away."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(DASHES)
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c))


@functools.lru_cache(maxsize=100_000)
def stem(word):
    """A folded word without its English ending; equal for the forms of one word, mostly."""
    word = re.sub(r"'s?$", "", word)
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or not word.isalpha():
        return word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"),
                            ("ches", "ch"), ("xes", "x")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[:-len(ending)] + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        base = word[:-len(ending)]
        if word.endswith(ending) and len(base) >= 3 and re.search("[aeiouy]", base):
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls":
                base = base[:-1]
            word = base
            break
    word = word.replace("isation", "ization")
    word = re.sub(r"is(e?)$", r"iz\1", word) if len(word) > 6 else word
    word = re.sub(r"our$", "or", word) if len(word) > 5 else word
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def tokens(text):
    """Folded words; compounds with hyphen, slash or ampersand also in their parts."""
    found = []
    for word in TOKEN.findall(fold(text)):
        word = word.rstrip(".")
        found.append(word)
        parts = [p for p in re.split(r"[-/&.+']", word) if p]
        if len(parts) > 1:
            found.extend(p for p in parts if p != "s")
    return found


@functools.lru_cache(maxsize=50_000)
def stems(text):
    return frozenset(stem(word) for word in tokens(text))


def simple_words(text):
    """Folded words in order, hyphens and slashes apart: for runs of words."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?[+#]*", fold(text).replace("'s ", " "))


def is_content(word):
    return word not in FUNCTION_WORDS and not word.isdigit() and len(word) > 1


@functools.lru_cache(maxsize=50_000)
def content_stems(text):
    return {stem(w) for w in tokens(text) if is_content(w)}


@functools.lru_cache(maxsize=None)
def lines_of(name):
    """Lines of a list of this folder, without comments."""
    text = (HERE / name).read_text(encoding="utf-8")
    return tuple(line.split("#")[0].strip() if "\t" not in line else line.strip()
                 for line in text.splitlines() if line.strip() and not line.startswith("#"))


@functools.lru_cache(maxsize=None)
def groups():
    """stem -> numbers of the groups of words (synonyms.txt) it is in."""
    found = {}
    for number, line in enumerate(lines_of("synonyms.txt")):
        for word in line.split():
            found.setdefault(stem(fold(word)), set()).add(number)
    return found


UNLIKE = frozenset("weekday weekend intern internal international contract contractor".split())


@functools.lru_cache(maxsize=200_000)
def related(a, b):
    """Two stems of one word family, or of one group of synonyms."""
    if a == b:
        return True
    if a in UNLIKE and b in UNLIKE:
        return False
    shared = 0
    for x, y in zip(a, b):
        if x != y:
            break
        shared += 1
    longer, shorter = max(len(a), len(b)), min(len(a), len(b))
    if shared >= 5 and shared >= 0.6 * longer or (shared >= 4 and shared == shorter and
                                                  longer - shorter <= 3):
        return True
    return bool(groups().get(a, set()) & groups().get(b, set()))


def is_among(a, others):
    return a in others or any(related(a, other) for other in others)


ABBREVIATIONS = r"(?<!\bmr)(?<!\bdr)(?<!\bst)(?<!\bno)(?<!\bco)(?<!\bvs)(?<!e\.g)(?<!i\.e)" \
                r"(?<!approx)(?<!incl)(?<!\bltd)(?<!\binc)(?<!\bpvt)(?<!\bmin)(?<!\bjr)(?<!\bmax)"


SENTENCE_END = re.compile(rf"{ABBREVIATIONS}(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9À-Þ])")


def sentences(text):
    """Sentences of running text; a line break ends one."""
    found = []
    for line in text.splitlines():
        found.extend(SENTENCE_END.split(line))
    return [s.strip() for s in found if s.strip()]
