"""ZIP archives, and the XML inside them, that try a reader's patience."""
import io
import struct
import zipfile
import zlib

from hostile_pdf import EMPTY, OVER, READ, REFUSED, SAFE, UNREADABLE

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "word/document.xml"


def body(inner):
    return f'<?xml version="1.0"?><w:document {W}><w:body>{inner}</w:body></w:document>'.encode()


def paragraph(text="Ada Quill, Engineer at Fictional Works"):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


GOOD = body(paragraph())


def package(parts, method=zipfile.ZIP_DEFLATED):
    """An archive of (name or ZipInfo, bytes) pairs, in their order, twice the same name and all."""
    import warnings
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(*more, main=GOOD):
    return package([("[Content_Types].xml", b"<Types/>"), (MAIN, main), *more])


def raw_archive(entries):
    """Central directory and data as told: entries of (name, place, data, claimed size, flags)."""
    blob, directory = b"", b""
    for name, place, data, claimed, flags in entries:
        packed = zlib.compress(data)[2:-4] if data is not None else b""
        size = claimed if claimed is not None else len(data or b"")
        head = struct.pack("<HHHHHIIIHH", 20, flags, 8, 0, 0, zlib.crc32(data or b""),
                           len(packed), size, len(name), 0)
        at = len(blob) if place is None else place
        if data is not None:
            blob += b"PK\3\4" + head + name + packed
        directory += (b"PK\1\2" + struct.pack("<H", 20) + head +
                      struct.pack("<HHHII", 0, 0, 0, 0, at) + name)
    return blob + directory + b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(blob), 0)


def bombs():
    yield "good", docx(), READ
    yield "part-of-40-mib", docx(main=body(" " * (40 << 20) + paragraph())), OVER
    yield "ratio", docx(main=body(" " * (3 << 20) + paragraph())), OVER
    yield "unread-part", docx(("word/media/image1.bin", b"\0" * (70 << 20))), OVER
    parts = [(f"word/media/{i}.bin", b"\0" * (30 << 20)) for i in range(3)]
    yield "parts-of-90-mib-together", docx(*parts), OVER
    main = body(" " * (40 << 20) + paragraph())
    yield "size-is-a-lie", raw_archive([(MAIN.encode(), None, main, 100, 0)]), OVER | UNREADABLE
    yield "size-is-huge", raw_archive([(MAIN.encode(), None, GOOD, 0xFFFFFFFE, 0)]), OVER
    yield "entries-2001", docx(*((f"a{i}", b"") for i in range(2_000))), OVER
    yield "entries-60000", docx(*((f"a{i}", b"") for i in range(60_000))), OVER
    yield "archive-in-archive", docx(("word/inner.docx", docx(main=main))), SAFE
    yield "empty-archive", b"PK\5\6" + b"\0" * 18, REFUSED | {"document-archive-unknown"}


def names():
    for number, name in enumerate(("../evil", "/etc/passwd", "..\\evil", "C:evil",
                                   "word/../../evil", "word/..", "a" * 600)):
        yield f"name-{number}", docx((name, b"x")), UNREADABLE
    yield "twice", docx((MAIN, GOOD)), UNREADABLE
    link = zipfile.ZipInfo("word/link.xml")
    link.create_system = 3
    link.external_attr = 0o120777 << 16
    yield "link", docx((link, b"/etc/passwd")), UNREADABLE


def structure():
    name = MAIN.encode()
    yield "two-of-one-place", raw_archive([(name, None, GOOD, None, 0),
                                           (b"word/header1.xml", 0, None, None, 0)]), UNREADABLE
    shifted = [(name, None, GOOD, None, 0), (b"other.xml", 20, GOOD, None, 0)]
    yield "overlapping", raw_archive(shifted), UNREADABLE
    yield "locked", raw_archive([(name, None, GOOD, None, 1)]), {"document-encrypted"}
    outside = [(b"first.xml", None, GOOD, None, 0), (name, 0x7FFFFFFF, None, None, 0)]
    yield "place-outside", raw_archive(outside), UNREADABLE
    whole = docx()
    yield "count-is-a-lie", whole[:-14] + b"\xff\xff\xff\xff" + whole[-10:], SAFE
    yield "two-directories", whole + whole, SAFE
    yield "wrong-sum", whole.replace(struct.pack("<I", zlib.crc32(GOOD)), b"\1\2\3\4"), UNREADABLE


