"""PDF files that try a reader's patience. Each generator gives (name, bytes, expected codes)."""
import zlib

READ = {"read"}
OVER = {"document-over-limit"}
UNREADABLE = {"document-unreadable"}
EMPTY = {"document-empty", "document-without-text"}
SLOW = {"document-too-slow", "document-timed-out"}  # the latter on a busy machine
REFUSED = OVER | UNREADABLE | EMPTY | SLOW
SAFE = READ | REFUSED  # whatever it makes of it, as long as it answers

TEXT = b"BT /F1 11 Tf 72 720 Td (Ada Quill, Engineer at Fictional Works) Tj ET"


class Pdf:
    """Objects in the order of their numbers, the first being the catalogue (1) and pages (2)."""

    def __init__(self):
        self.objects = {}
        self.put(1, b"<< /Type /Catalog /Pages 2 0 R >>")
        self.put(3, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")

    def put(self, number, content):
        self.objects[number] = content if isinstance(content, bytes) else content.encode()
        return number

    def stream(self, number, data, entries=b"", length=None):
        length = len(data) if length is None else length
        return self.put(number, b"<< /Length %d %s >>\nstream\n%s\nendstream"
                        % (length, entries, data))

    def page(self, number, contents, box=b"[0 0 595 842]", more=b"", resources=b""):
        return self.put(number, b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %d 0 R "
                        b"/Resources << /Font << /F1 3 0 R >> %s >> %s >>"
                        % (box, contents, resources, more))

    def pages(self, numbers, count=None):
        kids = b" ".join(b"%d 0 R" % number for number in numbers)
        self.put(2, b"<< /Type /Pages /Count %d /Kids [%s] >>"
                 % (len(numbers) if count is None else count, kids))

    def bytes(self, trailer=b"", table=True):
        body, places = [b"%PDF-1.7\n"], {}
        at = len(body[0])
        for number, content in sorted(self.objects.items()):
            places[number] = at
            body.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
            at += len(body[-1])
        size = max(self.objects) + 1
        if table:
            rows = [b"%010d 00000 n \n" % places[i] if i in places else b"0000000000 65535 f \n"
                    for i in range(size)]
            body.append(b"xref\n0 %d\n%s" % (size, b"".join(rows)))
        body.append(b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
                    % (size, trailer, at))
        return b"".join(body)


def document(content=TEXT, entries=b"", length=None, **page):
    """One page that shows the content."""
    pdf = Pdf()
    pdf.stream(5, content, entries, length)
    pdf.page(4, 5, **page)
    pdf.pages([4])
    return pdf


def chained(content, filters):
    """The content behind as many filters, all of which can be undone."""
    for _ in range(filters):
        content = zlib.compress(content)
    return content, b"/Filter [%s]" % (b" /FlateDecode" * filters)


def amounts():
    for count, expected in ((50, READ), (51, OVER)):
        pdf = Pdf()
        pdf.stream(5, TEXT)
        pdf.pages([pdf.page(10 + i, 5) for i in range(count)])
        yield f"pages-{count}", pdf.bytes(), expected
    pdf = document()
    pdf.pages([4], count=1_000_000)
    yield "pages-claimed", pdf.bytes(), SAFE
    pdf = document()
    for number in range(10, 100_010):
        pdf.put(number, b"null")
    yield "objects", pdf.bytes(), OVER
    yield "objects-claimed", document().bytes(trailer=b"/Size 2000000000"), SAFE
    line = b"1 0 0 1 20 %d Tm (%s) Tj "
    lines = [line % (20 + i % 800, b"word " * 20) for i in range(22_000)]
    yield "text", document(b"BT /F1 9 Tf " + b"".join(lines) + b"ET").bytes(), OVER
    far = b"BT /F1 9 Tf " + b"(%s) Tj " % (b"word " * 50) * 10_000 + b"ET"
    yield "text-beside-the-page", document(far).bytes(), OVER
    yield "one-word", document(b"BT /F1 9 Tf (%s) Tj ET" % (b"w" * 2_500_000)).bytes(), SAFE
    yield "operators", document(b"q 1 0 0 1 0 0 cm 0 0 m 1 1 l S Q\n" * 250_000).bytes(), SAFE
    yield "open-states", document(b"q " * 500_000 + TEXT).bytes(), SAFE
    yield "small-shapes", document(b"10 10 4 4 re f " * 200_000 + TEXT).bytes(), SAFE


def streams():
    for filters, expected in ((4, READ), (5, OVER), (5_000, OVER)):
        content, entries = chained(TEXT, min(filters, 5))
        if filters > 5:
            entries = b"/Filter [%s]" % (b" /FlateDecode" * filters)
        yield f"filters-{filters}", document(content, entries).bytes(), expected
    bomb, entries = chained(b" " * (48 << 20), 1)
    yield "stream-of-48-mib", document(bomb, entries).bytes(), OVER
    bomb, entries = chained(b" " * (300 << 20), 2)
    yield "stream-behind-two-filters", document(bomb, entries).bytes(), OVER
    pdf = document()
    bomb, entries = chained(b" " * (20 << 20), 1)
    for number in range(10, 14):
        pdf.stream(number, bomb, entries)
    pdf.put(4, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Contents [5 0 R 10 0 R 11 0 R 12 0 R 13 0 R] "
            b"/Resources << /Font << /F1 3 0 R >> >> >>")
    yield "streams-of-80-mib-together", pdf.bytes(), OVER
    packed, entries = chained(TEXT * 200, 1)
    for share in (0, 1, 2, 3):
        yield (f"stream-cut-{share}", document(packed[:len(packed) * share // 4], entries).bytes(),
               SAFE)
    yield "length-too-long", document(TEXT, length=999_999_999).bytes(), SAFE
    yield "length-negative", document(TEXT, length=-5).bytes(), SAFE
    pdf = document()
    pdf.put(5, b"<< /Length 5 0 R >>\nstream\n" + TEXT + b"\nendstream")
    yield "length-is-itself", pdf.bytes(), SAFE
    runs = b"\x81 " * 400_000
    yield "run-lengths", document(runs, b"/Filter /RunLengthDecode").bytes(), SAFE
    yield ("predictor", document(zlib.compress(TEXT), b"/Filter /FlateDecode /DecodeParms << "
                                 b"/Predictor 15 /Columns 2147483647 /Colors 32 >>").bytes(), SAFE)


def nested():
    for depth, expected in ((90, READ), (150, OVER), (20_000, SAFE)):
        pdf = document()
        pdf.put(10, b"[" * depth + b"]" * depth)
        yield f"arrays-{depth}", pdf.bytes(), expected
    pdf = document()
    pdf.put(10, b"<< /A " * 200 + b"1" + b" >>" * 200)
    yield "dictionaries-200", pdf.bytes(), OVER
    yield "arrays-in-content", document(b"[" * 200_000 + b"]" * 200_000 + TEXT).bytes(), SAFE
    yield "texts-in-texts", document(b"BT " * 100_000 + TEXT).bytes(), SAFE
    yield "parentheses", document(b"BT /F1 9 Tf " + b"(" * 1_000_000).bytes(), SAFE
    yield "marked-content", document(b"/Span << /ActualText (a) >> BDC " * 100_000 +
                                     TEXT).bytes(), SAFE


def form(pdf, number, content, inner):
    """A form that can draw the inner ones as /X0, /X1, …"""
    names = b" ".join(b"/X%d %d 0 R" % pair for pair in enumerate(inner))
    pdf.stream(number, content, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << "
               b"/XObject << %s >> /Font << /F1 3 0 R >> >>" % names)


def loops():
    pdf = document(b"/X0 Do " + TEXT, resources=b"/XObject << /X0 10 0 R >>")
    form(pdf, 10, b"/X0 Do", [10])
    yield "form-draws-itself", pdf.bytes(), SAFE
    pdf = document(b"/X0 Do " + TEXT, resources=b"/XObject << /X0 10 0 R >>")
    for number in range(10, 60):
        form(pdf, number, b"/X0 Do /X0 Do", [number + 1])
    form(pdf, 60, TEXT, [])
    yield "forms-that-double", pdf.bytes(), SLOW
    for name, kids in (("itself", [2]), ("its-catalogue", [1]), ("nothing", [99])):
        pdf = document()
        pdf.pages(kids, count=3)
        yield f"page-tree-holds-{name}", pdf.bytes(), SAFE
    pdf = document()
    for number in range(10, 5_000):
        pdf.put(number, b"<< /Type /Pages /Count 1 /Parent %d 0 R /Kids [%d 0 R] >>"
                % (number - 1, number + 1))
    pdf.put(5_000, b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>")
    pdf.pages([10], count=1)
    yield "page-tree-5000-deep", pdf.bytes(), SAFE
    pdf = document(more=b"/Parent 4 0 R")
    yield "page-is-its-parent", pdf.bytes(), SAFE
    whole = document().bytes()
    place = whole.rindex(b"xref\n0")
    for name, previous in (("itself", place), ("far", 999_999_999), ("negative", -1)):
        yield (f"xref-goes-on-at-{name}", document().bytes(trailer=b"/Prev %d" % previous), SAFE)
    yield "xref-stream-is-table", document().bytes(trailer=b"/XRefStm %d" % place), SAFE
    yield "no-xref", document().bytes(table=False), SAFE
    pdf = document(more=b"/Annots 10 0 R")
    pdf.put(10, b"[" + b"10 0 R " * 1_000 + b"]")
    yield "annotations-of-themselves", pdf.bytes(), SAFE
    pdf = document()
    for number in range(10, 2_000):
        pdf.put(number, b"%d 0 R" % (number + 1))
    pdf.put(2_000, b"10 0 R")
    pdf.put(4, pdf.objects[4].replace(b"[0 0 595 842]", b"10 0 R"))
    yield "references-in-a-ring", pdf.bytes(), SAFE


def fonts():
    def with_font(font, **objects):
        pdf = document()
        pdf.put(3, font)
        for number, content in objects.items():
            pdf.put(int(number[1:]), content)
        return pdf
    pdf = with_font(b"<< /Type /Font /Subtype /TrueType /BaseFont /Evil /FirstChar 0 /LastChar "
                    b"2000000000 /Widths [%s] >>" % (b"500 " * 300_000))
    yield "font-widths", pdf.bytes(), SAFE
    pdf = with_font(b"<< /Type /Font /Subtype /Type1 /BaseFont /Evil /ToUnicode 6 0 R >>")
    ranges = b"".join(b"<%04x> <ffff> <0041>\n" % i for i in range(20_000))
    pdf.stream(6, b"begincmap 100 beginbfrange\n" + ranges + b"endbfrange endcmap")
    yield "font-character-map", pdf.bytes(), SAFE
    pdf = with_font(b"<< /Type /Font /Subtype /Type0 /BaseFont /Evil /Encoding 6 0 R "
                    b"/DescendantFonts [7 0 R] /ToUnicode 6 0 R >>",
                    _7=b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Evil /CIDSystemInfo << "
                       b"/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                       b"/W [0 2147483647 500] /DW 1000 >>")
    pdf.stream(6, b"/CMapName /Evil def 6 0 R usecmap 1 begincodespacerange <00000000> <ffffffff> "
               b"endcodespacerange 1 begincidrange <00000000> <ffffffff> 0 endcidrange")
    yield "font-of-four-billion", pdf.bytes(), SAFE
    pdf = with_font(b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
                    b" /FirstChar 0 /LastChar 255 /Encoding << /Differences [0 /a] >> /CharProcs "
                    b"<< /a 6 0 R >> /Resources << /Font << /F1 3 0 R >> >> >>")
    pdf.stream(6, b"1 0 d0 BT /F1 9 Tf (\0\0\0) Tj ET")
    yield "font-draws-itself", pdf.bytes(), SAFE
    bomb, entries = chained(b"\0" * (100 << 20), 1)
    for key, subtype in ((b"FontFile", b""), (b"FontFile2", b""), (b"FontFile3", b"/Type1C")):
        pdf = with_font(b"<< /Type /Font /Subtype /Type1 /BaseFont /Evil /FontDescriptor << /Type "
                        b"/FontDescriptor /FontName /Evil /Flags 4 /%s 6 0 R >> >>" % key)
        more = b" /Length1 %d" % (100 << 20) if not subtype else b" /Subtype " + subtype
        pdf.stream(6, bomb, entries + more)
        yield f"font-bomb-{key.decode()}", pdf.bytes(), SAFE


def pictures():
    pdf = document(b"q 500 0 0 700 0 0 cm /X0 Do Q " + TEXT,
                   resources=b"/XObject << /X0 10 0 R >>")
    pdf.stream(10, zlib.compress(b"\0" * 1000), b"/Type /XObject /Subtype /Image /Width 30000 "
               b"/Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode")
    yield "picture-of-900-megapixels", pdf.bytes(), OVER
    inline = (b"q BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID " + b"\x7f" * 1000 + b" EI Q ")
    yield "picture-in-content", document(inline + TEXT).bytes(), SAFE
    for name, box in (("huge", b"[0 0 1e9 1e9]"), ("tiny", b"[0 0 1e-9 1e-9]"),
                      ("inside-out", b"[595 842 0 0]"), ("empty", b"[0 0 0 0]"),
                      ("far", b"[1e30 1e30 1e38 1e38]"), ("of-names", b"[/a /b /c /d]"),
                      ("overflowing", b"[0 0 %s %s]" % (b"9" * 400, b"9" * 400))):
        yield f"page-{name}", document(box=box).bytes(), SAFE
    yield "units", document(more=b"/UserUnit 1e30").bytes(), SAFE
    for name, matrix in (("singular", b"0 0 0 0 0 0 cm"), ("huge", b"1e30 0 0 1e30 0 0 cm")):
        yield f"matrix-{name}", document(matrix + b" " + TEXT).bytes(), SAFE
    yield "font-size-huge", document(TEXT.replace(b"11 Tf", b"1e30 Tf")).bytes(), SAFE


def all_cases():
    for group in (amounts, streams, nested, loops, fonts, pictures):
        for name, content, expected in group():
            yield f"{name}.pdf", content, expected
