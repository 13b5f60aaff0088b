"""The list of known breaches: each line "RULE PATH  # why". It may only shrink."""

from .tree import Finding

LIST = "tools/check_repo_exceptions.txt"


def entries(text):
    """{(rule, path): line number}"""
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split("#")[0].split()
        if len(words) == 2:
            found[tuple(words)] = number
    return found


def earlier_entries(tree):
    """The list where this branch began or, there, one commit ago; None if there was none."""
    head = tree.git("rev-parse", "HEAD")
    base = tree.git("merge-base", "HEAD", "origin/main")
    if base is None or base == head:
        base = tree.git("rev-parse", "--verify", "--quiet", "HEAD~1")
    earlier = tree.git("show", f"{base.strip()}:{LIST}") if base else None
    return None if earlier is None else entries(earlier)


def apply(tree, findings):
    listed = entries(tree.texts.get(LIST, ""))
    breaches = {(finding.rule, finding.path) for finding in findings}
    kept = [finding for finding in findings if (finding.rule, finding.path) not in listed]
    earlier = earlier_entries(tree)
    for entry, number in listed.items():
        if entry not in breaches:
            kept.append(Finding("exceptions", LIST, number,
                                f"{' '.join(entry)} is kept now: remove it"))
        elif earlier is not None and entry not in earlier:
            kept.append(Finding("exceptions", LIST, number,
                                f"{' '.join(entry)} is new: mend it instead"))
    return kept
