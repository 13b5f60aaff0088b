"""RTF, HTML, Markdown and text that try a reader's patience."""
from hostile_pdf import OVER, READ, SAFE

MIB = 1 << 20


def rtf():
    def doc(inner):
        return b"{\\rtf1\\ansi " + inner + b"}"
    yield "good", doc(b"Ada Quill"), READ
    yield "groups", doc(b"{" * 2_000_000 + b"Ada" + b"}" * 2_000_000), SAFE
    yield "groups-open", b"{\\rtf1 " * 1_000_000 + b"Ada", SAFE
    yield "closed-too-often", doc(b"Ada" + b"}" * 1_000_000 + b"Quill"), SAFE
    yield "binary-claimed", doc(b"\\bin2147483647 Ada"), SAFE
    yield "numbers", doc(b"\\fs99999999999999999999\\u-99999999999 Ada \\li-2147483648 Quill"), SAFE
    yield "characters", doc(b"\\u65?" * 500_000), SAFE
    yield "skipped", doc(b"\\uc2147483647\\u65 Ada Quill"), SAFE
    yield "fonts", doc(b"{\\fonttbl" + b"".join(b"{\\f%d Arial;}" % i for i in range(200_000)) +
                       b"} Ada"), SAFE
    yield "cells", doc(b"\\trowd\\intbl a\\cell " * 150_000 + b"\\row Ada"), SAFE
    yield "nested-rows", doc(b"\\itap2147483647\\intbl a\\nestcell " * 20_000 + b"Ada"), SAFE
    yield "fields", doc(b"{\\field{\\*\\fldinst HYPERLINK \"http://a.example/\"}{\\fldrslt " *
                        50_000 + b"Ada"), SAFE
    yield "text", doc(b"word " * 600_000), OVER


def html():
    yield "good", b"<p>Ada Quill", READ
    for tag in (b"div", b"b", b"table", b"ul", b"font", b"a", b"blockquote", b"svg"):
        name = tag.decode()
        yield f"deep-{name}", b"<%s>" % tag * 100_000 + b"Ada", SAFE
    yield "misnested", b"<b><i><u><p>" * 2_000 + b"Ada" + b"</b></u></i>" * 2_000, SAFE
    yield "opened", b"<" * 3_000_000, SAFE
    yield "entities", b"<p>" + b"&amp;" * 1_000_000, SAFE
    attributes = b" ".join(b"a%d=1" % i for i in range(20_000))
    yield "attributes", b"<p " + attributes + b">Ada", SAFE
    yield "cells", b"<table>" + b"<tr><td colspan=1000000 rowspan=1000000>a" * 50_000, SAFE
    yield "comment", b"<!--" * 1_000_000 + b"Ada", SAFE
    yield "style", b"<style>" + b"p{" * 1_000_000 + b"</style><p>Ada", SAFE
    yield "text", b"<p>" + b"word " * 600_000, OVER
    yield "data", (b'<script type="application/ld+json">' +
                   b'{"@type":"JobPosting","a":[' * 50_000 + b"</script><p>Ada"), SAFE


def markdown():
    yield "good", b"# Ada Quill\n\nEngineer", READ
    for sign in (b"> ", b"- ", b"1. ", b"    "):
        yield f"deep-{ord(sign[:1])}", sign * 200_000 + b"Ada", SAFE
    for sign in (b"[", b"![", b"*", b"_", b"`", b"**a ", b"[a](", b"<", b"\\", b"~~", b"|"):
        name = sign.decode().encode("ascii").hex()
        yield f"signs-{name}", sign * 300_000 + b" Ada", SAFE
    yield "table", b"|a" * 50_000 + b"|\n" + b"|-" * 50_000 + b"|\n" + b"|b" * 50_000 + b"|\n", SAFE
    yield "lines", b"- a\n" * 200_000, SAFE
    yield "references", b"".join(b"[a%d]: http://a.example/%d\n" % (i, i)
                                 for i in range(50_000)) + b"[a1]", SAFE


def text():
    yield "good", b"Ada Quill\nEngineer", READ
    yield "of-3-mib", b"word " * (3 * MIB // 5), OVER
    yield "one-line", b"w" * (9 * MIB), SAFE
    yield "empty-lines", b"\n" * (9 * MIB) + b"Ada", SAFE
    yield "tabs", b"a\t" * 300_000, SAFE
    yield "zeros", b"Ada Quill " + b"\0" * MIB, SAFE | {"document-type-unknown"}
    yield "not-utf-8", b"Ada " + b"\xff\xfe\xc0\x80\xed\xa0\x80" * 100_000, SAFE
    yield "marks", "Ada ".encode() + "a\u0301\u0302\u0323".encode() * 100_000, SAFE
    yield "one-letter-many-marks", "a".encode() + "\u0301".encode() * 500_000, SAFE
    yield "directions", "\u202e\u2066Ada ".encode() * 100_000, SAFE
    yield "utf-16", "Ada Quill\n".encode("utf-16") * 50_000, SAFE
    yield "lines", b"a\n" * 700_000, SAFE


def all_cases():
    for ending, group in (("rtf", rtf), ("html", html), ("md", markdown), ("txt", text)):
        for name, content, expected in group():
            yield f"{name}.{ending}", content, expected
