"""Rules of tools/check_taxonomy about rows: how they relate, identifiers, synonyms, ranks."""
import collections
import itertools
import re
import unicodedata

# How far a row may be from its most general parent: longer chains were guesses so far.
DEPTH_MAX = 6

# What kind a parent may be of, where not any: a program is no form of manual work or of conduct, a
# language no form of anything else.
PARENT_KINDS = {
    "technology": {"technology", "tool", "method", "domain"},
    "soft": {"soft"},
    "language": {"language"},
}
# What a parent of the kind may be the parent of, where not everything.
CHILD_KINDS = {
    "soft": {"soft", "method"},
    "certificate": {"certificate", "licence"},
    "licence": {"certificate", "licence"},
}

# The ISCO-08 major groups that an area is mostly of: 1 managers, 2 professionals, 3 technicians,
# 4 clerks, 5 service and sales, 6 farming, 7 crafts, 8 machines and driving.
AREA_GROUPS = {
    "agriculture-environment-energy": "268", "allied-health-care-social": "235",
    "beauty-personal-services": "5", "business-management": "12",
    "certificates-licences": "2357", "cloud-devops-security": "23",
    "construction-property": "1378", "data-ai": "2", "education-teaching": "2",
    "electrical-mechanical-trades": "7", "engineering-manufacturing": "2378",
    "finance-accounting": "1234", "health-nursing-medicine": "235", "hospitality-food": "157",
    "it-support-networks": "3", "law-compliance": "2", "logistics-transport": "1348",
    "marketing-communications": "23", "media-design-arts": "23",
    "office-administration-hr": "24", "public-sector-safety": "235", "research-academia": "2",
    "sales-retail": "135", "science-lab": "23", "soft-skills": "", "software-engineering": "2",
    "spoken-languages": "", "tourism-events-sports": "135",
}

SYNONYM_WORDS_MAX = 6

WORD_USES = "field head part degree title asks tells".split()
CLAIM_USES = ("scope points light opens title rank under leads kept body act partner gains portion "
              "attempt unfinished").split()
IDENTIFIER_FORMS = {"esco": re.compile(r"http://data\.europa\.eu/esco/skill/[0-9a-fA-F-]{36}")}


def count_groups(areas):
    """Rows by ISCO-08 major group, an area counting for each of its groups."""
    counts = dict.fromkeys("12345678", 0)
    for area in areas:
        for group in AREA_GROUPS.get(area, ""):
            counts[group] += 1
    return counts


