"""Titles, ranks and roles that a text gives the person and no line of theirs does."""
import re

from . import language

RANKS = frozenset("""senior junior lead principal chief head staff executive deputy associate
assistant vice interim acting global group regional national managing""".split())
HEADS = frozenset("""manager director chief officer president vp ceo cto cfo coo supervisor
coordinator engineer architect developer analyst consultant specialist administrator scientist
professor lecturer foreman founder cofounder principal executive secretary treasurer chair chairman
chairwoman editor producer instructor technician accountant auditor controller superintendent
inspector designer strategist planner buyer broker adviser advisor attorney paralegal surgeon
physician pharmacist therapist paramedic captain commander sergeant governor dean provost curator
conductor foreperson forewoman steward sommelier headteacher solicitor purser midwife nurse teacher
chef head lead leader boss owner partner baker translator interpreter""".split())
PHRASES = re.compile(
    r"\b(?:head of|vice president|chief of|(?:team|tech|technical|project|shift|squad|crew|section)"
    r"[ -](?:lead|leader|head)|managing partner|scrum master|product owner|partner at)\b")
NO_ROLE = frozenset("""number order computer paper member customer matter error factor minor major
other rather further former never under over after consider offer deliver cover answer register
enter power water tower server layer user newsletter letter quarter chapter transfer career tender
centre center monitor sensor motor mirror prior door floor labor color flavor supplier folder later
earlier larger smaller lower upper higher faster poster printer filter trigger container former
theater buffer order timer cluster master boiler trailer weather summer winter september october
november december reminder remainder border list assist consist twist
restaurant plant grant infant important significant relevant constant instant"""
                    .split())
LESSER = frozenset("deputy assistant acting junior trainee interim associate co vice".split())
STOP = frozenset("""at of for in on with from to by and or the responsible who which while during
across over under since between within until""".split())
AS_ROLE = re.compile(r"(?:^|\W)as (?:an? |the |acting )?((?:[\w&/'-]+ ?){1,6})")
I_AM = re.compile(r"\bi (?:am|was|have been|have worked as|worked as|became) (?:an? |the )?"
                  r"((?:[\w&/'-]+ ?){1,6})")


def is_role(word):
    return word in HEADS or (len(word) > 4 and word not in NO_ROLE and
                             re.search(r"(?:[^e]er|or|ist|ian|ant)$", word) is not None)


def unknown(text, sources, titles, near):
    found = titles_nowhere(text, sources)
    own = [set(map(language.stem, language.simple_words(line))) for line in titles]
    for phrase in claimed(text):
        stems = {language.stem(w) for w in phrase if language.is_content(w)} - {"co"}
        starts = [language.stems(" ".join(language.simple_words(line)[:len(phrase) + 1]))
                  for line in near
                  if not LESSER & set(language.simple_words(line)[:1]) - set(phrase)]
        as_said = [language.stems(words) for line in near
                   for words in AS_ROLE.findall(language.fold(line))]
        if not any(stems <= line for line in own + starts + as_said):
            found.append(("title", " ".join(phrase)))
    return found


def claimed(text):
    """Role names a text gives the person: "As Head Chef, …", "Head Chef at …"."""
    folded = language.fold(text)
    runs = [match.group(1) for pattern in (AS_ROLE, I_AM) for match in pattern.finditer(folded)]
    if re.match(r"\W*[A-Z]", text) and not re.match(r"\W*as\b", folded):
        runs.append(folded)
    for run in runs:
        phrase = []
        for word in language.simple_words(re.split(r"[,;:.(]", run)[0]):
            if word in STOP or phrase and word.endswith("ing"):
                break
            phrase.append(word)
        verb = phrase and len(phrase) > 1 and (
            re.search(r"(?:ed|ing)$", phrase[0]) or phrase[0] in language.IRREGULAR)
        if 0 < len(phrase) <= 4 and not verb and is_role(phrase[-1]) and not any(
                w in ("i", "my", "we", "was", "am", "is", "are") for w in phrase):
            yield phrase


def titles_nowhere(text, sources):
    found = []
    source_words = [set(language.simple_words(line)) for line in sources]
    everything = set().union(*source_words) if source_words else set()
    words = language.simple_words(text)
    for at, word in enumerate(words):
        if word in HEADS and word not in ("lead", "head") and word not in everything and \
                word + "s" not in everything:
            found.append(("title", word))
        head = next((w for w in words[at + 1:at + 4] if w in HEADS), None)
        if word in RANKS and head and not any(
                head in line and any(language.related(language.stem(word), language.stem(w))
                                     for w in line) for line in source_words):
            found.append(("title", f"{word} {head}"))
    spoken = " \n ".join(language.fold(line) for line in sources)
    for match in PHRASES.finditer(language.fold(text)):
        if match.group() not in spoken and match.group().replace("-", " ") not in spoken:
            found.append(("title", match.group()))
    return found