def markup():
    deep = "<w:p>" * 300 + "</w:p>" * 300
    yield "deep-300", docx(main=body(deep)), OVER
    deep = "<w:p>" * 200_000 + "</w:p>" * 200_000
    yield "deep-200000", docx(main=body(deep)), OVER
    tables = "<w:tbl><w:tr><w:tc>" * 80 + paragraph() + "</w:tc></w:tr></w:tbl>" * 80
    yield "tables-in-tables", docx(main=body(tables)), SAFE
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    doctype = f'<!DOCTYPE w [<!ENTITY a0 "ha">{laughs}]>'
    yield "laughs", docx(main=doctype.encode() + body(paragraph("&a11;"))), UNREADABLE
    late = b"<!--" + b" " * 10_000 + b"-->" + doctype.encode() + body(paragraph("&a11;"))
    yield "laughs-late", docx(main=late), UNREADABLE
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    yield "entity-outside", docx(main=outside.encode() + body(paragraph("&x;"))), UNREADABLE
    wide = (outside + body(paragraph("&x;")).decode().replace('<?xml version="1.0"?>', ""))
    yield "entity-in-utf-16", docx(main=wide.encode("utf-16")), UNREADABLE
    attributes = " ".join(f'w:a{i}="{i}"' for i in range(150_000))
    yield "attributes", docx(main=body(f"<w:p {attributes}/>" + paragraph())), SAFE
    yield "characters", docx(main=body(paragraph("&#65;" * 300_000))), SAFE
    yield "text-of-3-mib", docx(main=body(paragraph("word " * 700_000))), OVER
    yield "paragraphs", docx(main=body(paragraph("a") * 120_000)), SAFE
    yield "no-text", docx(main=body("")), EMPTY
    loop = ('<w:styles %s><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
            '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>' % W)
    styled = body('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Ada</w:t></w:r></w:p>')
    yield "styles-in-a-ring", docx(("word/styles.xml", loop), main=styled), READ


def open_document():
    head = ('<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" '
            'xmlns:style="s"><office:body><office:text>')
    tail = "</office:text></office:body></office:document-content>"

    def odt(inner, before=""):
        kind = zipfile.ZipInfo("mimetype")  # ZipInfo: not compressed
        return package([(kind, b"application/vnd.oasis.opendocument.text"),
                        ("content.xml", (before + head + inner + tail).encode())])
    yield "good", odt("<text:p>Ada Quill</text:p>"), READ
    spaces = '<text:p>Ada<text:s text:c="2000000000"/>Quill</text:p>'
    yield "spaces-claimed", odt(spaces), SAFE
    cell = ('<table:table><table:table-row table:number-rows-repeated="1000000000">'
            '<table:table-cell table:number-columns-repeated="1000000000"><text:p>Ada</text:p>'
            '</table:table-cell></table:table-row></table:table>')
    yield "cells-claimed", odt(cell), SAFE
    yield "lists-in-lists", odt("<text:list><text:list-item>" * 110 + "<text:p>Ada</text:p>" +
                                "</text:list-item></text:list>" * 110), SAFE
    yield "doctype", odt("<text:p>&x;</text:p>",
                         '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), UNREADABLE


def all_cases():
    for group in (bombs, names, structure, markup):
        for name, content, expected in group():
            yield f"{name}.docx", content, expected
    for name, content, expected in open_document():
        yield f"{name}.odt", content, expected
