"""Rewords a line honestly, as an obedient model would: small changes that keep every fact."""
import re

# First words for which another word says the same, no stronger and no weaker.
SAME_VERB = {
    "wrote": ["Drafted", "Put together"], "introduced": ["Brought in", "Put in place"],
    "replaced": ["Swapped out"], "moved": ["Shifted", "Transferred"], "fixed": ["Repaired"],
    "trained": ["Taught", "Instructed"], "set": ["Put"], "checked": ["Verified", "Examined"],
    "kept": ["Held"], "sold": ["Sold"], "prepared": ["Made ready", "Prepared"],
    "collected": ["Gathered"], "handled": ["Dealt with", "Took care of"],
    "looked": ["Took care of"], "built": ["Made", "Put together"], "answered": ["Replied to"],
    "cut": ["Brought down", "Reduced"], "reduced": ["Cut", "Brought down"],
    "helped": ["Assisted"], "assisted": ["Helped"], "taught": ["Trained"],
    "wired": ["Wired up"], "cleaned": ["Cleaned up"], "designed": ["Drew up"],
    "organised": ["Arranged"], "organized": ["Arranged"], "interviewed": ["Held interviews with"],
}
OPENINGS = [(r"(?:was |were )?responsible for\b", ["Handled", "Took care of"]),
            (r"in charge of\b", ["Ran"]), (r"duties included\b", ["Handled"])]
PHRASES = [(r"\bin order to\b", "to"), (r"\be\.g\.", "for example"), (r"\bapprox\.", "about"),
           (r"\broughly\b", "about"), (r"\bas well as\b", "and"), (r"\bvia\b", "through"),
           (r"; (?=[a-z])", ", and "), (r"\bincl\.", "including"), (r" – | — ", ", "),
           (r"\s*\(([^()]{3,40})\)(?=[.;]?$)", r", \1")]
PARTICLES = {"looked": "after", "set": None}


def honest(text, random):
    """The line in other words. Deterministic for one state of `random`."""
    changed = text
    for pattern, ways in OPENINGS:
        changed = re.sub("^" + pattern, lambda _, w=ways: random.choice(w), changed, flags=re.I)
    if changed == text:
        changed = other_verb(text, random)
    for pattern, other in PHRASES:
        if random.random() < 0.7:
            changed = re.sub(pattern, other, changed)
    return re.sub(r"\s+", " ", changed).strip()


def other_verb(text, random):
    first, _, rest = text.partition(" ")
    ways = SAME_VERB.get(first.lower())
    if not ways or not rest:
        return text
    particle = PARTICLES.get(first.lower())
    if particle:
        if not rest.startswith(particle + " "):
            return text
        rest = rest[len(particle) + 1:]
    if first.lower() == "helped" and rest.split(" ")[0] not in ("with", "to"):
        return text
    if first.lower() in ("helped", "assisted") and rest.startswith("to "):
        return text
    return random.choice(ways) + " " + rest
