"""Letters: who a sentence speaks of, what it may draw on, and to which post it gives a deed."""
import dataclasses
import re

from . import language, names, quantities
from . import person as people

FIRST_PERSON = re.compile(r"\b(?:i|my|me|mine|myself|i've|i'm|i'd|we|our)\b")
WISH = re.compile(
    r"\bi (?:am|'m) (?:applying|writing|interested|keen|drawn|happy to (?:talk|explain|answer))|"
    r"\bi'm (?:applying|writing|interested|keen)|\bi (?:would|should|'d) (?:like|be|love|welcome)|"
    r"\bi(?:'d| would) be (?:glad|happy|pleased)|\bi (?:hope|want|wish|look forward|apply|enclose|"
    r"attach)\b|\bmy application\b|\binterests? me\b|\bmy letter\b|\bappeals? to me\b")
DENIAL = re.compile(
    r"\bi (?:have not|do not|did not|have no|haven't|don't|have never|am not|cannot|lack|am new)\b|"
    r"\bnot (?:yet )?(?:in|on) my (?:resume|cv)\b|\bmy (?:resume|cv) (?:does not|shows no)\b|"
    r"\bi (?:would|will) (?:need to |have to )?learn\b|\bnew to me\b|\bnot yet\b")
CLAUSES = re.compile(r";\s|\s[–—]\s|—|,? (?:and|but|so|where|which|as|because) (?=I\b)|"
                     r",? (?:and|but) (?=(?:have|bring|hold|know|am)\b)|, (?=I\b)")
THERE = re.compile(r"^(?:there|in the same (?:post|role|job)|in that (?:post|role|job)|also there|"
                   r"the work also)\b|\bthere\b,")
ABOUT_ITSELF = re.compile(r"\bmy (?:resume|cv|letter)\b|\bthis letter\b|\b(?:re)?set down\b")
CURRENT = re.compile(r"\bcurrently\b|\bcurrent (?:work|post|role|job|position)\b|"
                     r"\bi (?:am )?now\b")
QUOTE = re.compile(r"“([^”]{3,})”|\"([^\"]{3,})\"")


def speaks_of_person(clause):
    folded = language.fold(clause)
    return bool(FIRST_PERSON.search(folded)) and not WISH.search(folded) and \
        not DENIAL.search(folded)


def squeeze(text):
    return " ".join(language.simple_words(text))


def unfold_quotes(sentence, sources):
    """(sentence without quotations, those that nobody wrote)."""
    wrong = []
    whole = " ".join(squeeze(line) for line in sources)
    for match in QUOTE.finditer(sentence):
        quoted = match.group(1) or match.group(2)
        if squeeze(quoted) not in whole:
            wrong.append(("quote", quoted))
    return QUOTE.sub("“”", sentence), wrong


def judge(text, judge_):
    """(sentence, [(kind, words)]) for each sentence of a letter with findings."""
    from . import judge as judging      # both sides of one rule set; imported late to avoid a ring
    posting = judge_.posting_lines
    mine = judge_.allowed_anywhere()
    job = [str(value) for value in judge_.job.values() if value]
    mine.names = job
    year, month, day = (int(part) for part in judge_.today.split("-"))
    date = f"{day} {people.MONTHS[month - 1]} {year}, {people.MONTHS[month - 1]} {day}, {year}"
    theirs = dataclasses.replace(mine, lines=mine.lines + posting + job + [date], posting=(),
                                 posting_skills=(), months=mine.months | {(year, month)})
    current = None
    for sentence in language.sentences(text):
        bare, found = unfold_quotes(sentence, posting + mine.lines)
        if any(speaks_of_person(clause) for clause in CLAUSES.split(bare) if clause):
            for clause in CLAUSES.split(bare):
                if ABOUT_ITSELF.search(language.fold(clause)):
                    found += facts(judging.judge_text(clause, mine))
                elif speaks_of_person(clause):
                    found += judging.judge_text(clause, mine, whole=bare)
                elif asks(clause):
                    found += facts(judging.judge_text(clause, theirs))
                else:
                    found += judging.judge_text(clause, mine, whole=bare)
        else:
            found += facts(judging.judge_text(bare, theirs))
        current, moved = misplaced(bare, current, judge_.person)
        found += moved
        if found:
            yield sentence, list(dict.fromkeys(found))


def asks(clause):
    return re.search(r"\b(?:you|your|yours|posting|advert|advertise\w*|asks?|requires?|the role|"
                     r"the position)\b", language.fold(clause)) is not None or \
        WISH.search(language.fold(clause)) or DENIAL.search(language.fold(clause))


def facts(found):
    """Of what is said about the posting only facts matter: it may use any words."""
    return [item for item in found if item[0] in ("number", "date", "employer", "name", "skill",
                                                  "title", "degree")]


def misplaced(sentence, current, person):
    """(entries the sentence is about, deeds it takes from another employer)."""
    folded = language.fold(sentence)
    named = person.named_in(sentence)
    if named:
        current = named
    elif not THERE.search(folded):
        return None, []
    if not current:
        return None, []
    names_here = {entry.name for entry in current}
    entries = [e for e in person.every_entry if e.name in names_here]
    lines = [line for e in entries for line in e.all_lines()]
    elsewhere = [line for e in person.every_entry if e.name not in names_here for line in e.deeds()]
    found = []
    own = {(q.value, q.unit) for line in lines for q in quantities.quantities(line)}
    other = {(q.value, q.unit) for line in elsewhere for q in quantities.quantities(line)}
    for said in quantities.quantities(sentence):
        if (said.value, said.unit) in other - own:
            found.append(("moved", said.text))
    stems = set().union(*(language.stems(line) for line in lines))
    for word, starts, _ in names.capital_words(sentence):
        stem = language.stem(language.fold(word))
        if not starts and stem not in stems and stem not in names.CAPITALS_ANYWAY and any(
                stem in language.stems(line) for line in elsewhere):
            found.append(("moved", word))
    said = {(int(y), names.MONTHS[m]) for m, y in names.MONTH_YEAR.findall(folded)}
    months = set().union(*(e.months for e in entries))
    found += [("date", f"{m}/{y}") for y, m in sorted(said - months)]
    if CURRENT.search(folded) and not any(e.current for e in entries):
        found.append(("date", "current"))
    return current, found
