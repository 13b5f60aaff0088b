"""Finds the function definitions of a C++ file by its braces: no compiler, no build needed.

Comments, literals and preprocessor lines are blanked first. Then every "{" opens a scope whose kind
follows from the words before it (since the last ";", "{" or "}"): a namespace or class may hold
functions; anything else with parentheses, directly in one of those, is a function.
"""

import re

BLANKED = re.compile(
    r"""
    //[^\n]*
    | /\*.*?\*/
    | (?:u8|u|U|L)?R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"
    | "(?:\\.|[^"\\\n])*"
    | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'
    | ^[ \t]*\#(?:\\\n|[^\n])*
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
HOLDER = re.compile(r"^(?:(?:public|private|protected)\s*:\s*)?(?:inline\s+|typedef\s+|static\s+)*"
                    r"(?:namespace|class|struct|union|extern)\b")
NAME = re.compile(r"([\w:~]+|operator\s*[^\s(]+)\s*\(")


def blank(match):
    """Spaces in place of the text, so that lines and offsets stay."""
    return re.sub(r"[^\n]", " ", match.group())


def without_nested(text, opening, closing):
    """The text outside of all pairs of brackets."""
    depth = 0
    kept = []
    for character in text:
        if character == opening:
            depth += 1
        elif character == closing and depth > 0:
            depth -= 1
        elif depth == 0:
            kept.append(character)
    return "".join(kept)


def without_template_parameters(header):
    header = re.sub(r"\[\[.*?\]\]", " ", header, flags=re.DOTALL)
    while (start := re.match(r"\s*template\s*<", header)):
        depth, at = 1, start.end()
        while depth and at < len(header):
            depth += {"<": 1, ">": -1}.get(header[at], 0)
            at += 1
        header = header[at:]
    return header.strip()


def kind_of(header):
    """ "holder" (of functions), "function", or "other" (data, enumerations)."""
    header = without_template_parameters(header)
    if HOLDER.match(header) and "(" not in re.sub(r"alignas\s*\([^)]*\)", "", header):
        return "holder"
    if "(" not in header:
        return "other"
    outside = without_nested(header, "(", ")")
    if "=" in re.sub(r"operator\s*\S+", "", outside):
        return "other"
    return "function"


def initialises_member(header):
    """Whether the "{" after this header is the value of a member: Point(int x) : x_{x} ..."""
    return re.search(r"\)[^;]*:.*[\w>]$", header, re.DOTALL) is not None


def find_functions(text):
    """(name, first line, last line) of every function with a body, lambdas within theirs."""
    code = BLANKED.sub(blank, text)
    scopes = ["holder"]
    begun = []
    header_start = 0
    for match in re.finditer(r"[{};]", code):
        if match.group() == ";":
            # A ";" within parentheses belongs to a for statement, which only functions hold.
            header_start = match.end()
            continue
        if match.group() == "{":
            header = code[header_start:match.start()]
            if scopes[-1] == "holder" and initialises_member(header):
                scopes.append("member")
                continue
            kind = kind_of(header) if scopes[-1] == "holder" else "other"
            scopes.append(kind)
            if kind == "function":
                first = header_start + len(header) - len(header.lstrip())
                name = NAME.search(without_template_parameters(header))
                begun.append((name.group(1) if name else "function", first))
        elif len(scopes) > 1:
            kind = scopes.pop()
            if kind == "member":
                continue
            if kind == "function":
                name, first = begun.pop()
                yield name, code.count("\n", 0, first) + 1, code.count("\n", 0, match.start()) + 1
        header_start = match.end()
