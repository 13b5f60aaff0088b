"""The form of what was written: first words of reworded bullets, their numbers, letter length."""
import re

from . import language, retention, wording

PRESENT = frozenset("""
answer carry order pack provide run write lead build own manage make take teach keep hold sell
drive plan give work help use do set put cut read sit speak know train review cook serve sign
file book check clean chair coach mentor report advise support prepare present organise organize
handle look negotiate
""".split())
PAST = frozenset("""was were had did led ran wrote built made took taught bought brought kept held
sold told found got gave went grew knew met paid said saw sent spoke spent stood thought won drove
drew began fell rose fed flew caught chose came dealt sat wore oversaw undertook became set put cut
read split shut let lost left learnt showed laid broke dug shot struck understood rebuilt rewrote
sang swam hit cast spread bet fit quit shed proofread offset output reset hid hung lit
bent""".split())


def is_past_verb(word):
    return word in PAST or re.sub(r"^(?:re|over|under|co-?|out|pre|un)", "", word) in PAST or \
        re.fullmatch(r"[a-z-]{2,}ed", word) is not None and word not in (
            "need", "seed", "speed", "feed", "embed", "indeed", "hundred", "red", "bed")


def is_present_verb(word):
    """A form without ending, or third person; a word that is a known verb in some form."""
    known = set(PRESENT) | set(language.IRREGULAR.values()) | set(wording.CLASS_OF)
    return word in known or language.stem(word) in known or any(
        language.stem(word) == language.stem(w) for w in PRESENT)


def reworded(report, base):
    """(pointer, before, after, current) of each reworded bullet of a post."""
    for edit in report.get("edits", []):
        match = re.fullmatch(r"/(work|volunteer)/(\d+)/highlights/\d+", edit.get("pointer", ""))
        if edit["kind"] == "reword" and match:
            entry = base[match.group(1)][int(match.group(2))]
            yield edit["pointer"], edit["before"], edit["after"], not entry.get("endDate")


def wrong_forms(report, base):
    """[(kind, pointer, text)]: reworded bullets that begin wrongly or lose a number."""
    found = []
    for pointer, before, after, current in reworded(report, base):
        word = (language.simple_words(after) or [""])[0]
        if not (is_past_verb(word) or current and is_present_verb(word)):
            found.append(("tense", pointer, after))
        if retention.values(before) - retention.values(after):
            found.append(("number", pointer, after))
    return found


def letter_words(text):
    """Words between salutation and closing."""
    body = re.split(r"\n(?:Dear|Hello|To whom)[^\n]*\n", text, maxsplit=1)[-1]
    body = re.split(r"\n(?:Yours|Sincerely|Kind regards|Best regards|With kind)", body)[0]
    return len(body.split())
