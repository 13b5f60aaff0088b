"""What of the base a tailored résumé no longer says, without a listed reason."""
import re

from . import language, quantities
from . import person as people

LISTS = ("work", "volunteer", "education", "projects", "certificates", "awards", "publications",
         "languages", "interests", "references", "otherSections")
NAME_OF = {"volunteer": "organization", "education": "institution", "awards": "title",
           "languages": "language", "otherSections": "title"}


def listed(report):
    """(pointers, texts) that the report lists as left out, each with its reason."""
    pointers, texts = set(), []
    for item in report.get("omitted", []):
        if item.get("reason", {}).get("code"):
            pointers.add(item["pointer"])
            texts.append(item["text"])
    for edit in report.get("edits", []):
        if edit["kind"] in ("hide", "select", "merge", "split") and edit.get("reasons"):
            pointers.add(edit["pointer"])
            texts.append(str(edit.get("before", "")))
    return pointers, texts


def excused(pointer, text, left_out):
    pointers, texts = left_out
    parents = {pointer[:m.start()] for m in re.finditer("/", pointer) if m.start()} | {pointer}
    return bool(parents & pointers) or any(
        people.squeezed(text) in people.squeezed(other) for other in texts if text)


def lost(report, base):
    """[(kind, pointer, text)] of entries, lines, numbers and skills gone without a reason."""
    left_out = listed(report)
    tailored = report["resume"]
    found = []
    for section in LISTS:
        for index, entry in enumerate(base.get(section, [])):
            pointer = f"/{section}/{index}"
            twin = twin_of(section, entry, tailored.get(section, []))
            if twin is None:
                name = str(entry.get(NAME_OF.get(section, "name"), ""))
                if not excused(pointer, name, left_out):
                    found.append(("entry", pointer, name))
                continue
            found += lost_numbers(pointer, entry, twin, left_out)
            found += lost_lines(pointer, entry, twin, left_out)
    found += lost_summary_numbers(base, tailored)
    return found + lost_skills(base, tailored, left_out)


def twin_of(section, entry, candidates):
    keys = people.KEYS.get(section, (NAME_OF.get(section, "name"),))
    return next((other for other in candidates
                 if all(other.get(k, "") == entry.get(k, "") for k in keys)), None)


def values(text):
    return {q.value for q in quantities.quantities(text)}


def lost_numbers(pointer, entry, twin, left_out):
    kept = set().union(*(values(text) for text in people.strings_of(twin)))
    found = []
    for key, value in entry.items():
        if key in ("startDate", "endDate", "url", "date", "releaseDate"):
            continue
        for number, text in enumerate(people.strings_of(value)):
            place = f"{pointer}/{key}/{number}" if isinstance(value, list) else f"{pointer}/{key}"
            missing = values(text) - kept
            if missing and not excused(place, text, left_out):
                found.append(("number", place, f"{sorted(missing)} of {text!r}"))
    return found


def lost_lines(pointer, entry, twin, left_out):
    """Bullets of which the tailored entry tells less than half."""
    said = set().union(set(), *(language.content_stems(t) for t in people.strings_of(twin)))
    found = []
    for number, text in enumerate(entry.get("highlights", [])):
        own = language.content_stems(text)
        kept = sum(language.is_among(word, said) for word in own)
        place = f"{pointer}/highlights/{number}"
        if 2 * kept < len(own) and not excused(place, text, left_out):
            found.append(("line", place, text))
    return found


def lost_summary_numbers(base, tailored):
    text = base.get("basics", {}).get("summary", "")
    everywhere = set().union(set(), *(values(t) for t in people.strings_of(tailored)))
    missing = values(text) - everywhere
    return [("number", "/basics/summary", f"{sorted(missing)}")] if missing else []


def lost_skills(base, tailored, left_out):
    kept = {people.squeezed(text) for text in people.strings_of(tailored.get("skills", []))}
    found = []
    for index, group in enumerate(base.get("skills", [])):
        for number, text in enumerate(group.get("keywords", [])):
            pointer = f"/skills/{index}/keywords/{number}"
            if people.squeezed(text) not in kept and not excused(pointer, text, left_out):
                found.append(("skill", pointer, text))
    return found