def run_together(text):
    """A spelling without case, accents, spaces, hyphens and dots: "Front-End" as "frontend"."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters
                   if not unicodedata.combining(letter) and letter not in " -.")


def ancestors_of(name, parents, known):
    if name not in known:
        known[name] = set()
        for parent in parents.get(name, ()):
            known[name] |= {parent} | ancestors_of(parent, parents, known)
    return known[name]


def depth_of(name, parents, known):
    if name not in known:
        known[name] = 1 + max((depth_of(parent, parents, known)
                               for parent in parents.get(name, ())), default=0)
    return known[name]


def check_relations(rows, places, findings):
    """Faults of parents and implied skills that show without knowing the trade. `rows` are
    (area, name, kind, parents, aliases, implies, flags), without circles."""
    kinds = {row[1]: row[2] for row in rows}
    parents = {row[1]: [parent for parent in row[3] if parent in kinds] for row in rows}
    above, depths = {}, {}
    for _, name, kind, _, _, implies, _ in rows:
        own = parents[name]
        for parent in own:
            if (kinds[parent] not in PARENT_KINDS.get(kind, kinds.values())
                    or kind not in CHILD_KINDS.get(kinds[parent], kinds.values())):
                findings.add(*places[name], f"'{name}' ({kind}) cannot be a kind of "
                                            f"'{parent}' ({kinds[parent]})")
            if any(parent in ancestors_of(other, parents, above) for other in own):
                findings.add(*places[name], f"parent '{parent}' of '{name}' stands above another "
                                            "of its parents already")
        for target in implies:
            if target in ancestors_of(name, parents, above):
                findings.add(*places[name], f"implied skill '{target}' of '{name}' is its parent "
                                            "or above already")
            if target in kinds and name in ancestors_of(target, parents, above):
                findings.add(*places[name], f"'{name}' implies '{target}', a kind of it")
        if depth_of(name, parents, depths) > DEPTH_MAX:
            findings.add(*places[name], f"'{name}' has more than {DEPTH_MAX} levels")


def check_near_spellings(rows, places, findings):
    """Spellings of two rows that differ in spaces, hyphens and dots only: a text cannot tell them
    apart. Rows that count in one letter case only are told apart by it."""
    owners = {}
    for _, name, _, _, aliases, _, flags in rows:
        if "case" in flags:
            continue
        for spelling in [name] + aliases:
            other = owners.setdefault(run_together(spelling), name)
            if other != name:
                findings.add(*places[name], f"'{spelling}' is a spelling of '{other}' but for "
                                            "spaces, hyphens and dots")


def check_identifiers(path, lines, names, findings):
    """identifiers.tsv: one to one in each scheme, for names that are rows."""
    seen = {}
    for number, (name, scheme, identifier) in lines:
        if name not in names:
            findings.add(path, number, f"'{name}' is no row")
        form = IDENTIFIER_FORMS.get(scheme)
        if form is None:
            findings.add(path, number, f"unknown scheme '{scheme}'")
        elif not form.fullmatch(identifier):
            findings.add(path, number, f"'{identifier}' is no identifier of {scheme}")
        for key in ((scheme, name), (scheme, identifier)):
            if key in seen:
                findings.add(path, number, f"'{key[1]}' has a row already (line {seen[key]})")
            seen[key] = number


def said_by(same, wider):
    """What a row of synonyms.tsv says: the pairs that say the same, and what follows from what."""
    pairs = {("same", *sorted(pair)) for pair in itertools.combinations(same, 2)}
    return pairs | {("wider", word, general) for word in same for general in wider}


def check_synonyms(path, listed, findings):
    """synonyms.tsv; `listed` are (line, words that say the same, wider words)."""
    said = [said_by(same, wider) for _, same, wider in listed]
    count = collections.Counter(pair for pairs in said for pair in pairs)
    for (number, same, wider), pairs in zip(listed, said):
        for words in same + wider:
            if words != words.lower() or len(words.split(" ")) > SYNONYM_WORDS_MAX:
                findings.add(path, number, f"'{words}': lower case and at most "
                                           f"{SYNONYM_WORDS_MAX} words")
        if not same or len(same) + len(wider) < 2:
            findings.add(path, number, f"'{';'.join(same)}' is alone in its row")
        for word in sorted(set(same) & set(wider)):
            findings.add(path, number, f"'{word}' cannot be more general than itself")
        for word, general in itertools.product(same, wider):
            if count["same", *sorted((word, general))]:
                findings.add(path, number, f"'{word}' and '{general}' say the same elsewhere")
        if pairs and all(count[pair] > 1 for pair in pairs):
            findings.add(path, number, f"'{';'.join(same)}': other rows say all of it")


def check_ranks(path, rows, seniorities, findings):
    """A word or two of titles each, sorted, with the seniority they say."""
    seen, before = set(), ""
    for number, (words, says) in rows:
        if words < before:
            findings.add(path, number, f"'{words}' comes after '{before}'")
        before = words
        if words in seen:
            findings.add(path, number, f"'{words}' is already a row")
        seen.add(words)
        if not re.fullmatch(r"[a-z'-]+( [a-z'-]+)?", words):
            findings.add(path, number, f"'{words}': one or two words in small letters")
        if says not in (*seniorities, "craft"):
            findings.add(path, number, f"unknown seniority '{says}'")


# What the small words at the beginning of a résumé's line do there.
OPENING_USES = set("charge auxiliary aside duty rank lists able compound person mass praise "
                   "passive thing verb trade deed pastime".split())


def check_openings(path, rows, findings):
    seen = set()
    for number, (words, uses) in rows:
        if words in seen or words != words.lower():
            findings.add(path, number, f"'{words}': small letters, one row each")
        seen.add(words)
        listed = uses.split(";")
        if set(listed) - OPENING_USES or len(set(listed)) != len(listed):
            findings.add(path, number, f"'{words}' needs uses, known ones and each once")


def check_work_nouns(path, rows, verbs, findings):
    seen = set()
    lemmas, pasts = {row[0] for _, row in verbs}, {row[1] for _, row in verbs}
    for number, (noun, told, charge, offered, size) in rows:
        if noun in seen or not re.fullmatch("[a-z-]+", noun):
            findings.add(path, number, f"'{noun}': small letters, one row each")
        seen.add(noun)
        for verb in filter(None, (told, charge)):
            if verb.split()[0] not in lemmas:
                findings.add(path, number, f"'{verb}' begins with no verb of verbs.tsv")
        for verb in filter(None, offered.split(";")):
            if verb.split()[0] not in pasts:
                findings.add(path, number, f"'{verb}' begins with no past form of verbs.tsv")
        if size and not re.fullmatch("[a-z ]*(s|people|staff|children)( a [a-z]+)?", size):
            findings.add(path, number, f"'{size}' is no plural")


def check_lines(folder, tools, verbs, findings):
    """openings.tsv and work_nouns.tsv; `tools`: what reads rows and what holds their order."""
    read_rows, check_sorted = tools
    for name, columns in (("openings.tsv", 2), ("work_nouns.tsv", 5)):
        rows = list(read_rows(folder / name, columns, findings))
        check_sorted(folder / name, rows, findings)
        if name == "openings.tsv":
            check_openings(folder / name, rows, findings)
        else:
            check_work_nouns(folder / name, rows, verbs, findings)


def check_uses(path, listed, form, known, findings):
    """`listed` are (line, word, uses) of a file of words, and `known` the uses there are."""
    seen = set()
    for number, word, uses in listed:
        if word in seen:
            findings.add(path, number, f"'{word}' is already a row")
        seen.add(word)
        if not re.fullmatch(form, word):
            findings.add(path, number, f"'{word}' is no single word in small letters")
        for use in uses:
            if use not in known:
                findings.add(path, number, f"unknown use '{use}'")


def check_words(path, listed, findings):
    check_uses(path, listed, r"[a-z0-9]+", WORD_USES, findings)
    for number, word, uses in listed:
        if not uses or {"asks", "tells"} <= set(uses):
            findings.add(path, number, f"'{word}' needs a use, and cannot both ask and tell")


def check_claim_words(path, listed, findings):
    check_uses(path, listed, r"[a-z]+(-[a-z]+)*", CLAIM_USES, findings)
    for number, word, uses in listed:
        if not uses or {"scope", "light"} <= set(uses):
            findings.add(path, number, f"'{word}' needs a use, and a word of scope is never light")
        if "points" in uses and "scope" not in uses:
            findings.add(path, number, f"'{word}' points without being a word of scope")
        if {"kept", "body"} <= set(uses):
            findings.add(path, number, f"'{word}' cannot be both kept by one and a body of many")
        if {"under", "leads"} <= set(uses):
            findings.add(path, number, f"'{word}' cannot both lead and stand under")
